package dev.romworks.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.OptionValue;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.pipeline.Carrier;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Stage;
import dev.romworks.pipeline.ToolRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves what a recipe makes of a submission, and where toolchains are found.
class RecipesTest {

  private static final ToolRoot ROOT = new ToolRoot.RootFilesystem(Path.of("/tools"));

  @TempDir Path folder;

  @Test
  void theBuiltInRecipeAssemblesEachUnitLinksThemInTheirOrderAndFixes() throws IOException {
    Plan plan =
        plan(
            List.of("b.asm", "a.asm"),
            Map.of("title", new OptionValue.Text("-x")),
            "a.asm",
            "b.asm");
    assertThat(plan.stages().stream().map(RecipesTest::line))
        .containsExactly(
            "asm:b.asm: rgbasm -X 1000 -o >b.asm.o -- b.asm",
            "asm:a.asm: rgbasm -X 1000 -o >a.asm.o -- a.asm",
            "link: rgblink -o >rom -m >game.map -n >game.sym <b.asm.o <a.asm.o",
            "fix: rgbfix -f lhg -p 255 -t-x -o >game.gb - <rom");
    assertThat(plan.tools().root()).isEqualTo(ROOT);
  }

  private static String line(Stage stage) {
    StringBuilder line = new StringBuilder(stage.name() + ": " + stage.tool());
    stage
        .arguments()
        .forEach(argument ->
            line.append(' ')
                .append(
                    switch (argument) {
                      case Stage.Literal(String text) -> text;
                      case Stage.Input(String channel, Carrier carrier) ->
                          (carrier == Carrier.FIFO ? "<" : "<<") + channel;
                      case Stage.Output(String channel, Carrier carrier) ->
                          (carrier == Carrier.FIFO ? ">" : ">>") + channel;
                    }));
    stage.stdin().ifPresent(channel -> line.append(" <").append(channel));
    return line.toString();
  }

  @Test
  void whatAnArgumentCannotTakeIsSpooledThoughTheRecipeDoesNotSaySo() throws IOException {
    Plan plan = plan("cc65", List.of("a.s"), Map.of(), "a.s");
    assertThat(plan.stages().stream().map(RecipesTest::line))
        .containsExactly(
            "asm:a.s: ca65 -t none -o >>a.s.o a.s",
            "link: ld65 -t none -o >>program -m >program.map -Ln >program.labels <<a.s.o");
  }

  @Test
  void aPresetGivesWayToTheOptionThatTakesItsPlace() throws IOException {
    Plan plan =
        plan("cc65", List.of("a.s"), Map.of("config", new OptionValue.Text("c")), "a.s", "c");
    assertThat(line(plan.stages().getLast())).startsWith("link: ld65 -C c -o");
  }

  @Test
  void optionsBecomeWordsOfTheirStages() throws IOException {
    Plan plan =
        plan(
            List.of("a.asm"),
            Map.of(
                "defines", many("DEBUG", "NAME=a b"),
                "includePaths", many("lib"),
                "linkerScript", new OptionValue.Text("game.link"),
                "tiny", new OptionValue.Flag(true),
                "dmg", new OptionValue.Flag(false),
                "warnings", many("no-obsolete"),
                "maxErrors", new OptionValue.Whole(9)),
            "a.asm",
            "lib/b.inc",
            "game.link");
    assertThat(line(plan.stages().get(0)))
        .isEqualTo(
            "asm:a.asm: rgbasm -D DEBUG -D NAME=a b -I lib -X 9 -Wno-obsolete -o >a.asm.o -- a.asm");
    assertThat(line(plan.stages().get(1))).startsWith("link: rgblink -l game.link -t -o >rom");
  }

