package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Job;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Hostile sources for the assembler: what reads what it must not, and what is no proper text.
final class HostileSources {

  private static final String SECTION = "SECTION \"s\", ROM0\n";
  private static final int MEGABYTE = 1 << 20;

  private HostileSources() {}

  /// A source of one file.
  static Job job(String text) {
    return new Job(Map.of("sources", Map.of("main.asm", Map.of("text", text))));
  }

  static Job job(String text, Map<String, Object> limits) {
    return new Job(Map.of("sources", Map.of("main.asm", Map.of("text", text)), "limits", limits));
  }

  private static Job job(byte[] content) {
    String base64 = Base64.getEncoder().encodeToString(content);
    return new Job(Map.of("sources", Map.of("main.asm", Map.of("base64", base64))));
  }

  /// Rows 1 to 6.
  ///
  /// @param worker the worker's process id
  static Stream<HostileCase> reads(Secrets secrets, long worker) {
    Wanted failed = Wanted.of("failed");
    Wanted absent = failed.saying("No such file or directory");
    List<String> environments =
        List.of("/proc/self/environ", "/proc/%d/environ".formatted(worker), "/proc/1/environ");
    return Stream.of(
            environments.stream().map(path -> incbin(1, path, absent)),
            Stream.of("/proc/1/root/etc/passwd", "/proc/1/cwd/x").map(it -> incbin(1, it, absent)),
            secrets.files().stream().map(Path::toString).map(path -> incbin(1, path, absent)),
            Stream.of("/etc/shadow", "/etc/passwd").map(path -> include(2, path, absent)),
            Stream.of("/etc/passwd", "/etc/hostname").map(path -> readfile(3, path, failed)),
            Stream.of("../../other/x", "../../../etc/passwd").map(it -> incbin(4, it, absent)),
            Stream.of("/dev/zero", "/dev/random").map(path -> incbin(5, path, failed)),
            Stream.of(include(5, "/dev/zero", failed), include(5, "/dev/stdin", failed)),
            Stream.of("/io/1", "/io/3", "/io/spools/1", "/io")
                .map(path -> incbin(6, path, Wanted.of("failed", "stalled").within(2000))),
            Stream.of(include(6, "/io/1", Wanted.of("failed", "stalled").within(2000))))
        .flatMap(cases -> cases);
  }

  private static HostileCase incbin(int row, String path, Wanted wanted) {
    String source = SECTION + "INCBIN \"%s\"\n".formatted(path);
    return HostileCase.of(row, "INCBIN " + path, job(source), wanted);
  }

  private static HostileCase include(int row, String path, Wanted wanted) {
    return HostileCase.of(row, "INCLUDE " + path, job("INCLUDE \"%s\"\n".formatted(path)), wanted);
  }

  private static HostileCase readfile(int row, String path, Wanted wanted) {
    String source = SECTION + "PRINTLN READFILE(\"%s\")\n".formatted(path);
    return HostileCase.of(row, "READFILE " + path, job(source), wanted);
  }

  /// Row 19: it must be inert text wherever it is shown, and so it is quoted by JSON, sent as plain
  /// text, and no line of a log begins with it.
  static Stream<HostileCase> forgeries() {
    Wanted failed = Wanted.of("failed");
    String forged =
        "x\\n"
            + ProgramLog.FORGED
            + " 2026-01-01 00:00:00 INFO job 1: attempt 1: succeeded in 1 ms";
    return Stream.of(
        HostileCase.of(
            19, "escapes of terminals", job("FAIL \"\u001b[2J\u001b]0;x\u0007\"\n"), failed),
        HostileCase.of(19, "escapes without a message", job("\u001b[31m\u009b31m\n"), failed),
        HostileCase.of(19, "a script", job("FAIL \"<script>alert(1)</script>\"\n"), failed),
        HostileCase.of(19, "forged lines of a log", job("FAIL \"%s\"\n".formatted(forged)), failed),
        HostileCase.of(
            19,
            "escapes in names of labels and sections",
            job("SECTION \"\u001b[31m<script>\", ROM0\nx: dw y\n"),
            failed));
  }

  /// Row 20.
  static Stream<HostileCase> texts() {
    Wanted any = Wanted.of("failed", "succeeded");
    Wanted bounded = Wanted.of("failed", "succeeded", "memory-exceeded", "cpu-exceeded", "413");
    byte[] line = (SECTION + " db 1 ;").getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        HostileCase.of(20, "one line of 20 MB", job("x".repeat(20 * MEGABYTE)), Wanted.of("413")),
        HostileCase.of(20, "one line of 10 MB", job("x".repeat(10 * MEGABYTE)), bounded),
        HostileCase.of(20, "a string of 10 MB", job(quoted(10 * MEGABYTE)), bounded),
        HostileCase.of(20, "NULs", job(SECTION + " db 1\0\0\n\0"), any),
        HostileCase.of(20, "NULs alone", job(new byte[MEGABYTE]), any),
        HostileCase.of(20, "invalid UTF-8", job(new byte[] {(byte) 0xff, (byte) 0xc0, 10}), any),
        HostileCase.of(20, "CRLF", job("SECTION \"s\", ROM0\r\n db 1\r\n"), Wanted.of("succeeded")),
        HostileCase.of(20, "CR alone", job("SECTION \"s\", ROM0\r db 1\r"), any),
        HostileCase.of(20, "no newline at the end", job(line), Wanted.of("succeeded")),
        HostileCase.of(20, "an empty file", job(""), any),
        HostileCase.of(20, "no file", new Job(Map.of("sources", Map.of())), Wanted.of("422")));
  }

  private static String quoted(int length) {
    return SECTION + " db \"" + "x".repeat(length) + "\"\n";
  }
}
