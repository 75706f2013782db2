package dev.romworks.worker;

import dev.romworks.pipeline.Caps;
import dev.romworks.pipeline.Outcome;
import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Scratch;
import dev.romworks.pipeline.Stage;
import dev.romworks.pipeline.ToolRoot;
import dev.romworks.pipeline.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Attacks the sandbox before any job is taken, as a source would: tools are told to read what is
/// not the job's, this process' environment, the host's accounts, another job's files, and to do
/// what no tool may. If one of them succeeds, no job may run.
///
/// An attack that fails says something only of a tool that works: so each tool is first told to do
/// the same with what is its own. An attack has succeeded if what it was after is in anything that
/// the tool has left behind.
final class SelfTest {

  private static final Caps CAPS =
      new Caps(Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 20, 64 << 10);
  private static final Tools HOST =
      new Tools(new ToolRoot.HostFolder(Path.of("/bin")), Map.of(), 1);
  private static final String ASSEMBLER = "rgbasm";
  private static final int MIN_CHARS = 8; // shorter words may be anywhere by chance

  private final PipelineExecutor pipeline;
  private final Path job;
  private final Path sources;
  private final Path theirs;
  private final List<String> secrets;

  private SelfTest(PipelineExecutor pipeline, Path job, Path other) throws IOException {
    this.pipeline = pipeline;
    this.job = job;
    sources = Files.createDirectory(job.resolve("sources"));
    theirs = other.resolve("secret");
    String secret = UUID.randomUUID().toString();
    Files.writeString(theirs, secret);
    secrets = secrets(secret);
  }

  /// Returns if every attack fails.
  ///
  /// @param toolchains root file systems; those with an assembler that reads what its source names
  ///   are attacked through it
  /// @throws IOException if one succeeds, or if the sandbox cannot be tried; the message says which
  static void run(PipelineExecutor pipeline, WorkFolder workFolder, List<ToolRoot> toolchains)
      throws IOException {
    try (Scratch job = workFolder.newFolder();
        Scratch other = workFolder.newFolder()) {
      SelfTest test = new SelfTest(pipeline, job.folder(), other.folder());
      test.attackWithHostsTools();
      for (ToolRoot root : toolchains) {
        if (Files.isExecutable(root.folder().resolve("usr/bin/" + ASSEMBLER))) {
          test.attackThroughAssembler(new Tools(root, Map.of(), 1));
        }
      }
    }
  }

  /// What must not be seen: another job's, the first line of the accounts, our own environment.
  private static List<String> secrets(String secret) {
    List<String> all = new ArrayList<>(List.of(secret));
    all.addAll(firstLine(Path.of("/etc/passwd")));
    all.addAll(firstLine(Path.of("/etc/shadow")));
    System.getenv().forEach((name, value) -> all.add(name + "=" + value));
    all.removeIf(text -> text.length() < MIN_CHARS);
    return all;
  }

  private static List<String> firstLine(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.limit(1).toList();
    } catch (IOException e) {
      return List.of(); // what is not ours to read cannot get out through us
    }
  }

  private List<String> targets() {
    long worker = ProcessHandle.current().pid();
    return List.of(
        "/proc/self/environ",
        "/proc/%d/environ".formatted(worker),
        "/proc/1/root" + theirs,
        "/proc/%d/root%s".formatted(worker, theirs),
        "/etc/shadow",
        "/etc/passwd",
        theirs.toString(),
        "../" + job.relativize(theirs));
  }

  private void attackWithHostsTools() throws IOException {
    Files.writeString(sources.resolve("main.asm"), "own");
    mustSucceed(HOST, Stage.of("cat", "main.asm"));
    for (String target : targets()) {
      attack(HOST, Stage.of("cat", target), "reading " + target);
    }
    String limits = said(run(HOST, Stage.of("sh", "-c", "ulimit -c; ulimit -n; (echo forked)")));
    if (!limits.startsWith("0\n1024\n") || limits.contains("forked")) {
      throw new IOException(
          "the sandbox does not hold: limits or refused calls are not in force: " + limits.strip());
    }
  }

  private void attackThroughAssembler(Tools tools) throws IOException {
    Stage stage = Stage.of(ASSEMBLER, "-o", Stage.output("object"), "main.asm");
    Files.writeString(sources.resolve("own.inc"), "db 1\n");
    Files.writeString(
        sources.resolve("main.asm"),
        "SECTION \"a\", ROM0\nINCLUDE \"own.inc\"\nINCBIN \"own.inc\"\n");
    mustSucceed(tools, stage);
    for (String target : targets()) {
      for (String form :
          List.of(
              "SECTION \"a\", ROM0\nINCBIN \"%s\"\n",
              "INCLUDE \"%s\"\n", "PRINTLN READFILE(\"%s\")\n")) {
        Files.writeString(sources.resolve("main.asm"), form.formatted(target));
        attack(tools, stage, form.formatted(target).strip().replace('\n', ' '));
      }
    }
  }

  private Run run(Tools tools, Stage stage) throws IOException {
    Plan plan = new Plan(tools, Map.of(), List.of(stage), false);
    return pipeline.run(plan, sources, job, CAPS, () -> false);
  }

  private void mustSucceed(Tools tools, Stage stage) throws IOException {
    Run run = run(tools, stage);
    if (!(run.outcome() instanceof Outcome.Succeeded)) {
      throw new IOException(
          "the sandbox could not be tried: %s: %s"
              .formatted(run.outcome().sentence(), said(run).strip()));
    }
  }

  private void attack(Tools tools, Stage stage, String what) throws IOException {
    Run run = run(tools, stage);
    String said = said(run);
    if (secrets.stream().anyMatch(said::contains)) {
      throw new IOException(
          "the sandbox does not hold: a tool could read what is not its job's: " + what);
    }
    if (!(run.outcome() instanceof Outcome.Failed)
        && !(run.outcome() instanceof Outcome.Succeeded)) { // it may have such a file of its own
      throw new IOException(
          "the sandbox could not be tried: %s: %s".formatted(what, run.outcome().sentence()));
    }
  }

  /// All that a run has left behind.
  private static String said(Run run) {
    StringBuilder all = new StringBuilder();
    run.stages().forEach(report -> all.append(report.stdout()).append(report.stderr()));
    run.outputs()
        .values()
        .forEach(bytes -> all.append(new String(bytes, StandardCharsets.ISO_8859_1)));
    return all.toString();
  }
}
