package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Request;
import dev.romworks.trial.Observation.Pending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hands hostile inputs to an instance, one case after another, each beside a neighbour, and looks
/// at what came of it and what it left.
final class HostileTrial {

  private static final Pattern WORKER = Pattern.compile("(.+):(\\d+)/\\p{XDigit}+"); // host:pid/…
  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 8; // requests of one case
  private static final int WARM_UPS = 4; // for each slot's event loop to be open

  private final Instance instance;
  private final Secrets secrets;
  private final Neighbour neighbour;
  private final OptionalLong worker;
  private final Optional<ProgramLog> log;

  private HostileTrial(
      Instance instance, Secrets secrets, Neighbour neighbour, Optional<ProgramLog> log)
      throws IOException {
    this.log = log;
    this.instance = instance;
    this.secrets = secrets;
    this.neighbour = neighbour;
    worker = visible(neighbour.worker());
  }

  /// @param hello a folder with the sources of a sound job
  /// @param log the instance's, if it can be read
  /// @throws IOException if the instance does not even build that
  static HostileTrial of(Instance instance, Secrets secrets, Path hello, Optional<ProgramLog> log)
      throws IOException {
    HostileTrial trial = new HostileTrial(instance, secrets, Neighbour.of(instance, hello), log);
    Wanted sound = Wanted.of("succeeded");
    Request small = HostileSources.job("SECTION \"s\", ROM0\n db 1\n");
    List<Request> all = List.of(small, HostileTools.sound(), small, HostileTools.sound());
    for (int i = 0; i < WARM_UPS; i++) {
      trial.run(new HostileCase(0, "warm-up", all, sound, false));
    }
    return trial;
  }

  /// The worker's process, if it is one of this machine, and this user may look at it.
  private static OptionalLong visible(String worker) throws IOException {
    Matcher name = WORKER.matcher(worker);
    if (!name.matches() || !name.group(1).equals(Files.readString(HOST_NAME).strip())) {
      return OptionalLong.empty();
    }
    long pid = Long.parseLong(name.group(2));
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

    private static Finding of(
        HostileCase input, List<Observation> seen, List<String> faults, List<String> leftovers) {
      Map<String, Integer> ends = new TreeMap<>();
      seen.forEach(it -> ends.merge(it.end(), 1, Integer::sum));
      Duration slowest =
          seen.stream().map(Observation::took).max(Duration::compareTo).orElse(Duration.ZERO);
      return new Finding(input, ends, slowest, faults, leftovers);
    }

    boolean isAsWanted() {
      return faults.isEmpty() && leftovers.isEmpty();
    }
  }

  /// Runs one case.
  ///
  /// @throws IOException if the instance's log cannot be read
  Finding run(HostileCase input) throws IOException {
    Optional<Footprint> before = worker.stream().mapToObj(Footprint::of).findFirst();
    long logged = log.isPresent() ? log.get().size() : 0;
    List<String> faults = new ArrayList<>();
    List<Observation> seen = new ArrayList<>();
    faults.addAll(neighbour.beside(() -> observe(input.requests(), seen, faults)));
    for (int i = 0; i < seen.size(); i++) {
      String which = seen.size() == 1 ? "" : "#%d: ".formatted(i);
      input.wanted().faults(seen.get(i)).forEach(fault -> faults.add(which + fault));
      secrets.shownBy(seen.get(i)).forEach(it -> faults.add(which + "shows a secret: " + it));
    }
    if (log.isPresent()) {
      faults.addAll(log.get().faults(logged, secrets));
    }
    List<String> leftovers =
        before.map(it -> Footprint.leftBy(worker.orElseThrow(), it)).orElse(List.of());
    return Finding.of(input, seen, faults, leftovers);
  }

  /// Several at once: a job that waits costs no time.
  private void observe(List<Request> requests, List<Observation> seen, List<String> faults) {
    Iterator<Request> left = requests.iterator();
    while (left.hasNext()) {
      List<Pending> pending = new ArrayList<>();
      while (left.hasNext() && pending.size() < AT_ONCE) {
        Request next = left.next();
        attempt(faults, () -> pending.add(Pending.of(instance, next)));
      }
      pending.forEach(it -> attempt(faults, () -> seen.add(it.observe(instance, PATIENCE))));
    }
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
