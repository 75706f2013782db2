package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves that the other toolchains build, byte for byte, what they build by hand with plain files,
/// and that what they say is understood.
@QuarkusTest
@QuarkusTestResource(Services.class)
class ToolchainsTest {

  private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

  @TempDir Path output;

  @Test
  void nasmBuildsAFlatBinary() throws Exception {
    Path sources = EXAMPLES.resolve("nasm-boot");
    JsonPath job = Jobs.build(Map.of("recipe", "nasm-bin", "sources", Jobs.sources(sources)));
    ByHand.run("nasm", sources, List.of("nasm", "-f", "bin", "-o", file("boot"), "main.asm"));
    same(job, Map.of("main.asm.bin", "boot"));
    assertThat(Files.size(output.resolve("boot"))).isEqualTo(512);
  }

  @Test
  void nasmBuildsAnElfObject() throws Exception {
    Path sources = EXAMPLES.resolve("nasm-hello");
    JsonPath job = Jobs.build(Map.of("recipe", "nasm-elf", "sources", Jobs.sources(sources)));
    ByHand.run("nasm", sources, List.of("nasm", "-f", "elf64", "-o", file("object"), "hello.asm"));
    same(job, Map.of("hello.asm.o", "object"));
  }

  @Test
  void ca65AndLd65BuildAProgramThroughSpools() throws Exception {
    Path sources = EXAMPLES.resolve("cc65-hello");
    JsonPath job =
        Jobs.build(
            Map.of(
                "recipe", "cc65",
                "sources", Jobs.sources(sources),
                "units", List.of("main.s", "text.s"),
                "options", Map.of("config", "link.cfg")));
    for (String unit : List.of("main.s", "text.s")) {
      ByHand.run("cc65", sources, List.of("ca65", "-o", file(unit + ".o"), unit));
    }
    ByHand.run(
        "cc65",
        sources,
        List.of(
            "ld65",
            "-C",
            "link.cfg",
            "-o",
            file("program"),
            "-Ln",
            file("labels"),
            file("main.s.o"),
            file("text.s.o")));
    same(job, Map.of("program", "program", "program.labels", "labels"));
    assertThat(job.getString("channels.find { it.name == 'main.s.o' }.kind")).isEqualTo("spool");
    assertThat(job.getString("channels.find { it.name == 'program.map' }.kind")).isEqualTo("fifo");
  }

  @Test
  void rgbgfxMakesTilesMapsAndPalettes() throws Exception {
    Path sources = EXAMPLES.resolve("rgbgfx-tiles");
    JsonPath job =
        Jobs.build(
            Map.of(
                "recipe", "rgbgfx",
                "sources", Jobs.sources(sources),
                "options", Map.of("unique", true)));
    ByHand.run(
        "rgbds",
        sources,
        List.of(
            "rgbgfx",
            "-u",
            "-o",
            file("2bpp"),
            "-t",
            file("tilemap"),
            "-a",
            file("attrmap"),
            "-p",
            file("pal"),
            "-q",
            file("palmap"),
            "tiles.png"));
    same(
        job,
        Map.of(
            "tiles.2bpp", "2bpp",
            "tiles.tilemap", "tilemap",
            "tiles.attrmap", "attrmap",
            "tiles.pal", "pal",
            "tiles.palmap", "palmap"));
  }

  @Test
  void anArtifactOfAUnitInAFolderCanBeFetchedWhateverItsName() {
    String unit = "src/a \"b;é.asm";
    JsonPath job =
        Jobs.build(
            Map.of(
                "recipe", "nasm-bin",
                "sources", Map.of(unit, Map.of("text", "db 42\n")),
                "units", List.of(unit)));
    assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("succeeded");
    Response answer = given().urlEncodingEnabled(false).get(job.getString("artifacts[0].href"));
    answer.then().statusCode(200);
    assertThat(answer.asByteArray()).containsExactly(42);
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"a _b__.asm.bin\"; filename*=UTF-8''a%20%22b%3B%C3%A9.asm.bin");
  }

  @Test
  void mistakesAreNamedByFileAndLine() {
    named("nasm-bin", "main.asm", "nop\n  frob ax\n", 2);
    named("cc65", "main.s", ".segment \"CODE\"\n\n  lda nowhere,y,z\n", 3);
  }

  private static void named(String recipe, String unit, String text, int line) {
    JsonPath job =
        Jobs.build(Map.of("recipe", recipe, "sources", Map.of(unit, Map.of("text", text))));
    assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("failed");
    assertThat(job.getString("diagnostics[0].severity")).as(job.prettify()).isEqualTo("error");
    assertThat(job.getString("diagnostics[0].file")).isEqualTo(unit);
    assertThat(job.getInt("diagnostics[0].line")).isEqualTo(line);
    assertThat(job.getString("message"))
        .startsWith("asm:%s failed: %s, line ".formatted(unit, unit));
  }

  private String file(String name) {
    return output.resolve(name).toString();
  }

  private void same(JsonPath job, Map<String, String> files) throws Exception {
    assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("succeeded");
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(Jobs.artifact(job.getString("id"), file.getKey()))
          .as(file.getKey())
          .isEqualTo(Files.readAllBytes(output.resolve(file.getValue())));
    }
  }
}
