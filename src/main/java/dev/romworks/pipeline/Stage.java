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
/// @param stdout the channel that it writes as standard output; empty makes that a log
public record Stage(
    String name,
    String tool,
    List<Argument> arguments,
    Optional<String> stdin,
    Optional<String> stdout) {

  public Stage {
    arguments = List.copyOf(arguments);
  }

  /// A stage that is named like its tool and uses no standard stream but the logs.
  ///
  /// @param arguments texts, and what [#input] and [#output] answer
  public static Stage of(String tool, Object... arguments) {
    List<Argument> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument instanceof Argument word ? word : new Literal(argument.toString()));
    }
    return new Stage(tool, tool, words, Optional.empty(), Optional.empty());
  }

  /// The path of a channel that the tool opens once for reading.
  public static Argument input(String channel) {
    return new Input(channel, Carrier.FIFO);
  }

  /// The path of a channel that the tool opens once for writing.
  public static Argument output(String channel) {
    return new Output(channel, Carrier.FIFO);
  }

  /// This stage under another name.
  public Stage named(String newName) {
    return new Stage(newName, tool, arguments, stdin, stdout);
  }

  /// This stage with a channel as its standard input.
  public Stage reading(String channel) {
    return new Stage(name, tool, arguments, Optional.of(channel), stdout);
  }

  /// This stage with a channel as its standard output.
  public Stage writing(String channel) {
    return new Stage(name, tool, arguments, stdin, Optional.of(channel));
  }

  /// One argument of a tool's command line.
  public sealed interface Argument {}

  /// An argument that stands as it is.
  public record Literal(String text) implements Argument {}

  /// The path of a channel that the tool opens for reading.
  public record Input(String channel, Carrier carrier) implements Argument {}

  /// The path of a channel that the tool opens for writing.
  public record Output(String channel, Carrier carrier) implements Argument {}

  /// The channels that it reads by opening a path.
  public List<Input> fileInputs() {
    return only(Input.class);
  }

  /// The channels that it writes by opening a path.
  public List<Output> fileOutputs() {
    return only(Output.class);
  }

  private <T extends Argument> List<T> only(Class<T> kind) {
    return arguments.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The channels that it reads, standard input last.
  public List<String> inputs() {
    List<String> inputs = new ArrayList<>();
    fileInputs().forEach(input -> inputs.add(input.channel()));
    stdin.ifPresent(inputs::add);
    return inputs;
  }

  /// The channels that it writes, standard output last.
  public List<String> outputs() {
    List<String> outputs = new ArrayList<>();
    fileOutputs().forEach(output -> outputs.add(output.channel()));
    stdout.ifPresent(outputs::add);
    return outputs;
  }
}
