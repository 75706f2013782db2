package dev.romworks.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.Services;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that kustomize builds each overlay, that what it makes is what Kubernetes takes, and that
/// names, ports, environment and probes are those that the program has.
@QuarkusTest
@QuarkusTestResource(Services.class)
class KubernetesTest {

  private static final String NAME = "app.kubernetes.io/name";

  /// What a worker needs to end by itself, beside its jobs' grace; as the launcher has it.
  private static final Duration TO_END = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "livenessProbe => livenesProbe",
        "value: 'x' => value: 1",
        "value: 'x' => value: true",
        "kind: Deployment => kind: Deployments",
        "name: romworks => name: romworks, name: again"
      })
  void whatKubernetesWouldNotTakeIsSeen(String change) throws Exception {
    String right = change.substring(0, change.indexOf(" => "));
    String wrong = change.substring(change.indexOf(" => ") + 4);
    String manifest =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: romworks}
        spec:
          template:
            spec:
              containers:
                - name: api
                  env: [{ name: A, value: 'x' }]
                  livenessProbe: { periodSeconds: 1 }
        """;
    assertThat(Overlay.read(manifest).objects()).hasSize(1);
    assertThatThrownBy(() -> Overlay.read(manifest.replace(right, wrong)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "dev+bubblewrap"})
  void eachOverlayIsWhatKubernetesTakesAndAllOfItIsInItsNamespace(String name) throws Exception {
    Overlay overlay = Overlay.build(name);
    assertThat(overlay.own()).containsOnlyKeys("romworks-api", "romworks-worker");
    assertThat(overlay.objects())
        .extracting("metadata.namespace")
        .filteredOn(it -> it != null)
        .containsOnly("romworks")
        .hasSize(overlay.objects().size() - 1); // but for the namespace itself
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void whatSelectsSelectsAPodAndEachPortIsThere(String name) throws Exception {
    Overlay overlay = Overlay.build(name);
    for (Service service : overlay.all(Service.class)) {
      List<PodSpec> pods = selected(overlay, labels(service.getSpec().getSelector()));
      assertThat(pods).as(service.getMetadata().getName()).hasSize(1);
      service
          .getSpec()
          .getPorts()
          .forEach(port ->
              assertThat(port(pods.getFirst(), port.getTargetPort()))
                  .hasValue(port.getPort().intValue()));
    }
    for (PodDisruptionBudget budget : overlay.all(PodDisruptionBudget.class)) {
      assertThat(selected(overlay, budget.getSpec().getSelector())).hasSize(1);
    }
    assertThat(overlay.all(PodDisruptionBudget.class)).hasSize(2);
    for (NetworkPolicy policy : overlay.all(NetworkPolicy.class)) {
      assertThat(selected(overlay, policy.getSpec().getPodSelector()))
          .as(policy.getMetadata().getName())
          .isNotEmpty();
      policy.getSpec().getIngress().stream()
          .flatMap(rule -> rule.getPorts().stream())
          .forEach(
              port -> assertIsOfOne(selected(overlay, policy.getSpec().getPodSelector()), port));
      policy
          .getSpec()
          .getEgress()
          .forEach(rule ->
              rule.getTo().stream()
                  .filter(peer -> peer.getNamespaceSelector() == null && peer.getIpBlock() == null)
                  .forEach(peer ->
                      rule.getPorts()
                          .forEach(port ->
                              assertIsOfOne(selected(overlay, peer.getPodSelector()), port))));
    }
  }

  private static void assertIsOfOne(List<PodSpec> pods, NetworkPolicyPort port) {
    assertThat(pods).anyMatch(pod -> port(pod, port.getPort()).isPresent());
  }

  private static LabelSelector labels(Map<String, String> labels) {
    LabelSelector selector = new LabelSelector();
    selector.setMatchLabels(labels);
    return selector;
  }

  private static List<PodSpec> selected(Overlay overlay, LabelSelector selector) {
    return overlay.pods().values().stream()
        .filter(pod -> matches(pod.getMetadata().getLabels(), selector))
        .map(PodTemplateSpec::getSpec)
        .toList();
  }

  private static boolean matches(Map<String, String> labels, LabelSelector selector) {
    for (LabelSelectorRequirement one : selector.getMatchExpressions()) {
      assertThat(one.getOperator()).isEqualTo("In");
      if (!one.getValues().contains(labels.get(one.getKey()))) {
        return false;
      }
    }
    return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
  }

  private static Optional<Integer> port(PodSpec pod, IntOrString wanted) {
    return pod.getContainers().stream()
        .flatMap(container -> container.getPorts().stream())
        .filter(port ->
            port.getName().equals(wanted.getStrVal())
                || port.getContainerPort().equals(wanted.getIntVal()))
        .map(ContainerPort::getContainerPort)
        .findFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "dev+bubblewrap"})
  void eachSettingIsOneThatTheProgramHas(String name) throws Exception {
    Overlay overlay = Overlay.build(name);
    for (PodTemplateSpec pod : overlay.own().values()) {
      for (Container container : containers(pod.getSpec())) {
        Environment.assertIsKnown(environment(overlay, container));
      }
    }
  }

  private static Stream<Container> stream(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
  }

  private static List<Container> containers(PodSpec pod) {
    return stream(pod).toList();
  }

  /// What a container is told, of its own, the map's, and the secret's.
  private static Map<String, String> environment(Overlay overlay, Container container) {
    Map<String, String> all = new HashMap<>();
    container
        .getEnvFrom()
        .forEach(from -> {
          if (from.getConfigMapRef() != null) {
            all.putAll(configuration(overlay, from.getConfigMapRef().getName()));
          } else {
            secret(overlay, from.getSecretRef().getName()).forEach(key -> all.put(key, "secret"));
          }
        });
    for (EnvVar variable : container.getEnv()) {
      all.put(variable.getName(), variable.getValue());
    }
    return all;
  }

  private static Map<String, String> configuration(Overlay overlay, String name) {
    return overlay.all(ConfigMap.class).stream()
        .filter(map -> map.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getData();
  }

  /// The keys of a secret: as the overlay makes it, or as it says that it is to be made.
  private static Set<String> secret(Overlay overlay, String name) {
    Set<String> keys = new LinkedHashSet<>();
    overlay.all(Secret.class).stream()
        .filter(secret -> secret.getMetadata().getName().equals(name))
        .forEach(secret -> keys.addAll(secret.getData().keySet()));
    if (keys.isEmpty()) {
      assertThat(name).isEqualTo("romworks-database");
      return Set.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
    }
    return keys;
  }

  @Test
  void apiNodesTakeNoJobsAndWorkersSendNothing() throws Exception {
    Overlay overlay = Overlay.build("prod");
    Map<String, String> api = environment(overlay, main(overlay, "romworks-api"));
    Map<String, String> worker = environment(overlay, main(overlay, "romworks-worker"));
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

  private static Container main(Overlay overlay, String name) {
    List<Container> containers = overlay.pod(name).getSpec().getContainers();
    assertThat(containers).hasSize(1);
    return containers.getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void whatIsProbedAndScrapedAnswers(String name) throws Exception {
    Overlay overlay = Overlay.build(name);
    Set<String> paths = new LinkedHashSet<>();
    for (String pod : overlay.own().keySet()) {
      Container container = main(overlay, pod);
      for (Probe probe :
          List.of(
              container.getStartupProbe(),
              container.getLivenessProbe(),
              container.getReadinessProbe())) {
        assertThat(port(overlay.pod(pod).getSpec(), probe.getHttpGet().getPort())).hasValue(8080);
        paths.add(probe.getHttpGet().getPath());
      }
      assertThat(container.getLivenessProbe().getHttpGet().getPath()).endsWith("/live");
      assertThat(container.getReadinessProbe().getHttpGet().getPath()).endsWith("/ready");
    }
    for (ServiceMonitor monitor : overlay.all(ServiceMonitor.class)) {
      assertThat(overlay.all(Service.class))
          .filteredOn(it -> matches(it.getMetadata().getLabels(), monitor.getSpec().getSelector()))
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
      assertThat(containers(spec))
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
      assertThat(containers(pod.getSpec()))
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
    Container worker = main(with, "romworks-worker");
    assertThat(worker.getSecurityContext().getSeccompProfile().getType()).isEqualTo("Localhost");
    assertThat(environment(with, worker)).containsEntry("ROMWORKS_SANDBOX", "bubblewrap");
    assertThat(main(with, "romworks-api")).isEqualTo(main(without, "romworks-api"));
    assertThat(worker.getVolumeMounts())
        .isEqualTo(main(without, "romworks-worker").getVolumeMounts());
  }

  /// Kubernetes refuses an exception that is not in the block, and takes an IPv4 address that is
  /// written as IPv6 for one of IPv4.
  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void anExceptionIsPartOfItsBlock(String name) throws Exception {
    Overlay.build(name).all(NetworkPolicy.class).stream()
        .flatMap(policy -> policy.getSpec().getEgress().stream())
        .flatMap(rule -> rule.getTo().stream())
        .map(NetworkPolicyPeer::getIpBlock)
        .filter(Objects::nonNull)
        .forEach(block ->
            assertThat(block.getExcept())
                .as(block.getCidr())
                .allMatch(it -> it.contains(":") == block.getCidr().contains(":"))
                .noneMatch(it -> it.startsWith("::ffff:")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void whatIsNotAllowedIsDenied(String name) throws Exception {
    assertThat(Overlay.build(name).all(NetworkPolicy.class))
        .anySatisfy(policy -> {
          assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
          assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
          assertThat(policy.getSpec().getIngress()).isEmpty();
          assertThat(policy.getSpec().getEgress()).isEmpty();
        });
  }

  @Test
  void theAutoscalerScalesTheWorkersByMetricsThatThereAre() throws Exception {
    Overlay overlay = Overlay.build("prod");
    ScaledObject scaled = overlay.all(ScaledObject.class).getFirst();
    assertThat(overlay.own()).containsKey(scaled.spec().scaleTargetRef().name());
    String metrics = given().get("/q/metrics").asString();
    for (ScaledObject.Trigger trigger : scaled.spec().triggers()) {
      String query = Objects.requireNonNull(trigger.metadata().get("query"));
      assertThat(AlertsTest.metrics(query)).isNotEmpty().allMatch(it -> has(metrics, it));
      assertThat(query).contains("namespace=\"romworks\"");
    }
  }

  private static boolean has(@Nullable String metrics, String name) {
    return metrics != null && metrics.contains("\n" + name + "{");
  }

  @Test
  void theNameThatAllGoByIsOnEachPod() throws Exception {
    assertThat(Overlay.build("prod").own().values())
        .allSatisfy(
            pod -> assertThat(pod.getMetadata().getLabels()).containsEntry(NAME, "romworks"));
  }
}
