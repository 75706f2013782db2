package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// No isolation: tools run as they are, as this user, for input that is trusted.
///
/// Every process of a stage is found again by a mark in its environment, or by its session: so also
/// one that forked twice and called setsid is killed when its stage ends. One that gives up its
/// environment, its session and its parent at once gets away; and one that has left its session and
/// ends before anybody has looked at it, and at no other one in its session, is not reaped before
/// this program ends. Where that must not be, a sandbox is needed.
///
/// If this program dies, a guard (a shell that waits for just that) kills all that carries the
/// program's mark.
public final class Unconfined implements Sandbox {

  private static final String MARK = "ROMWORKS_STAGE=";
  private static final String PROGRAM_MARK = MARK + UUID.randomUUID() + "/";
  private static final AtomicLong STAGES = new AtomicLong();
  private static final int OURSELVES = Math.toIntExact(ProcessHandle.current().pid());
  private static final String GUARD =
      """
      read -r _
      for round in 1 2 3 4 5 6 7 8 9; do
        left=$(grep -lsaF "$1" /proc/[0-9]*/environ)
        [ -n "$left" ] || exit 0
        for file in $left; do pid=${file#/proc/}; kill -9 "${pid%/environ}"; done
      done
      """;

  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit"); // of util-linux
  private static final Duration TURN_LIMIT = Duration.ofSeconds(1);
  private static final long TURN_NANOS = 200_000;
  private static final int NO_SESSION = -1;
  private static final Map<Integer, Origin> ORIGINS = new ConcurrentHashMap<>(); // by child

  private static @Nullable Process guard;

  @Override
  public void prove() throws IOException {
    guard();
  }

  /// Starts the guard if there is none.
  private static synchronized void guard() throws IOException {
    if (guard == null || !guard.isAlive()) {
      ProcessBuilder shell =
          new ProcessBuilder("setsid", "sh", "-c", GUARD, "guard", PROGRAM_MARK)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      shell.environment().keySet().retainAll(Set.of("PATH"));
      guard = shell.start(); // its standard input ends when this program does
    }
  }

  @Override
  public boolean isolates() {
    return false;
  }

  @Override
  public Command confine(Tool tool, Path sources, Path channels, Bounds bounds) throws IOException {
    Command bare = bare(tool, sources);
    return Files.isDirectory(channels.resolve(SPOOLS)) ? limitFiles(bare, bounds) : bare;
  }

  /// The command that runs a tool, with no limit on anything.
  public Command bare(Tool tool, Path sources) throws IOException {
    guard();
    List<String> words = new ArrayList<>();
    Path program =
        switch (tool.tools().root()) {
          case ToolRoot.HostFolder(Path folder) -> {
            words.add(tool.program());
            yield folder.resolve(tool.program());
          }
          case ToolRoot.RootFilesystem(Path root) -> {
            words.addAll(loaded(root, tool.program()));
            yield Path.of(words.getFirst());
          }
        };
    words.addAll(tool.arguments());
    List<String> environment = new ArrayList<>(List.of(PROGRAM_MARK + STAGES.incrementAndGet()));
    tool.tools().environment().forEach((name, value) -> environment.add(name + "=" + value));
    return new Command(program, words, environment, sources, List.of());
  }

  /// The bound must be there before the tool is, and posix_spawn(3) has none; so prlimit(1) stands
  /// in front. The tool's own name for itself becomes its path.
  private static Command limitFiles(Command bare, Bounds bounds) {
    List<String> words = new ArrayList<>(List.of("prlimit", "--fsize=" + bounds.fileBytes(), "--"));
    words.addAll(bare.wordsToStart());
    return new Command(PRLIMIT, words, bare.environment(), bare.folder(), bare.extras());
  }

  /// Nothing is bounded here but what the executor looks at.
  @Override
  public Cell admit(int root, Tool tool, Bounds bounds) {
    return Cell.UNCOUNTED;
  }

