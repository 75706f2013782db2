package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.in;
import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.plan;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.pipeline.Run.StageReport;
import dev.romworks.pipeline.Stage.Argument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Proves the pipeline with real processes, in whichever sandbox. The tools are the shell, see
/// [Shell]. After every test it is checked that nothing was left.
@Timeout(30)
abstract class PipelineExecutorContract {

  static final Caps CAPS = caps(10_000, 16 << 20);

  private final PipelineExecutor executor = new PipelineExecutor(sandbox());
  private Scratch scratch = new Scratch(Path.of("/nonexistent"));
  private Path sources = Shell.MEMORY;
  private Shell.Belongings before = new Shell.Belongings(Map.of(), Set.of());

  /// The one to try.
  abstract Sandbox sandbox();

  @BeforeEach
  void makeFolders() throws IOException {
    scratch = Scratch.in(Shell.MEMORY, "pipeline-test-");
    sources = Files.createDirectory(scratch.folder().resolve("sources"));
    run(CAPS, stage("warm-up", "true")); // libraries are loaded, descriptors of the JVM open
    before = Shell.Belongings.now();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    try (Scratch folder = scratch) {
      Shell.Belongings after = Shell.Belongings.now();
      assertThat(after.descriptorsSince(before)).as("open descriptors").isEmpty();
      assertThat(after.children()).as("processes").isSubsetOf(before.children());
      try (Stream<Path> left = Files.list(folder.folder())) {
        assertThat(left).as("folders").containsExactly(sources);
      }
      executor.close();
    }
  }

  Path sources() {
    return sources;
  }

  /// A stack that overflows: not every sandbox lets a tool send itself a signal.
  private static final String CRASH = "ulimit -s 512; exec bash -c 'f() { f; }; f'";

