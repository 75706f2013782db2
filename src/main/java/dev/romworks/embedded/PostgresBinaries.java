package dev.romworks.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs as they come with the build (a `.txz` on the class path, 15 MB), unpacked
/// into a folder named by the archive's checksum, so that another version is unpacked beside them.
record PostgresBinaries(Path folder) {
  private static final int EXECUTABLE_BIT = 0100;

  /// The archives' names for what Java calls otherwise.
  private static final Map<String, String> PACKED = Map.of("amd64", "x86_64", "aarch64", "arm_64");

  static PostgresBinaries unpackInto(Path parent) throws IOException {
    Path folder = parent.resolve(checksum());
    if (!Files.exists(folder)) {
      OwnFolder.deleteUnfinished(parent);
      Path begun = OwnFolder.begin(parent);
      unpack(begun);
      Files.move(begun, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  /// The command that runs one of the programs. They refuse to run as root: for root they run in a
  /// user namespace in which it is nobody in particular, with no more rights than over its own
  /// files.
  List<String> command(String program, List<String> arguments) throws IOException {
    Stream<String> asNobody =
        Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)
            ? Stream.of("unshare", "-U")
            : Stream.empty();
    Path executable = folder.resolve("bin", program);
    return Stream.of(asNobody, Stream.of(executable.toString()), arguments.stream())
        .flatMap(Function.identity())
        .toList();
  }

  private static InputStream archive() throws IOException {
    String machine = System.getProperty("os.arch");
    String name = "/postgres-linux-%s.txz".formatted(PACKED.getOrDefault(machine, machine));
    InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new IOException("this build brings no PostgreSQL for " + machine + " (" + name + ")");
    }
    return archive;
  }

  private static String checksum() throws IOException {
    try (CheckedInputStream bytes = new CheckedInputStream(archive(), new CRC32())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return Long.toHexString(bytes.getChecksum().getValue());
    }
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream bytes = new BufferedInputStream(archive());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path place)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, place);
      place.toFile().setExecutable((entry.getMode() & EXECUTABLE_BIT) != 0);
    }
  }
}
