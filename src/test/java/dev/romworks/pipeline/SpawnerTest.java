package dev.romworks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpawnerTest {

  /// What a start was given must not be taken away in its middle, when memory is collected. Freed
  /// memory is spoiled at once here, and the heap is so small that it is collected 300 times a
  /// second: where the words of a start were not held, it went wrong with one in 150.
  @Test
  @Timeout(60)
  void wordsArriveWholeThoughMemoryIsCollected() throws Exception {
    Process program = Program.start();
    String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told).endsWith("whole: %d%n".formatted(Program.THREADS * Program.STARTS));
    assertThat(program.waitFor()).isZero();
  }

  /// A program in a JVM of its own that starts tools which compare their arguments with their
  /// environment.
  static final class Program {

    static final int THREADS = 4;
    static final int STARTS = 500; // of each
    private static final int GARBAGE_BYTES = 1 << 20;
    private static final long TICK_NANOS = 200_000;

    private Program() {}

    static Process start() throws IOException {
      ProcessBuilder program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx96m",
                  "--enable-native-access=ALL-UNNAMED",
                  Program.class.getName())
              .redirectErrorStream(true);
      program.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      program.environment().put("MALLOC_PERTURB_", "165"); // mallopt(3)
      return program.start();
    }

    public static void main(String[] args) throws Exception {
      Thread.ofPlatform().daemon().start(Program::litter);
      int whole = 0;
      try (ExecutorService starters = Executors.newFixedThreadPool(THREADS)) {
        List<Future<Integer>> parts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          parts.add(starters.submit(Program::startAll));
        }
        for (Future<Integer> part : parts) {
          whole += part.get();
        }
      }
      System.out.println("whole: " + whole);
    }

    private static void litter() {
      for (byte[] garbage = {}; ; ) {
        garbage = new byte[GARBAGE_BYTES + garbage.length % 2];
      }
    }

    private static int startAll() throws IOException {
      List<String> told = IntStream.range(0, 40).mapToObj("word-%040d"::formatted).toList();
      List<String> words = new ArrayList<>(List.of("sh", "-c", "[ \"$*\" = \"$WORDS\" ]", "sh"));
      words.addAll(told);
      List<String> environment = List.of("WORDS=" + String.join(" ", told));
      Command command =
          new Command(Path.of("/bin/sh"), words, environment, Path.of("/"), List.of());
      Spawner spawner = new Spawner();
      int whole = 0;
      for (int start = 0; start < STARTS; start++) {
        if (end(spawner, spawner.spawn(command, List.of())).isSuccess()) {
          whole++;
        }
      }
      return whole;
    }

    private static Exit end(Spawner spawner, int pid) throws IOException {
      while (true) {
        switch (spawner.reap(pid)) {
          case Spawner.Ended ended -> {
            return ended.exit();
          }
          case Spawner.NotOurs _ -> throw new IOException("somebody else has reaped it");
          case Spawner.Running _ -> LockSupport.parkNanos(TICK_NANOS);
        }
      }
    }
  }
}
