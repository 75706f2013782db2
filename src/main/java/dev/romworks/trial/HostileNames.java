package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Job;
import dev.romworks.trial.HostileCase.Request;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Names that mean something else to a shell, a tool or a file system, row 16.
final class HostileNames {

  private static final Map<String, String> SOUND = Map.of("text", "SECTION \"s\", ROM0\n db 1\n");

  private HostileNames() {}

  /// @param told how it is named to who sent it
  private record Name(String text, String told) {

    /// As a row of a table may have it.
    String printable() {
      String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
      return shown.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
  }

  private static final List<Name> NAMES =
      List.of(
          new Name("-owned.asm", "-owned.asm"),
          new Name("a/-owned.asm", "-owned.asm"),
          new Name("@args", "@args"),
          new Name("a\u001b[2Jb.asm", "[2Jb.asm"),
          new Name("a\nb.asm", "b.asm"),
          new Name("a\u202eb.asm", "b.asm"),
          new Name("../x", "../x"),
          new Name("/x", "/x"),
          new Name("C:\\x", "C:"),
          new Name("a/../../b", "a/../../b"),
          new Name("a//b", "a//b"),
          new Name("x".repeat(300), "xxxxxxxx"),
          new Name("ä".repeat(128), "longer than 255 bytes"),
          new Name("a/".repeat(100) + "b", "a/a/a"));

  static Stream<HostileCase> all() {
    return Stream.of(
            NAMES.stream().map(HostileNames::source),
            Stream.of(units(), options()),
            Stream.of(
                pair("a.inc", "A.INC", "A.INC"),
                pair("ss.inc", "ß.inc", "ss.inc"),
                pair("a/x", "A/y", "differ in case only"),
                pair("a", "a/b", "a file and a folder")))
        .flatMap(cases -> cases);
  }

  private static HostileCase source(Name name) {
    return HostileCase.of(
        16,
        "source " + name.printable(),
        new Job(Map.of("sources", Map.of("main.asm", SOUND, name.text(), SOUND))),
        Wanted.of("422 bad-source-name").saying(name.told()));
  }

  private static HostileCase units() {
    return new HostileCase(
        16, "such units", requests("units", List::of), Wanted.of("422 bad-source-name"), false);
  }

  private static HostileCase options() {
    return new HostileCase(
        16,
        "such values of an option",
        requests("options", name -> Map.of("preInclude", name)),
        Wanted.of("422 bad-option"),
        false);
  }

  private static List<Request> requests(String field, Function<String, Object> value) {
    return NAMES.stream()
        .map(name -> Map.of("sources", Map.of("main.asm", SOUND), field, value.apply(name.text())))
        .<Request>map(Job::new)
        .toList();
  }

  private static HostileCase pair(String one, String other, String told) {
    return HostileCase.of(
        16,
        "sources %s and %s".formatted(one, other),
        new Job(Map.of("sources", Map.of("main.asm", SOUND, one, SOUND, other, SOUND))),
        Wanted.of("422 bad-sources").saying(told));
  }
}
