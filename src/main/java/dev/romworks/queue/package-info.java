/// Kafka: tells it of stored jobs and of what happens to them, and hands their records to workers,
/// each to one at a time. PostgreSQL is the truth; what stands in Kafka may be lost or come twice.
///
/// Out: [Dispatcher] the jobs, of each tenant its [FairShare]; [Events] their steps. In:
/// [DeliveryLoop], one per worker slot, which gives each record to the worker as a [Delivery], or
/// to [SubmissionIntake] if another producer wrote it; [EventFeed] wakes who waits for a step.
@NullMarked
package dev.romworks.queue;

import org.jspecify.annotations.NullMarked;
