package dev.romworks.sandbox;

import dev.romworks.pipeline.Bounds;
import dev.romworks.pipeline.Cell;
import dev.romworks.pipeline.Command;
import dev.romworks.pipeline.Exit;
import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.Tool;
import dev.romworks.pipeline.ToolRoot;
import dev.romworks.pipeline.Unconfined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Confines each tool with Landlock, where nobody may make namespaces: in many containers.
///
/// The tool runs among all other processes, as this user, without any capability. What it may not
/// do there it is kept from in two ways: Landlock lets it open its toolchain, its sources and its
/// own channels and nothing else, and the filter of system calls leaves out what Landlock does not
/// see: sockets, signals to others, tracing, changes of what files are like, a session of its own.
/// Neither hides what stat(2) tells of other files, names, sizes and times; namespaces do.
///
/// util-linux's setpriv(1) and prlimit(1) set all this before the tool starts; a toolchain named
/// `landlock` has them. The tool is found again, and killed whole, as [Unconfined] does it, by the
/// session that it cannot leave.
public final class Landlock implements Sandbox {

  private static final Pattern EFFECTIVE = Pattern.compile("CapEff:\\s+(\\p{XDigit}+)");
  private static final String TOOLCHAIN = "landlock-";
  private static final String READ = "read-file,read-dir";
  private static final String RUN = READ + ",execute";
  private static final List<String> SYSTEM = List.of("/usr", "/bin", "/lib", "/lib32", "/lib64");
  private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage");
  private static final List<String> DROP_CAPABILITIES = dropCapabilities();

  private final Unconfined outside = new Unconfined();
  private final Path toolchains;
  private final long addressBytes;
  private final SeccompFilters filters;

  /// @param toolchains a folder of root file systems, the one with this sandbox's programs, of
  ///   util-linux 2.41 or newer, among them
  /// @param addressBytes what a tool may address at most
  Landlock(Path toolchains, long addressBytes) {
    this.toolchains = toolchains;
    this.addressBytes = addressBytes;
    filters = new SeccompFilters(false);
  }

  /// Whoever may give up the right to ever have capabilities again (CAP_SETPCAP, number 8) must: a
  /// program that root starts has them all once more.
  private static List<String> dropCapabilities() {
    List<String> options = new ArrayList<>(List.of("--inh-caps=-all", "--ambient-caps=-all"));
    try {
      String status = Files.readString(Path.of("/proc/self/status"));
      Matcher effective = EFFECTIVE.matcher(status);
      if (!effective.find() || (Long.parseUnsignedLong(effective.group(1), 16) >> 8 & 1) == 1) {
        options.add("--bounding-set=-all");
      }
    } catch (IOException e) {
      // fails where it may not be: rather that than run with them
      options.add("--bounding-set=-all");
    }
    return options;
  }

  /// The one whose programs are among these toolchains.
  ///
  /// @param toolchains a folder of root file systems
  public static Landlock among(Path toolchains) {
    return new Landlock(toolchains, ResourceLimits.ADDRESS_SPACE);
  }

  /// The newest root file system for this sandbox among the toolchains.
  ///
  /// @throws IOException if there is none
  private Path root() throws IOException {
    if (Files.isDirectory(toolchains)) {
      try (Stream<Path> folders = Files.list(toolchains)) {
        return folders
            .filter(folder -> folder.getFileName().toString().startsWith(TOOLCHAIN))
            .max(Comparator.naturalOrder())
            .orElseThrow(Landlock::missing);
      }
    }
    throw missing();
  }

  private static IOException missing() {
    return new IOException(
        "Landlock needs util-linux 2.41; try: ./romworks toolchain install landlock");
  }

  @Override
  public void prove() throws IOException {
    outside.prove();
    refuseRoot();
    List<String> line = new ArrayList<>(Unconfined.loaded(root(), "setpriv"));
    line.addAll(List.of("--no-new-privs", "--landlock-access", "fs", "--landlock-rule"));
    line.addAll(List.of("path-beneath:" + RUN + ":/", "--", "/bin/true"));
    Trial.succeed(line, "Landlock cannot confine a tool here");
  }

  /// Among other processes only a user's limit bounds how many a tool starts, and root has none: a
  /// tool that forks and forks would starve whoever is to end it.
  private static void refuseRoot() throws IOException {
    if (Linux.CALLS.geteuid() == 0) {
      throw new IOException(
          "Landlock cannot confine a tool of root's, whose processes nothing bounds:"
              + " let an ordinary user run this");
    }
  }

  @Override
  public boolean isolates() {
    return true;
  }

  @Override
  public Command confine(Tool tool, Path sources, Path channels, Bounds bounds) throws IOException {
    Path program = tool.tools().root().folder().resolve(programOf(tool));
    if (!Files.isExecutable(program)) { // setpriv's exit code would look like the tool's
      throw new IOException("cannot start " + program + ": there is no such program");
    }
    Path root = root();
    Command bare = outside.bare(tool, sources);
    List<String> line = new ArrayList<>(Unconfined.loaded(root, "prlimit"));
    line.addAll(ResourceLimits.options(bounds, addressBytes));
    line.add("--");
    line.addAll(Unconfined.loaded(root, "setpriv"));
    line.addAll(List.of("--no-new-privs", "--pdeathsig", "KILL", "--landlock-access", "fs"));
    line.addAll(DROP_CAPABILITIES);
    addRules(line, tool.tools().root(), sources, channels);
    line.addAll(List.of("--seccomp-filter", filters.fileFor(tool).toString(), "--"));
    line.addAll(bare.wordsToStart());
    return new Command(
        Path.of(line.getFirst()), line, bare.environment(), bare.folder(), bare.extras());
  }

  private static String programOf(Tool tool) {
    return switch (tool.tools().root()) {
      case ToolRoot.RootFilesystem _ -> "usr/bin/" + tool.program();
      case ToolRoot.HostFolder _ -> tool.program();
    };
  }

  private static void addRules(List<String> line, ToolRoot tools, Path sources, Path channels) {
    switch (tools) {
      case ToolRoot.RootFilesystem(Path folder) -> allow(line, RUN, folder);
      case ToolRoot.HostFolder(Path folder) -> {
        SYSTEM.forEach(system -> allow(line, RUN, Path.of(system)));
        allow(line, RUN, folder);
      }
    }
    allow(line, "read-file,write-file", Path.of("/dev/null"));
    allow(line, "read-file", HUGE_PAGES);
    allow(line, READ, sources);
    allow(line, READ + ",write-file", channels);
    allow(line, READ + ",write-file,make-reg,truncate", channels.resolve(SPOOLS));
  }

  private static void allow(List<String> line, String accesses, Path beneath) {
    if (Files.exists(beneath)) {
      line.addAll(List.of("--landlock-rule", "path-beneath:" + accesses + ":" + beneath));
    }
  }

  @Override
  public Cell admit(int started, Tool tool, Bounds bounds) throws IOException {
    return Cgroups.cell(started, tool, bounds);
  }

  @Override
  public String pathOf(Path channels, String file) {
    return outside.pathOf(channels, file);
  }

  @Override
  public Exit exitOf(Exit exit, String report) {
    return exit;
  }

  @Override
  public OptionalInt root(int started, String report) {
    return outside.root(started, report);
  }

  @Override
  public List<Integer> survivors(int started, Command command) {
    return outside.survivors(started, command);
  }
}
