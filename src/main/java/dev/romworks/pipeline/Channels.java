package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All channels of one run: those whose bytes pass through our memory, and those that join two
/// stages directly.
final class Channels implements AutoCloseable {

  private final Plan plan;
  private final long capBytes;
  private final Map<String, ChannelBuffer> buffers = new LinkedHashMap<>();
  private final Map<String, DirectFifo> direct = new LinkedHashMap<>();
  private long bytes;
  private @Nullable String overflowing;

  /// @param folder where the FIFOs that join two stages directly are made
  /// @param capBytes what may pass through all of them together
  Channels(Kernel kernel, Plan plan, Path folder, long capBytes) throws IOException {
    this.plan = plan;
    this.capBytes = capBytes;
    plan.inputs()
        .forEach((channel, content) -> {
          buffer(channel).append(ByteBuffer.wrap(content));
          buffer(channel).complete();
        });
    try {
      for (Stage stage : plan.stages()) {
        for (String channel : stage.outputs()) {
          add(kernel, folder, stage, channel);
        }
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void add(Kernel kernel, Path folder, Stage writer, String channel) throws IOException {
    if (plan.isDirect(channel)) {
      boolean ownLoop = writer.inputs().contains(channel);
      Path path = folder.resolve("direct-" + direct.size());
      direct.put(channel, new DirectFifo(kernel, path, ownLoop));
    } else {
      buffer(channel);
    }
  }

  /// The bytes of a channel that is not direct.
  ChannelBuffer buffer(String channel) {
    return buffers.computeIfAbsent(channel, _ -> new ChannelBuffer());
  }

  Optional<DirectFifo> direct(String channel) {
    return Optional.ofNullable(direct.get(channel));
  }

  /// Notes which file is which direct channel.
  ///
  /// @param identities names by [Blocked#identity]
  void addIdentities(Map<String, String> identities) {
    direct.forEach((channel, fifo) -> identities.put(Blocked.identity(fifo.path()), channel));
  }

  void append(String channel, ByteBuffer more) {
    bytes += more.remaining();
    if (bytes > capBytes) {
      overflowing = Objects.requireNonNullElse(overflowing, channel);
    } else {
      buffer(channel).append(more);
    }
  }

  /// What may still pass through them.
  long room() {
    return Math.max(0, capBytes - bytes);
  }

  /// The channel that went past the cap; empty if none did.
  Optional<String> overflowing() {
    return Optional.ofNullable(overflowing);
  }

  /// Notes that a stage wrote more to a channel than the cap allows, where its bytes were not seen.
  void overflow(String channel) {
    overflowing = Objects.requireNonNullElse(overflowing, channel);
  }

  /// Whether everything is there that a stage needs to start: the beginning of what it reads as it
  /// comes, the whole of what it reads from a file.
  boolean canStart(Stage stage) {
    return stage.stdin().stream().allMatch(this::hasBegun)
        && stage.fileInputs().stream()
            .allMatch(input ->
                switch (input.carrier()) {
                  case FIFO -> hasBegun(input.channel());
                  case SPOOL -> buffer(input.channel()).isComplete();
                });
  }

  private boolean hasBegun(String channel) {
    return direct.containsKey(channel) || buffer(channel).hasBegun();
  }

  /// Notes that a stage has ended well, and all that it wrote has arrived.
  void complete(Stage stage) {
    for (String channel : stage.outputs()) {
      if (!direct.containsKey(channel)) {
        buffer(channel).complete();
      }
    }
  }

  /// What has passed through each channel that is not direct; nobody counts the others.
  Map<String, Long> byteCounts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    buffers.forEach((channel, buffer) -> counts.put(channel, (long) buffer.size()));
    return counts;
  }

  /// The contents of the channels that no stage reads.
  Map<String, byte[]> outputs() {
    Map<String, byte[]> outputs = new LinkedHashMap<>();
    buffers.forEach((channel, buffer) -> {
      if (plan.readerOf(channel).isEmpty()) {
        outputs.put(channel, buffer.toArray());
      }
    });
    return outputs;
  }

  @Override
  public void close() {
    direct.values().forEach(DirectFifo::close);
  }
}
