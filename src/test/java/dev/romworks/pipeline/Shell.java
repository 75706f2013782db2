package dev.romworks.pipeline;

import dev.romworks.Installed;
import dev.romworks.pipeline.Stage.Argument;
import dev.romworks.pipeline.Stage.Literal;
import dev.romworks.sandbox.Bubblewrap;
import dev.romworks.sandbox.Landlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    return Landlock.among(Installed.toolchains());
  }

  /// What this process has: to be the same before and after.
  ///
  /// Sockets do not count, nor libraries: the pipeline has none, and a program that another test
  /// has started in this process goes on connecting and loading.
  ///
  /// @param descriptors how many are open on what, numbers left out
  /// @param children of this process
  record Belongings(Map<String, Integer> descriptors, Set<Long> children) {

    static Belongings now() throws IOException {
      Map<String, Integer> descriptors = new TreeMap<>();
      try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
        for (Path descriptor : open.toList()) {
          String target = target(descriptor);
          if (!target.isEmpty() && !target.startsWith("socket:") && !target.endsWith(".jar")) {
            descriptors.merge(target.replaceAll("\\d+", "N"), 1, Integer::sum);
          }
        }
      }
      return new Belongings(
          descriptors,
          ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet()));
    }

    private static String target(Path descriptor) throws IOException {
      try {
        return Files.readSymbolicLink(descriptor).toString();
      } catch (NoSuchFileException _) {
        return ""; // closed meanwhile
      }
    }

    /// The kinds of descriptors of which there are more than before.
    List<String> descriptorsSince(Belongings before) {
      return descriptors.entrySet().stream()
          .filter(kind -> kind.getValue() > before.descriptors.getOrDefault(kind.getKey(), 0))
          .map(kind -> "%d on %s".formatted(kind.getValue(), kind.getKey()))
          .toList();
    }
  }
}
