package dev.romworks.pipeline;

import java.nio.file.Path;
import java.util.List;

/// A process to start.
///
/// @param program its executable file
/// @param arguments with the program's own name first
/// @param environment entries `NAME=value`; nothing is inherited
/// @param folder its working directory
/// @param reports whether it wants the write end of a pipe as descriptor 3, to tell of itself
public record Command(
    Path program, List<String> arguments, List<String> environment, Path folder, boolean reports) {

  public Command {
    arguments = List.copyOf(arguments);
    environment = List.copyOf(environment);
  }
}
