package dev.romworks.sandbox;

import dev.romworks.pipeline.Bounds;
import dev.romworks.pipeline.Cell;
import dev.romworks.pipeline.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// A part of the cgroup v2 tree that is ours to divide: there the kernel itself counts and bounds
/// what each tool and all that it starts have of memory and processes.
///
/// Ours is what a manager has delegated to us, which systemd marks with an attribute, and the whole
/// of a container's own tree. The kernel lets only leaves hold processes (cgroups(7), "no internal
/// processes"), so what runs there now, this program among it, moves into a leaf of its own first.
final class Cgroups {

  private static final Logger LOG = Logger.getLogger(Cgroups.class);
  private static final Path SELF = Path.of("/proc/self/cgroup");
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
  private static final Set<String> NEEDED = Set.of("memory", "pids");
  private static final String OURS = "romworks";
  private static final String CELL = "tool-";
  private static final String PROCESSES = "cgroup.procs";
  private static final String CONTROLLERS = "cgroup.controllers";
  private static final String SUBTREE = "cgroup.subtree_control";

  private final Path folder;
  private final AtomicLong cells = new AtomicLong();

  private Cgroups(Path folder) {
    this.folder = folder;
  }

  /// The part that is ours, ready for use; empty where there is none, or where it has not what is
  /// needed: then limits hold by what is seen in /proc.
  static Optional<Cgroups> delegated() {
    return Found.CGROUPS;
  }

  /// Looked for once: looking changes where this process is.
  private static final class Found {

    static final Optional<Cgroups> CGROUPS = find();
  }

  private static Optional<Cgroups> find() {
    try {
      Optional<Path> own = own();
      return own.isPresent() && isDelegated(own.get())
          ? Optional.of(divide(own.get()))
          : Optional.empty();
    } catch (IOException e) {
      LOG.infof("no cgroup of our own to bound tools with: %s", e.getMessage());
      return Optional.empty();
    }
  }

  /// Where this process is in the tree.
  private static Optional<Path> own() throws IOException {
    Optional<String> path =
        Files.readAllLines(SELF).stream()
            .filter(line -> line.startsWith("0::"))
            .map(line -> line.substring("0::/".length()))
            .findFirst();
    Optional<Path> mount =
        Files.readAllLines(MOUNTS).stream()
            .filter(line -> line.contains(" - cgroup2 "))
            .map(line -> Path.of(line.split(" ", -1)[4]))
            .findFirst();
    return mount.flatMap(root -> path.map(root::resolve)).filter(Files::isDirectory);
  }

  /// The tree's very root has no file `cgroup.type`; a container's root has.
  private static boolean isDelegated(Path own) throws IOException {
    if (!Files.isWritable(own.resolve(PROCESSES)) || !Files.exists(own.resolve("cgroup.type"))) {
      return false;
    }
    boolean isRootOfContainer = Files.readString(SELF).lines().anyMatch("0::/"::equals);
    return (isRootOfContainer || isMarked(own)) && words(own, CONTROLLERS).containsAll(NEEDED);
  }

  private static boolean isMarked(Path own) throws IOException {
    UserDefinedFileAttributeView attributes =
        Files.getFileAttributeView(
            own, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return attributes != null && attributes.list().contains("delegate");
  }

  private static List<String> words(Path own, String file) throws IOException {
    return List.of(Files.readString(own.resolve(file)).strip().split(" ", -1));
  }

  private static Cgroups divide(Path own) throws IOException {
    Path leaf = own.resolve(OURS);
    Files.createDirectories(leaf);
    for (String process : Files.readAllLines(own.resolve(PROCESSES))) {
      write(leaf.resolve(PROCESSES), process);
    }
    write(own.resolve(SUBTREE), "+memory +pids");
    removeLeftovers(own);
    LOG.infof("tools are bounded by cgroups below %s", own);
    return new Cgroups(own);
  }

  /// Those of a program that was killed; one that is in use cannot be removed, and stays.
  private static void removeLeftovers(Path own) throws IOException {
    try (Stream<Path> folders = Files.list(own)) {
      for (Path old : folders.filter(it -> it.getFileName().toString().startsWith(CELL)).toList()) {
        new CgroupCell(old).close();
      }
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// A place for one tool where its bounds are set, with its process in it; one where nothing is
  /// counted if no part of the tree is ours.
  static Cell cell(int process, Tool tool, Bounds bounds) throws IOException {
    Optional<Cgroups> ours = delegated();
    return ours.isPresent() ? ours.get().admit(process, tool, bounds) : Cell.UNCOUNTED;
  }

  private CgroupCell admit(int process, Tool tool, Bounds bounds) throws IOException {
    String name = CELL + "%d-%d".formatted(ProcessHandle.current().pid(), cells.incrementAndGet());
    CgroupCell cell = new CgroupCell(Files.createDirectory(folder.resolve(name)));
    try {
      cell.bound(bounds.memoryBytes(), tool.tools().processes());
      write(folder.resolve(name).resolve(PROCESSES), Integer.toString(process));
      return cell;
    } catch (IOException e) {
      cell.close();
      throw e;
    }
  }
}
