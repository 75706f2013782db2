/// Keeps jobs in PostgreSQL: implements the ports of `job`. Start with [PostgresJobStore], for
/// those who hand jobs in, then [PostgresAttemptStore], for workers, and [PostgresOutbox], for the
/// dispatcher: one method a transition, each one conditional update. The tables stand in
/// `db/migration`.
@NullMarked
package dev.romworks.store;

import org.jspecify.annotations.NullMarked;
