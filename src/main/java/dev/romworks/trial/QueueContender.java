package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The whole way of a job: clients that hand in, wait in the same request, and hand in the next. As
/// many at once as keep all slots busy.
record QueueContender(String name, Instance instance) implements Contender {

  private static final int CLIENTS_PER_SLOT = 4;

  @Override
  public List<Long> run(Workload workload) throws IOException {
    Map<String, Object> submission = submission(workload);
    return new Crowd(CLIENTS_PER_SLOT * workload.parallel())
        .run(workload.jobs(), () -> build(submission, workload));
  }

  private long build(Map<String, Object> submission, Workload workload) throws IOException {
    long began = System.nanoTime();
    JsonNode job = instance.submitAndWait(submission);
    long took = System.nanoTime() - began;
    String wanted = workload.fails() ? "failed" : "succeeded";
    if (!job.path("verdict").asText().equals(wanted)) {
      throw new IOException(workload.name() + ": " + job);
    }
    return took;
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
