/// The HTTP API, version 1: [JobResource] and the records that it reads and writes. Everything that
/// comes from outside is checked here, once; every error is an RFC 9457 problem with a stable code.
@NullMarked
package dev.romworks.api;

import org.jspecify.annotations.NullMarked;
