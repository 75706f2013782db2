package dev.romworks.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves that Prometheus takes what is in `deploy/prometheus`, that each alert fires where it
/// should and not where it nearly should, and that alerts and dashboard go by metrics that there
/// are.
@QuarkusTest
@QuarkusTestResource(Services.class)
class AlertsTest {

  private static final Path FOLDER = Path.of("deploy/prometheus");
  private static final Path DASHBOARD = Path.of("deploy/grafana/dashboard.json");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:romworks|jvm|process|http_server)_[a-z_]+");

  private final OperatorsTool promtool = new OperatorsTool("promtool");

  /// The names of metrics in a query.
  static Set<String> metrics(String query) {
    Set<String> names = new TreeSet<>();
    METRIC.matcher(query).results().map(MatchResult::group).forEach(names::add);
    names.removeIf(name -> query.contains(":" + name)); // a rule's own
    return names;
  }

  @Test
  void prometheusTakesTheRulesAndTheConfiguration(@TempDir Path folder) throws Exception {
    assertThat(promtool.run("check", "rules", FOLDER.resolve("alerts.yml").toString()))
        .contains("SUCCESS");
    String configuration = Files.readString(FOLDER.resolve("prometheus.yml"));
    String there = FOLDER.resolve("alerts.yml").toAbsolutePath().toString();
    Path checked = folder.resolve("prometheus.yml");
    Files.writeString(checked, configuration.replace("/etc/prometheus/alerts.yml", there));
    assertThat(promtool.run("check", "config", checked.toString())).contains("1 rule files found");
  }

  @Test
  void eachAlertFiresWhereItShouldAndNotWhereItNearlyShould() throws Exception {
    String tests = Files.readString(FOLDER.resolve("alerts-test.yml"));
    assertThat(promtool.run("test", "rules", FOLDER.resolve("alerts-test.yml").toString()))
        .contains("SUCCESS");
    for (JsonNode rule : rules()) {
      if (rule.has("alert")) {
        String name = rule.get("alert").asText();
        assertThat(tests).as("is tested").contains("alertname=\"" + name + "\"");
        assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        assertThat(rule.at("/annotations/description").asText()).containsIgnoringCase("first");
      }
    }
  }

  private static List<JsonNode> rules() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    StrictYaml.MAPPER
        .readTree(Files.readString(FOLDER.resolve("alerts.yml")))
        .get("groups")
        .forEach(group -> group.get("rules").forEach(rules::add));
    return rules;
  }

  @Test
  void alertsAndDashboardGoByMetricsThatThereAre() throws Exception {
    Set<String> wanted = new TreeSet<>();
    for (JsonNode rule : rules()) {
      wanted.addAll(metrics(rule.get("expr").asText()));
    }
    new ObjectMapper()
        .readTree(DASHBOARD.toFile())
        .findValuesAsText("expr")
        .forEach(query -> wanted.addAll(metrics(query)));
    assertThat(wanted).hasSizeGreaterThan(20);
    useAll();
    Awaitility.await()
        .untilAsserted(() -> {
          String metrics = given().get("/q/metrics").asString();
          assertThat(wanted)
              .allMatch(
                  it -> metrics.contains("\n" + it + "{") || metrics.contains("\n" + it + " "));
        });
  }

  /// Some metrics are there once what they count has happened.
  private static void useAll() {
    String id =
        given()
            .contentType("application/json")
            .header("Prefer", "wait=30")
            .body(Map.of("sources", Map.of("main.asm", Map.of("text", "SECTION \"s\", ROM0\n"))))
            .post("/v1/jobs")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    given().get("/v1/jobs/" + id + "/events").then().statusCode(200);
    given().contentType("application/json").body("{}").post("/v1/jobs").then().statusCode(422);
  }
}