  /// The words that start a program of a root file system from outside of it: such a program is
  /// started by its own loader, ld.so(8), with the libraries that lie beside it.
  public static List<String> loaded(Path root, String program) {
    Path libraries = only(root.resolve("usr/lib"), "-linux-gnu");
    String loader = only(libraries, "ld-linux").toString();
    String file = root.resolve("usr/bin/" + program).toString();
    return List.of(loader, "--library-path", libraries.toString(), "--argv0", program, file);
  }

  private static Path only(Path folder, String part) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(part))
          .findFirst()
          .orElse(folder.resolve(part)); // starting it will tell
    } catch (IOException e) {
      return folder.resolve(part);
    }
  }

  @Override
  public String pathOf(Path channels, String file) {
    return channels.resolve(file).toString();
  }

  @Override
  public Exit exitOf(Exit exit, String report) {
    return exit;
  }

  @Override
  public OptionalInt root(int started, String report) {
    return OptionalInt.of(started);
  }

  /// Whom a child of ours came from.
  ///
  /// @param marks those in its environment, or in that of another one in its session
  private record Origin(int session, Set<String> marks) {

    boolean isStage(int started, String mark) {
      return session == started || marks.contains(mark);
    }

    Origin orMarked(Origin other) {
      return marks.isEmpty() ? other : this;
    }
  }

  /// Orphans are given to this process, and to its first thread as long as that lives, which the
  /// JVM's does. Asked for fifty times a second by every run: where a child came from is found out
  /// once.
  @Override
  public List<Integer> survivors(int started, Command command) {
    String mark = command.environment().getFirst();
    List<Integer> children = Proc.children(OURSELVES, OURSELVES);
    noteOrigins(children);
    List<Integer> survivors = new ArrayList<>();
    for (Integer pid : children) {
      Origin origin = ORIGINS.get(pid); // null: another run has reaped it
      if (pid != started && origin != null && origin.isStage(started, mark)) {
        survivors.add(pid);
      }
    }
    Set<Integer> present = Set.copyOf(children);
    ORIGINS.keySet().removeIf(pid -> !present.contains(pid) && !isOurs(pid));
    return survivors;
  }

  /// Others list the children at the same time: what is not in this list may be new.
  private static boolean isOurs(int pid) {
    return Proc.parent(pid).equals(Optional.of(OURSELVES));
  }

  /// One that died with its group, before it was looked at, has no mark. It can only be told by
  /// another one in its session, which may be listed after it.
  private static void noteOrigins(List<Integer> children) {
    long giveUp = System.nanoTime() + TURN_LIMIT.toNanos();
    for (Integer pid : children) {
      if (!ORIGINS.containsKey(pid)) {
        Origin found = new Origin(Proc.session(pid).orElse(NO_SESSION), marks(pid, giveUp));
        ORIGINS.merge(pid, found, Origin::orMarked);
      }
    }
    Map<Integer, Origin> marked = new HashMap<>(); // by session
    for (Origin origin : ORIGINS.values()) {
      if (!origin.marks().isEmpty()) {
        marked.put(origin.session(), origin);
      }
    }
    marked.remove(NO_SESSION);
    ORIGINS.replaceAll(
        (_, origin) -> origin.orMarked(marked.getOrDefault(origin.session(), origin)));
  }

  /// The marks in a process's environment. While a process turns into another program it has none;
  /// so one that has none is looked at until it sleeps, and then once more.
  ///
  /// @param giveUp when to wait no longer, as of [System#nanoTime]
  private static Set<String> marks(int pid, long giveUp) {
    Path file = Proc.of(pid).resolve("environ");
    String environment = Proc.read(file);
    while (environment.isEmpty() && Proc.isRunning(pid) && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(TURN_NANOS);
      environment = Proc.read(file);
    }
    return marks(environment.isEmpty() ? Proc.read(file) : environment);
  }

  private static Set<String> marks(String environment) {
    return Arrays.stream(environment.split("\0", -1))
        .filter(entry -> entry.startsWith(MARK))
        .collect(Collectors.toUnmodifiableSet());
  }
}
