package dev.romworks.worker;

import dev.romworks.pipeline.Bounds;
import dev.romworks.pipeline.Cell;
import dev.romworks.pipeline.Command;
import dev.romworks.pipeline.Exit;
import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// bubblewrap with one thing wrong.
///
/// @param fault an option that is left out with its value; where there is none, the host's accounts
///   are shown
record Leaky(Sandbox sound, String fault) implements Sandbox {

  @Override
  public Command confine(Tool tool, Path sources, Path channels, Bounds bounds) throws IOException {
    Command command = sound.confine(tool, sources, channels, bounds);
    List<String> words = new ArrayList<>(command.arguments());
    int at = words.indexOf(fault);
    if (at >= 0) {
      words.subList(at, at + 2).clear();
    } else {
      words.addAll(words.indexOf("--remount-ro"), List.of("--ro-bind", "/etc", "/etc"));
    }
    return new Command(
        command.program(), words, command.environment(), command.folder(), command.extras());
  }

  @Override
  public void prove() throws IOException {
    sound.prove();
  }

  @Override
  public boolean isolates() {
    return true;
  }

  @Override
  public Cell admit(int root, Tool tool, Bounds bounds) throws IOException {
    return sound.admit(root, tool, bounds);
  }

  @Override
  public String pathOf(Path channels, String file) {
    return sound.pathOf(channels, file);
  }

  @Override
  public Exit exitOf(Exit exit, String report) throws IOException {
    return sound.exitOf(exit, report);
  }

  @Override
  public OptionalInt root(int started, String report) {
    return sound.root(started, report);
  }

  @Override
  public List<Integer> survivors(int started, Command command) {
    return sound.survivors(started, command);
  }
}
