package dev.romworks.cli;

import dev.romworks.job.Sha256;
import dev.romworks.job.Tenant;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./romworks key`: makes keys, shows which there are, removes them. It writes to the database
/// itself, so whoever can do that needs no key to make the first one. A key is shown once; what is
/// kept of it is its SHA-256, of which nothing can be guessed, for it is 256 random bits.
@Command(
    name = "key",
    synopsisSubcommandLabel = "(add | list | remove)",
    mixinStandardHelpOptions = true)
public final class KeyCommand {

  private static final String PREFIX = "rw_"; // so that those who look for leaked keys find them
  private static final int KEY_BYTES = 32;
  private static final Set<String> SCOPES = Set.of("READ", "SUBMIT", "ADMIN");

  private final Connections database;
  @Spec private @Nullable CommandSpec spec;

  private KeyCommand(Connections database) {
    this.database = database;
  }

  /// Where keys are kept.
  public interface Connections {

    Connection open() throws SQLException;
  }

  /// Runs the command, and ends the program.
  ///
  /// @param args see `./romworks key --help`
  public static void main(String... args) {
    System.exit(on(Databases::open).execute(args));
  }

  /// The command on a database.
  public static CommandLine on(Connections database) {
    return new CommandLine(new KeyCommand(database))
        .setExecutionExceptionHandler((fault, command, _) -> {
          command.getErr().println("romworks: " + said(fault));
          return 1;
        });
  }

  private static String said(Exception fault) {
    return fault instanceof SQLException sql && "42P01".equals(sql.getSQLState())
        ? "the database has no table of keys yet: start Romworks once"
        : String.valueOf(fault.getMessage());
  }

  /// How much a key may ask for; without, as much as it likes.
  static final class Bounds {

    @Option(names = "--requests-per-minute")
    private @Nullable Integer requestsPerMinute;

    @Option(names = "--max-queued", description = "how many of its jobs may wait")
    private @Nullable Integer maxQueued;

    @Option(names = "--bytes-per-minute")
    private @Nullable Long bytesPerMinute;
  }

  @Command(description = "Makes a key and shows it, this once.", mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME", description = "what it is for") String name,
      @Option(names = "--tenant", defaultValue = "default", description = "whose jobs it is for")
          String tenant,
      @Option(
              names = "--scope",
              split = ",",
              defaultValue = "read,submit",
              description = "read, submit, admin")
          String[] scopes,
      @Option(names = "--days", description = "how long it is good; without, for ever")
          @Nullable Integer days,
      @Mixin Bounds bounds)
      throws SQLException {
    String key = PREFIX + random();
    try (Connection connection = database.open();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into api_key (id, name, tenant, sha256, scopes, expires_at, requests_per_minute, max_queued,
                  bytes_per_minute)
                values (?, ?, ?, ?, ?, now() + make_interval(days => ?), ?, ?, ?)\
                """)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, name);
      insert.setString(3, tenant(tenant));
      insert.setString(4, Sha256.of(key));
      insert.setArray(5, connection.createArrayOf("text", scopes(scopes)));
      insert.setObject(6, positive("--days", days), Types.INTEGER);
      insert.setObject(
          7, positive("--requests-per-minute", bounds.requestsPerMinute), Types.INTEGER);
      insert.setObject(8, positive("--max-queued", bounds.maxQueued), Types.INTEGER);
      insert.setObject(9, positive("--bytes-per-minute", bounds.bytesPerMinute), Types.BIGINT);
      insert.executeUpdate();
    }
    out().println(key);
    return 0;
  }

  @Command(description = "Shows which keys there are.", mixinStandardHelpOptions = true)
  int list() throws SQLException {
    try (Connection connection = database.open();
        PreparedStatement select =
            connection.prepareStatement("select * from api_key order by tenant, name, created_at");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        OffsetDateTime expires = rows.getObject("expires_at", OffsetDateTime.class);
        out()
            .printf(
                "%s  %s  %s  %s  %s%n",
                rows.getString("id"),
                rows.getString("tenant"),
                rows.getString("name"),
                String.join(",", (String[]) rows.getArray("scopes").getArray())
                    .toLowerCase(Locale.ROOT),
                expires == null ? "for ever" : "until " + expires);
      }
    }
    return 0;
  }

  @Command(
      description = "Removes a key: a second later it is good for nothing.",
      mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "ID", description = "as list shows it") UUID id)
      throws SQLException {
    try (Connection connection = database.open();
        PreparedStatement delete =
            connection.prepareStatement("delete from api_key where id = ?")) {
      delete.setObject(1, id);
      if (delete.executeUpdate() == 0) {
        throw bad("there is no key " + id);
      }
    }
    return 0;
  }

  private String tenant(String name) {
    try {
      return new Tenant(name).name();
    } catch (IllegalArgumentException e) {
      throw bad("--tenant: " + e.getMessage());
    }
  }

  private String[] scopes(String... words) {
    String[] scopes = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      scopes[i] = words[i].toUpperCase(Locale.ROOT);
      if (!SCOPES.contains(scopes[i])) {
        throw bad("--scope: there is no " + words[i] + "; there are read, submit, admin");
      }
    }
    return scopes;
  }

  private <N extends Number> @Nullable N positive(String option, @Nullable N number) {
    if (number != null && number.longValue() < 1) {
      throw bad(option + ": must be 1 or more");
    }
    return number;
  }

  private ParameterException bad(String what) {
    return new ParameterException(command(), what);
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private PrintWriter out() {
    return command().getOut();
  }

  private static String random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
