package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.pipeline.Run.StageReport;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The pipeline without a sandbox, and what only that promises.
class UnconfinedTest extends PipelineExecutorContract {

  @Override
  Sandbox sandbox() {
    return new Unconfined();
  }

  @Test
  void aToolHasTheMarkByWhichItIsFoundAgainInItsEnvironmentAndNothingOfOurs() throws IOException {
    StageReport report = report(run(CAPS, stage("env", "env")), "env");
    assertThat(report.stdout().lines())
        .allMatch(line -> line.matches("(NAME=value|PWD=.*|ROMWORKS_STAGE=[0-9a-f-]{36}/\\d+)"))
        .hasSize(3);
  }

  @Test
  void aToolHasNoDescriptorsButItsStreams() throws IOException {
    StageReport report = report(run(CAPS, stage("fds", "ls /proc/$$/fd; :")), "fds");
    assertThat(report.stdout()).isEqualTo("0\n1\n2\n");
  }

  @Test
  void whatAToolLeavesBehindWhenItEndsWellIsKilledToo() throws IOException {
    String mark = UUID.randomUUID().toString();
    String orphan = "(setsid sh -c 'sleep 1000; : %s' > /dev/null 2>&1 &)".formatted(mark);
    Run run = run(CAPS, stage("parent", orphan + "; echo done > $1", out("a")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(processesNaming(mark)).isEmpty();
  }

  /// In a session of their own: one that dies with its group before anybody has looked at it, and
  /// so has no mark, and after it one that lives, in a group of its own.
  @Test
  void whoDiedUnseenInAnotherSessionIsReapedWithWhoLivesInIt() throws IOException {
    String session =
        """
        unless ($first = fork) {
          setsid;
          fork or sleep 1000;
          unless ($alive = fork) { sleep 1000 }
          setpgrp $alive, 0;
          kill KILL => -$$;
        }
        waitpid $first, 0;
        """;
    Shell.Belongings before = Shell.Belongings.now();
    String script = "exec perl -MPOSIX=setsid -e '%s'".formatted(session);
    assertThat(run(CAPS, stage("parent", script)).outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(Shell.Belongings.now().children()).isEqualTo(before.children());
  }
}
