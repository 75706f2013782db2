package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// Port: how tools are isolated. The executor starts what [#confine] answers, and kills it by its
/// process group.
public interface Sandbox {

  /// The name of the folder within a stage's `channels` that its tool may write; it is there only
  /// if the stage has an output that no FIFO can carry.
  String SPOOLS = "spool";

  /// Returns if a sandbox can be started on this machine.
  ///
  /// @throws IOException if not; the message says why
  void prove() throws IOException;

  /// Whether tools are kept from what is not theirs.
  boolean isolates();

  /// The command that runs a tool.
  ///
  /// @param sources a folder that the tool may read; its working directory
  /// @param channels a folder that holds this stage's FIFOs and spools, and nothing else
  Command confine(Tool tool, Path sources, Path channels, Bounds bounds) throws IOException;

  /// Told of each tool as soon as its root is known: the moment to set bounds from outside. One
  /// whose command wants a [Command.Gate] has not started yet.
  ///
  /// @param root as [#root] has answered
  Cell admit(int root, Tool tool, Bounds bounds) throws IOException;

  /// The path by which the tool will see a file of the folder `channels`.
  String pathOf(Path channels, String file);

  /// How the tool itself ended.
  ///
  /// @param exit how the started process ended
  /// @param report what was written to descriptor 3
  /// @throws IOException if the tool never ran: the sandbox's fault, not the tool's
  Exit exitOf(Exit exit, String report) throws IOException;

  /// The process that all others of the sandbox descend from and do not outlive: the started one,
  /// or one that the sandbox leaves to us when the started one has ended. If it is not the started
  /// one, it is no tool.
  ///
  /// @return empty as long as the report tells none
  OptionalInt root(int started, String report);

  /// Processes that came from the started one and live, though it is dead.
  List<Integer> survivors(int started, Command command);
}
