package dev.romworks.api;

import dev.romworks.api.SubmissionRequest.LimitsRequest;
import dev.romworks.job.Inert;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.OptionValue;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a submission says beside its sources: the terms on which they are built. Every fault is
/// named with its place.
final class SubmissionTerms {

  private static final int MAX_LABELS = 32;
  private static final int MAX_LABEL_CHARS = 256;

  private final ApiConfig config;

  SubmissionTerms(ApiConfig config) {
    this.config = config;
  }

  Submission of(SubmissionRequest request, Sources sources) {
    return new Submission(
        lane(request.lane()),
        request.recipeOrUsual(),
        sources,
        units(request.units()),
        options(request.options()),
        limits(request.limits()),
        labels(request.labels()),
        supersedes(request.supersedes()));
  }

  /// @throws InvalidSubmission if it names none, or what is no name
  static Tenant tenant(@Nullable String name) {
    return valid("bad-tenant", "tenant", () -> new Tenant(name == null ? "" : name));
  }

  private static @Nullable String supersedes(@Nullable String key) {
    if (key != null && (key.isEmpty() || !isLabelText(key))) {
      throw new InvalidSubmission(
          "bad-supersedes",
          "supersedes: must be a text of 1 to %d characters, all of which can be seen"
              .formatted(MAX_LABEL_CHARS));
    }
    return key;
  }

  static Lane lane(@Nullable String name) {
    if (name == null) {
      return Lane.INTERACTIVE;
    }
    List<String> lanes =
        Arrays.stream(Lane.values()).map(lane -> lane.name().toLowerCase(Locale.ROOT)).toList();
    if (!lanes.contains(name)) {
      throw new InvalidSubmission(
          "unknown-lane", "lane: there is none named \"%s\"; there are %s".formatted(name, lanes));
    }
    return Lane.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static <T> T valid(String code, String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidSubmission(code, field + ": " + e.getMessage());
    }
  }

  private List<SourceName> units(@Nullable List<@Nullable String> requested) {
    if (requested == null) {
      return List.of();
    }
    if (requested.size() > config.maxUnits()) {
      throw new InvalidSubmission(
          "too-many-units", "units: a job may have at most " + config.maxUnits());
    }
    return requested.stream()
        .map(name -> Intake.sourceName("units", name == null ? "" : name))
        .toList();
  }

  private static Map<String, OptionValue> options(
      @Nullable Map<String, @Nullable Object> requested) {
    Map<String, OptionValue> options = new HashMap<>();
    if (requested != null) {
      requested.forEach((name, value) ->
          options.put(
              name,
              valid(
                  "bad-option",
                  "options." + name,
                  () -> OptionValue.of(value == null ? "null" : value))));
    }
    return options;
  }

  private Limits limits(@Nullable LimitsRequest requested) {
    LimitsRequest limits =
        requested == null ? new LimitsRequest(null, null, null, null, null, null) : requested;
    return new Limits(
        limit("wallMs", limits.wallMs(), config.wall(), config.maxWall()),
        limit("stallMs", limits.stallMs(), config.stall(), config.maxStall()),
        limit("cpuMs", limits.cpuMs(), config.cpu(), config.maxCpu()),
        limit("memoryBytes", limits.memoryBytes(), config.memoryBytes(), config.maxMemoryBytes()),
        limit("outputBytes", limits.outputBytes(), config.outputBytes(), config.maxOutputBytes()),
        limit("logBytes", limits.logBytes(), config.logBytes(), config.maxLogBytes()));
  }

  private static Duration limit(
      String name, @Nullable Long requested, Duration preset, Duration max) {
    return Duration.ofMillis(limit(name, requested, preset.toMillis(), max.toMillis()));
  }

  private static long limit(String name, @Nullable Long requested, long preset, long max) {
    if (requested == null) {
      return preset;
    }
    if (requested < 1 || requested > max) {
      throw new InvalidSubmission(
          "bad-limit", "limits.%s: %d is not from 1 to %d".formatted(name, requested, max));
    }
    return requested;
  }

  static Map<String, String> labels(@Nullable Map<String, @Nullable String> requested) {
    Map<String, String> labels = new HashMap<>();
    if (requested == null) {
      return labels;
    }
    if (requested.size() > MAX_LABELS) {
      throw new InvalidSubmission("bad-label", "labels: a job may have at most " + MAX_LABELS);
    }
    requested.forEach((name, value) -> {
      if (value == null || !isLabelText(name) || !isLabelText(value)) {
        throw new InvalidSubmission(
            "bad-label",
            "labels: names and values are texts of at most %d characters, all of which can be seen"
                .formatted(MAX_LABEL_CHARS));
      }
      labels.put(name, value);
    });
    return labels;
  }

  static boolean isLabelText(String text) {
    return text.length() <= MAX_LABEL_CHARS && text.codePoints().noneMatch(Inert::isActive);
  }
}
