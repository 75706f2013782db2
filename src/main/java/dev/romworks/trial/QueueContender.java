package dev.romworks.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.romworks.trial.Wire.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The whole way of a job: clients that hand in, wait in the same request, and hand in the next. As
/// many at once as keep all slots busy. No two jobs are the same, so nothing is stored already.
///
/// @param port of the instance, on this machine
record QueueContender(String name, int port) implements Contender {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  static final int CLIENTS_PER_SLOT = 4;
  private static final AtomicLong JOBS = new AtomicLong();
  private static final String WAIT = "Prefer: wait=50"; // seconds

  @Override
  public List<Long> run(Workload workload) throws IOException {
    Map<String, String> sources = sources(workload);
    String wanted = workload.fails() ? "failed" : "succeeded";
    AtomicInteger left = new AtomicInteger(workload.jobs());
    int clients = CLIENTS_PER_SLOT * workload.parallel();
    return new Crowd(clients)
        .run(clients, () -> client(workload, sources, wanted, left)).stream()
            .flatMap(List::stream)
            .toList();
  }

  /// One client's jobs, one after another.
  private List<Long> client(
      Workload workload, Map<String, String> sources, String wanted, AtomicInteger left)
      throws IOException {
    List<Long> nanos = new ArrayList<>();
    try (Wire wire = new Wire(port)) {
      while (left.getAndDecrement() > 0) {
        Reply reply = wire.submit(submission(workload, sources, JOBS.incrementAndGet()), WAIT);
        if (!MAPPER.readTree(reply.body()).path("verdict").asText().equals(wanted)) {
          throw new IOException("answered %d: %s".formatted(reply.status(), reply.body()));
        }
        nanos.add(reply.time().toNanos());
      }
    }
    return nanos;
  }

  private static Map<String, String> sources(Workload workload) throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.list(workload.folder())) {
      for (Path file : files.filter(it -> it.toString().endsWith(".asm")).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static byte[] submission(Workload workload, Map<String, String> sources, long job)
      throws IOException {
    Map<String, Object> own = new HashMap<>();
    sources.forEach((name, text) -> own.put(name, Map.of("text", text + "\n; job " + job + "\n")));
    return MAPPER.writeValueAsBytes(
        Map.of(
            "sources",
            own,
            "units",
            workload.units(),
            "options",
            Map.of("pad", 255, "title", "JOB " + job)));
  }
}
