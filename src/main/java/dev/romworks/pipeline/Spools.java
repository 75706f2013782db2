package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The files in memory that one stage writes where it cannot write a FIFO, and those that it reads.
/// Nobody drains them, so the kernel bounds their size (RLIMIT_FSIZE); and because a sandbox may
/// have forked before the bound was set, they are looked at, too.
final class Spools {

  private static final int CHUNK_BYTES = 65_536;

  private final Channels channels;
  private final Map<String, Path> written = new LinkedHashMap<>();
  private long limit;

  Spools(Channels channels) {
    this.channels = channels;
  }

  /// Lays out a channel that the stage reads, whole.
  void fill(Path file, String channel) throws IOException {
    ChannelBuffer content = channels.buffer(channel);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      for (int position = 0; position < content.size(); ) {
        position += out.write(content.from(position));
      }
    }
  }

  /// Notes a file that the stage will write.
  void expect(Path file, String channel) throws IOException {
    Files.createDirectories(file.getParent());
    written.put(channel, file);
  }

  /// Bounds what a process may write.
  void limit(Spawner spawner, int pid) throws IOException {
    if (!written.isEmpty()) {
      limit = channels.room();
      spawner.limitFiles(pid, limit);
    }
  }

  /// One that has grown to the limit.
  Optional<String> full() {
    for (Map.Entry<String, Path> spool : written.entrySet()) {
      if (isWritten(spool.getKey()) && spool.getValue().toFile().length() >= Math.max(1, limit)) {
        return Optional.of(spool.getKey());
      }
    }
    return Optional.empty();
  }

  /// Whether the stage has written it. What is no regular file is none: a link could lead anywhere.
  boolean isWritten(String channel) {
    Path file = written.get(channel);
    return file != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// Takes over what the stage has written.
  void read() throws IOException {
    for (Map.Entry<String, Path> spool : written.entrySet()) {
      if (isWritten(spool.getKey())) {
        read(spool.getKey(), spool.getValue());
      }
    }
  }

  private void read(String channel, Path file) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    try (FileChannel content =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      while (channels.overflowing().isEmpty() && content.read(chunk.clear()) >= 0) {
        channels.append(channel, chunk.flip());
      }
    }
  }
}
