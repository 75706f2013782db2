package dev.romworks.store;

import dev.romworks.job.BlobStore;
import dev.romworks.job.Sha256;
import dev.romworks.job.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/// The table `blob`: contents by their SHA-256, equal bytes once.
@ApplicationScoped
class Blobs implements BlobStore {

  private final Database database;

  Blobs(Database database) {
    this.database = database;
  }

  /// Contents by their names, in one order for all, or two transactions that write them could
  /// deadlock.
  static SortedMap<String, byte[]> bySha256(Collection<byte[]> contents) {
    SortedMap<String, byte[]> byName = new TreeMap<>();
    contents.forEach(content -> byName.put(Sha256.of(content), content));
    return byName;
  }

  /// Keeps those that are not kept yet.
  static void keep(Handle handle, SortedMap<String, byte[]> blobs) {
    handle
        .createUpdate(
            """
            insert into blob (sha256, content) select * from unnest(:digests, :contents) on conflict do nothing\
            """)
        .bindArray("digests", String.class, blobs.keySet())
        .bind("contents", array(blobs.values()))
        .execute();
  }

  /// Contents as an array of `bytea`, which Jdbi's own binding cannot make.
  static Argument array(Collection<byte[]> contents) {
    return (position, statement, _) ->
        statement.setArray(
            position,
            statement.getConnection().createArrayOf("bytea", contents.toArray(byte[][]::new)));
  }

  @Override
  public Optional<byte[]> read(String sha256) {
    return database.statement(handle ->
        handle
            .createQuery("select content from blob where sha256 = :sha256")
            .bind("sha256", sha256)
            .mapTo(byte[].class)
            .findOne());
  }

  @Override
  public Map<String, Long> handedIn(Tenant tenant, Set<String> sha256) {
    return database.statement(handle ->
        handle
            .createQuery(
                """
                select sha256, octet_length(content) as bytes from blob
                where sha256 = any(:asked) and exists (
                  select 1 from job_source where job_source.sha256 = blob.sha256 and tenant = :tenant)\
                """)
            .bindArray("asked", String.class, sha256)
            .bind("tenant", tenant.name())
            .map((row, _) -> Map.entry(row.getString("sha256"), row.getLong("bytes")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
