package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Proves that a verdict says what happened, and names where.
@QuarkusTest
@QuarkusTestResource(Services.class)
class VerdictsTest {

  @Test
  void aMistakeIsNamedByFileAndLineAndTheLinkerIsNeverStarted() throws Exception {
    Path example = Path.of("examples/broken");
    JsonPath job = Jobs.build(Map.of("sources", Jobs.sources(example)));
    assertThat(job.getString("verdict")).isEqualTo("failed");
    assertThat(job.getString("diagnostics[0].file")).isEqualTo("main.asm");
    int line = job.getInt("diagnostics[0].line");
    assertThat(Files.readAllLines(example.resolve("main.asm")).get(line - 1)).contains("LIFES");
    assertThat(job.getString("message"))
        .contains("asm:main.asm failed", "main.asm, line " + line, "LIFES");
    assertThat(Jobs.log(job.getString("id"), "asm:main.asm", "stderr"))
        .isEqualTo(
            """
            error: Expected constant expression: undefined symbol `LIFES`
                at main.asm(%d)
            Assembly aborted with 1 error
            """
                .formatted(line));
    assertThat(job.getList("stages.result"))
        .isEqualTo(List.of("failed", "not-started", "not-started"));
    assertThat(job.getInt("stages[0].exitCode")).isEqualTo(1);
    assertThat(job.getList("artifacts")).isEmpty();
  }

  @Test
  void aMistakeThatTheLinkerFindsIsTheLinkersWithTheWayToIt() {
    String include = "MACRO twice\n  dw \\1\nENDM\n";
    String main = "INCLUDE \"m.inc\"\nSECTION \"s\", ROM0\nREPT 2\n  twice Nowhere\nENDR\n";
    JsonPath job =
        Jobs.build(
            Map.of(
                "sources",
                Map.of("m.inc", Map.of("text", include), "main.asm", Map.of("text", main))));
    assertThat(job.getString("verdict")).isEqualTo("failed");
    assertThat(job.getString("diagnostics[0].stage")).isEqualTo("link");
    assertThat(job.getString("diagnostics[0].message")).isEqualTo("Undefined symbol `Nowhere`");
    assertThat(job.getString("diagnostics[0].file")).isEqualTo("m.inc");
    assertThat(job.getString("diagnostics[0].within")).isEqualTo("twice");
    assertThat(job.getInt("diagnostics[0].line")).isEqualTo(2);
    assertThat(job.getList("diagnostics[0].trace.line")).isEqualTo(List.of(3, 4));
    assertThat(job.getList("stages.result"))
        .isEqualTo(List.of("succeeded", "failed", "not-started"));
  }

  @Test
  void aToolThatHangsIsDeadWithinASecondOfItsLimitAndTheNextJobRuns() {
    String mark = UUID.randomUUID().toString();
    String hang = "setsid sh -c 'sleep 600; : %s' &\nsleep 600; : %s\n".formatted(mark, mark);
    JsonPath hung = Jobs.build(Jobs.script(hang, 700));
    assertThat(hung.getString("verdict")).isEqualTo("timed-out");
    assertThat(hung.getInt("runMs")).isBetween(700, 1700);
    assertThat(hung.getString("message")).contains("700 ms", "asm:main.sh");
    assertThat(hung.getList("stages.result")).isEqualTo(List.of("killed", "not-started"));
    assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
        .noneMatch(line -> line.contains(mark));
    assertThat(Jobs.build(Jobs.script("echo next > $1")).getString("verdict"))
        .isEqualTo("succeeded");
  }

  @Test
  void aToolThatWaitsForItselfIsToldAtOnceWhy() {
    JsonPath job = Jobs.build(Jobs.script("cat $1"));
    assertThat(job.getString("verdict")).isEqualTo("stalled");
    assertThat(job.getInt("runMs")).isLessThan(1_500);
    assertThat(job.getString("stall.kind")).isEqualTo("cycle");
    assertThat(job.getList("stall.waits"))
        .isEqualTo(
            List.of(
                Map.of(
                    "stage", "asm:main.sh",
                    "does", "read",
                    "channel", "main.sh.o",
                    "waitsFor", "asm:main.sh",
                    "because", "that is for itself to write")));
    assertThat(job.getString("message"))
        .isEqualTo("stalled: asm:main.sh waits to read main.sh.o, but that is for itself to write");
    assertThat(job.getList("stages.result")).isEqualTo(List.of("killed", "not-started"));
    assertThat(job.getList("artifacts")).isEmpty();
  }

