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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Attacks the sandbox before any job is taken, as a source would: tools are told to read what is
/// not the job's, this process' environment, the host's accounts, another job's files. If one of
/// them answers, no job may run.
final class SelfTest {

  private static final Caps CAPS =
      new Caps(Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 20, 64 << 10);
  private static final Tools HOST =
      new Tools(new ToolRoot.HostFolder(Path.of("/bin")), Map.of(), 1);
  private static final String ASSEMBLER = "rgbasm";

  private final PipelineExecutor pipeline;
  private final WorkFolder workFolder;
  private final String secret = UUID.randomUUID().toString();

  SelfTest(PipelineExecutor pipeline, WorkFolder workFolder) {
    this.pipeline = pipeline;
    this.workFolder = workFolder;
  }

  /// Returns if every attack fails.
  ///
  /// @param toolchains root file systems; those with an assembler that reads what its source names
  ///   are attacked through it
  /// @throws IOException if one succeeds, or if the sandbox cannot be tried; the message says which
  void run(List<ToolRoot> toolchains) throws IOException {
    try (Scratch job = workFolder.newFolder();
        Scratch other = workFolder.newFolder()) {
      Path theirs = other.folder().resolve("secret");
      Files.writeString(theirs, secret);
      Path sources = Files.createDirectory(job.folder().resolve("sources"));
      for (String target : targets(job.folder(), theirs)) {
        attack(new Plan(HOST, Map.of(), List.of(reader(target)), false), target, job, sources);
      }
      for (ToolRoot root : toolchains) {
        if (Files.isExecutable(root.folder().resolve("usr/bin/" + ASSEMBLER))) {
          attackThroughAssembler(new Tools(root, Map.of(), 1), theirs, job, sources);
        }
      }
    }
  }

  private static List<String> targets(Path job, Path theirs) {
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

  private static Stage reader(String target) {
    return Stage.of("cat", target);
  }

  private void attackThroughAssembler(Tools tools, Path theirs, Scratch job, Path sources)
      throws IOException {
    Map<String, String> attacks = new LinkedHashMap<>();
    for (String target : targets(job.folder(), theirs)) {
      attacks.put("INCBIN of " + target, "SECTION \"a\", ROM0\nINCBIN \"%s\"\n".formatted(target));
    }
    attacks.put("INCLUDE of /etc/passwd", "INCLUDE \"/etc/passwd\"\n");
    attacks.put("READFILE of /etc/passwd", "PRINTLN READFILE(\"/etc/passwd\")\n");
    for (Map.Entry<String, String> attack : attacks.entrySet()) {
      Files.writeString(sources.resolve("main.asm"), attack.getValue());
      Stage stage = Stage.of(ASSEMBLER, "-o", Stage.output("object"), "main.asm");
      attack(new Plan(tools, Map.of(), List.of(stage), false), attack.getKey(), job, sources);
    }
  }

  private void attack(Plan plan, String what, Scratch job, Path sources) throws IOException {
    Run run = pipeline.run(plan, sources, job.folder(), CAPS, () -> false);
    Run.StageReport report = run.stages().getFirst();
    String said = report.stdout() + report.stderr();
    if (run.outcome() instanceof Outcome.Succeeded
        || !report.stdout().isBlank()
        || said.contains(secret)
        || said.contains("root:")) {
      throw new IOException(
          "the sandbox does not hold: a tool could read what is not its job's: " + what);
    }
    if (!(run.outcome() instanceof Outcome.Failed)) {
      throw new IOException(
          "the sandbox could not be tried: %s: %s".formatted(what, run.outcome().sentence()));
    }
  }
}
