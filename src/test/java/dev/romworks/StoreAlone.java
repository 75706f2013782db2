package dev.romworks;

import dev.romworks.job.EventBell;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;

/// The store without a worker, a dispatcher, a sweep or a sender of webhooks that would use it
/// meanwhile. It costs a start of the program, so all who want nothing else share it.
public final class StoreAlone implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "romworks.worker.slots", "0",
        "romworks.queue.sweep", "PT1H",
        "romworks.retention.sweep", "PT1H",
        "romworks.webhook.at-once", "0",
        "romworks.webhook.sweep", "PT1H");
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(SilentBell.class);
  }

  /// Has nobody told of events but who asks.
  @Alternative
  @ApplicationScoped
  static class SilentBell implements EventBell {

    @Override
    public void ring() {}

    @Override
    public void ring(JobId job, JobState state) {}
  }
}
