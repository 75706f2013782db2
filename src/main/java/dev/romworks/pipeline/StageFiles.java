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
final class StageFiles implements Openings.Listener {

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
  private final Map<String, Runnable> opened = new HashMap<>(); // what to do, by file name
  private final Map<String, String> outputs = new HashMap<>(); // channels, by file name
  private final Set<String> writtenOutputs = new HashSet<>();
  private int watch = NO_WATCH;
  private boolean overrun;

  /// @param folder to be made
  StageFiles(EventLoop loop, Stage stage, Path folder, Channels channels) {
    this.kernel = loop.kernel();
    this.openings = loop.openings();
    this.stage = stage;
    this.folder = folder;
    this.channels = channels;
    spools = new Spools(channels, folder.resolve(Sandbox.SPOOLS));
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
    if (!opened.isEmpty() || !outputs.isEmpty()) {
      watch = openings.watch(folder, this);
    }
  }

  @Override
  public void opened(String name) {
    opened.getOrDefault(name, () -> {}).run();
  }

  /// That an output was opened says nothing: it may have been for reading.
  @Override
  public void written(String name) {
    String channel = outputs.get(name);
    if (channel != null) {
      writtenOutputs.add(channel);
    }
  }

  @Override
  public void overrun() {
    overrun = true;
  }

  /// Whether the stage has opened its files too often to be followed.
  boolean isOverrun() {
    return overrun;
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
      opened.put(name, feed::opened);
    }
  }

  private void makeOutput(String channel, Carrier carrier, String name) throws IOException {
    Path file = folder.resolve(name);
    Optional<DirectFifo> direct = channels.direct(channel);
    if (direct.isPresent()) {
      link(direct.get(), name);
    } else if (carrier == Carrier.SPOOL) {
      spools.expect(name, channel);
    } else {
      kernel.mkfifo(file);
      ends.add(Drain.ofFifo(kernel, file, bytes -> channels.append(channel, bytes)));
      outputs.put(name, channel);
    }
  }

  /// The same FIFO in the folders of both its stages, so that it can be told who opens it.
  private void link(DirectFifo fifo, String name) throws IOException {
    Files.createLink(folder.resolve(name), fifo.path());
    opened.put(name, () -> fifo.opened(stage));
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
    files.forEach((channel, file) -> {
      if (Files.exists(file)) { // a spool may not be there yet
        identities.put(Blocked.identity(file), channel);
      }
    });
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

  /// A file that the stage should have written and never so much as opened for that.
  Optional<String> neverWritten() {
    return stage.fileOutputs().stream()
        .map(Stage.Output::channel)
        .filter(channel -> channels.direct(channel).isEmpty())
        .filter(channel -> !writtenOutputs.contains(channel) && !spools.isWritten(channel))
        .findFirst();
  }

  void close() {
    openings.forget(watch);
    ends.close();
  }
}
