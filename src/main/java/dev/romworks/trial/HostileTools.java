package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Job;
import dev.romworks.trial.HostileCase.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tools that do what tools must not, rows 23 to 26: shell scripts under the recipes of
/// `examples/hostile`.
final class HostileTools {

  private static final String WRITER = "echo between >\"$1\"\necho aside >\"$2\"\n";
  private static final String READER = "cat \"$1\" \"$2\" >\"$3\"\n";
  private static final String SOUND = "between\naside\n";
  private static final String SLOW =
      "exec 3>\"$1\"\necho aside >\"$2\"\n%s; do printf x >&3; sleep 1; done\n";
  private static final int STALL_MS = 500;
  private static final int WALL_MS = 2500;
  private static final Map<String, Object> LIMITS = Map.of("stallMs", STALL_MS, "wallMs", WALL_MS);

  /// Perl is the one tool of a bare system that can make any system call: here PTRACE_ATTACH.
  private static final String TRACE =
      """
      command -v perl || { echo no perl; exit 1; }
      perl -e 'print syscall(101, 16, getppid, 0, 0) ? "refused" : "att"."ached"'
      exit 1
      """;

  private HostileTools() {}

  /// @param worker the worker's process id
  /// @param port of the instance
  static Stream<HostileCase> all(Secrets secrets, long worker, int port) {
    return Stream.of(escapes(worker, port), standstills(), openings(), swaps(secrets))
        .flatMap(cases -> cases);
  }

  private static Job tools(String writer, String reader, Map<String, Object> limits) {
    return new Job(
        Map.of(
            "recipe",
            "hostile",
            "sources",
            Map.of("writer.sh", Map.of("text", writer), "reader.sh", Map.of("text", reader)),
            "limits",
            limits));
  }

  private static HostileCase writer(int row, String name, String script, Wanted wanted) {
    return HostileCase.of(row, name, tools(script, READER, LIMITS), wanted);
  }

  private static HostileCase reader(int row, String name, String script, Wanted wanted) {
    return HostileCase.of(row, name, tools(WRITER, script, LIMITS), wanted);
  }

  /// Two tools without a fault.
  static Job sound() {
    return tools(WRITER, READER, Map.of());
  }

  private static Wanted soundResult() {
    return Wanted.of("succeeded").artifact("result", SOUND);
  }

  private static Stream<HostileCase> escapes(long worker, int port) {
    Wanted ended =
        Wanted.of(
            "processes-exceeded",
            "failed",
            "crashed",
            "stalled",
            "memory-exceeded",
            "cpu-exceeded");
    Wanted soundOrNot = Wanted.of("succeeded", "failed", "crashed").artifact("result", SOUND);
    String kill =
        "kill -KILL %d; kill -KILL $PPID; kill -KILL 1; kill -KILL 2; kill -STOP 1; kill -KILL -1; exit 1\n"
            .formatted(worker);
    String connect = "{ : 3<>/dev/%s/127.0.0.1/%d; } && echo reach''ed\n";
    return Stream.of(
        writer(23, "no fault, for comparison", WRITER, soundResult()),
        writer(23, "forks without end", "while :; do sleep 60 & done\n", ended),
        writer(23, "forks and forks", "f() { f | f & }\nf\nwait\n", ended),
        writer(
            23,
            "double-forks with setsid",
            "(setsid sleep 60 </dev/null >/dev/null 2>&1 &)\n" + WRITER,
            soundOrNot),
        writer(
            23,
            "double-forks and holds its output open",
            "(setsid bash -c 'exec 3>\"$1\"; sleep 60' x \"$1\" &)\n" + WRITER,
            soundOrNot),
        writer(
            23,
            "opens sockets",
            connect.formatted("tcp", port) + connect.formatted("udp", port) + "exit 1\n",
            Wanted.of("failed").never("reached")),
        writer(23, "traces its parent", TRACE, Wanted.of("failed").never("attached")),
        writer(23, "signals everybody", kill, Wanted.of("failed", "crashed")));
  }

