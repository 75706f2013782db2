package dev.romworks.queue;

import dev.romworks.job.JobId;
import java.util.Optional;

/// A job that was given to this worker, for as long as the lease lasts.
///
/// @param trace to which it belongs, as the W3C's `traceparent`; empty if to none
public record Delivery(JobId job, Lease lease, Optional<String> trace) {}