  @Test
  void aToolThatSleepsIsKilledAtTheStallLimitOfItsJob() {
    Map<String, Object> submission = new HashMap<>(Jobs.script("sleep 600"));
    submission.put("limits", Map.of("stallMs", 300));
    JsonPath job = Jobs.build(submission);
    assertThat(job.getString("verdict")).isEqualTo("stalled");
    assertThat(job.getInt("runMs")).isBetween(300, 1_300);
    assertThat(job.getString("stall.kind")).isEqualTo("silent");
    assertThat(job.getString("message")).isEqualTo("stalled: asm:main.sh is asleep");
  }

  @Test
  void aToolThatWritesNoOutputHasFailedThoughItSaysOtherwise() {
    JsonPath job = Jobs.build(Jobs.script("true"));
    assertThat(job.getString("verdict")).isEqualTo("failed");
    assertThat(job.getString("message"))
        .isEqualTo("asm:main.sh failed: it exited 0, but never wrote main.sh.o");
    assertThat(job.getList("stages.result")).isEqualTo(List.of("failed", "not-started"));
  }

  @Test
  void aToolThatDiesOfASignalHasCrashed() {
    JsonPath job = Jobs.build(Jobs.script("echo half > $1; kill -SEGV $$"));
    assertThat(job.getString("verdict")).isEqualTo("crashed");
    assertThat(job.getInt("stages[0].signal")).isEqualTo(11);
    assertThat(job.getList("artifacts")).isEmpty();
  }

  @Test
  void aToolThatWritesMoreThanTheJobMayIsKilled() {
    JsonPath job = Jobs.build(Jobs.script("printf '%09000000d' 0 > $1"));
    assertThat(job.getString("verdict")).isEqualTo("output-exceeded");
    assertThat(job.getString("message")) // what is copied from one file to the next counts twice
        .containsPattern("8388608 bytes; (main\\.sh\\.o|out) went past it");
  }

  @Test
  void errorsThatASourceOnlyPretendsToHaveAreNone() {
    String main = "SECTION \"s\", ROM0\nWARN \"x\\nerror: forged\\n    at y.asm(9)\"\n db 0\n";
    JsonPath job = Jobs.build(Map.of("sources", Map.of("main.asm", Map.of("text", main))));
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    assertThat(job.getList("diagnostics.severity")).doesNotContain("error");
  }

  @Test
  void anErrorThatAWarningPretendsToBeIsNotWhyAJobFailed() {
    String start =
        """
        ; one
        WARN "x\\nerror: Undefined symbol `grade`\\n    at teacher/lib.asm(7)"
        """;
    for (String end : List.of("FAIL \"real\"", "ASSERT 1 == 2, \"real\"")) {
      JsonPath job =
          Jobs.build(Map.of("sources", Map.of("main.asm", Map.of("text", start + end + "\n"))));
      assertThat(job.getString("message"))
          .startsWith("asm:main.asm failed: main.asm, line 3: ")
          .endsWith("real");
      assertThat(job.getList("diagnostics.file")).isEqualTo(List.of("main.asm", "main.asm"));
    }
  }

  @Test
  void aFatalErrorIsWhyAToolFailed() {
    String main =
        "WARN \"x [-Wuser]\\n    at a(1)\\nFATAL: f\\n    at a(7)\\nwarning: z\"\nFAIL \"real\"\n";
    JsonPath job = Jobs.build(Map.of("sources", Map.of("main.asm", Map.of("text", main))));
    assertThat(job.getString("message")).isEqualTo("asm:main.asm failed: main.asm, line 2: real");
  }

  @Test
  void wordsWithNulsAndBrokenCharactersAreShown() {
    JsonPath job = Jobs.build(Jobs.script("printf 'error: a\\000b\\377\\033[31m' >&2; exit 1"));
    assertThat(job.getString("verdict")).isEqualTo("failed");
    assertThat(Jobs.log(job.getString("id"), "asm:main.sh", "stderr"))
        .isEqualTo("error: a␀b\uFFFD␛[31m");
  }

  @Test
  void secretsOfTheHostAreOutOfReach() {
    for (String path :
        List.of("/proc/self/environ", "/etc/passwd", "/dev/zero", "../../../etc/passwd")) {
      String main = "SECTION \"s\", ROM0\nINCBIN \"%s\"\n".formatted(path);
      JsonPath job = Jobs.build(Map.of("sources", Map.of("main.asm", Map.of("text", main))));
      assertThat(job.getString("verdict")).as(path).isEqualTo("failed");
      assertThat(job.getString("diagnostics[0].message")).contains("No such file or directory");
    }
  }

  @Test
  void aJobThatRunsLongerThanALeaseIsOneAttempt() {
    JsonPath job = Jobs.build(Jobs.script("sleep 20; echo done > $1", 30_000, 30_000));
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    assertThat(job.getInt("attempt")).isEqualTo(1);
  }
}
