package dev.romworks.sandbox;

import dev.romworks.pipeline.Bounds;
import dev.romworks.pipeline.Cell;
import dev.romworks.pipeline.Command;
import dev.romworks.pipeline.Exit;
import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.Tool;
import dev.romworks.pipeline.ToolRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs each tool under bubblewrap, in namespaces of its own.
///
/// bubblewrap's monitor is the process that the executor starts and kills; it dies with the
/// executor's thread, the sandbox's init dies with it, and with that, as the kernel's rule for PID
/// namespaces is, everything that the tool ever started, also what forked twice and called setsid.
/// The init is reaped last.
///
/// On descriptor 3, which it closes before the tool starts, bubblewrap reports the init's process
/// id, and the tool's exit code if the tool was started at all (bubblewrap 0.8: a missing program
/// gives none): that tells a tool's failure from the sandbox's. It gives a signal as 128 + n, so a
/// tool that exits with more than 128 by itself is taken for one that a signal ended.
///
/// Once its namespaces are made it waits at the gate, descriptor 4, while we set the limits of the
/// process that the tool will come from. Descriptor 5 is the filter of system calls that it gives
/// itself last.
public final class Bubblewrap implements Sandbox {

  private static final String SOURCES = "/src";
  private static final String CHANNELS = "/io";
  private static final String HOST_TOOLS = "/toolchain";
  private static final String NOBODY = "65534";
  private static final List<String> ISOLATION =
      List.of(
          "--unshare-all",
          "--unshare-user",
          "--die-with-parent",
          "--new-session",
          "--cap-drop",
          "ALL",
          "--clearenv",
          "--hostname",
          "sandbox",
          "--uid",
          NOBODY,
          "--gid",
          NOBODY);
  private static final int SIGNAL_BASE = 128;
  private static final Pattern INIT = Pattern.compile("\"child-pid\": *(\\d+)");
  private static final Pattern EXIT_CODE = Pattern.compile("\"exit-code\": *(\\d+)");

  private final Path bwrap;
  private final ResourceLimits limits;
  private final SeccompFilters filters;

  /// @param bwrap bubblewrap's executable
  /// @param addressBytes what a tool may address at most
  public Bubblewrap(Path bwrap, long addressBytes) {
    this.bwrap = bwrap;
    limits = new ResourceLimits(addressBytes);
    filters = new SeccompFilters(true, addressBytes);
  }

  /// The bubblewrap on the PATH.
  public static Bubblewrap onPath() {
    return new Bubblewrap(executable(), ResourceLimits.ADDRESS_SPACE);
  }

  static Path executable() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "bwrap"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of("/usr/bin/bwrap"));
  }

  @Override
  public void prove() throws IOException {
    List<String> line = new ArrayList<>(List.of(bwrap.toString(), "--ro-bind", "/", "/"));
    line.addAll(ISOLATION);
    add(line, "--", "/bin/true");
    Trial.succeed(line, "bubblewrap cannot start a sandbox here");
  }

  @Override
  public boolean isolates() {
    return true;
  }

  @Override
  public Command confine(Tool tool, Path sources, Path channels, Bounds bounds) throws IOException {
    List<String> line = new ArrayList<>(List.of("bwrap"));
    String program =
        switch (tool.tools().root()) {
          case ToolRoot.RootFilesystem(Path folder) -> {
            add(line, "--ro-bind", folder.toString(), "/");
            yield "/usr/bin/" + tool.program();
          }
          case ToolRoot.HostFolder(Path folder) -> {
            for (String system : List.of("/usr", "/bin", "/lib", "/lib32", "/lib64")) {
              add(line, "--ro-bind-try", system, system);
            }
            add(line, "--tmpfs", "/dev", "--dev-bind", "/dev/null", "/dev/null");
            add(line, "--ro-bind", folder.toString(), HOST_TOOLS);
            yield HOST_TOOLS + "/" + tool.program();
          }
        };
    add(line, "--ro-bind", sources.toString(), SOURCES, "--ro-bind", channels.toString(), CHANNELS);
    if (Files.isDirectory(channels.resolve(SPOOLS))) {
      add(line, "--bind", channels.resolve(SPOOLS).toString(), CHANNELS + "/" + SPOOLS);
    }
    if (tool.tools().root() instanceof ToolRoot.HostFolder) {
      add(line, "--remount-ro", "/dev", "--remount-ro", "/"); // both were made, and so are writable
    }
    line.addAll(ISOLATION);
    tool.tools().environment().forEach((name, value) -> add(line, "--setenv", name, value));
    add(line, "--json-status-fd", "3", "--block-fd", "4", "--seccomp", "5", "--chdir", SOURCES);
    add(line, "--", program);
    line.addAll(tool.arguments());
    return new Command(bwrap, line, List.of(), Path.of("/"), extras(tool));
  }

  private List<Command.Extra> extras(Tool tool) throws IOException {
    Path filter = filters.fileFor(tool);
    return List.of(new Command.Report(), new Command.Gate(), new Command.Content(filter));
  }

  @Override
  public Cell admit(int root, Tool tool, Bounds bounds) throws IOException {
    limits.set(root, tool, bounds);
    return Cgroups.cell(root, tool, bounds);
  }

  private static void add(List<String> line, String... words) {
    line.addAll(List.of(words));
  }

  @Override
  public String pathOf(Path channels, String file) {
    return CHANNELS + "/" + file;
  }

  @Override
  public Exit exitOf(Exit exit, String report) throws IOException {
    Matcher code = EXIT_CODE.matcher(report);
    if (!code.find()) {
      throw new IOException("the sandbox did not start its tool: bubblewrap ended with " + exit);
    }
    int number = Integer.parseInt(code.group(1));
    if (number == SIGNAL_BASE + SeccompFilter.SIGSYS) {
      return new Exit.OutOfMemory();
    }
    return number > SIGNAL_BASE ? new Exit.Signaled(number - SIGNAL_BASE) : new Exit.Exited(number);
  }

  @Override
  public OptionalInt root(int started, String report) {
    Matcher init = INIT.matcher(report);
    return init.find() ? OptionalInt.of(Integer.parseInt(init.group(1))) : OptionalInt.empty();
  }

  /// Nothing outlives the init of a PID namespace.
  @Override
  public List<Integer> survivors(int started, Command command) {
    return List.of();
  }
}
