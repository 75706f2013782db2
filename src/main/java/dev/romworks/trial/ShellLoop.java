package dev.romworks.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A bare shell loop: plain files in memory, one tool after another, as one would write it by hand.
/// As many loops as jobs at once, each with a folder of its own.
final class ShellLoop implements Contender {

  private static final String NOW = "echo ${EPOCHREALTIME/[.,]/}\n"; // microseconds

  private final String name;
  private final Path memory;
  private final String tools;
  private final Map<String, String> environment;

  /// @param memory where the loops keep their files
  /// @param tools what stands before a tool's name to start it
  /// @param environment of the tools, beside what they inherit
  ShellLoop(String name, Path memory, String tools, Map<String, String> environment) {
    this.name = name;
    this.memory = memory;
    this.tools = tools;
    this.environment = environment;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Long> run(Workload workload) throws IOException {
    List<Process> loops = new ArrayList<>();
    for (int loop = 0; loop < workload.parallel(); loop++) {
      ProcessBuilder shell =
          new ProcessBuilder("bash", "-c", script(workload, loop))
              .directory(workload.folder().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      shell.environment().putAll(environment);
      loops.add(shell.start());
    }
    List<Long> times = new ArrayList<>();
    for (Process loop : loops) {
      times.addAll(times(new String(loop.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
      await(loop);
    }
    return times;
  }

  private String script(Workload workload, int loop) {
    Path out = memory.resolve("loop-" + loop);
    StringBuilder build = new StringBuilder();
    StringBuilder link = new StringBuilder();
    for (int unit = 0; unit < workload.units().size(); unit++) {
      String object = out.resolve(workload.objects().get(unit)).toString();
      build.append("%srgbasm -o %s %s && ".formatted(tools, object, workload.units().get(unit)));
      link.append(" ").append(object);
    }
    build.append("%srgblink -o %s/rom -m %s/map -n %s/sym%s".formatted(tools, out, out, out, link));
    build.append(" && %srgbfix -v -p 255 %s/rom".formatted(tools, out));
    return "mkdir -p %s\n%sfor i in {1..%d}; do\n%s%s || exit 1\n%sdone\n"
        .formatted(
            out,
            NOW,
            workload.jobs() / workload.parallel(),
            workload.fails() ? "! " : "",
            workload.fails() ? "{ " + build + "; }" : build,
            NOW);
  }

  private static List<Long> times(String stamps) {
    List<Long> micros = stamps.lines().map(Long::valueOf).toList();
    List<Long> times = new ArrayList<>();
    for (int i = 1; i < micros.size(); i++) {
      times.add(1000 * (micros.get(i) - micros.get(i - 1)));
    }
    return times;
  }

  private static void await(Process loop) throws IOException {
    try {
      if (loop.waitFor() != 0) {
        throw new IOException("the shell loop did not build what it should");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
