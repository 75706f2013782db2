package dev.romworks.store;

import dev.romworks.job.EventBell;
import dev.romworks.job.StoreUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Statements, transactions, and the difference between a database that is out of reach and one
/// that says no.
@ApplicationScoped
class Database {

  /// Classes of SQLSTATE (PostgreSQL's appendix A): connection, insufficient resources, system
  /// error, operator intervention.
  private static final Set<String> OUT_OF_REACH = Set.of("08", "53", "57", "58");

  private final EntityManager entities;
  private final EventBell bell;

  Database(EntityManager entities, EventBell bell) {
    this.entities = entities;
    this.bell = bell;
  }

  /// A statement, for the caller's transaction.
  ///
  /// @param parameters of `?1`, `?2`, …
  Query sql(String text, @Nullable Object... parameters) {
    Query query = entities.createNativeQuery(text);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  /// Waits until no other transaction holds the lock of this name, and holds it until the end of
  /// the caller's.
  void lock(String name) {
    Object _ =
        sql("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", name)
            .getSingleResult();
  }

  /// Has the caller's transaction not wait for the disk: if the database dies, it may be lost.
  void hurry() {
    Object _ = sql("select set_config('synchronous_commit', 'off', true)").getSingleResult();
  }

  /// Does a step of a job in a transaction of its own, and has it told.
  ///
  /// @throws StoreUnavailable if the database cannot be reached
  <T> T step(Callable<T> work) {
    T result = transaction(work);
    bell.ring();
    return result;
  }

  /// Does the work in a transaction of its own.
  ///
  /// @throws StoreUnavailable if the database cannot be reached
  <T> T transaction(Callable<T> work) {
    try {
      return QuarkusTransaction.requiringNew().call(work);
    } catch (RuntimeException e) {
      if (isOutOfReach(e)) {
        throw new StoreUnavailable(e);
      }
      throw e;
    }
  }

  private static boolean isOutOfReach(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutOfReach(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutOfReach(SQLException fault) {
    String state = fault.getSQLState();
    // Agroal's own exceptions, e.g. when no connection came free in time, have no state.
    return state == null || state.length() < 2 || OUT_OF_REACH.contains(state.substring(0, 2));
  }
}
