package dev.romworks.api;

import dev.romworks.archive.Archive;
import dev.romworks.archive.BadArchive;
import dev.romworks.archive.TooManyEntries;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The sources of one submission as they come in: from its JSON, as parts of a form, out of an
/// archive. Holds how many they may be and how many bytes, counted as they are read; what anything
/// says of its own size is only good for refusing it earlier.
final class Intake {

  private static final long EVER_ALLOWED = 8 << 20; // whatever the ratio

  private final ApiConfig config;
  private final IntakeRoom.Share room;
  private final SortedMap<SourceName, byte[]> files = new TreeMap<>();
  private final SortedSet<SourceName> folders = new TreeSet<>();
  private long bytes;

  /// @param room in which they are to stand
  Intake(ApiConfig config, IntakeRoom.Share room) {
    this.config = config;
    this.room = room;
  }

  /// @param place where it stands, for the message if it is refused
  void add(String place, String name, byte[] content) {
    add(place, name, content.length, () -> content);
  }

  /// Takes a content that is fetched when there is room for it.
  void add(String place, String name, long size, Supplier<byte[]> content) {
    SourceName free = free(place, name);
    if (size > left()) {
      throw tooLarge();
    }
    room.take(size);
    keep(free, content.get());
  }

  /// Reads a content of unknown size.
  void add(String place, String name, InputStream content) throws IOException {
    SourceName free = free(place, name);
    byte[] read = content.readNBytes((int) Math.min(left() + 1L, Integer.MAX_VALUE));
    if (read.length > left()) {
      throw tooLarge();
    }
    keep(free, read);
  }

  private SourceName free(String place, String name) {
    if (files.size() == config.maxSources()) {
      throw new InvalidSubmission(
          "too-many-sources", "%s: a job may have at most %d".formatted(place, files.size()));
    }
    SourceName free = sourceName(place, name);
    if (files.containsKey(free)) {
      throw new InvalidSubmission(
          "duplicate-source", "%s: there are two named \"%s\"".formatted(place, free));
    }
    return free;
  }

  static SourceName sourceName(String place, String name) {
    return SubmissionTerms.valid("bad-source-name", place, () -> new SourceName(name));
  }

  private void keep(SourceName name, byte[] content) {
    files.put(name, content);
    bytes += content.length;
  }

  private int left() {
    return Math.toIntExact(config.maxUnpackedBytes() - bytes);
  }

  private RuntimeException tooLarge() {
    return Problems.tooLarge(
        "The sources of a job may have at most %d bytes, unpacked."
            .formatted(config.maxUnpackedBytes()));
  }

  /// Takes every file of an archive.
  void unpack(byte[] archive) throws IOException {
    try {
      Archive.of(archive, config.maxSources()).unpack(new Unpacking(archive.length));
    } catch (TooManyEntries e) {
      throw new InvalidSubmission("too-many-sources", "archive: " + e.getMessage());
    } catch (BadArchive e) {
      throw new InvalidSubmission("bad-archive", "archive: " + e.getMessage());
    }
  }

  /// Those that came until now.
  SortedMap<SourceName, byte[]> files() {
    return files;
  }

  /// The folders that an archive named, and perhaps not those in which its files are.
  SortedSet<SourceName> folders() {
    return folders;
  }

  /// @throws InvalidSubmission if there is none, or if they cannot be in one folder
  Sources sources() {
    return SubmissionTerms.valid(
        "bad-sources",
        "sources",
        () -> {
          Sources.refuseClashes(files.keySet(), folders);
          return new Sources(files);
        });
  }

  /// One archive's files, which must not be out of all proportion to its own size: so a bomb of a
  /// few kilobytes costs no more than a few megabytes.
  private final class Unpacking implements Archive.Sink {

    private static final String PLACE = "archive";

    private final long most;
    private final long before = bytes;

    Unpacking(long size) {
      this.most = Math.max(EVER_ALLOWED, size * config.maxUnpackedRatio());
    }

    @Override
    public void file(String name, long declaredBytes, InputStream content) throws IOException {
      SourceName free = free(PLACE, withoutDot(name));
      refuseDisproportion(declaredBytes);
      if (declaredBytes > left()) {
        throw tooLarge();
      }
      room.take(declaredBytes);
      byte[] read = content.readNBytes((int) declaredBytes);
      if (content.read() >= 0) { // the content itself throws if there is more, or less
        throw new IllegalStateException("an archive's file has more bytes than it declares");
      }
      keep(free, read);
    }

    private void refuseDisproportion(long more) {
      if (more > most - (bytes - before)) {
        throw Problems.tooLarge(
            "archive: it unpacks to more than %d times its own size."
                .formatted(config.maxUnpackedRatio()));
      }
    }

    /// Nothing becomes of it, but it must have a name that a source in it could have.
    @Override
    public void folder(String name) {
      if (!name.equals(".")) {
        folders.add(sourceName(PLACE, withoutDot(name)));
      }
    }

    /// `tar -C folder -c .` writes its names so.
    private static String withoutDot(String name) {
      return name.startsWith("./") ? name.substring(2) : name;
    }
  }
}
