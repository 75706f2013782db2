package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One stage's files: its folder with the FIFOs and spools that its arguments name, and our end of
/// each.
final class StageChannels implements AutoCloseable {

  private static final int SPOOL_CHUNK_BYTES = 65_536;
  private static final int NO_WATCH = -1;
  private static final String LOG = "its log";

  private final Kernel kernel;
  private final Openings openings;
  private final Stage stage;
  private final Path folder;
  private final Channels channels;
  private final List<String> paths = new ArrayList<>(); // by argument; "" where it is none
  private final Map<String, Path> files = new LinkedHashMap<>(); // by channel
  private final Map<String, Path> spools = new LinkedHashMap<>(); // those that the stage writes
  private final Map<String, Consumer<String>> listeners = new HashMap<>(); // by file name
  private final Set<String> openedOutputs = new HashSet<>();
  private final List<Drain> drains = new ArrayList<>();
  private final List<Integer> toolEnds = new ArrayList<>();
  private final Map<String, Feed> feeds = new LinkedHashMap<>();
  private final Map<Watched, String> names = new HashMap<>(); // of the standard streams
  private long spoolLimit;
  private int watch = NO_WATCH;

  StageChannels(EventLoop loop, Stage stage, Path folder, Channels channels) {
    this.kernel = loop.kernel();
    this.openings = loop.openings();
    this.stage = stage;
    this.folder = folder;
    this.channels = channels;
  }

  /// Makes the folder and all that is in it. After that the stage can be started.
  void make() throws IOException {
    Files.createDirectory(folder);
    for (Stage.Argument argument : stage.arguments()) {
      String name = Integer.toString(paths.size());
      switch (argument) {
        case Stage.Literal _ -> paths.add("");
        case Stage.Input(String channel, Carrier carrier) -> {
          paths.add(name);
          files.put(channel, folder.resolve(name));
          makeInput(channel, carrier, name);
        }
        case Stage.Output(String channel, Carrier carrier) -> {
          paths.add(carrier == Carrier.SPOOL ? Sandbox.SPOOLS + "/" + name : name);
          files.put(channel, folder.resolve(paths.getLast()));
          makeOutput(channel, carrier, name);
        }
      }
    }
    if (!listeners.isEmpty()) {
      watch = openings.watch(folder, this::opened);
    }
  }

  private void makeInput(String channel, Carrier carrier, String name) throws IOException {
    Path file = folder.resolve(name);
    Optional<DirectFifo> direct = channels.direct(channel);
    if (direct.isPresent()) {
      link(direct.get(), name);
    } else if (carrier == Carrier.SPOOL) {
      writeSpool(file, channels.buffer(channel));
    } else {
      kernel.mkfifo(file);
      Feed feed = Feed.ofFifo(kernel, file, channels.buffer(channel));
      feeds.put(channel, feed);
      listeners.put(name, _ -> feed.opened());
    }
  }

  private void makeOutput(String channel, Carrier carrier, String name) throws IOException {
    Path file = folder.resolve(name);
    Optional<DirectFifo> direct = channels.direct(channel);
    if (direct.isPresent()) {
      link(direct.get(), name);
    } else if (carrier == Carrier.SPOOL) {
      Path spoolFolder = folder.resolve(Sandbox.SPOOLS);
      Files.createDirectories(spoolFolder);
      spools.put(channel, spoolFolder.resolve(name));
    } else {
      kernel.mkfifo(file);
      drains.add(Drain.ofFifo(kernel, file, bytes -> channels.append(channel, bytes)));
      listeners.put(name, _ -> openedOutputs.add(channel));
    }
  }

  private void link(DirectFifo fifo, String name) throws IOException {
    Files.createLink(folder.resolve(name), fifo.path());
    listeners.put(name, _ -> fifo.opened(stage));
  }

  private void opened(String name) {
    Consumer<String> listener = listeners.get(name);
    if (listener != null) {
      listener.accept(name);
    }
  }

