package dev.romworks.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.romworks.job.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Submissions of which it is known what they must give: scripts, which cost next to nothing and
/// can take their time, and a ROM.
///
/// @param source of the ROM
/// @param romSha256 what it must be
record Orders(String source, String romSha256) {

  private static final String RECIPE = "chaos";
  private static final String ROM = "game.gb";
  private static final String TITLE = "CHAOS";
  private static final int ROM_EVERY = 20; // a ROM costs ten times as much as a script
  private static final Duration MOMENT = Duration.ofMillis(150); // so that faults meet jobs at work
  private static final Duration BUILD_LIMIT = Duration.ofSeconds(60);
  private static final String TOOLCHAIN_TEXT =
      """
      name: chaos
      version: --version
      processes: 16
      fifos:
        bash: ["-"]
      """;

  /// What is handed in, and what must come of it.
  ///
  /// @param artifact the output's name
  record Order(Map<String, Object> submission, String artifact, String sha256) {}

  /// Builds the ROM with the bare tools, which tells what it must be, and once as a job.
  ///
  /// @param source the file that it is made of
  /// @param tools what stands before a tool's name to start it
  /// @param folder an empty one
  static Orders learn(Instance instance, Path source, String tools, Path folder)
      throws IOException, InterruptedException {
    String text = Files.readString(source);
    String sha256 = Sha256.of(byHand(source, tools, folder));
    JsonNode job = instance.build(rom(text), BUILD_LIMIT);
    for (JsonNode artifact : job.path("artifacts")) {
      if (artifact.path("name").asText().equals(ROM)
          && artifact.path("sha256").asText().equals(sha256)) {
        return new Orders(text, sha256);
      }
    }
    throw new IOException("not even a sound job gives what the bare tools do: " + job);
  }

  private static byte[] byHand(Path source, String tools, Path folder)
      throws IOException, InterruptedException {
    String script =
        "%1$srgbasm -o object %2$s && %1$srgblink -o rom object && %1$srgbfix -v -p 255 -t %3$s rom"
            .formatted(tools, source.toAbsolutePath(), TITLE);
    Process shell = new ProcessBuilder("bash", "-c", script).directory(folder.toFile()).start();
    if (shell.waitFor() != 0) {
      throw new IOException(
          "the bare tools: " + new String(shell.getErrorStream().readAllBytes(), UTF_8));
    }
    return Files.readAllBytes(folder.resolve("rom"));
  }

  /// The recipe of the scripts, for a process to read.
  ///
  /// @param mark shall stand in the command line of each tool
  static void writeRecipes(Path folder, String mark) throws IOException {
    String recipe =
        """
        name: chaos
        about: a script, for trials
        toolchain: chaos
        atLeast: "4.0"
        stages:
          - name: script
            tool: bash
            arguments: [job.sh, ">result", %s]
        """
            .formatted(mark);
    Files.writeString(folder.resolve("chaos.yaml"), recipe);
    Files.writeString(folder.resolve("chaos.toolchain.yaml"), TOOLCHAIN_TEXT);
  }

  /// One of many: mostly a script, which takes a moment, now and then the ROM.
  Order any(int number) {
    return number % ROM_EVERY == ROM_EVERY - 1 ? rom() : script(number, MOMENT);
  }

  /// The ROM.
  Order rom() {
    return new Order(rom(source), ROM, romSha256);
  }

  /// A script that takes its time.
  Order script(int number, Duration time) {
    String pause = time.isZero() ? "" : "sleep " + time.toMillis() / 1000.0 + "; ";
    return script(pause + "echo result " + number + " >\"$1\"", "result " + number + "\n");
  }

  /// A script.
  ///
  /// @param text may write to the file `$1`
  /// @param result what it writes
  static Order script(String text, String result) {
    Map<String, Object> submission =
        Map.of(
            "recipe", RECIPE,
            "sources", Map.of("job.sh", Map.of("text", text + "\n")),
            "limits", Map.of("wallMs", 60_000, "stallMs", 60_000));
    return new Order(submission, "result", Sha256.of(result.getBytes(UTF_8)));
  }

  private static Map<String, Object> rom(String text) {
    return Map.of(
        "sources", Map.of("main.asm", Map.of("text", text)), "options", Map.of("title", TITLE));
  }
}
