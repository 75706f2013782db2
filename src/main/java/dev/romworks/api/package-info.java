/// The HTTP API, version 1: [JobResource], [BatchResource] and the records that they read and
/// write. Everything that comes from outside is checked here, once; every error is an RFC 9457
/// problem with a stable code.
///
/// In: [Door], then [SubmissionReader] or [BatchReader]. Who asks: [KeyAuthentication], and
/// [Caller] for whoever needs to know. Out: [JobReader] and [JobWait], where a thousand who poll or
/// wait are one question to the store; [EventStreams].
@NullMarked
package dev.romworks.api;

import org.jspecify.annotations.NullMarked;
