package dev.romworks.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files in memory that one stage writes where it cannot write a FIFO, and those that it reads.
/// Nobody drains them, so the kernel bounds the size of each (RLIMIT_FSIZE), and what all of them
/// take is looked at.
final class Spools {

  private static final int CHUNK_BYTES = 65_536;
  private static final int MAX_FILES = 1_000; // each takes memory, however small

  private static final Set<PosixFilePermission> OURS =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Channels channels;
  private final Path folder;
  private final Map<String, Path> written = new LinkedHashMap<>();
  private long room;

  /// @param folder where the stage will write them; made if it will write any
  Spools(Channels channels, Path folder) {
    this.channels = channels;
    this.folder = folder;
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
  void expect(String name, String channel) throws IOException {
    Files.createDirectories(folder);
    written.put(channel, folder.resolve(name));
  }

  /// How large a file the stage may write: what there is room for, and one byte, so that a file
  /// that was cut off is known for too large.
  long fileBytes() {
    room = channels.room();
    return written.isEmpty() ? 0 : room + 1;
  }

  /// Whether the stage will write any.
  boolean areExpected() {
    return !written.isEmpty();
  }

  /// A spool, if more was written than there is room for: to it, or to other files beside it. In a
  /// sandbox no file is without a name.
  Optional<String> overfull() {
    Map.Entry<String, Path> first = written.entrySet().iterator().next();
    List<File> all = new ArrayList<>();
    addContents(folder.toFile(), all);
    long bytes = all.stream().mapToLong(File::length).sum();
    return bytes > room || all.size() > MAX_FILES ? Optional.of(first.getKey()) : Optional.empty();
  }

  private static void addContents(File folder, List<File> all) {
    File[] files = folder.listFiles();
    for (File file : files == null ? new File[0] : files) {
      if (all.size() <= MAX_FILES && !Files.isSymbolicLink(file.toPath())) {
        all.add(file);
        addContents(file, all);
      }
    }
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
    Files.setPosixFilePermissions(file, OURS); // a tool's umask may have kept us out
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    try (FileChannel content =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      while (channels.overflowing().isEmpty() && content.read(chunk.clear()) >= 0) {
        channels.append(channel, chunk.flip());
      }
    }
  }
}
