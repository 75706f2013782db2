package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.conversation;
import static dev.romworks.pipeline.Shell.in;
import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.plan;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.pipeline.Stall.Does;
import dev.romworks.pipeline.Stall.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that whatever can hang is told apart, explained and ended in time, with real processes,
/// bare and in a sandbox; and that what is only slow lives.
@Timeout(30)
class StallsTest {

  private static final Duration STALL = Duration.ofMillis(700);
  private static final Duration PROOF = Duration.ofMillis(250);
  private static final PipelineExecutor BARE = new PipelineExecutor();
  private static final PipelineExecutor SANDBOXED = new PipelineExecutor(Shell.bubblewrap());

  /// Notes when the stage is about to hang. Each script runs it last before that.
  private static final String NOW = "date +%s%3N >&2; ";

  private static final String MUCH = "printf '%0200000d' 0";

  @BeforeAll
  static void warmUp() throws IOException {
    for (PipelineExecutor executor : List.of(BARE, SANDBOXED)) {
      executor.run(plan(stage("warm-up", "true")));
    }
  }

  @AfterAll
  static void close() {
    BARE.close();
    SANDBOXED.close();
  }

  /// What must become of a shape.
  sealed interface Wanted {}

  /// It goes on to its end.
  record Succeeds() implements Wanted {}

  /// It ends as this outcome says.
  record Ends(Outcome outcome) implements Wanted {}

  /// It stalls; the first wait is this.
  record Stalls(Kind kind, boolean proven, String stage, Does does, Optional<String> channel)
      implements Wanted {}

  private static Wanted proven(Kind kind, String stage, Does does, String channel) {
    return new Stalls(kind, true, stage, does, Optional.of(channel));
  }

  private static Wanted unproven(Kind kind, String stage, Does does, String channel) {
    return new Stalls(kind, false, stage, does, Optional.of(channel));
  }

  private static Wanted silent(String stage, Does does) {
    return new Stalls(Kind.SILENT, false, stage, does, Optional.empty());
  }

  /// One way to hang, or not to.
  record Shape(String name, Plan plan, Wanted wanted) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Shape> shapes() {
    return Stream.concat(throughUs().stream(), conversations().stream()).toList();
  }

