package dev.romworks.trial;

import static dev.romworks.trial.HostileSources.job;

import dev.romworks.trial.HostileCase.Job;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/// Sources that want more than there is: time, memory, output, words.
final class HostileFloods {

  private static final Map<String, Object> LITTLE_CPU = Map.of("cpuMs", 700);
  private static final Map<String, Object> MUCH_TIME = Map.of("cpuMs", 30_000, "wallMs", 40_000);
  private static final Wanted CPU = Wanted.of("cpu-exceeded");
  private static final Wanted MEMORY = Wanted.of("memory-exceeded");
  private static final Wanted OUTPUT = Wanted.of("output-exceeded");
  private static final int PICTURE_SIZE = 16_384;

  private HostileFloods() {}

  /// Rows 7 to 15, and 22.
  static Stream<HostileCase> all() {
    return Stream.of(time(), memory(), words(), depth(), output()).flatMap(cases -> cases);
  }

  private static Stream<HostileCase> time() {
    return Stream.of(
        HostileCase.of(7, "REPT of nothing", job("REPT $7FFFFFFF\nENDR\n", LITTLE_CPU), CPU),
        HostileCase.of(
            7, "REPT in REPT", job("REPT 99999\n".repeat(4) + "ENDR\n".repeat(4), LITTLE_CPU), CPU),
        HostileCase.of(
            7,
            "ds of 2 GB",
            job("SECTION \"s\", ROM0\n ds $7FFFFFFF, 1\n", LITTLE_CPU),
            Wanted.of("cpu-exceeded", "memory-exceeded", "failed")));
  }

  private static Stream<HostileCase> memory() {
    String macro = "OPT r1000000000\nMACRO m\n m\nENDM\n m\n";
    String sections = "FOR n, 200000\nSECTION \"s{d:n}\", ROM0\n db 1\nENDR\n";
    return Stream.of(
        HostileCase.of(8, "a macro that calls itself, OPT r", job(macro), MEMORY),
        HostileCase.of(9, "STRCAT, doubled", job(doubled("STRCAT(\"{s}\", \"{s}\")")), MEMORY),
        HostileCase.of(
            9, "STRRPL, doubled", job(doubled("STRRPL(\"{s}\", \"x\", \"xx\")")), MEMORY),
        HostileCase.of(
            9,
            "a wide STRFMT",
            job("PRINTLN STRFMT(\"%02000000000d\", 1)\n"),
            Wanted.of("memory-exceeded", "failed")),
        HostileCase.of(
            10, "200,000 sections", job(sections), Wanted.of("memory-exceeded", "cpu-exceeded")),
        HostileCase.of(22, "a PNG of 16384 by 16384", picture(), MEMORY));
  }

  private static String doubled(String expression) {
    return "DEF s EQUS \"x\"\nREPT 40\nREDEF s EQUS %s\nENDR\n".formatted(expression);
  }

  private static Job picture() {
    String base64 = Base64.getEncoder().encodeToString(Png.blank(PICTURE_SIZE));
    return new Job(
        Map.of("recipe", "rgbgfx", "sources", Map.of("a.png", Map.of("base64", base64))));
  }

  private static Stream<HostileCase> words() {
    String endless = "FOR n, $7FFFFFFF\n%s \"flood {d:n}\"\nENDR\n";
    Wanted capped = OUTPUT.saying("flood 0", "bytes left out");
    return Stream.of(
        HostileCase.of(11, "PRINTLN for ever", job(endless.formatted("PRINTLN"), MUCH_TIME), capped)
            .takingLong(),
        HostileCase.of(11, "WARN for ever", job(endless.formatted("WARN"), MUCH_TIME), capped)
            .takingLong(),
        HostileCase.of(
            12,
            "a million errors",
            job("REPT 1000000\nnope\nENDR\n"),
            Wanted.of("failed").saying("1000")));
  }

  private static Stream<HostileCase> depth() {
    Wanted deep = Wanted.of("failed").saying("64");
    return Stream.of(
        HostileCase.of(13, "a macro that calls itself", job("MACRO m\n m\nENDM\n m\n"), deep),
        HostileCase.of(13, "a file that includes itself", job("INCLUDE \"main.asm\"\n"), deep));
  }

  private static Stream<HostileCase> output() {
    String banks = "FOR n, 6000\nSECTION \"s{d:n}\", ROMX\n ds $4000, LOW(n)\nENDR\n";
    return Stream.of(
        HostileCase.of(14, "an object of 98 MB", job(banks, MUCH_TIME), OUTPUT),
        HostileCase.of(
            15,
            "a ROM of 8 MB",
            job("SECTION \"s\", ROMX, BANK[500]\n db 1\n"),
            Wanted.of("succeeded", "output-exceeded")));
  }
}
