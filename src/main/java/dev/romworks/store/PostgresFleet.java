package dev.romworks.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.romworks.job.Fleet;
import dev.romworks.job.Lane;
import dev.romworks.job.LiveWorker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// The table `worker`.
@ApplicationScoped
class PostgresFleet implements Fleet {

  private static final TypeReference<Map<Lane, Integer>> SLOTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> RECIPES = new TypeReference<>() {};

  private final Database database;
  private final Json json;

  PostgresFleet(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  /// A heart beats every half second.
  @Override
  public List<LiveWorker> workers() {
    return database.statement(handle ->
        handle
            .createQuery("select * from worker where seen_at > now() - interval '5 s'")
            .map((row, _) ->
                new LiveWorker(
                    row.getString("name"),
                    json.read(row.getString("slots"), SLOTS, Map.of()),
                    json.read(row.getString("recipes"), RECIPES, Map.of())))
            .list());
  }
}
