package dev.romworks.toolchain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.RecipeBook;
import dev.romworks.job.RecipeDescription;
import dev.romworks.job.Submission;
import dev.romworks.job.SubmissionCheck;
import dev.romworks.pipeline.ToolRoot;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The recipes that there are: the built-in ones, and those of the operator's folder, which also
/// may have toolchains (`*.toolchain.yaml`). One that has the name of a built-in one replaces it.
@ApplicationScoped
public class Recipes implements SubmissionCheck, RecipeBook {

  private static final List<String> BUILT_IN =
      List.of("rgbds", "rgbgfx", "cc65", "nasm-bin", "nasm-elf");
  private static final List<String> BUILT_IN_TOOLCHAINS = List.of("rgbds", "cc65", "nasm");
  private static final String TOOLCHAIN = ".toolchain.yaml";
  private static final ToolRoot ANYWHERE = new ToolRoot.HostFolder(Path.of("/"));

  private final JsonMapper yaml =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();
  private final SortedMap<String, ToolchainSpec> toolchains = new TreeMap<>();
  private final SortedMap<String, Recipe> recipes = new TreeMap<>();

  /// @throws IOException if a file cannot be read, or is none; the message names it
  Recipes(ToolchainConfig config) throws IOException {
    Map<String, RecipeFile> files = new LinkedHashMap<>(); // by where they stand
    for (String name : BUILT_IN_TOOLCHAINS) {
      ToolchainSpec spec = builtIn(name + TOOLCHAIN, ToolchainSpec.class);
      toolchains.put(spec.name(), spec);
    }
    for (String name : BUILT_IN) {
      files.put(name + ".yaml", builtIn(name + ".yaml", RecipeFile.class));
    }
    if (config.recipes().isPresent()) {
      readFolder(config.recipes().get(), files);
    }
    for (Map.Entry<String, RecipeFile> file : files.entrySet()) {
      Recipe recipe = recipe(file.getKey(), file.getValue());
      recipes.put(recipe.name(), recipe);
    }
  }

  /// Has them read: one that is none stops the program, whether this process builds or not.
  void start(@Observes StartupEvent event) {
    // it is there by now
  }

  private <T> T builtIn(String name, Class<T> type) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(Recipes.class.getResourceAsStream("/recipes/" + name), name)) {
      return read(name, text, type);
    }
  }

  private void readFolder(Path folder, Map<String, RecipeFile> files) throws IOException {
    for (Path file : yamlFiles(folder)) {
      try (InputStream text = Files.newInputStream(file)) {
        if (file.toString().endsWith(TOOLCHAIN)) {
          ToolchainSpec spec = read(file.toString(), text, ToolchainSpec.class);
          toolchains.put(spec.name(), spec);
        } else {
          files.put(file.toString(), read(file.toString(), text, RecipeFile.class));
        }
      }
    }
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private <T> T read(String where, InputStream text, Class<T> type) throws IOException {
    try {
      return yaml.readValue(text, type);
    } catch (IOException e) {
      throw new IOException(where + ": " + e.getMessage(), e);
    }
  }

  private Recipe recipe(String where, RecipeFile file) throws IOException {
    ToolchainSpec toolchain = toolchains.get(file.toolchain());
    if (toolchain == null) {
      throw new IOException(
          "%s: toolchain: there is none named %s; there are %s"
              .formatted(where, file.toolchain(), toolchains.keySet()));
    }
    try {
      return new Recipe(file, toolchain);
    } catch (IllegalArgumentException e) {
      throw new IOException(where + ": " + e.getMessage(), e);
    }
  }

  /// All of them, by name.
  public Collection<Recipe> all() {
    return recipes.values();
  }

  /// The recipe of this name.
  ///
  /// @throws InvalidSubmission if there is none
  public Recipe get(String name) {
    Recipe recipe = recipes.get(name);
    if (recipe == null) {
      throw new InvalidSubmission(
          "unknown-recipe",
          "recipe: there is none named \"%s\"; there are %s".formatted(name, recipes.keySet()));
    }
    return recipe;
  }

  @Override
  public List<RecipeDescription> recipes() {
    return recipes.values().stream().map(Recipe::description).toList();
  }

  @Override
  public void check(Submission submission) {
    get(submission.recipe()).plan(submission, ANYWHERE);
  }
}