  private static List<Shape> throughUs() {
    return List.of(
        new Shape(
            "an input that is opened again has no writer any more",
            plan(
                stage("writer", "echo a > $1", out("a")),
                stage("reader", "cat $1; " + NOW + "cat $1", in("a"))),
            proven(Kind.MISSING_WRITER, "reader", Does.OPEN_READ, "a")),
        new Shape(
            "an input that is opened again before it was read to its end",
            plan(
                stage("writer", MUCH + " > $1", out("a")),
                stage("reader", "head -c 9 $1; " + NOW + "cat $1 > $2", in("a"), out("b"))),
            proven(Kind.MISSING_WRITER, "reader", Does.OPEN_READ, "a")),
        new Shape(
            "an input that is opened again by a child of a child, with a pipe behind it",
            plan(
                stage("writer", "echo a > $1", out("a")),
                stage(
                    "reader",
                    "cat $1; " + NOW + "sh -c \"sh -c 'cat $1; :'; :\" | wc -c",
                    in("a"))),
            proven(Kind.MISSING_WRITER, "reader", Does.OPEN_READ, "a")),
        new Shape(
            "its own output as input",
            plan(stage("loop", NOW + "cat $1", out("a"))),
            proven(Kind.CYCLE, "loop", Does.READ, "a")),
        new Shape(
            "its own output as input, opened for both",
            plan(stage("loop", NOW + "cat <> $1", out("a"))),
            proven(Kind.CYCLE, "loop", Does.READ, "a")),
        new Shape(
            "an output that is never opened",
            plan(
                stage("writer", "true", out("a")),
                stage("reader", "cat $1 > $2", in("a"), out("b"))),
            new Ends(new Outcome.Incomplete("writer", "a"))),
        new Shape(
            "an output that is only opened for reading",
            plan(stage("reader", "exec 3<$1; exit 0", out("a"))),
            new Ends(new Outcome.Incomplete("reader", "a"))),
        new Shape(
            "outputs opened in reverse order",
            plan(
                stage(
                    "writer",
                    "%s > $3; %s > $2; %s > $1".formatted(MUCH, MUCH, MUCH),
                    out("a"),
                    out("b"),
                    out("c")),
                stage("reader", "cat $2 $1 $3 | cat > $4", in("a"), in("b"), in("c"), out("d"))),
            new Succeeds()),
        new Shape(
            "all outputs open at once, written in turns",
            plan(
                stage(
                    "writer",
                    "exec 3> $1 4> $2; %s >&4; %s >&3; %s >&4".formatted(MUCH, MUCH, MUCH),
                    out("a"),
                    out("b")),
                stage("reader", "cat $1 $2 > $3", in("a"), in("b"), out("c"))),
            new Succeeds()),
        new Shape(
            "a producer that is dead before it opens",
            plan(
                stage("writer", "exit 3", out("a")),
                stage("reader", "cat $1 > $2", in("a"), out("b"))),
            new Ends(new Outcome.Failed("writer", 3))),
        new Shape(
            "an input that is never read",
            plan(
                stage("writer", MUCH + " > $1", out("a")),
                stage("reader", "echo > $2", in("a"), out("b"))),
            new Succeeds()),
        new Shape(
            "a full standard error",
            plan(stage("talker", "printf '%03000000d' 0 >&2; echo > $1", out("a"))),
            new Succeeds()),
        new Shape(
            "closed its streams and sleeps",
            plan(stage("sleeper", "exec >&- 2>&- <&-; sleep 1000", out("a"))),
            silent("sleeper", Does.SLEEP)),
        new Shape(
            "holds its output open in silence, and a reader waits for it",
            plan(
                stage("sleeper", "exec 3> $1; echo a >&3; sleep 1000", out("a")),
                stage("reader", "cat $1 > $2", in("a"), out("b"))),
            silent("sleeper", Does.SLEEP)),
        new Shape(
            "ignores all signals that can be ignored",
            plan(stage("stubborn", "trap '' TERM INT HUP; sleep 1000")),
            silent("stubborn", Does.SLEEP)),
        new Shape(
            "stopped by a signal",
            plan(stage("stopped", "kill -STOP $$", out("a"))),
            silent("stopped", Does.STOPPED)),
        new Shape(
            "slow but alive: a byte now and then",
            plan(
                stage(
                    "slow",
                    "exec 3> $1; for i in 1 2 3 4; do echo $i >&3; sleep 0.4; done",
                    out("a"))),
            new Succeeds()),
        new Shape(
            "slow but alive: computes in silence",
            plan(stage("busy", "i=0; while [ $i -lt 900000 ]; do i=$((i+1)); done")),
            new Succeeds()),
        new Shape(
            "waits for what will not come, but a timer will wake it",
            plan(
                stage("writer", "echo a > $1", out("a")),
                stage("reader", "cat $1; timeout 0.4 cat $1; echo > $2", in("a"), out("b"))),
            new Succeeds()));
  }

