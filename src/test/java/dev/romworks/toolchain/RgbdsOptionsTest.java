package dev.romworks.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that each option that a tool of RGBDS says it has is an option of the recipe, but for
/// those that name outputs or only talk.
class RgbdsOptionsTest {

  private static final Pattern BRACKET = Pattern.compile("[\\[|] *-([A-Za-z]+)");

  @ParameterizedTest
  @CsvSource({
    "rgbasm, rgbds, asm:{unit}, h V v M MC MG MP MT MQ o s",
    "rgblink, rgbds, link, h V v m n o",
    "rgbfix, rgbds, fix, h V v o", // -v is -f lhg
    "rgbgfx, rgbgfx, gfx, h V v A O P Q T a o p q t r",
  })
  void everyOptionIsThere(String tool, String recipe, String stage, String leftOut)
      throws IOException, InterruptedException {
    Set<String> wanted = options(usage(tool));
    wanted.removeAll(List.of(leftOut.split(" ")));
    Set<String> there =
        new Recipes(new Config(Path.of("/nowhere"), Optional.empty(), Optional.empty()))
            .get(recipe).options().values().stream()
                .filter(option -> option.isFor(stage))
                .flatMap(option -> Stream.ofNullable(option.flag()))
                .map(flag -> flag.replace("{value}", "").substring(1))
                .collect(Collectors.toSet());
    assertThat(there).containsAll(wanted);
    assertThat(wanted).hasSizeGreaterThan(9);
  }

  /// `[-EhVvw] [-B depth] [-MC] [-a <file> | -A]` → E h V v w B MC a A.
  private static Set<String> options(String usage) {
    Set<String> options = new TreeSet<>();
    for (String word : BRACKET.matcher(usage).results().map(RgbdsOptionsTest::word).toList()) {
      if (word.length() == 2 && word.startsWith("M")) {
        options.add(word);
      } else {
        word.chars().forEach(letter -> options.add(Character.toString(letter)));
      }
    }
    return options;
  }

  private static String word(MatchResult match) {
    return match.group(1);
  }

  private static String usage(String tool) throws IOException, InterruptedException {
    Path root = root();
    Path libraries = only(root.resolve("usr/lib"), "-linux-gnu");
    Process process =
        new ProcessBuilder(
                only(libraries, "ld-linux").toString(),
                "--library-path",
                libraries.toString(),
                root.resolve("usr/bin/" + tool).toString(),
                "--help")
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.substring(0, text.indexOf("\n\n"));
  }

  private static Path root() throws IOException {
    String data =
        Optional.ofNullable(System.getenv("ROMWORKS_DATA"))
            .orElse(System.getProperty("user.home") + "/.local/share/romworks");
    return only(Path.of(data, "toolchains"), "rgbds-");
  }

  private static Path only(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(part))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Settings by hand.
  private record Config(Path folder, Optional<String> path, Optional<Path> recipes)
      implements ToolchainConfig {}
}
