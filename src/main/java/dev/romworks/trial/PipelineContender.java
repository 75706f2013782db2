package dev.romworks.trial;

import dev.romworks.pipeline.Caps;
import dev.romworks.pipeline.Outcome;
import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.Stage;
import dev.romworks.pipeline.ToolRoot;
import dev.romworks.pipeline.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pipeline, in this process.
final class PipelineContender implements Contender, AutoCloseable {

  /// The recipe's.
  static final Map<String, String> ENVIRONMENT =
      Map.of("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1:glibc.malloc.tcache_count=65535");

  private final String name;
  private final Tools tools;
  private final Path memory;
  private final PipelineExecutor pipeline;

  /// @param memory a folder for FIFOs
  PipelineContender(String name, Sandbox sandbox, ToolRoot root, Path memory) {
    this.name = name;
    this.tools = new Tools(root, ENVIRONMENT, 1);
    this.memory = memory;
    this.pipeline = new PipelineExecutor(sandbox);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Long> run(Workload workload) throws IOException {
    Plan plan = plan(workload);
    return new Crowd(workload.parallel()).run(workload.jobs(), () -> build(plan, workload));
  }

  private long build(Plan plan, Workload workload) throws IOException {
    long began = System.nanoTime();
    Run run = pipeline.run(plan, workload.folder(), memory, Caps.DEFAULT, () -> false);
    long took = System.nanoTime() - began;
    Outcome outcome = run.outcome();
    boolean asItMust =
        workload.fails() ? outcome instanceof Outcome.Failed : outcome instanceof Outcome.Succeeded;
    if (!asItMust) {
      throw new IOException(workload.name() + ": " + outcome.sentence());
    }
    return took;
  }

  private Plan plan(Workload workload) {
    List<Stage> stages = new ArrayList<>();
    List<Object> link = new ArrayList<>(List.of("-o", Stage.output("rom"), "-m"));
    link.addAll(List.of(Stage.output("game.map"), "-n", Stage.output("game.sym")));
    for (int unit = 0; unit < workload.units().size(); unit++) {
      String object = workload.objects().get(unit);
      String source = workload.units().get(unit);
      stages.add(
          Stage.of("rgbasm", "-o", Stage.output(object), "--", source).named("asm:" + source));
      link.add(Stage.input(object));
    }
    stages.add(Stage.of("rgblink", link.toArray()));
    stages.add(
        Stage.of("rgbfix", "-v", "-p", "255", "-o", Stage.output("game.gb"), "-").reading("rom"));
    return new Plan(tools, Map.of(), stages, false);
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
