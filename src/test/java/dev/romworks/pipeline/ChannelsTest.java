package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.conversation;
import static dev.romworks.pipeline.Shell.in;
import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.plan;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.romworks.pipeline.Stage.Argument;
import dev.romworks.pipeline.Stage.Literal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that every kind of channel carries every byte, and that none costs more than its cap.
@Timeout(60)
class ChannelsTest {

  private static final PipelineExecutor BARE = new PipelineExecutor();
  private static final PipelineExecutor SANDBOXED = new PipelineExecutor(Shell.bubblewrap());
  private static final byte[] OBJECT = new byte[6 << 20];
  private static final long SLACK = 8 << 20;

  static {
    new Random(6).nextBytes(OBJECT);
  }

  @AfterAll
  static void close() {
    BARE.close();
    SANDBOXED.close();
  }

  private static Argument spooledOut(String channel) {
    return new Stage.Output(channel, Carrier.SPOOL);
  }

  private static Argument spooledIn(String channel) {
    return new Stage.Input(channel, Carrier.SPOOL);
  }

  /// From `given` to `result`, in each way that there is.
  static Stream<Arguments> kinds() {
    Stage first = stage("first", "cat $1 > $2", in("given"), out("a"));
    Stage last = stage("last", "cat $1 > $2", in("a"), out("result"));
    Map<String, Plan> plans =
        Map.of(
            "FIFO in, FIFO out", given(stage("only", "cat $1 > $2", in("given"), out("result"))),
            "standard input and output",
                given(stage("only", "cat").reading("given").writing("result")),
            "FIFO to FIFO", given(first, last),
            "FIFO to standard input",
                given(first, stage("last", "cat > $1", out("result")).reading("a")),
            "standard output to FIFO",
                given(stage("first", "cat $1", in("given")).writing("a"), last),
            "spool in, spool out",
                given(stage("only", "cat $1 > $2", spooledIn("given"), spooledOut("result"))),
            "spool to spool",
                given(
                    stage("first", "cat $1 > $2", in("given"), spooledOut("a")),
                    stage("last", "cat $1 > $2", spooledIn("a"), out("result"))),
            "FIFO to spool, read backwards",
                given(
                    first,
                    stage(
                        "last",
                        "tail -c 3145728 $1 > $2; head -c 3145728 $1 >> $2; "
                            + "tail -c 3145728 $2 > $3; head -c 3145728 $2 >> $3",
                        spooledIn("a"),
                        spooledOut("swapped"),
                        spooledOut("result"))),
            "direct FIFO", talking(first, last),
            "direct standard streams",
                talking(
                    stage("first", "cat $1", in("given")).writing("a"),
                    stage("last", "cat > $1", out("result")).reading("a")));
    return plans.entrySet().stream()
        .flatMap(plan ->
            Stream.of(
                Arguments.of(plan.getKey(), "bare", plan.getValue(), BARE),
                Arguments.of(plan.getKey(), "sandboxed", plan.getValue(), SANDBOXED)));
  }

  private static Plan given(Stage... stages) {
    return plan(Map.of("given", OBJECT), stages);
  }

