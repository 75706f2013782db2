package dev.romworks.queue;

import dev.romworks.job.JobId;

/// A job that was given to this worker, for as long as the lease lasts.
public record Delivery(JobId job, Lease lease) {}
