package dev.romworks.store;

import dev.romworks.job.EventBell;
import dev.romworks.job.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/// Connections, transactions, and the difference between a database that is out of reach and one
/// that says no.
@ApplicationScoped
class Database {

  /// Classes of SQLSTATE (PostgreSQL's appendix A): connection, insufficient resources, system
  /// error, operator intervention.
  private static final Set<String> OUT_OF_REACH = Set.of("08", "53", "57", "58");

  private final Jdbi jdbi;
  private final EventBell bell;

  Database(DataSource source, EventBell bell) {
    jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    this.bell = bell;
  }

  /// Waits until no other transaction holds the lock of this name, and holds it until the end of
  /// the caller's.
  static void lock(Handle transaction, String name) {
    transaction.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
  }

  /// Has the caller's transaction not wait for the disk: if the database dies, it may be lost.
  static void hurry(Handle transaction) {
    transaction.execute("select set_config('synchronous_commit', 'off', true)");
  }

  /// Does a step of a job in a transaction of its own, and has it told.
  ///
  /// @throws StoreUnavailable if the database cannot be reached
  <T> T step(HandleCallback<T, RuntimeException> work) {
    T result = transaction(work);
    bell.ring();
    return result;
  }

  /// Does the work in a transaction of its own.
  ///
  /// @throws StoreUnavailable if the database cannot be reached
  <T> T transaction(HandleCallback<T, RuntimeException> work) {
    return reached(() -> jdbi.inTransaction(work));
  }

  /// Does work that is one statement, which is a transaction by itself.
  ///
  /// @throws StoreUnavailable if the database cannot be reached
  <T> T statement(HandleCallback<T, RuntimeException> work) {
    return reached(() -> jdbi.withHandle(work));
  }

  private static <T> T reached(Supplier<T> work) {
    try {
      return work.get();
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
