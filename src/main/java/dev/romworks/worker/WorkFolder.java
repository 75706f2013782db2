package dev.romworks.worker;

import dev.romworks.pipeline.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The folder in memory in which this process lays out its jobs, one folder a job, each gone when
/// its job is. Nobody but this user can look into it.
final class WorkFolder implements AutoCloseable {

  private static final Set<String> MEMORY = Set.of("tmpfs", "ramfs");
  private static final String PREFIX = "romworks-";

  private final Scratch folder;

  private WorkFolder(Scratch folder) {
    this.folder = folder;
  }

  /// Makes the work folder, and removes those that processes left behind which are no more.
  ///
  /// @throws IOException if no folder in memory can be found or used; the message says which were
  ///   looked at
  static WorkFolder make(WorkerConfig config) throws IOException {
    Path parent = parent(config);
    removeLeftovers(parent);
    Path folder = parent.resolve(PREFIX + ProcessHandle.current().pid());
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return new WorkFolder(new Scratch(folder));
  }

  private static Path parent(WorkerConfig config) throws IOException {
    if (config.workFolder().isPresent()) {
      Path wanted = config.workFolder().get();
      if (!config.workFolderOnDisk() && !isInMemory(wanted)) {
        throw new IOException(
            "romworks.worker.work-folder: "
                + wanted
                + " is not a folder in memory (tmpfs); romworks.worker.work-folder-on-disk=true allows it");
      }
      return wanted;
    }
    List<Path> candidates =
        Stream.of("/dev/shm", System.getenv("XDG_RUNTIME_DIR"), "/run", "/tmp")
            .filter(Objects::nonNull)
            .map(Path::of)
            .toList();
    Optional<Path> found = candidates.stream().filter(WorkFolder::isInMemory).findFirst();
    return found.orElseThrow(() ->
        new IOException(
            "no folder in memory (tmpfs) that this user may write among "
                + candidates
                + "; name one with romworks.worker.work-folder"));
  }

  private static boolean isInMemory(Path folder) {
    try {
      return Files.isWritable(folder) && MEMORY.contains(Files.getFileStore(folder).type());
    } catch (IOException e) {
      return false; // not there
    }
  }

  private static void removeLeftovers(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> entries = Files.list(parent)) {
      folders = entries.filter(WorkFolder::isLeftover).toList();
    }
    for (Path leftover : folders) {
      endSandboxes(leftover);
      new Scratch(leftover).close();
    }
  }

  /// A sandbox that was being made when its worker was killed does not know that it should have
  /// died with it: its parent was gone before it could ask to be told. The folder stands in its
  /// command line.
  private static void endSandboxes(Path leftover) {
    ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains(leftover + "/"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has ended, or is none of ours
    }
  }

  private static boolean isLeftover(Path folder) {
    String name = folder.getFileName().toString();
    if (!name.matches(PREFIX + "\\d{1,10}") || !Files.isWritable(folder)) {
      return false;
    }
    long pid = Long.parseLong(name.substring(PREFIX.length()));
    return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
  }

  /// A new folder for one job.
  Scratch newFolder() throws IOException {
    return Scratch.in(folder.folder(), "job-");
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }

  @Override
  public String toString() {
    return folder.folder().toString();
  }
}
