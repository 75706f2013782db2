/// Leads a trace from the request that hands a job in through the store and Kafka's headers to the
/// worker's attempt and its stages, with OpenTelemetry. Off unless someone is named who collects
/// it; no source, no file's content and no tool's word gets into a trace.
@NullMarked
package dev.romworks.traces;

import org.jspecify.annotations.NullMarked;
