/// Keeps jobs in PostgreSQL: implements the ports of `job`. Start with [PostgresJobStore]: one
/// method a transition, each one conditional update. The tables stand in `db/migration`.
@NullMarked
package dev.romworks.store;

import org.jspecify.annotations.NullMarked;