  @Test
  void bytesPassThroughFilesAndStandardInputUnchanged() throws IOException {
    byte[] input = new byte[3 << 20];
    new Random(1).nextBytes(input);
    Files.write(sources.resolve("input"), input);
    Run run =
        run(
            CAPS,
            stage("first", "cat input > $1", out("a")),
            stage("second", "cat $1 > $2", in("a"), out("b")),
            reading("third", "b", "cat > $1", out("c")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(run.outputs()).containsOnlyKeys("c");
    assertThat(run.outputs().get("c")).isEqualTo(input);
    assertThat(run.channelBytes()).containsEntry("a", 3L << 20).containsEntry("b", 3L << 20);
  }

  @Test
  void outputsMayBeOpenedInAnyOrderAndInputsReadInAnyOrder() throws IOException {
    String big = "printf '%0300000d' 0";
    Run run =
        run(
            CAPS,
            stage(
                "writer", big + " > $3; " + big + " > $1; echo > $2", out("a"), out("b"), out("c")),
            stage("reader", "cat $2 $3 $1 | wc -c > $4", in("a"), in("b"), in("c"), out("n")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(text(run, "n")).isEqualTo("600001\n");
  }

  @Test
  void anOutputThatIsOpenedTwiceIsBothParts() throws IOException {
    Run run =
        run(
            CAPS,
            stage("writer", "echo one > $1; sleep 0.2; echo two > $1", out("a")),
            stage("reader", "cat $1 > $2", in("a"), out("b")));
    assertThat(text(run, "b")).isEqualTo("one\ntwo\n");
  }

  @Test
  void aChannelOfNoBytesArrives() throws IOException {
    Run run =
        run(
            CAPS,
            stage("writer", ": > $1", out("a")),
            stage("reader", "cat $1 > $2; echo read > $2", in("a"), out("b")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(text(run, "b")).isEqualTo("read\n");
  }

  @Test
  void aReaderThatStopsEarlyIsNoFailure() throws IOException {
    Run run =
        run(
            CAPS,
            stage("writer", "printf '%03000000d' 0 > $1", out("a")),
            stage("reader", "head -c 10 $1 > $2", in("a"), out("b")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(run.outputs().get("b")).hasSize(10);
  }

  @Test
  void aFailedStageNeverStartsTheOneThatNeedsIt() throws IOException {
    Run run =
        run(
            CAPS,
            stage("good", "echo > $1", out("a")),
            stage("bad", "echo no >&2; exit 3", out("b")),
            stage("link", "cat $1 $2 > $3", in("a"), in("b"), out("c")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("bad", 3));
    assertThat(run.outputs()).isEmpty();
    assertThat(report(run, "bad").stderr()).isEqualTo("no\n");
    assertThat(report(run, "link").fate()).isEqualTo(new Run.NotStarted());
  }

  @Test
  void whatIsKilledBecauseOfAnotherIsCollateral() throws IOException {
    Run run =
        run(
            CAPS,
            stage("bad", "echo begun > $1; sleep 0.3; exit 1", out("a")),
            stage("reader", "cat $1 > $2", in("a"), out("b")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("bad", 1));
    assertThat(report(run, "reader").fate()).isEqualTo(new Run.Killed(true));
    assertThat(run.outputs()).isEmpty();
  }

  @Test
  void aReaderNeverTakesHalfOfWhatADyingWriterLeftForTheWhole() throws IOException {
    Run run =
        run(
            CAPS,
            stage("dying", "printf '%0100000d' 0 > $1; " + CRASH, out("a")),
            reading("reader", "a", "cat > $1; echo end > $2", out("b"), out("c")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Crashed("dying", 11));
    assertThat(run.channelBytes()).containsEntry("c", 0L);
  }

  @Test
  void aToolThatHangsIsDeadWithinASecondOfItsLimitWithAllThatItStarted() throws IOException {
    String mark = UUID.randomUUID().toString();
    String script =
        "setsid sh -c 'sleep 1000; : %s' & (sh -c 'sleep 1000; : %s' &) ; sleep 1000; : %s"
            .formatted(mark, mark, mark);
    Run run = run(caps(500, 1000), stage("hang", script, out("a")));
    assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
    assertThat(report(run, "hang").fate()).isEqualTo(new Run.Killed(false));
    assertThat(run.wall()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
    assertThat(processesNaming(mark)).isEmpty();
  }

  @Test
  void theCpuTimeOfWhatRanInTheSandboxIsCounted() throws IOException {
    Run run = run(CAPS, stage("busy", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"));
    StageReport busy = report(run, "busy");
    assertThat(busy.cpu())
        .isGreaterThan(Duration.ofMillis(50))
        .isLessThanOrEqualTo(busy.wall().plusMillis(20));
  }

  @Test
  void whatWasKilledHasTheCpuTimeThatWasSeenBefore() throws IOException {
    Run run = run(caps(300, 1), stage("busy", "while :; do :; done"));
    assertThat(report(run, "busy").cpu())
        .isBetween(Duration.ofMillis(50), report(run, "busy").wall());
  }

  @Test
  void aTimeoutTellsWhatEachStageWasDoing() throws IOException {
    Run run =
        run(
            caps(400, 1000),
            stage("busy", "echo > $1; while :; do :; done", out("a")),
            stage("reader", "cat $1", in("a")));
    assertThat(run.outcome().sentence())
        .isEqualTo(
            "killed at the wall limit of 400 ms; still running: busy runs; "
                + "reader waits to read a, but busy runs");
  }

  @Test
  void fiftyToolsThatHangAreDeadWithinASecondOfTheLimit() throws IOException {
    Stage[] stages =
        IntStream.range(0, 50)
            .mapToObj(i -> stage("s" + i, "while :; do :; done", out("c" + i)))
            .toArray(Stage[]::new);
    Run run = run(caps(1_000, 1000), stages);
    assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
    assertThat(run.wall()).isLessThan(Duration.ofSeconds(2));
    assertThat(run.stages().stream().filter(r -> r.fate() instanceof Run.NotStarted)).hasSize(42);
  }

  @Test
  void moreStagesThanRunAtOnceAllRun() throws IOException {
    List<Stage> stages = new ArrayList<>();
    List<Argument> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      stages.add(stage("s" + i, "echo > $1", out("c" + i)));
      all.add(in("c" + i));
    }
    all.add(out("count"));
    stages.add(
        stage(
            "link",
            "shift 0; for f in $1 $2 $3 $4 $5 $6 $7 $8 $9 ${10} ${11} ${12} ${13} ${14} ${15} ${16} ${17} ${18} ${19} ${20}; do cat $f; done > ${21}",
            all.toArray(Argument[]::new)));
    Run run = run(CAPS, stages.toArray(Stage[]::new));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(text(run, "count")).isEqualTo("\n".repeat(20));
  }

  @Test
  void theTimeInWhichTheWorkerItselfStoodStillIsNotTheJobs() throws IOException {
    AtomicInteger turns = new AtomicInteger();
    Run run =
        executor.run(
            plan(stage("a", "sleep 0.2; echo > $1", out("a")), stage("b", "cat $1", in("a"))),
            sources,
            scratch.folder(),
            caps(2_000, 1000),
            () -> turns.incrementAndGet() == 2 && standStill(Duration.ofSeconds(3)));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
  }

  @Test
  void aCanceledRunEndsAtOnce() throws IOException {
    long end = System.nanoTime() + 200_000_000;
    Run run =
        executor.run(
            plan(stage("hang", "sleep 1000")),
            sources,
            scratch.folder(),
            CAPS,
            () -> System.nanoTime() > end);
    assertThat(run.outcome()).isEqualTo(new Outcome.Canceled());
    assertThat(run.wall()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aFloodEndsAtTheCapAndIsNoOutput() throws IOException {
    Run run = run(CAPS, stage("flood", "yes > $1", out("a")));
    assertThat(run.outcome()).isEqualTo(new Outcome.OutputExceeded("a", 16 << 20));
    assertThat(run.channelBytes().get("a")).isLessThanOrEqualTo(16 << 20);
    assertThat(run.outputs()).isEmpty();
  }

  @Test
  void aLogPastItsCapKeepsItsHeadAndItsTailAndTheToolGoesOn() throws IOException {
    Run run =
        run(
            CAPS,
            stage(
                "talker", "echo FIRST >&2; seq 100000 >&2; echo LAST >&2; echo ok > $1", out("a")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    String log = report(run, "talker").stderr();
    assertThat(log).startsWith("FIRST\n1\n2\n").endsWith("100000\nLAST\n");
    long all = "FIRST\nLAST\n".length() + 588_895L; // the digits and line ends of 1 to 100000
    assertThat(log).contains("[… %d bytes left out …]".formatted(all - 4096));
  }

  @Test
  void aMissingToolIsOurFaultAndNoVerdict() {
    Plan plan =
        new Plan(
            Tools.ofHost(Path.of("/bin")),
            Map.of(),
            List.of(Stage.of("no-such-tool").named("gone")),
            false);
    assertThatThrownBy(() -> executor.run(plan, sources, scratch.folder(), CAPS, () -> false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-tool");
  }

  static Caps caps(long wallMs, long channelBytes) {
    return new Caps(Duration.ofMillis(wallMs), Duration.ofMinutes(1), channelBytes, 4096);
  }

  Run run(Caps caps, Stage... stages) throws IOException {
    return executor.run(plan(stages), sources, scratch.folder(), caps, () -> false);
  }

  private static Stage reading(String name, String stdin, String script, Argument... channels) {
    return stage(name, script, channels).reading(stdin);
  }

  static StageReport report(Run run, String stage) {
    return run.stages().stream()
        .filter(report -> report.stage().name().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  static String text(Run run, String channel) {
    return new String(Objects.requireNonNull(run.outputs().get(channel)), StandardCharsets.UTF_8);
  }

  /// Stops this thread, as a SIGSTOP would stop the whole process.
  private static boolean standStill(Duration time) {
    try {
      return new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> processesNaming(String mark) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(mark))
        .toList();
  }
}
