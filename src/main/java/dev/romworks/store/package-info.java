/// Keeps jobs in PostgreSQL: implements the ports of `job`. Start with [PostgresJobStore], for
/// those who hand jobs in, then [PostgresAttemptStore], for workers, and [PostgresOutbox], for the
/// dispatcher: one method a transition, each conditional and fenced by the attempt. [StoredJobs]
/// answers those who ask. What becomes of a job whose attempt failed is decided in [Failures], with
/// the job locked; what has been kept for long enough goes in [PostgresRetention]. The tables stand
/// in `db/migration`.
@NullMarked
package dev.romworks.store;

import org.jspecify.annotations.NullMarked;
