package dev.romworks.pipeline;

import dev.romworks.pipeline.Stage.Argument;
import dev.romworks.pipeline.Stage.Literal;
import dev.romworks.sandbox.Bubblewrap;
import dev.romworks.sandbox.Landlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shell as a tool: each stage is a line of it, with its channels' paths as `$1`, `$2` and so
/// on.
final class Shell {

  static final Path MEMORY = Path.of("/dev/shm");
  private static final Tools TOOLS = Tools.ofHost(Path.of("/bin"));

  private Shell() {}

  static Stage stage(String name, String script, Argument... channels) {
    List<Argument> arguments = new ArrayList<>();
    arguments.addAll(List.of(new Literal("-c"), new Literal(script), new Literal("sh")));
    arguments.addAll(List.of(channels));
    return new Stage(name, "sh", arguments, Optional.empty(), Optional.empty());
  }

  static Argument out(String channel) {
    return Stage.output(channel);
  }

  static Argument in(String channel) {
    return Stage.input(channel);
  }

  static Plan plan(Stage... stages) {
    return plan(Map.of(), stages);
  }

  static Plan plan(Map<String, byte[]> inputs, Stage... stages) {
    return new Plan(TOOLS.withEnvironment(Map.of("NAME", "value")), inputs, List.of(stages), false);
  }

  static Plan conversation(Stage... stages) {
    return new Plan(TOOLS, Map.of(), List.of(stages), true);
  }

  static Bubblewrap bubblewrap() {
    return Bubblewrap.onPath();
  }

  static Landlock landlock() {
    String data = System.getenv("ROMWORKS_DATA");
    String home = System.getProperty("user.home") + "/.local/share/romworks";
    try {
      return Landlock.among(Path.of(data == null ? home : data, "toolchains"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What this process has: to be the same before and after.
  ///
  /// @param children of this process
  record Belongings(long descriptors, Set<Long> children) {

    static Belongings now() throws IOException {
      try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
        return new Belongings(
            open.count(),
            ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet()));
      }
    }
  }
}
