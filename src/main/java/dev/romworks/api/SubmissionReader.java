package dev.romworks.api;

import dev.romworks.api.SubmissionRequest.Content;
import dev.romworks.api.SubmissionRequest.LimitsRequest;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.OptionValue;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.SubmissionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads submissions: a request's body in, a [Submission] that can be built out. Every fault is
/// named with its place.
@ApplicationScoped
class SubmissionReader {

  private static final int MAX_LABELS = 32;
  private static final int MAX_LABEL_CHARS = 256;

  private final ApiConfig config;
  private final SubmissionParser parser;
  private final SubmissionCheck check;

  SubmissionReader(ApiConfig config, SubmissionParser parser, SubmissionCheck check) {
    this.config = config;
    this.parser = parser;
    this.check = check;
  }

  /// @param body is read up to the limit, and not to its end if it is longer
  Submission read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(config.maxSubmissionBytes() + 1);
    if (bytes.length > config.maxSubmissionBytes()) {
      throw Problems.problem(
          413,
          "too-large",
          "Submission too large",
          "A submission may have at most %d bytes.".formatted(config.maxSubmissionBytes()));
    }
    Submission submission = submission(parser.parse(bytes));
    check.check(submission);
    return submission;
  }

  private Submission submission(SubmissionRequest request) {
    return new Submission(
        lane(request.lane()),
        request.recipe() == null ? "rgbds" : request.recipe(),
        sources(request.sources()),
        units(request.units()),
        options(request.options()),
        limits(request.limits()),
        labels(request.labels()));
  }

  private static Lane lane(@Nullable String name) {
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

  private Sources sources(@Nullable Map<String, @Nullable Content> requested) {
    if (requested != null && requested.size() > config.maxSources()) {
      throw new InvalidSubmission(
          "too-many-sources", "sources: a job may have at most " + config.maxSources());
    }
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    if (requested != null) {
      requested.forEach(
          (name, content) -> files.put(sourceName("sources", name), bytes(name, content)));
    }
    return valid("bad-sources", "sources", () -> new Sources(files));
  }

  private static SourceName sourceName(String field, @Nullable String name) {
    return valid("bad-source-name", field, () -> new SourceName(name == null ? "" : name));
  }

  private static <T> T valid(String code, String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidSubmission(code, field + ": " + e.getMessage());
    }
  }

  private static byte[] bytes(String name, @Nullable Content content) {
    if (content != null && content.text() != null && content.base64() == null) {
      return utf8(name, content.text());
    }
    if (content != null && content.base64() != null && content.text() == null) {
      String base64 = content.base64();
      return valid(
          "bad-base64",
          "sources.%s.base64".formatted(name),
          () -> Base64.getDecoder().decode(base64));
    }
    throw new InvalidSubmission(
        "bad-source", "sources.%s: must have one of \"text\" and \"base64\"".formatted(name));
  }

  private static byte[] utf8(String name, String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      return content;
    } catch (CharacterCodingException e) {
      throw new InvalidSubmission(
          "bad-source",
          "sources.%s.text: has half of a surrogate pair; use \"base64\"".formatted(name));
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
    return requested.stream().map(name -> sourceName("units", name)).toList();
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

  private static Map<String, String> labels(@Nullable Map<String, @Nullable String> requested) {
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
            "labels: names and values are texts of at most %d characters, without control characters"
                .formatted(MAX_LABEL_CHARS));
      }
      labels.put(name, value);
    });
    return labels;
  }

  private static boolean isLabelText(String text) {
    return text.length() <= MAX_LABEL_CHARS
        && text.codePoints()
            .map(Character::getType)
            .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
  }
}
