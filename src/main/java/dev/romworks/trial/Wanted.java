package dev.romworks.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a hostile input must get.
///
/// @param ends the right ones: verdicts, or statuses of HTTP, with a problem's code or without
/// @param notBefore how long it must have lasted
/// @param within how long it may last
/// @param says what must stand in the answer, the job or its log, as it is sent
/// @param never what must not, beside secrets
/// @param artifacts what they must be if the verdict is `succeeded`, by name
record Wanted(
    Set<String> ends,
    Duration notBefore,
    Duration within,
    List<String> says,
    List<String> never,
    Map<String, String> artifacts) {

  private static final Duration UNBOUNDED = Duration.ofMinutes(5);

  static Wanted of(String... ends) {
    return new Wanted(
        new TreeSet<>(List.of(ends)), Duration.ZERO, UNBOUNDED, List.of(), List.of(), Map.of());
  }

  Wanted within(long millis) {
    return new Wanted(ends, notBefore, Duration.ofMillis(millis), says, never, artifacts);
  }

  Wanted notBefore(long millis) {
    return new Wanted(ends, Duration.ofMillis(millis), within, says, never, artifacts);
  }

  Wanted saying(String... words) {
    return new Wanted(ends, notBefore, within, List.of(words), never, artifacts);
  }

  Wanted never(String... words) {
    return new Wanted(ends, notBefore, within, says, List.of(words), artifacts);
  }

  Wanted artifact(String name, String content) {
    return new Wanted(ends, notBefore, within, says, never, Map.of(name, content));
  }

  /// Where what was seen is not what was wanted; empty if it is.
  List<String> faults(Observation seen) {
    List<String> faults = new ArrayList<>(seen.faults());
    if (ends.stream()
        .noneMatch(end -> seen.end().equals(end) || seen.end().startsWith(end + " "))) {
      faults.add("got " + seen.end());
    }
    if (seen.took().compareTo(within) > 0) {
      faults.add("took %d ms".formatted(seen.took().toMillis()));
    }
    if (seen.took().compareTo(notBefore) < 0) {
      faults.add("took only %d ms".formatted(seen.took().toMillis()));
    }
    says.stream()
        .filter(it -> !seen.words().contains(it))
        .forEach(it -> faults.add("unsaid: " + it));
    never.stream().filter(seen::shows).forEach(it -> faults.add("shows " + it));
    if (seen.end().equals("succeeded")) {
      artifacts.forEach((name, content) -> {
        if (!content.equals(seen.artifacts().get(name))) {
          faults.add("wrongly succeeded: " + name);
        }
      });
    }
    return faults;
  }

  @Override
  public String toString() {
    String bound = within.equals(UNBOUNDED) ? "" : " within %d ms".formatted(within.toMillis());
    return String.join(" or ", ends) + bound;
  }
}