  private static Stream<HostileCase> standstills() {
    Wanted stalled = Wanted.of("stalled").within(STALL_MS + 1500);
    return Stream.of(
        writer(24, "ignores signals", "trap '' TERM INT HUP QUIT\nsleep 60\n", stalled),
        writer(24, "holds a pipe open in silence", "exec 3>\"$1\"\nsleep 60\n", stalled),
        writer(
            24,
            "holds a pipe open behind setsid",
            "exec 3>\"$1\"\nsetsid sleep 60 &\ntrap '' TERM\nwait\n",
            stalled),
        writer(24, "closes stdout and sleeps", "exec >&- 2>&-\nsleep 60\n", stalled),
        writer(24, "stops itself", "kill -STOP $$\n", stalled));
  }

  private static Stream<HostileCase> openings() {
    Wanted notSound = Wanted.of("failed", "stalled");
    return Stream.of(
        writer(25, "never opens an output", "echo aside >\"$2\"\n", Wanted.of("failed")),
        writer(
            25,
            "opens an output twice",
            "echo between >\"$1\"\necho again >\"$1\"\necho aside >\"$2\"\n",
            Wanted.of("succeeded", "failed", "stalled")
                .artifact("result", "between\nagain\naside\n")),
        writer(
            25,
            "opens outputs in reverse order",
            "exec 4>\"$2\" 3>\"$1\"\necho between >&3\necho aside >&4\n",
            soundResult()),
        reader(
            25,
            "opens inputs in reverse order",
            "exec 5<\"$2\" 4<\"$1\"\n{ cat <&4; cat <&5; } >\"$3\"\n",
            soundResult()),
        reader(25, "reads an input twice", "cat \"$1\" \"$1\" \"$2\" >\"$3\"\n", notSound),
        reader(
            25,
            "never opens an input",
            "echo x >\"$3\"\n",
            Wanted.of("succeeded", "failed", "stalled").artifact("result", "x\n")),
        HostileCase.of(
            25,
            "writes a byte a second, and ends",
            tools(SLOW.formatted("for i in 1 2 3"), READER, Map.of("stallMs", 1800)),
            Wanted.of("succeeded").artifact("result", "xxxaside\n")),
        HostileCase.of(
            25,
            "writes a byte a second for ever",
            tools(SLOW.formatted("while :"), READER, Map.of("stallMs", 1800, "wallMs", WALL_MS)),
            Wanted.of("timed-out").notBefore(WALL_MS).within(WALL_MS + 1000)));
  }

  /// A link in a channel's place must lead nowhere, whether it can be made or not.
  private static Stream<HostileCase> swaps(Secrets secrets) {
    List<String> targets =
        Stream.concat(secrets.files().stream().map(Path::toString), Stream.of("/etc/passwd"))
            .toList();
    return Stream.of(
        swap("swaps a pipe for a link", targets, it -> piped("set -e\nln -sf %s \"$1\"\n", it)),
        swap(
            "removes a pipe, and makes a link",
            targets,
            it -> piped("rm -f \"$1\"; mv \"$2\" \"$1\"; ln -s %s \"$1\" || exit 1\n", it)),
        swap("spools a link", targets, it -> spooled("ln -s %s \"$2\"\n", it)),
        swap("spools a hard link", targets, it -> spooled("ln %s \"$2\"\n", it)),
        swap("spools a folder", targets, it -> spooled("mkdir \"$2\"; cp %s \"$2/x\"\n", it)));
  }

  private static HostileCase swap(
      String name, List<String> targets, Function<String, Request> request) {
    return new HostileCase(
        26, name, targets.stream().map(request).toList(), Wanted.of("failed"), false);
  }

  private static Request piped(String script, String target) {
    return tools(script.formatted(target) + WRITER, READER, LIMITS);
  }

  private static Request spooled(String script, String target) {
    String all = script.formatted(target) + "exit 0\n";
    return new Job(
        Map.of(
            "recipe",
            "hostile-spool",
            "sources",
            Map.of("writer.sh", Map.of("text", all)),
            "limits",
            LIMITS));
  }
}
