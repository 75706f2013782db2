package dev.romworks.store;

import dev.romworks.job.StoreUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Transactions, and the difference between a database that is out of reach and one that says no.
@ApplicationScoped
class Database {

  /// Classes of SQLSTATE (PostgreSQL's appendix A): connection, insufficient resources, system
  /// error, operator intervention.
  private static final Set<String> OUT_OF_REACH = Set.of("08", "53", "57", "58");

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
