package dev.romworks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves, by calling them, which system calls a tool does not have. perl calls them by number: it
/// is part of every Debian. Numbers are x86-64's.
class SystemCallsTest {

  private static final String CALL =
      "my @a = map { $_ eq 'text' ? \"x\\0\" : 0 + $_ } @ARGV; my $r = syscall(shift @a, @a);"
          + " print $r < 0 ? \"refused \" . (0 + $!) : \"done\"";
  private static final int ENOSYS = 38;
  private static final String CLONE_NEWUSER = String.valueOf(0x10000000);
  private static final List<PipelineExecutor> SANDBOXES =
      List.of(new PipelineExecutor(Shell.bubblewrap()), new PipelineExecutor(Shell.landlock()));

  static Stream<Arguments> calls() {
    String ourselves = String.valueOf(ProcessHandle.current().pid());
    return Stream.of(
            Map.entry("socket", List.of("41", "2", "1", "0")),
            Map.entry("socketpair", List.of("53", "1", "1", "0", "0")),
            Map.entry("ptrace", List.of("101", "16", ourselves, "0", "0")),
            Map.entry("process_vm_readv", List.of("310", ourselves, "0", "0", "0", "0", "0")),
            Map.entry("pidfd_open", List.of("434", ourselves, "0")),
            Map.entry("unshare", List.of("272", CLONE_NEWUSER)),
            Map.entry("setns", List.of("308", "0", "0")),
            Map.entry(
                "clone of a user namespace", List.of("56", CLONE_NEWUSER, "0", "0", "0", "0")),
            Map.entry("clone3", List.of("435", "0", "0")),
            Map.entry("mount", List.of("165", "0", "text", "0", "0", "0")),
            Map.entry("chroot", List.of("161", "text")),
            Map.entry("keyctl", List.of("250", "0", "0", "0", "0", "0")),
            Map.entry("bpf", List.of("321", "0", "0", "0")),
            Map.entry("perf_event_open", List.of("298", "0", "0", "0", "0", "0")),
            Map.entry("io_uring_setup", List.of("425", "1", "0")),
            Map.entry("userfaultfd", List.of("323", "0")),
            Map.entry("memfd_create", List.of("319", "text", "0")),
            Map.entry("shmget", List.of("29", "0", "4096", "896")),
            Map.entry("msgget", List.of("68", "0", "896")),
            Map.entry("semget", List.of("64", "0", "1", "896")),
            Map.entry("mq_open", List.of("240", "text", "66", "384", "0")),
            Map.entry("mkdir", List.of("83", "text", "448")),
            Map.entry("mknod", List.of("133", "text", "4480", "0")),
            Map.entry("symlink", List.of("88", "text", "text")),
            Map.entry("link", List.of("86", "text", "text")),
            Map.entry("chown", List.of("92", "text", "0", "0")),
            Map.entry("setxattr", List.of("188", "text", "text", "text", "1", "0")),
            Map.entry("prlimit of us", List.of("302", ourselves, "7", "0", "0")),
            Map.entry("fcntl that has signals sent", List.of("72", "0", "8", ourselves)),
            Map.entry("TIOCSTI", List.of("16", "0", "21522", "text")),
            Map.entry("personality", List.of("135", "0")),
            Map.entry("F_SETPIPE_SZ", List.of("72", "0", "1031", "1048576")),
            Map.entry("fallocate", List.of("285", "1", "0", "0", "4096")),
            Map.entry("clone of a sibling", List.of("56", "32785", "0", "0", "0", "0")),
            Map.entry("open without a name", List.of("2", "text", "4259842", "384")),
            Map.entry("openat without a name", List.of("257", "-100", "text", "4259842", "384")),
            Map.entry("openat2", List.of("437", "-100", "text", "0", "24")),
            Map.entry("unlink", List.of("87", "text")),
            Map.entry("unlinkat", List.of("263", "-100", "text", "0")),
            Map.entry("rename", List.of("82", "text", "text")),
            Map.entry("renameat", List.of("264", "-100", "text", "-100", "text")),
            Map.entry("renameat2", List.of("316", "-100", "text", "-100", "text", "0")),
            Map.entry("chmod", List.of("90", "text", "511")),
            Map.entry("shared memory", List.of("9", "0", "4096", "3", "33", "-1", "0")),
            Map.entry("shared memory, validated", List.of("9", "0", "4096", "3", "35", "-1", "0")))
        .flatMap(call ->
            SANDBOXES.stream()
                .map(sandbox -> Arguments.of(call.getKey(), call.getValue(), sandbox)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void aToolDoesNotHave(String name, List<String> call, PipelineExecutor sandbox)
      throws IOException {
    assertThat(answer(call, sandbox)).isEqualTo("refused " + ENOSYS);
  }

  /// So it is no wonder if another one is refused.
  @ParameterizedTest
  @MethodSource("sandboxes")
  void aToolHasGetppid(PipelineExecutor sandbox) throws IOException {
    assertThat(answer(List.of("110"), sandbox)).isEqualTo("done");
  }

  static List<PipelineExecutor> sandboxes() {
    return SANDBOXES;
  }

  private static String answer(List<String> call, PipelineExecutor sandbox) throws IOException {
    Object[] words = Stream.concat(Stream.of("-e", CALL), call.stream()).toArray();
    Tools tools = new Tools(new ToolRoot.HostFolder(Path.of("/usr/bin")), Map.of(), 2);
    Run run = sandbox.run(new Plan(tools, Map.of(), List.of(Stage.of("perl", words)), false));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    return run.stages().getFirst().stdout();
  }
}
