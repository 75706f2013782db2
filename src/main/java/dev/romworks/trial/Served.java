package dev.romworks.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program and its PostgreSQL, seen from outside.
///
/// @param program its process id
/// @param postgres the process id of the server's first process
record Served(long program, long postgres) {

  private static final Duration JCMD_LIMIT = Duration.ofSeconds(30);
  private static final Pattern USED =
      Pattern.compile("used (\\d+)K"); // of the heap, which is first
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final long TICK_MS = 10; // of /proc/PID/stat
  private static final int UTIME = 11; // after the name, as proc(5) counts from the state
  private static final int CSTIME = 14; // and utime, stime, cutime before it

  long memoryBytes() throws IOException {
    String status = Files.readString(Path.of("/proc/%d/status".formatted(program)));
    Matcher resident = RESIDENT.matcher(status);
    if (!resident.find()) {
      throw new IOException("process " + program + " has no memory");
    }
    return 1024 * Long.parseLong(resident.group(1));
  }

  /// What its heap holds when it has let go of all garbage.
  long heldBytes() throws IOException, InterruptedException {
    String _ = jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IOException("process " + program + " does not tell of its heap");
    }
    return 1024 * Long.parseLong(used.group(1));
  }

  /// Asks the program's virtual machine. Its answer must be short: it is read when all of it is in
  /// the pipe.
  private String jcmd(String question) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(program), question)
            .redirectErrorStream(true)
            .start();
    try (InputStream output = process.getInputStream()) {
      if (!process.waitFor(JCMD_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("jcmd %s did not end within %s".formatted(question, JCMD_LIMIT));
      }
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new IOException("jcmd %s: %s".formatted(question, said));
      }
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  /// Processor time of PostgreSQL until now, also of its processes that have ended.
  Duration postgresCpu() throws IOException {
    long ticks = ticks(postgres);
    for (ProcessHandle child : ProcessHandle.of(postgres).orElseThrow().children().toList()) {
      ticks += child.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / TICK_MS;
    }
    return Duration.ofMillis(ticks * TICK_MS);
  }

  /// Of a process, and of its children that have ended.
  private static long ticks(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int field = UTIME; field <= CSTIME; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks;
  }
}
