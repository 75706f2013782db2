/// The Kafka and the PostgreSQL that the program starts for itself, as child processes with their
/// data in one folder, where none are configured.
@NullMarked
package dev.romworks.embedded;

import org.jspecify.annotations.NullMarked;