  private static List<Shape> conversations() {
    String ask = "exec 3> $1 4< $2; echo hi >&3; read x <&4";
    String answer = "exec 4< $2 3> $1; read x <&4; echo $x >&3";
    return List.of(
        new Shape(
            "both read first",
            conversation(
                stage("client", "exec 3> $1 4< $2; " + NOW + "read x <&4", out("a"), in("b")),
                stage("server", "exec 3> $1 4< $2; " + NOW + "read x <&4", out("b"), in("a"))),
            proven(Kind.CYCLE, "client", Does.READ, "b")),
        new Shape(
            "opposite opens of two that talk",
            conversation(
                stage("client", ask, out("a"), in("b")),
                stage("server", answer, out("b"), in("a"))),
            new Succeeds()),
        new Shape(
            "opposite opens, both for reading first",
            conversation(
                stage("client", "exec 4< $2 3> $1; echo hi >&3; read x <&4", out("a"), in("b")),
                stage("server", answer, out("b"), in("a"))),
            new Succeeds()),
        new Shape(
            "full pipes both ways",
            conversation(
                stage(
                    "client",
                    "exec 3> $1 4< $2; %s%s >&3; cat <&4".formatted(NOW, MUCH),
                    out("a"),
                    in("b")),
                stage(
                    "server",
                    "exec 4< $2 3> $1; %s%s >&3; cat <&4".formatted(NOW, MUCH),
                    out("b"),
                    in("a"))),
            proven(Kind.CYCLE, "client", Does.WRITE, "a")),
        new Shape(
            "a full pipe, and its reader sleeps",
            conversation(
                stage("client", MUCH + " > $1", out("a")),
                stage("server", "exec 3< $1; sleep 1000", in("a"))),
            unproven(Kind.FULL_PIPE, "client", Does.WRITE, "a")),
        new Shape(
            "no reader: it never opens",
            conversation(
                stage("client", MUCH + " > $1", out("a")), stage("server", "sleep 1000", in("a"))),
            unproven(Kind.MISSING_READER, "client", Does.WRITE, "a")),
        new Shape(
            "no writer: it never opens",
            conversation(
                stage("client", "sleep 1000", out("a")), stage("server", "cat $1", in("a"))),
            unproven(Kind.MISSING_WRITER, "server", Does.READ, "a")),
        new Shape(
            "a writer that ends without opening",
            conversation(
                stage("client", "sleep 0.1", out("a")), stage("server", "cat $1", in("a"))),
            new Succeeds()),
        new Shape(
            "a writer that is done before its reader has come",
            conversation(
                stage("client", "echo hi > $1", out("a")),
                stage("server", "sleep 0.2; read x < $1; test $x = hi", in("a"))),
            new Succeeds()),
        new Shape(
            "the writer has gone, and the reader opens once more",
            conversation(
                stage("client", "echo hi > $1", out("a")),
                stage("server", "cat $1; sleep 0.2; " + NOW + "cat $1", in("a"))),
            proven(Kind.MISSING_WRITER, "server", Does.OPEN_READ, "a")),
        new Shape(
            "the reader has gone, and the writer opens once more",
            conversation(
                stage("client", "echo hi > $1; sleep 0.3; " + NOW + "echo hi > $1", out("a")),
                stage("server", "read x < $1", in("a"))),
            proven(Kind.MISSING_READER, "client", Does.OPEN_WRITE, "a")),
        new Shape(
            "the reader has gone, and the writer writes on",
            conversation(
                stage("client", "exec 3> $1; echo hi >&3; sleep 0.3; echo hi >&3", out("a")),
                stage("server", "read x < $1", in("a"))),
            new Ends(new Outcome.Crashed("client", 13))),
        new Shape(
            "a self-loop, empty",
            conversation(stage("loop", NOW + "cat $2", out("a"), in("a"))),
            proven(Kind.CYCLE, "loop", Does.READ, "a")),
        new Shape(
            "a self-loop, full",
            conversation(stage("loop", NOW + MUCH + " > $1; cat $2", out("a"), in("a"))),
            proven(Kind.CYCLE, "loop", Does.WRITE, "a")),
        new Shape(
            "a self-loop that holds what is written",
            conversation(
                stage("loop", "exec 3> $1 4< $2; echo hi >&3; read x <&4", out("a"), in("a"))),
            new Succeeds()),
        new Shape(
            "a cycle of three",
            conversation(
                stage("one", "exec 3> $2; " + NOW + "cat $1 >&3", in("c"), out("a")),
                stage("two", "exec 3> $2; " + NOW + "cat $1 >&3", in("a"), out("b")),
                stage("three", "exec 3> $2; " + NOW + "cat $1 >&3", in("b"), out("c"))),
            proven(Kind.CYCLE, "one", Does.READ, "c")),
        new Shape(
            "a cycle of three that is only slow",
            conversation(
                stage("one", "sleep 0.5; echo hi > $2; cat $1", in("c"), out("a")),
                stage("two", "cat $1 > $2", in("a"), out("b")),
                stage("three", "cat $1 > $2", in("b"), out("c"))),
            new Succeeds()),
        new Shape(
            "standard streams joined, both listening",
            conversation(
                stage("client", NOW + "read x").reading("b").writing("a"),
                stage("server", NOW + "read x").reading("a").writing("b")),
            proven(Kind.CYCLE, "client", Does.READ, "b")));
  }

