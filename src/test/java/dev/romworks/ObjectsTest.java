package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.trial.Mutation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves that objects of a job's own are linked as by hand, and that broken ones harm nobody.
@QuarkusTest
@QuarkusTestResource(Services.class)
class ObjectsTest {

  private static final String MAIN =
      "SECTION \"start\", ROM0[$100]\n jp main\n ds $150 - @\nmain: call Lib\n dw Lib.data\n";
  private static final String LIBRARY =
      """
      SECTION "lib", ROM0
      Lib:: ld a, LOW(End)
        jr .over
      .data:: db 1, 2, 3
      .over ret
      MACRO twice
        dw \\1
        dw \\1 + 1
      ENDM
        twice Lib
      End:
      SECTION FRAGMENT "more", WRAM0
      Var:: ds 2
      ASSERT End - Lib < 100, "too long"
      """;

  @TempDir Path folder;

  private byte[] library = {};

  @BeforeEach
  void assembleByHand() throws Exception {
    Files.writeString(folder.resolve("lib.asm"), LIBRARY);
    Files.writeString(folder.resolve("main.asm"), MAIN);
    ByHand.run("rgbds", folder, List.of("rgbasm", "-o", "lib.o", "lib.asm"));
    library = Files.readAllBytes(folder.resolve("lib.o"));
  }

  private static Map<String, Object> bytes(byte[] content) {
    return Map.of("base64", Base64.getEncoder().encodeToString(content));
  }

  /// A submission of a unit and of an object.
  private static Map<String, Object> linking(byte[] object) {
    return Map.of(
        "sources", Map.of("main.asm", Map.of("text", MAIN), "lib/my lib.o", bytes(object)),
        "options", Map.of("objects", List.of("lib/my lib.o")));
  }

  @Test
  void whatIsLinkedWithAnObjectIsByteForByteWhatTheToolsBuildByHand() throws Exception {
    ByHand.run("rgbds", folder, List.of("rgbasm", "-o", "main.o", "main.asm"));
    String link = "rgblink -o rom -m map -n sym main.o lib.o";
    ByHand.run("rgbds", folder, List.of(link.split(" ")));
    ByHand.run("rgbds", folder, List.of("rgbfix", "-v", "-p", "255", "rom"));
    JsonPath job = Jobs.build(linking(library));
    assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("succeeded");
    Map.of("game.gb", "rom", "game.map", "map", "game.sym", "sym")
        .forEach((artifact, file) ->
            assertThat(Jobs.artifact(job.getString("id"), artifact))
                .as(artifact)
                .isEqualTo(read(file)));
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void objectsAloneAreLinkedWithoutAnAssembler() {
    JsonPath job =
        Jobs.build(
            Map.of(
                "sources", Map.of("lib.o", bytes(library)),
                "options", Map.of("objects", List.of("lib.o"))));
    assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("succeeded");
    assertThat(job.getList("stages.name")).isEqualTo(List.of("link", "fix"));
  }

  @Test
  void anObjectThatIsBrokenIsNamed() {
    Map<String, byte[]> broken = new TreeMap<>();
    for (int length : new int[] {0, 3, 4, 8, 12, 20, 40, 60, 100, library.length - 1}) {
      broken.put("lib" + length + ".o", Arrays.copyOf(library, length));
    }
    broken.forEach((name, content) -> {
      JsonPath job =
          Jobs.build(
              Map.of(
                  "sources", Map.of(name, bytes(content)),
                  "options", Map.of("objects", List.of(name))));
      assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("failed");
      assertThat(job.getString("diagnostics[0].file")).as(job.prettify()).isEqualTo(name);
      assertThat(job.getString("message")).startsWith("link failed: ").contains(name);
    });
  }

  @Test
  void countsThatLieAndRandomChangesEndInAVerdict() {
    List<byte[]> objects = new ArrayList<>();
    for (int at = 4; at < library.length - 4; at += 12) {
      byte[] object = library.clone();
      ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN).putInt(at, 0x7fff_ffff);
      objects.add(object);
    }
    for (int i = 0; i < 40; i++) {
      objects.add(new Mutation(21, i, 100_000).of(library, library));
    }
    List<String> ids = objects.stream().map(object -> Jobs.submit(linking(object))).toList();
    for (String id : ids) {
      JsonPath job = Jobs.finished(id);
      assertThat(job.getString("verdict"))
          .as(job.prettify())
          .isIn("succeeded", "failed", "crashed", "memory-exceeded", "cpu-exceeded");
      assertThat(job.getList("attempts.end")).isEqualTo(List.of("verdict"));
    }
  }

  @Test
  void aNameThatCouldBeAFlagIsNone() {
    for (String name : List.of("-owned.o", "@args", "../x.o", "nowhere.o", "-")) {
      Map<String, Object> submission =
          Map.of(
              "sources", Map.of("main.asm", Map.of("text", MAIN)),
              "options", Map.of("objects", List.of(name)));
      Jobs.request(submission).then().statusCode(422);
    }
  }
}
