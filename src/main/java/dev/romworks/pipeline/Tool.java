package dev.romworks.pipeline;

import java.util.List;

/// A tool as its stage wants it run.
///
/// @param program its file name, e.g. `rgbasm`
/// @param arguments after the program's name, channels' paths included
public record Tool(Tools tools, String program, List<String> arguments) {

  public Tool {
    arguments = List.copyOf(arguments);
  }
}
