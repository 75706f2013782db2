package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Names that mean something else to a shell, a tool or a file system, row 16.
final class HostileNames {

  private static final Map<String, String> SOUND = Map.of("text", "SECTION \"s\", ROM0\n db 1\n");

  private HostileNames() {}

  static Stream<HostileCase> all() {
    Stream<HostileCase> bad =
        Stream.of(
                named("-owned.asm", "-owned.asm"),
                named("a/-owned.asm", "-owned.asm"),
                named("@args", "@args"),
                named("a\u001b[2Jb.asm", "[2Jb.asm"),
                named("a\nb.asm", "b.asm"),
                named("a\u202eb.asm", "b.asm"),
                named("../x", "../x"),
                named("/x", "/x"),
                named("C:\\x", "C:"),
                named("a/../../b", "a/../../b"),
                named("a//b", "a//b"),
                named("x".repeat(300), "xxxxxxxx"),
                named("ä".repeat(128), "longer than 255 bytes"),
                named("a/".repeat(100) + "b", "a/a/a"))
            .flatMap(cases -> cases);
    return Stream.concat(
        bad,
        Stream.of(
            pair("a.inc", "A.INC", "A.INC"),
            pair("ss.inc", "ß.inc", "ss.inc"),
            pair("a/x", "A/y", "differ in case only"),
            pair("a", "a/b", "a file and a folder")));
  }

  /// As a source, as a unit, and as an option's value.
  private static Stream<HostileCase> named(String name, String told) {
    Wanted refused = Wanted.of("422").saying(told);
    String shown = name.length() > 20 ? name.length() + " times " + name.charAt(0) : name;
    String printable = shown.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    return Stream.of(
        HostileCase.of(
            16,
            "source " + printable,
            new Job(Map.of("sources", Map.of("main.asm", SOUND, name, SOUND))),
            Wanted.of("422 bad-source-name").saying(told)),
        HostileCase.of(
            16,
            "unit " + printable,
            new Job(Map.of("sources", Map.of("main.asm", SOUND), "units", List.of(name))),
            refused),
        HostileCase.of(
            16,
            "option " + printable,
            new Job(
                Map.of(
                    "sources", Map.of("main.asm", SOUND), "options", Map.of("preInclude", name))),
            Wanted.of("422 bad-option")));
  }

  private static HostileCase pair(String one, String other, String told) {
    return HostileCase.of(
        16,
        "sources %s and %s".formatted(one, other),
        new Job(Map.of("sources", Map.of("main.asm", SOUND, one, SOUND, other, SOUND))),
        Wanted.of("422 bad-sources").saying(told));
  }
}