  @Test
  void objectsOfTheJobsOwnAreLinkedAfterTheUnitsInTheirOrder() throws IOException {
    Map<String, OptionValue> objects = Map.of("objects", many("z.o", "lib/a.o"));
    Plan plan = plan(List.of("b.asm", "a.asm"), objects, "a.asm", "b.asm", "z.o", "lib/a.o");
    assertThat(line(plan.stages().get(2)))
        .isEqualTo("link: rgblink -o >rom -m >game.map -n >game.sym <b.asm.o <a.asm.o z.o lib/a.o");
  }

  @Test
  void objectsAloneAreEnough() throws IOException {
    Plan plan = plan(List.of(), Map.of("objects", many("z.o")), "z.o", "lib/a.asm");
    assertThat(plan.stages().stream().map(RecipesTest::line))
        .containsExactly(
            "link: rgblink -o >rom -m >game.map -n >game.sym z.o",
            "fix: rgbfix -f lhg -p 255 -o >game.gb - <rom");
    assertThatThrownBy(() -> plan(List.of(), Map.of("objects", many()), "z.o"))
        .isInstanceOf(InvalidSubmission.class)
        .hasMessageContaining("units");
  }

  @Test
  void onlyASourceNeedsNoFlag() throws IOException {
    Files.writeString(
        folder.resolve("x.yaml"),
        """
        name: x
        about: x
        toolchain: rgbds
        atLeast: "1"
        options:
          o: { type: text, stage: s, about: "x" }
        stages:
          - { name: s, tool: rgbfix, arguments: [-o, ">x"] }
        """);
    assertThatThrownBy(() -> new Recipes(new Config(folder, Optional.empty(), Optional.of(folder))))
        .hasMessageContaining("an option's flag is missing");
  }

  @Test
  void aValueThatAnOptionDoesNotTakeIsRefusedAndNamed() throws IOException {
    for (Map.Entry<String, OptionValue> bad :
        List.<Map.Entry<String, OptionValue>>of(
            Map.entry("pad", new OptionValue.Whole(256)),
            Map.entry("pad", new OptionValue.Text("1")),
            Map.entry("title", new OptionValue.Text("x".repeat(16))),
            Map.entry("title", many("a")),
            Map.entry("defines", new OptionValue.Text("A")),
            Map.entry("defines", many("A", "-oROM")),
            Map.entry("warnings", many("-o")),
            Map.entry("includePaths", many("/etc")),
            Map.entry("includePaths", many("..")),
            Map.entry("linkerScript", new OptionValue.Text("/etc/passwd")),
            Map.entry("overlay", new OptionValue.Text("../a.asm")),
            Map.entry("mbcType", new OptionValue.Text("-o")),
            Map.entry(
                "mbcType", new OptionValue.Text("HELP")), // the tool would talk, and build nothing
            Map.entry("defines", many("A".repeat(1001))),
            Map.entry("defines", new OptionValue.Many(Collections.nCopies(101, text("A")))),
            Map.entry("defines", many("A=\0")),
            Map.entry("warnings", many("")),
            Map.entry("tiny", new OptionValue.Whole(1)))) {
      assertThatThrownBy(() -> plan(List.of("a.asm"), Map.ofEntries(bad), "a.asm"))
          .as(bad.toString())
          .isInstanceOf(InvalidSubmission.class)
          .hasMessageStartingWith("options." + bad.getKey() + ": is not ");
    }
  }

  @Test
  void noPatternLetsAValueBecomeAnArgumentOfItsOwn() throws IOException {
    String text = "{ type: text, pattern: \"(?s).*\", stage: link, flag: %s, about: any }";
    String builtIn = Files.readString(Path.of("src/main/resources/recipes/rgbds.yaml"));
    Files.writeString(
        folder.resolve("open.yaml"),
        builtIn.replace(
            "options:\n",
            "options:\n  apart: %s\n  joined: %s\n"
                .formatted(text.formatted("-x"), text.formatted("\"-y{value}\""))));
    for (String bad : List.of("", "@more", "a\nb", "\0", "\ud800", "x".repeat(1001))) {
      assertThatThrownBy(() -> planIn(folder, Map.of("apart", text(bad))))
          .as(bad)
          .isInstanceOf(InvalidSubmission.class);
    }
    assertThat(line(planIn(folder, Map.of("joined", text("@more"))).stages().get(1)))
        .startsWith("link: rgblink -y@more -o");
    assertThatThrownBy(() -> planIn(folder, Map.of("joined", text(""))))
        .isInstanceOf(InvalidSubmission.class);
  }

