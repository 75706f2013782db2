package dev.romworks.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Polls of a finished job, as fast as wrk can, with what it knows of the job already and without.
///
/// @param url of the job
/// @param tag its entity tag
record Polls(URI url, String tag) {

  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final Duration BUILT = Duration.ofSeconds(20);
  private static final int NOT_MODIFIED = 304;
  private static final int THREADS = 2;
  private static final List<Integer> CONNECTIONS = List.of(16, 64);
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern WORST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
  private static final Map<String, Double> MS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);

  /// Builds the job.
  ///
  /// @param sources the folder of a small project
  static Polls of(URI address, Instance instance, Path sources) throws IOException {
    String text = Files.readString(sources.resolve("main.asm"));
    Map<String, ?> submission = Map.of("sources", Map.of("main.asm", Map.of("text", text)));
    String id = instance.build(submission, BUILT).path("id").asText();
    String path = "/v1/jobs/" + id;
    String tag = instance.get(path).headers().firstValue("ETag").orElseThrow();
    int again = instance.get(path, "If-None-Match", tag).status();
    if (again != NOT_MODIFIED) {
      throw new IOException("who knows the job is answered %d".formatted(again));
    }
    return new Polls(address.resolve(path), tag);
  }

  void print(int rounds, Served served, PrintStream out) throws IOException, InterruptedException {
    out.println(
        "| connections | | polls/s, by round | 99 % within | PostgreSQL, % of a processor |");
    out.println("| --- | --- | --- | --- | --- |");
    for (int connections : CONNECTIONS) {
      print(connections, List.of(), rounds, served, out);
      print(connections, List.of("-H", "If-None-Match: " + tag), rounds, served, out);
    }
  }

  private void print(
      int connections, List<String> header, int rounds, Served served, PrintStream out)
      throws IOException, InterruptedException {
    List<String> rates = new ArrayList<>();
    double worstMs = 0;
    Duration before = served.postgresCpu();
    for (int round = 0; round < rounds; round++) {
      String said = wrk(connections, header);
      rates.add("%.0f".formatted(Double.parseDouble(found(RATE, said))));
      worstMs = Math.max(worstMs, worstMs(said));
    }
    Duration used = served.postgresCpu().minus(before);
    out.printf(
        "| %d | %s | %s | %.1f ms | %.1f |%n",
        connections,
        header.isEmpty() ? "" : "If-None-Match",
        String.join(", ", rates),
        worstMs,
        100.0 * used.toMillis() / ROUND.multipliedBy(rounds).toMillis());
  }

  /// @throws IOException if not all were answered as they must be
  private String wrk(int connections, List<String> header)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("wrk", "--latency", "-t" + THREADS));
    command.addAll(List.of("-c" + connections, "-d" + ROUND.toSeconds() + "s"));
    command.addAll(header);
    command.add(url.toString());
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0 || said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IOException("wrk: " + said);
    }
    return said;
  }

  private static double worstMs(String said) throws IOException {
    Matcher worst = WORST.matcher(said);
    if (!worst.find()) {
      throw new IOException("wrk: " + said);
    }
    return Double.parseDouble(worst.group(1)) * MS.getOrDefault(worst.group(2), 1.0);
  }

  private static String found(Pattern what, String text) throws IOException {
    Matcher matcher = what.matcher(text);
    if (!matcher.find()) {
      throw new IOException("wrk: " + text);
    }
    return matcher.group(1);
  }
}
