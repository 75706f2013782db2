package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that what the service builds is, byte for byte, what the same tools build by hand with
/// plain files.
@QuarkusTest
@QuarkusTestResource(Services.class)
class BuildsTest {

  private static final Path SHAPES = Path.of("src/test/resources/shapes");

  /// A folder of sources and how it is built.
  record Shape(Path folder, List<String> units, Optional<String> title, int pad) {

    @Override
    public String toString() {
      return folder.getFileName().toString();
    }
  }

  static List<Shape> shapes() throws IOException {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(
        new Shape(Path.of("examples/hello-world"), List.of("main.asm"), Optional.of("HELLO"), 255));
    shapes.add(
        new Shape(
            Path.of("examples/game-skeleton"),
            List.of("main.asm", "player.asm"),
            Optional.of("GAME"),
            255));
    try (Stream<Path> folders = Files.list(SHAPES)) {
      for (Path folder : folders.sorted().toList()) {
        shapes.add(described(folder));
      }
    }
    return shapes;
  }

  private static Shape described(Path folder) throws IOException {
    JsonNode job = new ObjectMapper().readTree(folder.resolve("job.json").toFile());
    List<String> units = new ArrayList<>();
    job.get("units").forEach(unit -> units.add(unit.asText()));
    JsonNode options = job.path("options");
    return new Shape(
        folder,
        units,
        Optional.ofNullable(options.get("title")).map(JsonNode::asText),
        options.path("pad").asInt(255));
  }

  @Test
  void thereAreTheExamplesAndAtLeastTenMoreShapes() throws IOException {
    assertThat(shapes()).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void whatIsBuiltIsByteForByteWhatTheToolsBuildByHand(Shape shape, @TempDir Path output)
      throws Exception {
    Map<String, Object> options =
        shape.title().isPresent()
            ? Map.of("title", shape.title().get(), "pad", shape.pad())
            : Map.of("pad", shape.pad());
    JsonPath job =
        Jobs.build(
            Map.of(
                "sources", Jobs.sources(shape.folder()),
                "units", shape.units(),
                "options", options));
    assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("succeeded");
    ByHand.build(shape.folder().toAbsolutePath(), output, shape.units(), shape.title(), shape.pad())
        .forEach((name, bytes) ->
            assertThat(Jobs.artifact(job.getString("id"), name)).as(name).isEqualTo(bytes));
  }
}
