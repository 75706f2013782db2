package dev.romworks.api;

import com.sun.management.ThreadMXBean;
import dev.romworks.archive.Archives;
import dev.romworks.job.BlobStore;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.SourceName;
import dev.romworks.job.Tenant;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of a body: its sources, or why it was refused; and what that took.
///
/// @param answer `taken`, or the problem's status, code and detail
/// @param allocated bytes of the heap, dead or alive
record Reading(String answer, Map<SourceName, byte[]> sources, long allocated, Duration time) {

  static final String BOUNDARY = "----boundary";
  static final MediaType FORM =
      new MediaType("multipart", "form-data", Map.of("boundary", BOUNDARY));
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Where nothing was handed in before.
  private static final class NoBlobs implements BlobStore {

    @Override
    public Optional<byte[]> read(String sha256) {
      return Optional.empty();
    }

    @Override
    public Map<String, Long> handedIn(Tenant tenant, Set<String> sha256) {
      return Map.of();
    }
  }

  static Reading of(InputStream body, MediaType type, String... settings) {
    return of(body, type, -1, settings);
  }

  /// @param declared how many bytes the request says that the body has; negative if it does not
  static Reading of(InputStream body, MediaType type, long declared, String... settings) {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(ApiConfig.class);
    for (int i = 0; i < settings.length; i += 2) {
      builder.withDefaultValue("romworks.api." + settings[i], settings[i + 1]);
    }
    ApiConfig config = builder.build().getConfigMapping(ApiConfig.class);
    SubmissionReader reader =
        new SubmissionReader(
            config,
            new SubmissionParser(config),
            new SourceContents(new NoBlobs()),
            submission -> {},
            new IntakeRoom(config));
    String answer = "taken";
    SortedMap<SourceName, byte[]> sources = new TreeMap<>();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    try {
      sources =
          reader.read(
              new Incoming(body, type, declared, Tenant.DEFAULT),
              submission -> submission.sources().files());
    } catch (InvalidSubmission e) {
      answer = "422 %s %s".formatted(e.code(), e.getMessage());
    } catch (HttpProblem e) {
      Object code = e.getParameters().get("code");
      answer = "%d %s %s".formatted(e.getStatusCode(), code, e.getDetail());
    } catch (IOException e) {
      throw new AssertionError("a fault of a body in memory that is not told as one", e);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new Reading(answer, sources, THREADS.getCurrentThreadAllocatedBytes() - before, time);
  }

  static Reading json(String json, String... settings) {
    InputStream body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return of(body, MediaType.APPLICATION_JSON_TYPE, settings);
  }

  static Reading form(byte[] body, String... settings) {
    return of(new ByteArrayInputStream(body), FORM, settings);
  }

  static Reading archive(byte[] archive, String... settings) {
    return form(body(part("name=\"archive\"; filename=\"-\"", archive)), settings);
  }

  static byte[] part(String disposition, byte[] content) {
    byte[] headers =
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(StandardCharsets.UTF_8);
    return Archives.join(headers, content, new byte[] {'\r', '\n'});
  }

  static byte[] body(byte[]... parts) {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return Archives.join(Archives.join(parts), end);
  }
}
