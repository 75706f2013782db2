package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ways around a limit or out of a sandbox that were found by trying, and things that look like one
/// and are none. The tool is perl, which every Debian has; it can make any system call.
class EvasionTest {

  private static final Caps CAPS =
      new Caps(Duration.ofSeconds(20), Duration.ofSeconds(5), 8 << 20, 4096)
          .using(Duration.ofSeconds(5), 128 << 20);
  private static final String DONE = "open O, '>', $ARGV[0] or die; print O 'x'; close O;";

  @SuppressWarnings("ImmutableEnumChecker") // an executor keeps event loops between runs
  enum Kind {
    BUBBLEWRAP(Shell.bubblewrap()),
    LANDLOCK(Shell.landlock());

    private final PipelineExecutor executor;

    Kind(Sandbox sandbox) {
      executor = new PipelineExecutor(sandbox);
    }
  }

  @BeforeAll
  static void startTheGuardThatStays() throws IOException {
    new Unconfined().prove();
  }

  private static Run run(Kind kind, int processes, Caps caps, Carrier carrier, String script)
      throws IOException {
    Tools tools = new Tools(new ToolRoot.HostFolder(Path.of("/usr/bin")), Map.of(), processes);
    Stage stage = Stage.of("perl", "-e", script, new Stage.Output("out", carrier));
    try (Scratch scratch = Scratch.in(MEMORY, "evasion-test-")) {
      Path sources = Files.createDirectory(scratch.folder().resolve("sources"));
      Plan plan = new Plan(tools, Map.of(), List.of(stage), false);
      return kind.executor.run(plan, sources, scratch.folder(), caps, () -> false);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatLeavesItsSessionItsParentAndItsEnvironmentIsDeadAtTheEnd(Kind kind) throws IOException {
    String mark = "mark-" + UUID.randomUUID();
    String escape =
        "if (!fork) { syscall 112; if (!fork) { %ENV = (); exec '/bin/sh', '-c', 'sleep 77; : "
            + mark
            + "' } exit } wait; select undef, undef, undef, 0.3; ";
    run(kind, 8, CAPS, Carrier.FIFO, escape + DONE);
    assertThat(PipelineExecutorContract.processesNaming(mark)).isEmpty();
  }

  /// Who is looked at has started the next one, and ended.
  @ParameterizedTest
  @EnumSource
  void whatForksAndEndsAndForksIsDeadAtTheEnd(Kind kind) throws IOException {
    String mark = "mark-" + UUID.randomUUID();
    String chains = "for (1 .. 10) { if (!fork) { 1 while !fork; exit } } # " + mark;
    run(kind, 256, CAPS, Carrier.FIFO, DONE + chains);
    assertThat(PipelineExecutorContract.processesNaming(mark)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void memoryThatProcessesShareIsRefused(Kind kind) throws IOException {
    String share = "exit(syscall(9, 0, 64 << 20, 3, 0x21, -1, 0) == -1 ? 7 : 0)";
    assertThat(run(kind, 1, CAPS, Carrier.FIFO, share).outcome())
        .isEqualTo(new Outcome.Failed("perl", 7));
  }

  /// A file without a name, held open or mapped, would take memory that nobody sees.
  @ParameterizedTest
  @EnumSource
  void aSpoolKeepsItsName(Kind kind) throws IOException {
    String hide =
        "my ($d) = $ARGV[0] =~ m{(.*)/}; open my $f, '>', \"$d/t\" or die; unlink \"$d/t\" and die;"
            + " rename \"$d/t\", \"$d/u\" and die; exit 7 if -e \"$d/t\" ";
    assertThat(run(kind, 1, CAPS, Carrier.SPOOL, hide).outcome())
        .isEqualTo(new Outcome.Failed("perl", 7));
  }

  /// Its first thread tells of no memory any more.
  @ParameterizedTest
  @EnumSource
  void memoryCountsThoughTheFirstThreadHasEnded(Kind kind) throws IOException {
    String leaderless =
        "use threads; threads->create(sub { my $m; vec($m, 200 << 20, 8) = 1; sleep 3 });"
            + " syscall 60, 0";
    assertThat(run(kind, 4, CAPS, Carrier.FIFO, leaderless).outcome())
        .isEqualTo(new Outcome.MemoryExceeded("perl", CAPS.memoryBytes()));
  }

  /// Only those that live are too many.
  @ParameterizedTest
  @EnumSource
  void orphansThatHaveEndedDoNotCount(Kind kind) throws IOException {
    String orphans =
        "for (1 .. 60) { if (!fork) { fork or select undef, undef, undef, 0.01; exit } wait;"
            + " select undef, undef, undef, 0.02 } ";
    assertThat(run(kind, 8, CAPS, Carrier.FIFO, orphans + DONE).outcome())
        .isEqualTo(new Outcome.Succeeded());
  }

  @ParameterizedTest
  @EnumSource
  void aSpoolThatItsToolHasLockedIsRead(Kind kind) throws IOException {
    Run run = run(kind, 1, CAPS, Carrier.SPOOL, "umask 0777; " + DONE);
    assertThat(run.output("out")).isEqualTo(new byte[] {'x'});
  }

  @ParameterizedTest
  @EnumSource
  void theTimeOfChildrenThatNobodyWaitsForCounts(Kind kind) throws IOException {
    String busy =
        "$SIG{CHLD} = 'IGNORE'; for (1 .. 8) { if (!fork) { 1 while (times)[0] + (times)[1] < 0.3;"
            + " exit } 1 while wait != -1 } ";
    Caps caps = CAPS.using(Duration.ofSeconds(1), CAPS.memoryBytes());
    assertThat(run(kind, 8, caps, Carrier.FIFO, busy + DONE).outcome())
        .isEqualTo(new Outcome.CpuExceeded("perl", Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @EnumSource
  void memoryThatAForkSharesIsNotCountedTwice(Kind kind) throws IOException {
    String forks =
        "my $m; vec($m, 80 << 20, 8) = 1; for (1 .. 3) { if (!fork) { select undef, undef, undef,"
            + " 0.4; exit } } 1 while wait != -1; ";
    assertThat(run(kind, 8, CAPS, Carrier.FIFO, forks + DONE).outcome())
        .isEqualTo(new Outcome.Succeeded());
  }

  @ParameterizedTest
  @EnumSource
  void aToolHasNoCapability(Kind kind) throws IOException {
    String caps =
        "my $head = pack 'Ll', 0x20080522, 0; my $data = \"\\0\" x 24; syscall(125, $head, $data) == 0"
            + " or die; print STDERR join ',', unpack 'L6', $data; ";
    Run run = run(kind, 1, CAPS, Carrier.FIFO, caps + DONE);
    assertThat(run.stages().getFirst().stderr()).isEqualTo("0,0,0,0,0,0");
  }

  @ParameterizedTest
  @EnumSource
  void theKernelsLimitsAreThese(Kind kind) throws IOException {
    String limits =
        "for (0, 1, 3, 4, 6, 7, 8, 9, 12) { my $l = \"\\0\" x 16; syscall(302, 0, $_, 0, $l) == 0 or"
            + " die; print STDERR \"$_=\", join('-', unpack 'q2', $l), ' ' } ";
    Run run = run(kind, 2, CAPS, Carrier.FIFO, limits + DONE);
    List<String> found = List.of(run.stages().getFirst().stderr().split(" ", -1));
    assertThat(found)
        .contains("0=6-7", "1=0-0", "3=8388608-8388608", "4=0-0", "7=1024-1024", "8=0-0")
        .contains("9=4294967296-4294967296", "12=0-0");
    if (kind == Kind.BUBBLEWRAP) {
      assertThat(found).contains("6=20-20");
    } else {
      assertThat(found).contains("6=1024-1024");
    }
  }

  @Test
  void threadsCountLikeProcesses() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin");
    Tools tools = new Tools(new ToolRoot.HostFolder(java), Map.of(), 4);
    Stage stage =
        Stage.of("java", "-XX:+UseParallelGC", "-XX:ParallelGCThreads=8", "--list-modules");
    try (PipelineExecutor bare = new PipelineExecutor()) {
      assertThat(bare.run(new Plan(tools, Map.of(), List.of(stage), false)).outcome())
          .isEqualTo(new Outcome.ProcessesExceeded("java", 4));
    }
  }

  static Stream<Integer> exitCodes() {
    return Stream.of(1, 127, 128, 193, 254, 255);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("exitCodes")
  void anExitCodeThatIsNoSignalIsAnExitCode(int code) throws IOException {
    for (Kind kind : Kind.values()) {
      assertThat(run(kind, 1, CAPS, Carrier.FIFO, "exit " + code).outcome())
          .isEqualTo(new Outcome.Failed("perl", code));
    }
  }
}
