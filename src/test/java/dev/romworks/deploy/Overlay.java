package dev.romworks.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What kustomize makes of an overlay, read strictly.
record Overlay(List<Object> objects) {

  private static final Map<String, Class<?>> KINDS =
      Stream.of(
              ConfigMap.class,
              Deployment.class,
              Namespace.class,
              NetworkPolicy.class,
              PodDisruptionBudget.class,
              ScaledObject.class,
              Secret.class,
              Service.class,
              ServiceAccount.class,
              ServiceMonitor.class,
              StatefulSet.class)
          .collect(LinkedHashMap::new, (all, it) -> all.put(it.getSimpleName(), it), Map::putAll);

  /// Those in the project, and one with what none of those uses.
  ///
  /// @param name `dev`, `prod`, or `dev+bubblewrap`
  static Overlay build(String name) throws IOException, InterruptedException {
    Path folder = Path.of("k8s/overlays/" + name);
    if (name.contains("+")) {
      String[] parts = name.split("[+]", -1);
      folder = Files.createDirectories(Path.of("target/k8s/" + name));
      Files.writeString(
          folder.resolve("kustomization.yaml"),
          """
          resources: [../../../k8s/overlays/%s]
          components: [../../../k8s/components/%s]
          """
              .formatted((Object[]) parts));
    }
    return read(new OperatorsTool("kustomize").run("build", folder.toString()));
  }

  static Overlay read(String manifests) throws IOException {
    List<Object> objects = new ArrayList<>();
    for (JsonNode document : StrictYaml.documents(manifests)) {
      Class<?> kind = KINDS.get(document.path("kind").asText());
      if (kind == null) {
        throw new IOException("no such kind is known here: " + document);
      }
      objects.add(
          StrictYaml.MAPPER.readerFor(kind).readValue(document.traverse(StrictYaml.MAPPER)));
    }
    return new Overlay(objects);
  }

  <T> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// All pods' templates, by the name of what makes them.
  Map<String, PodTemplateSpec> pods() {
    Map<String, PodTemplateSpec> pods = new LinkedHashMap<>();
    all(Deployment.class)
        .forEach(it -> pods.put(it.getMetadata().getName(), it.getSpec().getTemplate()));
    all(StatefulSet.class)
        .forEach(it -> pods.put(it.getMetadata().getName(), it.getSpec().getTemplate()));
    return pods;
  }

  PodTemplateSpec pod(String name) {
    return Objects.requireNonNull(pods().get(name), name);
  }

  /// The templates of Romworks' own pods.
  Map<String, PodTemplateSpec> own() {
    Map<String, PodTemplateSpec> own = new LinkedHashMap<>(pods());
    own.keySet().removeIf(name -> !name.startsWith("romworks-"));
    return own;
  }

  /// What a selector selects.
  List<PodSpec> selected(LabelSelector selector) {
    return pods().values().stream()
        .filter(pod -> matches(pod.getMetadata().getLabels(), selector))
        .map(PodTemplateSpec::getSpec)
        .toList();
  }

  static boolean matches(Map<String, String> labels, LabelSelector selector) {
    for (LabelSelectorRequirement one : selector.getMatchExpressions()) {
      assertThat(one.getOperator()).isEqualTo("In");
      if (!one.getValues().contains(labels.get(one.getKey()))) {
        return false;
      }
    }
    return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
  }

  /// The number of a port that has this name, or is it.
  static Optional<Integer> port(PodSpec pod, IntOrString wanted) {
    return pod.getContainers().stream()
        .flatMap(container -> container.getPorts().stream())
        .filter(port ->
            port.getName().equals(wanted.getStrVal())
                || port.getContainerPort().equals(wanted.getIntVal()))
        .map(ContainerPort::getContainerPort)
        .findFirst();
  }

  /// All that run in a pod, those that run before the others too.
  static List<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).toList();
  }

  /// What a container is told, of its own, the map's, and the secret's.
  Map<String, String> environment(Container container) {
    Map<String, String> all = new HashMap<>();
    container
        .getEnvFrom()
        .forEach(from -> {
          if (from.getConfigMapRef() != null) {
            all.putAll(configuration(from.getConfigMapRef().getName()));
          } else {
            secret(from.getSecretRef().getName()).forEach(key -> all.put(key, "secret"));
          }
        });
    for (EnvVar variable : container.getEnv()) {
      all.put(variable.getName(), variable.getValue());
    }
    return all;
  }

  private Map<String, String> configuration(String name) {
    return all(ConfigMap.class).stream()
        .filter(map -> map.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getData();
  }

  /// The keys of a secret: as the overlay makes it, or as it says that it is to be made.
  private Set<String> secret(String name) {
    Set<String> keys = new LinkedHashSet<>();
    all(Secret.class).stream()
        .filter(secret -> secret.getMetadata().getName().equals(name))
        .forEach(secret -> keys.addAll(secret.getData().keySet()));
    if (keys.isEmpty()) {
      assertThat(name).isEqualTo("romworks-database");
      return Set.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
    }
    return keys;
  }

  /// The one that stays.
  Container main(String name) {
    List<Container> containers = pod(name).getSpec().getContainers();
    assertThat(containers).hasSize(1);
    return containers.getFirst();
  }
}
