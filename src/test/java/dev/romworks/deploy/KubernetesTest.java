package dev.romworks.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.Services;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that kustomize builds each overlay, that what it makes is what Kubernetes takes, and that
/// what names another thing names one that is there.
@QuarkusTest
@QuarkusTestResource(Services.class)
class KubernetesTest {

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
      List<PodSpec> pods = overlay.selected(labels(service.getSpec().getSelector()));
      assertThat(pods).as(service.getMetadata().getName()).hasSize(1);
      service
          .getSpec()
          .getPorts()
          .forEach(port ->
              assertThat(Overlay.port(pods.getFirst(), port.getTargetPort()))
                  .hasValue(port.getPort().intValue()));
    }
    for (PodDisruptionBudget budget : overlay.all(PodDisruptionBudget.class)) {
      assertThat(overlay.selected(budget.getSpec().getSelector())).hasSize(1);
    }
    assertThat(overlay.all(PodDisruptionBudget.class)).hasSize(2);
    for (NetworkPolicy policy : overlay.all(NetworkPolicy.class)) {
      assertThat(overlay.selected(policy.getSpec().getPodSelector()))
          .as(policy.getMetadata().getName())
          .isNotEmpty();
      policy.getSpec().getIngress().stream()
          .flatMap(rule -> rule.getPorts().stream())
          .forEach(
              port -> assertIsOfOne(overlay.selected(policy.getSpec().getPodSelector()), port));
      policy
          .getSpec()
          .getEgress()
          .forEach(rule ->
              rule.getTo().stream()
                  .filter(peer -> peer.getNamespaceSelector() == null && peer.getIpBlock() == null)
                  .forEach(peer ->
                      rule.getPorts()
                          .forEach(port ->
                              assertIsOfOne(overlay.selected(peer.getPodSelector()), port))));
    }
  }

  private static void assertIsOfOne(List<PodSpec> pods, NetworkPolicyPort port) {
    assertThat(pods).anyMatch(pod -> Overlay.port(pod, port.getPort()).isPresent());
  }

  private static LabelSelector labels(Map<String, String> labels) {
    LabelSelector selector = new LabelSelector();
    selector.setMatchLabels(labels);
    return selector;
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
}
