package dev.romworks.store;

import dev.romworks.job.Grant;
import dev.romworks.job.Grant.Quota;
import dev.romworks.job.KeyStore;
import dev.romworks.job.Scope;
import dev.romworks.job.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The table `api_key`.
@ApplicationScoped
class PostgresKeyStore implements KeyStore {

  private final Database database;

  PostgresKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean hasAny() {
    return database.statement(handle ->
        handle.createQuery("select exists (select 1 from api_key)").mapTo(boolean.class).one());
  }

  @Override
  public Optional<Grant> find(String sha256) {
    return database.statement(handle ->
        handle
            .createQuery(
                """
                select * from api_key
                where sha256 = :sha256 and (expires_at is null or expires_at > now())\
                """)
            .bind("sha256", sha256)
            .map(PostgresKeyStore::grant)
            .findOne());
  }

  private static Grant grant(ResultSet row, StatementContext context) throws SQLException {
    Set<Scope> scopes =
        Arrays.stream((String[]) row.getArray("scopes").getArray())
            .map(Scope::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    Quota quota =
        new Quota(
            whole(row.getObject("requests_per_minute", Integer.class)),
            whole(row.getObject("max_queued", Integer.class)),
            large(row.getObject("bytes_per_minute", Long.class)));
    return new Grant(
        Optional.of(row.getObject("id", UUID.class)),
        new Tenant(row.getString("tenant")),
        scopes,
        quota);
  }

  private static OptionalInt whole(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalLong large(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  @Override
  public int queued(UUID key) {
    return database.statement(handle ->
        handle
            .createQuery("select count(*) from job where key_id = :key and state = 'QUEUED'")
            .bind("key", key)
            .mapTo(int.class)
            .one());
  }
}