  private static Plan talking(Stage... stages) {
    Plan plan = given(stages);
    return new Plan(plan.tools(), plan.inputs(), plan.stages(), true);
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("kinds")
  void anObjectOfSixMegabytesPassesThroughEachKind(
      String kind, String how, Plan plan, PipelineExecutor executor) throws IOException {
    Run run = executor.run(plan);
    assertThat(run.output("result")).as(run.outcome().sentence()).isEqualTo(OBJECT);
  }

  @Test
  void fiveHundredFifosAreOpenAtOnce() throws IOException {
    List<String> names = IntStream.range(0, 250).mapToObj(i -> "c" + i).toList();
    String each = "for f; do exec {fd}%s \"$f\"; fds=\"$fd $fds\"; done; for fd in $fds; do ";
    Stage writer =
        bash("writer", each.formatted(">") + "echo $fd >&$fd; done; sleep 1", all(names, true));
    Stage reader =
        bash("reader", each.formatted("<") + "cat <&$fd; done", all(names, false)).writing("sum");
    Run run = BARE.run(plan(writer, reader));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(new String(run.output("sum"), StandardCharsets.UTF_8).lines()).hasSize(250);
  }

  private static List<Argument> all(List<String> names, boolean written) {
    return names.stream().map(name -> written ? out(name) : in(name)).toList();
  }

  private static Stage bash(String name, String script, List<Argument> channels) {
    List<Argument> words = new ArrayList<>();
    words.addAll(List.of(new Literal("-c"), new Literal(script), new Literal(name)));
    words.addAll(channels);
    return new Stage(name, "bash", words, Optional.empty(), Optional.empty());
  }

  @Test
  void aFloodOfAGigabyteCostsNoMoreThanItsCap() throws IOException {
    long cap = 64 << 20;
    String flood = "head -c 1073741824 /dev/zero > $1";
    assertThat(
            allocated(stage("flood", flood, out("a")), cap, new Outcome.OutputExceeded("a", cap)))
        .isLessThan(cap + SLACK);
    assertThat(
            allocated(
                stage("flood", flood, spooledOut("a")), cap, new Outcome.OutputExceeded("a", cap)))
        .isLessThan(SLACK);
    assertThat(
            allocated(
                stage("flood", "head -c 1073741824 /dev/zero >&2"), cap, new Outcome.Succeeded()))
        .isLessThan(SLACK);
  }

  /// What this thread, which is the run's only one, takes from the heap meanwhile, dead or alive.
  private static long allocated(Stage stage, long cap, Outcome outcome) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Caps caps =
        new Caps(Duration.ofSeconds(50), Duration.ofSeconds(5), cap, 256 << 10).flooding(2L << 30);
    try (Scratch scratch = Scratch.in(Shell.MEMORY, "channels-test-")) {
      Path sources = Files.createDirectory(scratch.folder().resolve("sources"));
      long before = threads.getCurrentThreadAllocatedBytes();
      Run run = BARE.run(plan(stage), sources, scratch.folder(), caps, () -> false);
      long taken = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(run.outcome()).isEqualTo(outcome);
      return taken;
    }
  }

  @Test
  void aSpoolThatWasCutOffIsNoOutputThoughItsToolSaysThatAllIsWell() throws IOException {
    Caps caps = new Caps(Duration.ofSeconds(50), Duration.ofSeconds(5), 1 << 20, 4096);
    for (String script :
        List.of(
            "(printf '%010000000d' 0 > $1); true",
            "(printf '%01048577d' 0 > $1); true",
            "echo > $1; for i in 1 2 3; do printf '%0500000d' 0 > $1.$i; done",
            "echo > $1; i=0; while [ $i -lt 1001 ]; do i=$((i+1)); : > $1.$i; done")) {
      for (PipelineExecutor executor : List.of(BARE, SANDBOXED)) {
        Plan plan = plan(stage("flood", script, spooledOut("a")));
        try (Scratch scratch = Scratch.in(Shell.MEMORY, "channels-test-")) {
          Path sources = Files.createDirectory(scratch.folder().resolve("sources"));
          Run run = executor.run(plan, sources, scratch.folder(), caps, () -> false);
          assertThat(run.outcome())
              .as(script)
              .isEqualTo(new Outcome.OutputExceeded("a", caps.channelBytes()));
        }
      }
    }
  }

  @Test
  void aSpoolThatJustFitsIsWhole() throws IOException {
    Caps caps = new Caps(Duration.ofSeconds(50), Duration.ofSeconds(5), 1 << 20, 4096);
    Plan plan = plan(stage("full", "printf '%01048576d' 0 > $1", spooledOut("a")));
    try (Scratch scratch = Scratch.in(Shell.MEMORY, "channels-test-")) {
      Path sources = Files.createDirectory(scratch.folder().resolve("sources"));
      Run run = BARE.run(plan, sources, scratch.folder(), caps, () -> false);
      assertThat(run.output("a")).hasSize(1 << 20);
    }
  }

  @Test
  void aFolderThatAToolHasLockedIsRemovedWithTheRest() throws IOException {
    String script = "mkdir -p ${1%/*}/x/y; chmod 0 ${1%/*}/x; echo > $1";
    Run run = BARE.run(plan(stage("vandal", script, spooledOut("a"))));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
  }

  @Test
  void aSpoolThatIsNoFileButALinkIsNotFollowed() throws IOException {
    Plan plan = plan(stage("vandal", "ln -s /etc/passwd $1", spooledOut("a")));
    assertThat(BARE.run(plan).outcome()).isEqualTo(new Outcome.Incomplete("vandal", "a"));
    assertThat(SANDBOXED.run(plan).outcome()).isEqualTo(new Outcome.Failed("vandal", 1));
  }

  @Test
  void whatJoinsTwoStagesDirectlyIsNotCounted() throws IOException {
    Run run =
        BARE.run(
            conversation(
                stage("w", "echo > $1", out("a")), stage("r", "cat $1 > $2", in("a"), out("b"))));
    assertThat(run.channelBytes()).containsOnlyKeys("b");
  }
}
