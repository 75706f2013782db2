package dev.romworks.queue;

import dev.romworks.job.JobId;
import dev.romworks.job.Outbox.Demand;
import dev.romworks.job.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How tenants share what Kafka is told of ahead. Kafka hands out in the order in which it was
/// told, so what it has stands before whatever comes later: it is to have little, and of each
/// tenant that waits its part. It must have enough to keep all slots busy until it is told of more.
///
/// @param ahead how much work
/// @param weights of tenants that have another than 1
record FairShare(Duration ahead, Map<String, Integer> weights) {

  FairShare {
    weights = Map.copyOf(weights);
  }

  /// How many more jobs of each tenant Kafka is to be told of. Each may have one at least.
  ///
  /// @param published how many it has of each tenant that has more
  Map<Tenant, Integer> shares(Map<Tenant, Integer> published, Demand demand) {
    double jobs = demand.idleSlots() + demand.startsPerSecond() * ahead.toMillis() / 1000.0;
    int weightOfAll = published.keySet().stream().mapToInt(this::weight).sum();
    Map<Tenant, Integer> shares = new TreeMap<>();
    published.forEach((tenant, has) -> {
      int most = Math.max(1, (int) Math.ceil(jobs * weight(tenant) / weightOfAll));
      if (has < most) {
        shares.put(tenant, most - has);
      }
    });
    return shares;
  }

  private int weight(Tenant tenant) {
    return Math.max(1, weights.getOrDefault(tenant.name(), 1));
  }

  /// The jobs of all tenants in turn.
  List<JobId> inTurn(Map<Tenant, List<JobId>> jobs) {
    List<Turn> turns = new ArrayList<>();
    jobs.forEach((tenant, ids) -> {
      for (int i = 0; i < ids.size(); i++) {
        turns.add(new Turn((double) (i + 1) / weight(tenant), tenant, ids.get(i)));
      }
    });
    return turns.stream()
        .sorted(Comparator.comparingDouble(Turn::at).thenComparing(Turn::tenant))
        .map(Turn::job)
        .toList();
  }

  private record Turn(double at, Tenant tenant, JobId job) {}
}
