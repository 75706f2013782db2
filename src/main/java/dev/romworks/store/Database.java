package dev.romworks.store;

import dev.romworks.job.EventBell;
import dev.romworks.job.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/// Connections, transactions, and the difference between a database that is out of reach and one
/// that says no.
@ApplicationScoped
class Database {

  /// Beginnings of SQLSTATE (PostgreSQL's appendix A): connection, insufficient resources, system
  /// error, operator intervention, rollback; a session that was idle for too long, as when this
  /// process was stopped; and a server that only reads by now.
  private static final Set<String> OUT_OF_REACH =
      Set.of("08", "53", "57", "58", "40", "25P03", "25006");

  private static final String DEADLOCK = "40P01";
  private static final String NAMES_NOTHING = "23503"; // a foreign key
  private static final int MOST_TRIES = 5;

  private final Jdbi jdbi;
  private final EventBell bell;

  Database(DataSource source, EventBell bell) {
    jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(MessageRendering.NONE); // what is bound is nobody's business
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    this.bell = bell;
  }

  /// Waits until no other transaction holds the lock of this name, and holds it until the end of
  /// the caller's.
  static void lock(Handle transaction, String name) {
    transaction.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
  }

  /// Takes the lock of this name until the end of the caller's transaction, unless another one
  /// holds it.
  static boolean tryLock(Handle transaction, String name) {
    return transaction
        .createQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .bind("name", name)
        .mapTo(boolean.class)
        .one();
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

  /// Does work in a transaction of its own that moves many jobs, and once more where the database
  /// has ended it because it and another one waited for each other.
  ///
  /// @param work does nothing but in the database
  /// @throws StoreUnavailable if the database cannot be reached
  <T> T manySteps(HandleCallback<T, RuntimeException> work) {
    T result;
    try {
      result = transaction(work);
    } catch (StoreUnavailable e) {
      if (!hasState(e, DEADLOCK)) {
        throw e;
      }
      result = transaction(work);
    }
    bell.ring();
    return result;
  }

  /// What someone has found in the database was removed before it could be held, see
  /// [PostgresRetention].
  static final class Removed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Removed() {
      super("what was found has been removed meanwhile", null, false, false);
    }
  }

  /// Does work that names what it may find in the database, and begins it afresh where that was
  /// removed before it was held: then it is not found, and made anew. Each time something else must
  /// have been removed at that very moment, so few tries are enough.
  ///
  /// @param work transactions of its own, of which none is done if it throws
  /// @throws StoreUnavailable if it was removed each time: who hands in again later may have more
  ///   luck, as with many contents beside a sweep
  static <T> T afresh(Supplier<T> work) {
    int tries = 1;
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        boolean isRemoved = e instanceof Removed || hasState(e, NAMES_NOTHING);
        if (!isRemoved) {
          throw e;
        }
        if (tries
            == MOST_TRIES) { // it will be found or made another time: nothing is wrong with it
          throw new StoreUnavailable(e);
        }
        tries++;
      }
    }
  }

  private static boolean hasState(Throwable fault, String state) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /// Does the work in a transaction of its own.
  ///
  /// @throws StoreUnavailable if the database cannot be reached
  <T> T transaction(HandleCallback<T, RuntimeException> work) {
    return reached(() -> jdbi.inTransaction(work));
  }

  /// The same, but gives up, as out of reach, when no answer comes for so long.
  <T> T transaction(Duration patience, HandleCallback<T, SQLException> work) {
    return reached(() -> {
      try {
        return jdbi.withHandle(handle -> {
          Connection connection = handle.getConnection();
          int usual = connection.getNetworkTimeout();
          connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
          try {
            return handle.inTransaction(work);
          } finally {
            if (!connection.isClosed()) {
              connection.setNetworkTimeout(Runnable::run, usual);
            }
          }
        });
      } catch (SQLException e) {
        throw new StoreUnavailable(e);
      }
    });
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
    return state == null || OUT_OF_REACH.stream().anyMatch(state::startsWith);
  }
}
