package dev.romworks.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/// Proves that Compose takes `docker-compose.yml`, and that what it says of Romworks and of Kafka
/// is what they have.
class ComposeTest {

  private static final Set<String> OWN = Set.of("api", "worker");

  private static JsonNode services;
  private static JsonNode compose;

  @BeforeAll
  static void composeReadsTheFile() throws Exception {
    String json =
        new OperatorsTool("docker-compose")
            .run("-f", "docker-compose.yml", "--profile", "observe", "config", "--format", "json");
    compose = new ObjectMapper().readTree(json);
    services = compose.get("services");
  }

  private static Map<String, String> environment(String service) {
    Map<String, String> all = new HashMap<>();
    services
        .get(service)
        .path("environment")
        .properties()
        .forEach(it -> all.put(it.getKey(), it.getValue().asText()));
    return all;
  }

  @Test
  void eachSettingIsOneThatTheProgramHas() throws Exception {
    for (String service : OWN) {
      Environment.assertIsKnown(environment(service));
    }
    assertThat(environment("api")).containsEntry("ROMWORKS_WORKER_SLOTS", "0");
    assertThat(environment("worker")).containsEntry("ROMWORKS_WEBHOOK_AT_ONCE", "0");
  }

  @Test
  void eachSettingOfKafkaIsOneThatKafkaHas() {
    List<String> settings =
        environment("kafka").keySet().stream()
            .map(it -> it.replaceFirst("^KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.'))
            .toList();
    assertThat(settings).hasSizeGreaterThan(10);
    assertThat(CollectionConverters.asJava(KafkaConfig.configNames())).containsAll(settings);
  }

  @Test
  void nobodyIsServedWithoutAKeyButThisMachine() {
    assertThat(environment("api")).containsEntry("ROMWORKS_API_WITHOUT_KEY", "anyone");
    services.forEach(service ->
        service
            .path("ports")
            .forEach(port -> assertThat(port.get("host_ip").asText()).isEqualTo("127.0.0.1")));
    assertThat(services.at("/worker/ports").isMissingNode()).isTrue();
    assertThat(compose.at("/networks/inside/internal").asBoolean()).isTrue();
    assertThat(services.at("/worker/networks").properties()).hasSize(1);
  }

  @Test
  void noSecretStandsInIt() {
    services
        .properties()
        .forEach(service ->
            assertThat(environment(service.getKey()).keySet())
                .filteredOn(it -> it.contains("PASSWORD"))
                .allMatch(it -> it.endsWith("_FILE")));
  }

  @Test
  void nobodyStartsBeforeWhatHeNeedsIsWell() {
    assertThat(condition("postgres", "secrets")).isEqualTo("service_completed_successfully");
    assertThat(condition("api", "postgres")).isEqualTo("service_healthy");
    assertThat(condition("api", "kafka")).isEqualTo("service_healthy");
    assertThat(condition("worker", "api")).isEqualTo("service_healthy");
    for (String server : List.of("postgres", "kafka")) {
      assertThat(services.at("/" + server + "/healthcheck/test")).isNotEmpty();
    }
  }

  private static String condition(String who, String of) {
    return services.at("/%s/depends_on/%s/condition".formatted(who, of)).asText();
  }

  @Test
  void aWorkerHasTheTimeToEndThatItsJobsHave() {
    Duration grace = Duration.parse(environment("worker").get("ROMWORKS_WORKER_GRACE"));
    Duration time =
        Duration.parse(
            "PT" + services.at("/worker/stop_grace_period").asText().toUpperCase(Locale.ROOT));
    assertThat(time).isGreaterThan(grace.plusSeconds(20));
  }

  @Test
  void eachFileThatIsGivenIsThereAndWhatLooksForItLooksThere() throws Exception {
    for (String service : List.of("prometheus", "grafana")) {
      services
          .get(service)
          .get("volumes")
          .forEach(volume -> {
            if (volume.get("type").asText().equals("bind")) {
              assertThat(Path.of(volume.get("source").asText())).isRegularFile();
            }
          });
    }
    assertThat(targets("prometheus")).contains("/etc/prometheus/alerts.yml");
    assertThat(Files.readString(Path.of("deploy/prometheus/prometheus.yml")))
        .contains("/etc/prometheus/alerts.yml", "names: [api]", "names: [worker]", "port: 8080");
    assertThat(targets("grafana")).contains("/etc/grafana/dashboards/dashboard.json");
    assertThat(Files.readString(Path.of("deploy/grafana/provider.yml")))
        .contains("path: /etc/grafana/dashboards");
  }

  private static List<String> targets(String service) {
    return services.get(service).get("volumes").findValuesAsText("target");
  }

  @Test
  void theProfileOfSystemCallsLeavesWhatMakesNamespaces() throws Exception {
    assertThat(services.at("/worker/security_opt").toString()).contains("seccomp");
    JsonNode profile = new ObjectMapper().readTree(Path.of("deploy/seccomp.json").toFile());
    List<String> refused =
        profile.at("/syscalls/0/names").valueStream().map(JsonNode::asText).toList();
    assertThat(refused)
        .isSorted()
        .doesNotContain(
            "clone", "clone3", "unshare", "mount", "umount2", "pivot_root", "sethostname")
        .contains("bpf", "kexec_load", "ptrace", "setns", "io_uring_setup");
  }
}
