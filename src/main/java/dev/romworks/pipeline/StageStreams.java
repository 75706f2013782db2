package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The standard streams of one stage while it is started: makes the pipes, and knows the tool's
/// ends, which are closed here as soon as the tool has them.
final class StageStreams implements AutoCloseable {

  private static final String LOG = "its log";

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

  /// The tool's end of its standard input; [Kernel#NONE] where it has none.
  int input() throws IOException {
    if (stage.stdin().isEmpty()) {
      return Kernel.NONE;
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

  /// The tool's end of its standard output.
  ///
  /// @param log where it goes if it is no channel
  int output(LogCapture log) throws IOException {
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
    Kernel.Pipe pipe = kernel.pipe(true);
    toolEnd(pipe.writeEnd());
    Drain drain = Drain.ofPipe(kernel, pipe.readEnd(), sink);
    ends.add(drain);
    ends.name(drain, name);
    return pipe.writeEnd();
  }

  private int toolEnd(int fd) {
    toolEnds.add(fd);
    return fd;
  }

  /// Lets go of the tool's ends.
  @Override
  public void close() {
    toolEnds.forEach(kernel::close);
    stage.stdin().flatMap(channels::direct).ifPresent(fifo -> fifo.opened(stage));
    stage.stdout().flatMap(channels::direct).ifPresent(fifo -> fifo.opened(stage));
  }
}