  static Stream<Arguments> everyShapeBareAndSandboxed() {
    return shapes().stream()
        .flatMap(shape ->
            Stream.of(
                Arguments.of(shape, "bare", BARE), Arguments.of(shape, "sandboxed", SANDBOXED)));
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("everyShapeBareAndSandboxed")
  void everyShapeIsToldApartAndEndedInTime(Shape shape, String how, PipelineExecutor executor)
      throws IOException {
    Shell.Belongings before = Shell.Belongings.now();
    Caps caps = new Caps(Duration.ofSeconds(20), STALL, 16 << 20, 4096);
    try (Scratch scratch = Scratch.in(Shell.MEMORY, "stalls-test-")) {
      Path sources = Files.createDirectory(scratch.folder().resolve("sources"));
      Run run = executor.run(shape.plan(), sources, scratch.folder(), caps, () -> false);
      long ended = System.currentTimeMillis();
      check(shape.wanted(), run, ended);
      try (Stream<Path> left = Files.list(scratch.folder())) {
        assertThat(left).containsExactly(sources);
      }
    }
    assertThat(Shell.Belongings.now().children()).isSubsetOf(before.children());
  }

  /// The second reader would get the rest, and end well.
  @Test
  void anInputThatIsOpenedTwiceInAHurryNeverSucceeds() throws IOException {
    Plan plan =
        plan(
            Map.of("a", "head\nbody\n".getBytes(StandardCharsets.UTF_8)),
            stage("reader", "read x <$1; read y <$1; echo $y >$2", in("a"), out("b")));
    for (int i = 0; i < 40; i++) {
      Run run = (i % 2 == 0 ? BARE : SANDBOXED).run(plan);
      assertThat(run.outcome().sentence())
          .isEqualTo(
              "stalled: reader waits to open a for reading, but it has had it: "
                  + "a pipe gives its bytes once; what is opened again must be spooled");
    }
  }

  private static void check(Wanted wanted, Run run, long ended) {
    switch (wanted) {
      case Succeeds _ ->
          assertThat(run.outcome()).as(run.toString()).isEqualTo(new Outcome.Succeeded());
      case Ends(Outcome outcome) -> assertThat(run.outcome()).as(run.toString()).isEqualTo(outcome);
      case Stalls(Kind kind, boolean proven, String stage, Does does, Optional<String> channel) -> {
        assertThat(run.outcome()).as(run.toString()).isInstanceOf(Outcome.Stalled.class);
        Stall stall = ((Outcome.Stalled) run.outcome()).stall();
        Stall.Wait first = stall.waits().getFirst();
        assertThat(stall.kind()).as(stall.toString()).isEqualTo(kind);
        assertThat(first.stage()).as(stall.toString()).isEqualTo(stage);
        assertThat(first.does()).as(stall.toString()).isEqualTo(does);
        assertThat(first.channel()).as(stall.toString()).isEqualTo(channel);
        assertThat(stall.proven()).as(stall.toString()).isEqualTo(proven);
        Duration took = proven ? Duration.ofMillis(ended - arose(run)) : run.wall();
        assertThat(took).isLessThan(proven ? PROOF : STALL.plusSeconds(1));
      }
    }
  }

  /// When the last stage to hang noted that it was about to.
  private static long arose(Run run) {
    return run.stages().stream()
        .flatMap(report -> report.stderr().lines())
        .filter(line -> line.matches("\\d{13}"))
        .mapToLong(Long::parseLong)
        .max()
        .orElseThrow();
  }
}
