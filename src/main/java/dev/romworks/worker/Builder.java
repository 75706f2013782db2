package dev.romworks.worker;

import dev.romworks.job.Limits;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Submission;
import dev.romworks.pipeline.Caps;
import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.Scratch;
import dev.romworks.pipeline.ToolRoot;
import dev.romworks.toolchain.Recipe;
import dev.romworks.toolchain.Recipes;
import dev.romworks.toolchain.Toolchain;
import dev.romworks.toolchain.Toolchains;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Turns submissions into results: recipe and sources into a plan, the plan into a run, the run
/// into a verdict. It is made when it is first asked for something, so a process that takes no jobs
/// tries no sandbox.
@ApplicationScoped
class Builder {

  private static final Logger LOG = Logger.getLogger(Builder.class);

  private final Recipes recipes;
  private final Toolchains toolchains;
  private final Sandbox sandbox;
  private final PipelineExecutor pipeline;
  private final long floodBytes;
  private final Witness witness;

  Builder(
      WorkerConfig config,
      Recipes recipes,
      Toolchains toolchains,
      Sandbox sandbox,
      Witness witness) {
    this.witness = witness;
    this.floodBytes = config.floodBytes();
    this.recipes = recipes;
    this.toolchains = toolchains;
    this.sandbox = sandbox;
    this.pipeline = new PipelineExecutor(sandbox);
  }

  /// Returns if names of files are UTF-8, and the sandbox withstands attacks.
  ///
  /// @throws IOException if not; the message says what is missing, and what to do
  void proveSandbox(WorkFolder workFolder) throws IOException {
    String encoding = System.getProperty("sun.jnu.encoding", "");
    if (!encoding.equalsIgnoreCase("UTF-8")) {
      throw new IOException(
          "file names are " + encoding + " here, not UTF-8; start the program with LC_ALL=C.UTF-8");
    }
    sandbox.prove();
    if (sandbox.isolates()) {
      SelfTest.run(pipeline, workFolder, roots());
    }
  }

  /// Returns if the tools of one recipe at least are there; says which recipes lack theirs.
  ///
  /// @throws IOException if not; the message says what to do
  void proveTools() throws IOException {
    List<Recipe> unusable =
        recipes.all().stream().filter(it -> toolchains.find(it.toolchain()).isEmpty()).toList();
    if (unusable.size() == recipes.all().size()) {
      toolchain(unusable.getFirst());
    }
    for (Recipe recipe : unusable) {
      LOG.infof(
          "recipe %s is not for this worker: no toolchain %s", recipe.name(), recipe.toolchain());
    }
  }

  /// By the name of each recipe that can be built, the toolchain that builds it.
  Map<String, String> toolchains() {
    return recipes.all().stream()
        .flatMap(recipe ->
            toolchains.known(recipe.toolchain()).stream()
                .map(toolchain -> Map.entry(recipe.name(), toolchain.name())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<ToolRoot> roots() {
    return recipes.all().stream()
        .flatMap(recipe -> toolchains.find(recipe.toolchain()).stream())
        .map(Toolchain::root)
        .distinct()
        .toList();
  }

  /// Builds what was submitted.
  ///
  /// @param canceled whether it is to end as it is
  /// @throws IOException if it could not be built through no fault of the sources
  Result build(Submission submission, WorkFolder workFolder, BooleanSupplier canceled)
      throws IOException {
    Recipe recipe = recipes.get(submission.recipe());
    Toolchain toolchain = toolchain(recipe);
    Plan plan = recipe.plan(submission, toolchain.root());
    Limits limits = submission.limits();
    try (Scratch folder = workFolder.newFolder()) {
      Path sources = layOut(submission, folder.folder().resolve("sources"));
      Caps caps =
          new Caps(limits.wall(), limits.stall(), limits.outputBytes(), limits.logBytes())
              .using(limits.cpu(), limits.memoryBytes())
              .flooding(floodBytes);
      Run run = pipeline.run(plan, sources, folder.folder(), caps, canceled);
      witness.stages(run.stages());
      return Verdicts.result(Verdicts.of(run.outcome()), run, plan, recipe, toolchain);
    }
  }

  private Toolchain toolchain(Recipe recipe) throws IOException {
    return toolchains
        .find(recipe.toolchain())
        .orElseThrow(() ->
            new IOException(
                "recipe %s needs the toolchain %s; try: ./romworks toolchain install %s"
                    .formatted(recipe.name(), recipe.toolchain(), recipe.toolchain().name())));
  }

  private static Path layOut(Submission submission, Path folder) throws IOException {
    Files.createDirectory(folder);
    for (Map.Entry<SourceName, byte[]> source : submission.sources().files().entrySet()) {
      Path file = folder.resolve(source.getKey().value());
      Files.createDirectories(file.getParent());
      Files.write(file, source.getValue());
    }
    return folder;
  }
}
