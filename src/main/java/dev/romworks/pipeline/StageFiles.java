package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One stage's folder, with the FIFOs and spools that its arguments name.
final class StageFiles {

  private static final int NO_WATCH = -1;

  private final Kernel kernel;
  private final Openings openings;
  private final Stage stage;
  private final Path folder;
  private final Channels channels;
  private final StageEnds ends = new StageEnds();
  private final Spools spools;
  private final List<String> paths = new ArrayList<>(); // by argument; "" where it is none
  private final Map<String, Path> files = new LinkedHashMap<>(); // by channel
  private final Map<String, Runnable> listeners = new HashMap<>(); // by file name
  private final Set<String> openedOutputs = new HashSet<>();
  private int watch = NO_WATCH;

  /// @param folder to be made
  StageFiles(EventLoop loop, Stage stage, Path folder, Channels channels) {
    this.kernel = loop.kernel();
    this.openings = loop.openings();
    this.stage = stage;
    this.folder = folder;
    this.channels = channels;
    spools = new Spools(channels);
  }

  /// Makes the folder and all that is in it. After that the stage can be started.
  void make() throws IOException {
    Files.createDirectory(folder);
    for (Stage.Argument argument : stage.arguments()) {
      String name = Integer.toString(paths.size());
      switch (argument) {
        case Stage.Literal _ -> paths.add("");
        case Stage.Input(String channel, Carrier carrier) -> {
          addFile(channel, name);
          makeInput(channel, carrier, name);
        }
        case Stage.Output(String channel, Carrier carrier) -> {
          addFile(channel, carrier == Carrier.SPOOL ? Sandbox.SPOOLS + "/" + name : name);
          makeOutput(channel, carrier, name);
        }
      }
    }
    if (!listeners.isEmpty()) {
      watch = openings.watch(folder, name -> listeners.getOrDefault(name, () -> {}).run());
    }
  }

  private void addFile(String channel, String path) {
    paths.add(path);
    files.put(channel, folder.resolve(path));
  }

  private void makeInput(String channel, Carrier carrier, String name) throws IOException {
    Path file = folder.resolve(name);
    Optional<DirectFifo> direct = channels.direct(channel);
    if (direct.isPresent()) {
      link(direct.get(), name);
    } else if (carrier == Carrier.SPOOL) {
      spools.fill(file, channel);
    } else {
      kernel.mkfifo(file);
      Feed feed = Feed.ofFifo(kernel, file, channels.buffer(channel));
      ends.add(channel, feed);
      listeners.put(name, feed::opened);
    }
  }

  private void makeOutput(String channel, Carrier carrier, String name) throws IOException {
    Path file = folder.resolve(name);
    Optional<DirectFifo> direct = channels.direct(channel);
    if (direct.isPresent()) {
      link(direct.get(), name);
    } else if (carrier == Carrier.SPOOL) {
      spools.expect(folder.resolve(Sandbox.SPOOLS).resolve(name), channel);
    } else {
      kernel.mkfifo(file);
      ends.add(Drain.ofFifo(kernel, file, bytes -> channels.append(channel, bytes)));
      listeners.put(name, () -> openedOutputs.add(channel));
    }
  }

  /// The same FIFO in the folders of both its stages, so that it can be told who opens it.
  private void link(DirectFifo fifo, String name) throws IOException {
    Files.createLink(folder.resolve(name), fifo.path());
    listeners.put(name, () -> fifo.opened(stage));
  }

  Stage stage() {
    return stage;
  }

  Path folder() {
    return folder;
  }

  StageEnds ends() {
    return ends;
  }

  Spools spools() {
    return spools;
  }

  StageStreams streams() {
    return new StageStreams(kernel, stage, channels, ends);
  }

  /// The file of an argument that names a channel, relative to [#folder].
  ///
  /// @param index the argument's place among the stage's
  String path(int index) {
    return paths.get(index);
  }

  /// Notes which file and which pipe is which channel.
  ///
  /// @param identities names by [Blocked#identity]
  void addIdentities(Map<String, String> identities) {
    files.forEach((channel, file) -> identities.put(Blocked.identity(file), channel));
    ends.addIdentities(identities);
  }

  /// The stage's last process is dead: takes what is left, and lets go of the rest.
  void stageEnded() throws IOException {
    openings.ready(); // what it opened before it died counts
    ends.stageEnded();
    for (String channel : stage.inputs()) {
      channels.direct(channel).ifPresent(fifo -> fifo.ended(stage));
    }
    for (String channel : stage.outputs()) {
      channels.direct(channel).ifPresent(fifo -> fifo.ended(stage));
    }
    openings.forget(watch);
  }

  /// A file that the stage should have written and never so much as opened.
  Optional<String> neverOpened() {
    return stage.fileOutputs().stream()
        .map(Stage.Output::channel)
        .filter(channel -> channels.direct(channel).isEmpty())
        .filter(channel -> !openedOutputs.contains(channel) && !spools.isWritten(channel))
        .findFirst();
  }

  void close() {
    openings.forget(watch);
    ends.close();
  }
}