  @Test
  void anOptionGivesWayOnlyInTheStageThatBothAreFor() throws IOException {
    Plan plan =
        plan(
            "cc65", List.of("a.s"), Map.of("config", text("c"), "target", text("c64")), "a.s", "c");
    assertThat(line(plan.stages().getFirst())).startsWith("asm:a.s: ca65 -t c64 -o");
    assertThat(line(plan.stages().getLast())).startsWith("link: ld65 -C c -o");
  }

  @Test
  void aToolsVersionIsNotTheNumberInItsName() {
    assertThat(Version.in("ca65 V2.18 - Debian 2.19-1")).contains(new Version("2.18"));
    assertThat(Version.in("NASM version 2.16.01")).contains(new Version("2.16.01"));
    assertThat(Version.in("ca65")).isEmpty();
  }

  private static OptionValue text(String text) {
    return new OptionValue.Text(text);
  }

  private static OptionValue many(String... texts) {
    return new OptionValue.Many(
        Arrays.stream(texts).map(text -> (OptionValue) new OptionValue.Text(text)).toList());
  }

  @Test
  void theOnlyAssemblyFileAtTheTopIsTheUnitWhereNoneIsNamed() throws IOException {
    assertThat(
            plan(List.of(), Map.of(), "game.asm", "lib/a.asm", "x.inc").stages().getFirst().name())
        .isEqualTo("asm:game.asm");
    assertThatThrownBy(() -> plan(List.of(), Map.of(), "lib/a.asm"))
        .isInstanceOf(InvalidSubmission.class)
        .hasMessageContaining("0 named *.asm");
  }

  @Test
  void aRecipeThatCannotBeReadIsNamed() throws IOException {
    String builtIn = Files.readString(Path.of("src/main/resources/recipes/rgbds.yaml"));
    refused(builtIn + "speed: 1\n", "speed");
    refused("name: bad\nabout: it\n", "toolchain is missing");
    refused(
        builtIn.replace("toolchain: rgbds", "toolchain: masm"),
        "toolchain: there is none named masm; there are [cc65, nasm, rgbds]");
    refused(
        builtIn.replace("tool: rgblink", "tool: ld"),
        "stage link: the toolchain rgbds has no tool named ld");
    refused("name: [", "line: 1");
    refused(builtIn.replace("<{unit}.o", "<{unit}.obj"), ".asm.obj, which nobody writes");
    refused(builtIn.replace(">{unit}.o", ">object"), "object has two writers");
    refused(builtIn.replace("unitSuffix: .asm\n", ""), "unitSuffix is missing");
  }

  @Test
  void standardStreamsAreChannelsOfEachUnit() throws IOException {
    Files.writeString(
        folder.resolve("list.yaml"),
        """
        name: rgbds
        about: standard streams
        toolchain: rgbds
        atLeast: "0.9"
        unitSuffix: .asm
        stages:
          - { name: "asm:{unit}", tool: rgbasm, arguments: ["{unit}"], stdout: "{unit}.list" }
          - { name: "fix:{unit}", tool: rgbfix, arguments: ["-"], stdin: "{unit}.list", stdout: "{unit}.gb" }
        """);
    assertThat(planIn(folder, Map.of()).stages())
        .extracting(stage -> stage.stdin().orElse("") + " " + stage.stdout().orElse(""))
        .containsExactly(" a.asm.list", "a.asm.list a.asm.gb");
  }

