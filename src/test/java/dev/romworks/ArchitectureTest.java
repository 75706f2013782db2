package dev.romworks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the table of imports: which package may know which other.
@AnalyzeClasses(packages = "dev.romworks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.romworks";

  /// Package → the packages of ours that it may import.
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("job", Set.of()),
          entry("pipeline", Set.of()),
          entry("sandbox", Set.of("pipeline")),
          entry("toolchain", Set.of("pipeline", "job")),
          entry("store", Set.of("job")),
          entry("queue", Set.of("job")),
          entry("worker", Set.of("job", "pipeline", "toolchain", "queue")),
          entry("api", Set.of("job", "queue", "archive", "report")),
          entry("report", Set.of("job")),
          entry("retention", Set.of("job")),
          entry("cli", Set.of("job")),
          entry("health", Set.of("job", "queue")),
          entry("metrics", Set.of("job", "queue", "worker", "api", "health")),
          entry("traces", Set.of("job", "pipeline", "worker")),
          entry("webhook", Set.of("job")),
          entry("archive", Set.of()),
          entry("embedded", Set.of()),
          entry("trial", Set.of("pipeline", "sandbox", "toolchain", "job", "embedded")));

  @ArchTest
  static void everyPackageImportsOnlyWhatTheTableAllows(JavaClasses all) {
    MAY_IMPORT.forEach((name, others) -> {
      String[] forbidden =
          MAY_IMPORT.keySet().stream()
              .filter(other -> !other.equals(name) && !others.contains(other))
              .map(other -> ROOT + "." + other)
              .toArray(String[]::new);
      noClasses()
          .that(resideInAnyPackage(ROOT + "." + name))
          .should()
          .dependOnClassesThat(resideInAnyPackage(forbidden))
          .check(all);
    });
  }

  @ArchTest
  static void thereIsNoPackageThatTheTableDoesNotKnow(JavaClasses all) {
    Set<String> packages =
        all.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .collect(Collectors.toSet());
    assertThat(packages)
        .containsExactlyInAnyOrderElementsOf(
            MAY_IMPORT.keySet().stream().map(name -> ROOT + "." + name).toList());
  }

  @ArchTest
  static void theVocabularyIsPlainJava(JavaClasses all) {
    plain(all, "job", List.of("java..", "org.jspecify.."));
  }

  @ArchTest
  static void archivesArePlainJava(JavaClasses all) {
    plain(all, "archive", List.of("java..", "org.jspecify.."));
  }

  @ArchTest
  static void thePipelineIsPlainJavaAndJnr(JavaClasses all) {
    plain(all, "pipeline", List.of("java..", "jnr..", "org.jspecify.."));
  }

  private static void plain(JavaClasses all, String name, List<String> allowed) {
    String own = ROOT + "." + name;
    String[] known = Stream.concat(allowed.stream(), Stream.of(own)).toArray(String[]::new);
    classes()
        .that(resideInAnyPackage(own))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(known))
        .check(all);
  }
}
