package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The whole way of a job: clients that hand in, wait in the same request, and hand in the next. As
/// many at once as keep all slots busy.
record QueueContender(String name, Instance instance) implements Contender {

  private static final int CLIENTS_PER_SLOT = 4;

  @Override
  public List<Long> run(Workload workload) throws IOException {
    Map<String, Object> submission = submission(workload);
    List<Long> times = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService clients =
        Executors.newFixedThreadPool(CLIENTS_PER_SLOT * workload.parallel())) {
      List<Future<?>> running = new ArrayList<>();
      for (int job = 0; job < workload.jobs(); job++) {
        running.add(
            clients.submit(() -> {
              times.add(build(submission, workload));
              return null;
            }));
      }
      for (Future<?> client : running) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return times;
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
