package dev.romworks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One tool process of a plan.
///
/// @param name unique in its plan, e.g. `asm:main.asm`
/// @param tool the program's file name, e.g. `rgbasm`
/// @param arguments after the program's name
/// @param stdin the channel that it reads as standard input; empty gives it the null device
public record Stage(String name, String tool, List<Argument> arguments, Optional<String> stdin) {

  public Stage {
    arguments = List.copyOf(arguments);
  }

  /// One argument of a tool's command line.
  public sealed interface Argument {}

  /// An argument that stands as it is.
  public record Literal(String text) implements Argument {}

  /// The path of a channel that the tool opens for reading.
  public record Input(String channel) implements Argument {}

  /// The path of a channel that the tool opens for writing.
  public record Output(String channel) implements Argument {}

  /// The channels that it reads, standard input last.
  public List<String> inputs() {
    List<String> inputs = new ArrayList<>(fileInputs());
    stdin.ifPresent(inputs::add);
    return inputs;
  }

  /// The channels that it reads by opening a path.
  public List<String> fileInputs() {
    List<String> inputs = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument instanceof Input(String channel)) {
        inputs.add(channel);
      }
    }
    return inputs;
  }

  /// The channels that it writes.
  public List<String> outputs() {
    List<String> outputs = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument instanceof Output(String channel)) {
        outputs.add(channel);
      }
    }
    return outputs;
  }
}
