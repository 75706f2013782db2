package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Request;
import dev.romworks.trial.Observation.Pending;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Hands hostile inputs to an instance, one case after another, each beside a neighbour, and looks
/// at what came of it and what it left.
final class HostileTrial {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 8; // requests of one case
  private static final int WARM_UPS = 4; // for each slot's event loop to be open

  private final Instance instance;
  private final Secrets secrets;
  private final Neighbour neighbour;
  private final OptionalLong worker;

  private HostileTrial(Instance instance, Secrets secrets, Neighbour neighbour) throws IOException {
    this.instance = instance;
    this.secrets = secrets;
    this.neighbour = neighbour;
    worker = visible(neighbour.worker());
  }

  /// @param hello a folder with the sources of a sound job
  /// @throws IOException if the instance does not even build that
  static HostileTrial of(Instance instance, Secrets secrets, Path hello) throws IOException {
    HostileTrial trial = new HostileTrial(instance, secrets, Neighbour.of(instance, hello));
    Wanted sound = Wanted.of("succeeded");
    Request small = HostileSources.job("SECTION \"s\", ROM0\n db 1\n");
    for (int i = 0; i < WARM_UPS; i++) {
      trial.run(new HostileCase(0, "sound", List.of(small, small, small, small), sound, false));
    }
    return trial;
  }

  /// The worker's process, if it is one of this machine, and this user may look at it.
  private static OptionalLong visible(String worker) throws IOException {
    int colon = worker.lastIndexOf(':');
    String host = InetAddress.getLocalHost().getHostName();
    if (colon < 0 || !worker.substring(0, colon).equals(host)) {
      return OptionalLong.empty();
    }
    long pid = Long.parseLong(worker.substring(colon + 1));
    return Footprint.isVisible(pid) ? OptionalLong.of(pid) : OptionalLong.empty();
  }

  /// The process id of the worker; empty if it is out of sight.
  OptionalLong worker() {
    return worker;
  }

  /// What came of a case.
  ///
  /// @param ends how often each was seen
  /// @param slowest of its requests
  /// @param faults where it is not as wanted, neighbours included; empty if it is
  /// @param leftovers empty if there are none, or none can be seen
  record Finding(
      HostileCase input,
      Map<String, Integer> ends,
      Duration slowest,
      List<String> faults,
      List<String> leftovers) {

    boolean isAsWanted() {
      return faults.isEmpty() && leftovers.isEmpty();
    }
  }

  /// Runs one case.
  Finding run(HostileCase input) {
    Footprint before = worker.isPresent() ? Footprint.of(worker.getAsLong()) : null;
    Map<String, Integer> ends = new TreeMap<>();
    List<Duration> times = new ArrayList<>(List.of(Duration.ZERO));
    List<String> faults = new ArrayList<>();
    List<String> around =
        neighbour.beside(() -> {
          for (Observation seen : observe(input.requests(), faults)) {
            ends.merge(seen.end(), 1, Integer::sum);
            times.add(seen.took());
            faults.addAll(input.wanted().faults(seen));
            secrets.shownBy(seen).forEach(trace -> faults.add("shows a secret: " + trace));
          }
        });
    faults.addAll(around);
    List<String> leftovers =
        before == null
            ? List.of()
            : Footprint.leftBy(worker.getAsLong(), Objects.requireNonNull(before));
    return new Finding(
        input, ends, times.stream().max(Duration::compareTo).orElseThrow(), faults, leftovers);
  }

  /// Several at once: a job that waits costs no time.
  private List<Observation> observe(List<Request> requests, List<String> faults) {
    List<Observation> seen = new ArrayList<>();
    Iterator<Request> left = requests.iterator();
    while (left.hasNext()) {
      List<Pending> pending = new ArrayList<>();
      while (left.hasNext() && pending.size() < AT_ONCE) {
        Request next = left.next();
        attempt(faults, () -> pending.add(Pending.of(instance, next)));
      }
      pending.forEach(it -> attempt(faults, () -> seen.add(it.observe(instance, PATIENCE))));
    }
    return seen;
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void attempt(List<String> faults, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      faults.add("no answer: " + e);
    }
  }
}
