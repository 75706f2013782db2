package dev.romworks.toolchain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Submission;
import dev.romworks.job.SubmissionCheck;
import dev.romworks.pipeline.ToolRoot;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The recipes that there are: the built-in ones, and those of the operator's folder.
@ApplicationScoped
public class Recipes implements SubmissionCheck {

  private static final List<String> BUILT_IN = List.of("rgbds");
  private static final ToolRoot ANYWHERE = new ToolRoot.HostFolder(Path.of("/"));

  private final JsonMapper yaml =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();
  private final SortedMap<String, Recipe> recipes = new TreeMap<>();

  /// @throws IOException if a recipe cannot be read; the message names the file
  Recipes(ToolchainConfig config) throws IOException {
    for (String name : BUILT_IN) {
      String resource = "/recipes/" + name + ".yaml";
      try (InputStream text = Objects.requireNonNull(Recipes.class.getResourceAsStream(resource))) {
        add(resource, text);
      }
    }
    if (config.recipes().isPresent()) {
      for (Path file : yamlFiles(config.recipes().get())) {
        try (InputStream text = Files.newInputStream(file)) {
          add(file.toString(), text);
        }
      }
    }
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private void add(String where, InputStream text) throws IOException {
    try {
      Recipe recipe = yaml.readValue(text, Recipe.class);
      recipes.put(recipe.name(), recipe);
    } catch (IOException e) {
      throw new IOException("recipe " + where + ": " + e.getMessage(), e);
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
  public void check(Submission submission) {
    get(submission.recipe()).plan(submission, ANYWHERE);
  }
}
