package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.MEMORY;
import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.plan;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.pipeline.Run.StageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What tools may use: a verdict that names the limit, with a sandbox and without, and nothing left
/// of what used too much.
class LimitsTest {

  private static final Caps CAPS =
      new Caps(Duration.ofSeconds(20), Duration.ofSeconds(5), 16 << 20, 4096);
  private static final long MEMORY_CAP = 64 << 20;
  private static final String HOG = // a megabyte in each millisecond
      "exec perl -e 'for (1 .. 300) { vec($m[$_], 1 << 20, 8) = 1; select undef, undef, undef, .001 }'";

  @SuppressWarnings("ImmutableEnumChecker") // an executor keeps event loops between runs
  enum Kind {
    BARE(new Unconfined()),
    SANDBOXED(Shell.bubblewrap()),
    LANDLOCKED(Shell.landlock());

    private final PipelineExecutor executor;

    Kind(Sandbox sandbox) {
      executor = new PipelineExecutor(sandbox);
    }
  }

  @BeforeAll
  static void startTheGuardThatStays() throws IOException {
    new Unconfined().prove();
  }

  private static Run run(Kind kind, Plan plan, Caps caps) throws IOException {
    Shell.Belongings before = Shell.Belongings.now();
    try (Scratch scratch = Scratch.in(MEMORY, "limits-test-")) {
      Path sources = Files.createDirectory(scratch.folder().resolve("sources"));
      Files.writeString(sources.resolve("main.asm"), "source");
      Run run = kind.executor.run(plan, sources, scratch.folder(), caps, () -> false);
      assertThat(Shell.Belongings.now().children()).isEqualTo(before.children());
      return run;
    }
  }

  private static Plan loner(Stage... stages) {
    Tools tools = new Tools(new ToolRoot.HostFolder(Path.of("/bin")), Map.of(), 1);
    return new Plan(tools, Map.of(), List.of(stages), false);
  }

  @ParameterizedTest
  @EnumSource
  void whatTakesMoreMemoryThanItMayIsKilledForThat(Kind kind) throws IOException {
    Caps caps = CAPS.using(CAPS.cpu(), MEMORY_CAP);
    Run run = run(kind, plan(stage("hog", HOG)), caps);
    assertThat(run.outcome()).isEqualTo(new Outcome.MemoryExceeded("hog", MEMORY_CAP));
    assertThat(run.stages().getFirst().peakBytes()).isBetween(MEMORY_CAP, 4 * MEMORY_CAP);
  }

  @ParameterizedTest
  @EnumSource
  void memoryIsCountedForAllToolsTogether(Kind kind) throws IOException {
    Caps caps = CAPS.using(CAPS.cpu(), MEMORY_CAP);
    String half = "exec perl -e 'vec($m, 40 << 20, 8) = 1; sleep 9'";
    Run run = run(kind, plan(stage("one", half), stage("two", half)), caps);
    assertThat(run.outcome()).isInstanceOf(Outcome.MemoryExceeded.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatUsesMoreProcessorTimeThanItMayIsKilledForThat(Kind kind) throws IOException {
    Caps caps = CAPS.using(Duration.ofMillis(300), CAPS.memoryBytes());
    Run run = run(kind, plan(stage("busy", "while :; do :; done")), caps);
    assertThat(run.outcome()).isEqualTo(new Outcome.CpuExceeded("busy", Duration.ofMillis(300)));
    assertThat(run.stages().getFirst().cpu()).isBetween(Duration.ofMillis(300), CAPS.wall());
  }

  @ParameterizedTest
  @EnumSource
  void processorTimeIsCountedForAllStagesTogetherAlsoThoseThatHaveEnded(Kind kind)
      throws IOException {
    Caps caps = CAPS.using(Duration.ofMillis(700), CAPS.memoryBytes());
    String busy = "i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done; ";
    Stage first = stage("first", busy + "echo > $1", out("a"));
    Stage second = stage("second", busy + busy + "cat $1", Shell.in("a"));
    Run run = run(kind, plan(first, second), caps);
    assertThat(run.outcome()).isInstanceOf(Outcome.CpuExceeded.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatStartsMoreProcessesThanItMayIsKilledForThatAndNothingIsLeft(Kind kind)
      throws IOException {
    Run run = run(kind, plan(stage("bomb", "b() { b | b & sleep 9; }; b")), CAPS);
    assertThat(run.outcome()).isEqualTo(new Outcome.ProcessesExceeded("bomb", 64));
  }

  @ParameterizedTest
  @EnumSource
  void aFloodOfWordsEndsTheRun(Kind kind) throws IOException {
    Run run = run(kind, plan(stage("loud", "yes word")), CAPS.flooding(1 << 20));
    assertThat(run.outcome()).isEqualTo(new Outcome.OutputExceeded("loud's log", 1 << 20));
    StageReport report = run.stages().getFirst();
    assertThat(report.stdout()).startsWith("word\nword\n").endsWith("word\n").contains("left out");
  }

  @Test
  void inTheSandboxNoToolAddressesMoreThanItMay() throws IOException {
    Run run =
        run(Kind.SANDBOXED, plan(stage("giant", "exec dd if=main.asm of=/dev/null bs=8G")), CAPS);
    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("giant", 1));
    assertThat(run.stages().getFirst().stderr()).contains("memory exhausted");
  }

  @Test
  void inTheSandboxWhatUsedTooMuchTimeIsToldSoThoughNobodyLooked() throws IOException {
    Duration cap = Duration.ofNanos(1_000);
    Caps caps = CAPS.using(cap, CAPS.memoryBytes());
    Run run = run(Kind.SANDBOXED, loner(stage("quick", "exit 0")), caps);
    assertThat(run.outcome()).isEqualTo(new Outcome.CpuExceeded("quick", cap));
  }

  @Test
  void inTheSandboxWhatHadTooMuchMemoryForAMomentIsToldSoThoughNobodyLooked() throws IOException {
    long cap = 4 << 20;
    Run run =
        run(
            Kind.SANDBOXED,
            loner(stage("quick", "printf '%09000000d' 0 > /dev/null")),
            CAPS.using(CAPS.cpu(), cap));
    assertThat(run.outcome()).isEqualTo(new Outcome.MemoryExceeded("quick", cap));
  }

  @Test
  void inTheSandboxAToolThatMayStartNoneStartsNone() throws IOException {
    Run run = run(Kind.SANDBOXED, loner(stage("alone", "echo first; (echo second)")), CAPS);
    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("alone", 2));
    assertThat(run.stages().getFirst().stdout()).isEqualTo("first\n");
    assertThat(run.stages().getFirst().stderr()).contains("Cannot fork");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWithinItsLimitsIsLeftAlone(Kind kind) throws IOException {
    Caps caps = CAPS.using(Duration.ofSeconds(5), MEMORY_CAP).flooding(1 << 20);
    Run run = run(kind, plan(stage("modest", "printf '%01000d' 0; echo > $1", out("a"))), caps);
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
  }
}