  private void refused(String yaml, String because) throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), yaml);
    assertThatThrownBy(() -> new Recipes(config(Optional.of(folder), folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.yaml")
        .hasMessageContaining(because);
  }

  @Test
  void theNewestRootFilesystemIsTakenAndOneThatIsTooOldOrUnfinishedIsNot() throws IOException {
    for (String name :
        List.of("rgbds-0.8.0", "rgbds-1.0.4", "rgbds-1.0.10", ".install.x", "rgbds-2-rc")) {
      tools(folder.resolve(name).resolve("usr/bin"));
    }
    Files.createDirectories(folder.resolve("rgbds-9.0.0/usr/bin"));
    assertThat(new Toolchains(config(Optional.empty(), folder)).find(need("0.9")))
        .contains(
            new Toolchain(
                "rgbds-1.0.10", new ToolRoot.RootFilesystem(folder.resolve("rgbds-1.0.10"))));
    assertThat(new Toolchains(config(Optional.empty(), folder)).find(need("1.1"))).isEmpty();
  }

  @Test
  void toolsOnThePathDoWhereThereIsNoRootFilesystem() throws IOException {
    Path bin = folder.resolve("bin");
    tools(bin);
    Toolchains toolchains = new Toolchains(config(Optional.empty(), folder));
    assertThat(toolchains.find(need("0.9")))
        .contains(new Toolchain("rgbds-0.9.1", new ToolRoot.HostFolder(bin.toRealPath())));
    assertThat(toolchains.find(need("0.9.2"))).isEmpty();
  }

  private static ToolchainNeed need(String atLeast) {
    ToolchainSpec spec =
        new ToolchainSpec(
            "rgbds", "--version", null, Map.of("rgbasm", Set.of(), "rgblink", Set.of()));
    return new ToolchainNeed(spec, new Version(atLeast));
  }

  private static void tools(Path bin) throws IOException {
    Files.createDirectories(bin);
    for (String tool : List.of("rgbasm", "rgblink")) {
      Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\necho rgbasm v0.9.1\n");
      file.toFile().setExecutable(true);
    }
  }

  private static Plan plan(List<String> units, Map<String, OptionValue> options, String... names)
      throws IOException {
    return plan("rgbds", units, options, names);
  }

  private static Plan plan(
      String recipe, List<String> units, Map<String, OptionValue> options, String... names)
      throws IOException {
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    Arrays.stream(names).forEach(name -> files.put(new SourceName(name), new byte[0]));
    Submission submission =
        new Submission(
            Lane.INTERACTIVE,
            recipe,
            new Sources(files),
            units.stream().map(SourceName::new).toList(),
            options,
            new Limits(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1),
            Map.of(),
            null);
    return new Recipes(config(Optional.empty(), Path.of("/nowhere")))
        .get(recipe)
        .plan(submission, ROOT);
  }

  /// The plan of the recipe `rgbds` as it is with an operator's folder.
  private static Plan planIn(Path folder, Map<String, OptionValue> options) throws IOException {
    SortedMap<SourceName, byte[]> files =
        new TreeMap<>(Map.of(new SourceName("a.asm"), new byte[0]));
    Limits limits =
        new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1);
    Submission submission =
        new Submission(
            Lane.INTERACTIVE,
            "rgbds",
            new Sources(files),
            List.of(),
            options,
            limits,
            Map.of(),
            null);
    return new Recipes(config(Optional.of(folder), Path.of("/nowhere")))
        .get("rgbds")
        .plan(submission, ROOT);
  }

  private static ToolchainConfig config(Optional<Path> recipes, Path toolchains) {
    return new Config(toolchains, Optional.of("/nowhere:" + toolchains.resolve("bin")), recipes);
  }

  /// Settings by hand.
  private record Config(Path folder, Optional<String> path, Optional<Path> recipes)
      implements ToolchainConfig {}
}
