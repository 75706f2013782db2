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
import java.util.stream.Stream;

/// The whole way of a job: clients that hand in, wait in the same request, and hand in the next. As
/// many at once as keep all slots busy.
///
/// @param port of the instance, on this machine
record QueueContender(String name, int port) implements Contender {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int CLIENTS_PER_SLOT = 4;
  private static final String WAIT = "Prefer: wait=50"; // seconds

  @Override
  public List<Long> run(Workload workload) throws IOException {
    byte[] submission = MAPPER.writeValueAsBytes(submission(workload));
    String wanted = workload.fails() ? "failed" : "succeeded";
    AtomicInteger left = new AtomicInteger(workload.jobs());
    int clients = CLIENTS_PER_SLOT * workload.parallel();
    return new Crowd(clients)
        .run(clients, () -> client(submission, wanted, left)).stream()
            .flatMap(List::stream)
            .toList();
  }

  /// One client's jobs, one after another.
  private List<Long> client(byte[] submission, String wanted, AtomicInteger left)
      throws IOException {
    List<Long> nanos = new ArrayList<>();
    try (Wire wire = new Wire(port)) {
      while (left.getAndDecrement() > 0) {
        Reply reply = wire.submit(submission, WAIT);
        if (!MAPPER.readTree(reply.body()).path("verdict").asText().equals(wanted)) {
          throw new IOException("answered %d: %s".formatted(reply.status(), reply.body()));
        }
        nanos.add(reply.time().toNanos());
      }
    }
    return nanos;
  }

  private static Map<String, Object> submission(Workload workload) throws IOException {
    Map<String, Object> sources = new HashMap<>();
    try (Stream<Path> files = Files.list(workload.folder())) {
      for (Path file : files.filter(it -> it.toString().endsWith(".asm")).toList()) {
        sources.put(file.getFileName().toString(), Map.of("text", Files.readString(file)));
      }
    }
    return Map.of("sources", sources, "units", workload.units(), "options", Map.of("pad", 255));
  }
}
