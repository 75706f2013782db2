package dev.romworks.pipeline;

import dev.romworks.pipeline.Spawner.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The standard streams of one stage while it is started: makes the pipes, and knows the tool's
/// ends, which are closed here as soon as the tool has them.
final class StageStreams implements AutoCloseable {

  private static final String LOG = "its log";
  private static final Source NULL_DEVICE = new Source.OfFile(Path.of("/dev/null"));

  private final Kernel kernel;
  private final Stage stage;
  private final Channels channels;
  private final StageEnds ends;
  private final List<Integer> toolEnds = new ArrayList<>();

  StageStreams(Kernel kernel, Stage stage, Channels channels, StageEnds ends) {
    this.kernel = kernel;
    this.stage = stage;
    this.channels = channels;
    this.ends = ends;
  }

  /// The tool's standard input, the null device where it has none.
  Source input() throws IOException {
    if (stage.stdin().isEmpty()) {
      return NULL_DEVICE;
    }
    String channel = stage.stdin().get();
    Optional<DirectFifo> direct = channels.direct(channel);
    if (direct.isPresent()) {
      return toolEnd(direct.get().openFor(stage, false));
    }
    Kernel.Pipe pipe = kernel.pipe(false);
    Feed feed = Feed.ofPipe(kernel, pipe.writeEnd(), channels.buffer(channel));
    ends.add(channel, feed);
    ends.name(feed, channel);
    return toolEnd(pipe.readEnd());
  }

  /// The tool's standard output.
  ///
  /// @param log where it goes if it is no channel
  Source output(LogCapture log) throws IOException {
    if (stage.stdout().isEmpty()) {
      return log(log);
    }
    String channel = stage.stdout().get();
    Optional<DirectFifo> direct = channels.direct(channel);
    return direct.isPresent()
        ? toolEnd(direct.get().openFor(stage, true))
        : drained(channel, bytes -> channels.append(channel, bytes));
  }

  /// A stream that is a log.
  Source log(LogCapture log) throws IOException {
    return drained(LOG, log::append);
  }

  /// The read end of a pipe.
  ///
  /// @param gate is told the other end
  Source gate(Gate gate) throws IOException {
    Kernel.Pipe pipe = kernel.pipe(false);
    gate.close(pipe.writeEnd());
    return toolEnd(pipe.readEnd());
  }

  private Source drained(String name, Consumer<ByteBuffer> sink) throws IOException {
    Kernel.Pipe pipe = kernel.pipe(true);
    Drain drain = Drain.ofPipe(kernel, pipe.readEnd(), sink);
    ends.add(drain);
    ends.name(drain, name);
    return toolEnd(pipe.writeEnd());
  }

  private Source toolEnd(int fd) {
    toolEnds.add(fd);
    return new Source.Open(fd);
  }

  /// Lets go of the tool's ends.
  @Override
  public void close() {
    toolEnds.forEach(kernel::close);
    stage.stdin().flatMap(channels::direct).ifPresent(fifo -> fifo.opened(stage));
    stage.stdout().flatMap(channels::direct).ifPresent(fifo -> fifo.opened(stage));
  }
}
