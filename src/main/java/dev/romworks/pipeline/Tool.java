package dev.romworks.pipeline;

import java.util.List;
import java.util.Map;

/// A tool as its stage wants it run.
///
/// @param program its file name, e.g. `rgbasm`
/// @param arguments after the program's name, channels' paths included
/// @param environment nothing else reaches it
public record Tool(
    ToolRoot root, String program, List<String> arguments, Map<String, String> environment) {

  public Tool {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }
}
