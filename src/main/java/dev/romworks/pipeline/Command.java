package dev.romworks.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process to start.
///
/// @param program its executable file
/// @param arguments with the program's own name first
/// @param environment entries `NAME=value`; nothing is inherited
/// @param folder its working directory
/// @param extras what it wants as descriptors 3, 4 and so on
public record Command(
    Path program,
    List<String> arguments,
    List<String> environment,
    Path folder,
    List<Extra> extras) {

  public Command {
    arguments = List.copyOf(arguments);
    environment = List.copyOf(environment);
    extras = List.copyOf(extras);
  }

  /// The words by which another program starts it: its file's path in the place of its name.
  public List<String> wordsToStart() {
    List<String> words = new ArrayList<>(arguments);
    words.set(0, program.toString());
    return words;
  }

  /// A descriptor beside the standard streams.
  public sealed interface Extra {}

  /// The write end of a pipe, to tell of itself.
  public record Report() implements Extra {}

  /// The read end of a pipe; a byte comes when [Sandbox#admit] has returned.
  public record Gate() implements Extra {}

  /// A file, opened for reading.
  public record Content(Path file) implements Extra {}
}
