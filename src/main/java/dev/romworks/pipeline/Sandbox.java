package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/// Port: how tools are isolated. The executor starts what [#confine] answers, with the write end of
/// a pipe as descriptor 3, on which the sandbox may report; it kills by killing that process's
/// group.
public interface Sandbox {

  /// Returns if a sandbox can be started on this machine.
  ///
  /// @throws IOException if not; the message says why
  void prove() throws IOException;

  /// The command that runs a tool.
  ///
  /// @param sources a folder that the tool may read; its working directory
  /// @param channels a folder that holds this stage's FIFOs, and nothing else
  Command confine(Tool tool, Path sources, Path channels);

  /// The path by which the tool will see a file of the folder `channels`.
  String pathOf(Path channels, String file);

  /// How the tool itself ended.
  ///
  /// @param exit how the started process ended
  /// @param report what was written to descriptor 3
  /// @throws IOException if the tool never ran: the sandbox's fault, not the tool's
  Exit exitOf(Exit exit, String report) throws IOException;

  /// The process that the sandbox leaves to us when the started one has ended, and that outlives
  /// everything else in it; empty if the report tells none, or none yet.
  OptionalInt lastToDie(String report);
}
