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
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Stage;
import dev.romworks.pipeline.ToolRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "asm:b.asm: rgbasm -o >b.asm.o -- b.asm",
            "asm:a.asm: rgbasm -o >a.asm.o -- a.asm",
            "link: rgblink -o >rom -m >game.map -n >game.sym <b.asm.o <a.asm.o",
            "fix: rgbfix -p 255 -t -x -v -o >game.gb - <rom");
    assertThat(plan.tools()).isEqualTo(ROOT);
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
                      case Stage.Input(String channel, _) -> "<" + channel;
                      case Stage.Output(String channel, _) -> ">" + channel;
                    }));
    stage.stdin().ifPresent(channel -> line.append(" <").append(channel));
    return line.toString();
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
    refused("name: [", "line: 1");
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
    return new ToolchainNeed("rgbds", List.of("rgbasm", "rgblink"), new Version(atLeast));
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
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    Arrays.stream(names).forEach(name -> files.put(new SourceName(name), new byte[0]));
    Submission submission =
        new Submission(
            Lane.INTERACTIVE,
            "rgbds",
            new Sources(files),
            units.stream().map(SourceName::new).toList(),
            options,
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1),
            Map.of());
    return new Recipes(config(Optional.empty(), Path.of("/nowhere")))
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