  private static void writeSpool(Path file, ChannelBuffer content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      for (int position = 0; position < content.size(); ) {
        position += channel.write(content.from(position));
      }
    }
  }

  Path folder() {
    return folder;
  }

  /// The file of an argument that names a channel, relative to [#folder].
  ///
  /// @param index the argument's place among the stage's
  String path(int index) {
    return paths.get(index);
  }

  Stage stage() {
    return stage;
  }

  /// The tool's end of its standard input; [Kernel#NONE] where it has none.
  int standardInput() throws IOException {
    if (stage.stdin().isEmpty()) {
      return Kernel.NONE;
    }
    String channel = stage.stdin().get();
    Optional<DirectFifo> direct = channels.direct(channel);
    if (direct.isPresent()) {
      return toolEnd(direct.get().openFor(stage, false));
    }
    Kernel.Pipe pipe = kernel.pipe();
    Feed feed = Feed.ofPipe(kernel, pipe.writeEnd(), channels.buffer(channel));
    feeds.put(channel, feed);
    names.put(feed, channel);
    return toolEnd(pipe.readEnd());
  }

  /// The tool's end of its standard output.
  ///
  /// @param log where it goes if it is no channel
  int standardOutput(LogCapture log) throws IOException {
    if (stage.stdout().isEmpty()) {
      return log(log);
    }
    String channel = stage.stdout().get();
    Optional<DirectFifo> direct = channels.direct(channel);
    return direct.isPresent()
        ? toolEnd(direct.get().openFor(stage, true))
        : drained(channel, bytes -> channels.append(channel, bytes));
  }

  /// The tool's end of a stream that is a log.
  int log(LogCapture log) throws IOException {
    return drained(LOG, log::append);
  }

  private int drained(String name, Consumer<ByteBuffer> sink) throws IOException {
    Kernel.Pipe pipe = kernel.pipe();
    toolEnd(pipe.writeEnd());
    Drain drain = Drain.ofPipe(kernel, pipe.readEnd(), sink);
    drains.add(drain);
    names.put(drain, name);
    return pipe.writeEnd();
  }

  private int toolEnd(int fd) {
    toolEnds.add(fd);
    return fd;
  }

  Drain lastDrain() {
    return drains.getLast();
  }

  /// The process has its ends of the streams: ours of them are closed.
  void started() {
    toolEnds.forEach(kernel::close);
    toolEnds.clear();
    stage.stdin().flatMap(channels::direct).ifPresent(fifo -> fifo.opened(stage));
    stage.stdout().flatMap(channels::direct).ifPresent(fifo -> fifo.opened(stage));
  }

  /// Bounds what the process may write to spools, which nobody drains.
  void limitSpools(Spawner spawner, int pid) throws IOException {
    if (!spools.isEmpty()) {
      spoolLimit = channels.room();
      spawner.limitFiles(pid, spoolLimit);
    }
  }

  /// Notes which file is which channel.
  ///
  /// @param identities names by [Blocked#identity]
  void addIdentities(Map<String, String> identities) {
    files.forEach((channel, file) -> identities.put(Blocked.identity(file), channel));
    names.forEach((stream, name) -> {
      if (stream.fd() != Kernel.NONE) {
        identities.put(Blocked.identity(Path.of("/proc/self/fd/" + stream.fd())), name);
      }
    });
  }

  void addWatched(List<Watched> watched) {
    watched.addAll(drains);
    watched.addAll(feeds.values());
  }

  void advanceFeeds() throws IOException {
    for (Feed feed : feeds.values()) {
      feed.advance();
    }
  }

  /// A channel that the stage has opened for reading once more, though it passes only once.
  Optional<String> openedAgain() {
    for (Map.Entry<String, Feed> feed : feeds.entrySet()) {
      if (feed.getValue().isOpenedAgain()) {
        return Optional.of(feed.getKey());
      }
    }
    return Optional.empty();
  }

  /// The stage's last process is dead: takes what is left, and lets go of the rest.
  void stageEnded() throws IOException {
    openings.ready(); // what it opened before it died counts
    feeds.values().forEach(Feed::close);
    for (Drain drain : drains) {
      drain.writerEnded();
    }
    for (String channel : stage.inputs()) {
      channels.direct(channel).ifPresent(fifo -> fifo.ended(stage));
    }
    for (String channel : stage.outputs()) {
      channels.direct(channel).ifPresent(fifo -> fifo.ended(stage));
    }
    openings.forget(watch);
  }

  /// Takes over the files that the stage wrote. What is no regular file is none: a link could lead
  /// anywhere.
  void readSpools() throws IOException {
    for (Map.Entry<String, Path> spool : spools.entrySet()) {
      if (Files.isRegularFile(spool.getValue(), LinkOption.NOFOLLOW_LINKS)) {
        openedOutputs.add(spool.getKey());
        readSpool(spool.getKey(), spool.getValue());
      }
    }
  }

  private void readSpool(String channel, Path file) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(SPOOL_CHUNK_BYTES);
    try (FileChannel content =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      while (channels.overflowing().isEmpty() && content.read(chunk.clear()) >= 0) {
        channels.append(channel, chunk.flip());
      }
    }
    Files.delete(file);
  }

  /// A spool that has grown to its limit.
  Optional<String> fullSpool() {
    return spools.entrySet().stream()
        .filter(spool -> spool.getValue().toFile().length() >= spoolLimit)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// A file that the stage should have written and never so much as opened.
  Optional<String> neverOpened() {
    return stage.fileOutputs().stream()
        .map(Stage.Output::channel)
        .filter(channel -> channels.direct(channel).isEmpty())
        .filter(channel -> !openedOutputs.contains(channel))
        .findFirst();
  }

  @Override
  public void close() {
    openings.forget(watch);
    toolEnds.forEach(kernel::close);
    drains.forEach(Drain::close);
    feeds.values().forEach(Feed::close);
  }
}
