package dev.romworks.cli;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `romworks migrate`, in the image: brings the database to this version, and ends. Whoever starts
/// many processes has it done once before them, with as much time as it takes; each process would
/// do it itself at its start, which is what it does elsewhere. Two that come at once wait for each
/// other, and a database that is newer stays as it is.
@Command(
    name = "migrate",
    description = "Brings the database to this version.",
    mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {

  private static final int RETRIES = 5; // 1, 2, 4, 8 and 16 s apart: it may start beside us
  private static final int PATIENCE = -1; // for another one that migrates: for as long as it takes

  private final Place database;
  @Spec private @Nullable CommandSpec spec;

  private MigrateCommand(Place database) {
    this.database = database;
  }

  /// Where the database is.
  public interface Place {

    Login login() throws SQLException;
  }

  /// Runs the command, and ends the program.
  ///
  /// @param args none, or `--help`
  public static void main(String... args) {
    System.exit(on(Databases::login).execute(args));
  }

  /// The command on a database.
  public static CommandLine on(Place database) {
    return new CommandLine(new MigrateCommand(database))
        .setExecutionExceptionHandler((fault, command, _) -> {
          command.getErr().println("romworks: " + fault.getMessage());
          return 1;
        });
  }

  @Override
  public Integer call() throws SQLException {
    Login login = database.login();
    FluentConfiguration flyway =
        Flyway.configure()
            .dataSource(login.url(), login.user(), login.password())
            .connectRetries(RETRIES)
            .lockRetryCount(PATIENCE);
    MigrateResult result = flyway.load().migrate();
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(
            result.migrationsExecuted == 0
                ? "the database needs nothing"
                : "the database is at version %s, by %d migrations"
                    .formatted(result.targetSchemaVersion, result.migrationsExecuted));
    return 0;
  }
}
