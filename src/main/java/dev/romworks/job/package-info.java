/// The vocabulary: what a job is, what can become of it, and the ports through which the rest of
/// the program keeps it. Plain Java; knows nothing of Kafka, SQL, HTTP or processes.
///
/// Start with [Job], then [Verdict].
@NullMarked
package dev.romworks.job;

import org.jspecify.annotations.NullMarked;
