package dev.romworks.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that settings, ports and probes of the pods are those that the program has, and that they
/// may no more than they need.
@QuarkusTest
@QuarkusTestResource(Services.class)
class PodsTest {

  private static final String NAME = "app.kubernetes.io/name";

  /// What a worker needs to end by itself, beside its jobs' grace; as the launcher has it.
  private static final Duration TO_END = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "dev+bubblewrap"})
  void eachSettingIsOneThatTheProgramHas(String name) throws Exception {
    Overlay overlay = Overlay.build(name);
    for (PodTemplateSpec pod : overlay.own().values()) {
      for (Container container : Overlay.containers(pod.getSpec())) {
        Environment.assertIsKnown(overlay.environment(container));
      }
    }
  }

  @Test
  void apiNodesTakeNoJobsAndWorkersSendNothing() throws Exception {
    Overlay overlay = Overlay.build("prod");
    Map<String, String> api = overlay.environment(overlay.main("romworks-api"));
    Map<String, String> worker = overlay.environment(overlay.main("romworks-worker"));
    assertThat(api).containsEntry("ROMWORKS_WORKER_SLOTS", "0");
    assertThat(worker).containsEntry("ROMWORKS_WEBHOOK_AT_ONCE", "0");
    assertThat(Integer.parseInt(worker.get("ROMWORKS_WORKER_SLOTS"))).isPositive();
    assertThat(overlay.own().values())
        .allSatisfy(pod -> {
          assertThat(pod.getSpec().getInitContainers()).hasSize(1);
          assertThat(pod.getSpec().getInitContainers().getFirst().getArgs())
              .containsExactly("migrate");
        });
    assertThat(api).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void whatIsProbedAndScrapedAnswers(String name) throws Exception {
    Overlay overlay = Overlay.build(name);
    Set<String> paths = new LinkedHashSet<>();
    for (String pod : overlay.own().keySet()) {
      Container container = overlay.main(pod);
      for (Probe probe :
          List.of(
              container.getStartupProbe(),
              container.getLivenessProbe(),
              container.getReadinessProbe())) {
        assertThat(Overlay.port(overlay.pod(pod).getSpec(), probe.getHttpGet().getPort()))
            .hasValue(8080);
        paths.add(probe.getHttpGet().getPath());
      }
      assertThat(container.getLivenessProbe().getHttpGet().getPath()).endsWith("/live");
      assertThat(container.getReadinessProbe().getHttpGet().getPath()).endsWith("/ready");
    }
    for (ServiceMonitor monitor : overlay.all(ServiceMonitor.class)) {
      assertThat(overlay.all(Service.class))
          .filteredOn(
              it -> Overlay.matches(it.getMetadata().getLabels(), monitor.getSpec().getSelector()))
          .hasSize(2)
          .allMatch(it ->
              it.getSpec()
                  .getPorts()
                  .getFirst()
                  .getName()
                  .equals(monitor.getSpec().getEndpoints().getFirst().getPort()));
      paths.add(monitor.getSpec().getEndpoints().getFirst().getPath());
    }
    paths.forEach(path -> given().get(path).then().statusCode(200));
  }

  @Test
  void aWorkerHasTheTimeToEndThatItsJobsHave() throws Exception {
    for (PodTemplateSpec pod : Overlay.build("prod").own().values()) {
      Container container = pod.getSpec().getContainers().getFirst();
      Duration grace =
          container.getEnv().stream()
              .filter(it -> it.getName().equals("ROMWORKS_WORKER_GRACE"))
              .map(it -> Duration.parse(it.getValue()))
              .findFirst()
              .orElse(Duration.ofSeconds(10));
      Duration first =
          Duration.ofSeconds(container.getLifecycle().getPreStop().getSleep().getSeconds());
      assertThat(Duration.ofSeconds(pod.getSpec().getTerminationGracePeriodSeconds()))
          .isGreaterThan(first.plus(grace).plus(TO_END));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "dev+bubblewrap"})
  void noPodMayMoreThanItNeeds(String name) throws Exception {
    Overlay overlay = Overlay.build(name);
    for (PodTemplateSpec pod : overlay.pods().values()) {
      PodSpec spec = pod.getSpec();
      assertThat(spec.getAutomountServiceAccountToken()).isFalse();
      assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
      assertThat(spec.getSecurityContext().getSeccompProfile().getType())
          .isEqualTo("RuntimeDefault");
      assertThat(Overlay.containers(spec))
          .allSatisfy(container -> {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                .containsExactly("ALL");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
          });
    }
    for (PodTemplateSpec pod : overlay.own().values()) {
      assertThat(pod.getSpec().getHostUsers()).isFalse();
      assertThat(pod.getSpec().getSecurityContext().getRunAsUser()).isEqualTo(imagesUser());
      assertThat(Overlay.containers(pod.getSpec()))
          .allSatisfy(
              it -> assertThat(it.getSecurityContext().getReadOnlyRootFilesystem()).isTrue());
    }
  }

  private static long imagesUser() throws IOException {
    return Files.readAllLines(Path.of("deploy/Dockerfile")).stream()
        .filter(line -> line.startsWith("USER "))
        .map(line -> Long.parseLong(line.replaceAll("\\D*(\\d+):.*", "$1")))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void bubblewrapTakesItsProfileAndThatAlone() throws Exception {
    Overlay without = Overlay.build("dev");
    Overlay with = Overlay.build("dev+bubblewrap");
    Container worker = with.main("romworks-worker");
    assertThat(worker.getSecurityContext().getSeccompProfile().getType()).isEqualTo("Localhost");
    assertThat(with.environment(worker)).containsEntry("ROMWORKS_SANDBOX", "bubblewrap");
    assertThat(with.main("romworks-api")).isEqualTo(without.main("romworks-api"));
    assertThat(worker.getVolumeMounts())
        .isEqualTo(without.main("romworks-worker").getVolumeMounts());
  }

  @Test
  void theNameThatAllGoByIsOnEachPod() throws Exception {
    assertThat(Overlay.build("prod").own().values())
        .allSatisfy(
            pod -> assertThat(pod.getMetadata().getLabels()).containsEntry(NAME, "romworks"));
  }
}
