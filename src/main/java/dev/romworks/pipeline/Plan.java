package dev.romworks.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be run: stages joined by channels. Pure data, and checked when it is made: a plan
/// that exists can run.
///
/// @param tools where the stages' programs are, and what they are given
/// @param inputs the contents, by channel, of what no stage writes
/// @param stages in any order
/// @param interactive whether the stages talk to each other, so that they start together and a
///   cycle is what is wanted: then channels between two stages are FIFOs that join them directly
public record Plan(
    Tools tools, Map<String, byte[]> inputs, List<Stage> stages, boolean interactive) {

  private static final Tools HOST = Tools.ofHost(Path.of("/usr/bin"));

  /// @throws IllegalArgumentException if it cannot work; the message names what is wrong, see
  ///   [PlanCheck]
  public Plan {
    inputs = Map.copyOf(inputs);
    stages = List.copyOf(stages);
    PlanCheck.check(inputs.keySet(), stages, interactive);
  }

  /// Programs of the host, in an empty environment.
  ///
  /// @throws IllegalArgumentException as the constructor
  public static Plan of(Map<String, byte[]> inputs, Stage... stages) {
    return new Plan(HOST, inputs, List.of(stages), false);
  }

  /// The stage that reads a channel; empty if it is an output of the whole plan.
  public Optional<Stage> readerOf(String channel) {
    return stages.stream().filter(stage -> stage.inputs().contains(channel)).findFirst();
  }

  /// The stage that writes a channel; empty if it is an input of the whole plan.
  public Optional<Stage> writerOf(String channel) {
    return stages.stream().filter(stage -> stage.outputs().contains(channel)).findFirst();
  }

  /// Whether a channel is a file in memory at one end at least.
  public boolean isSpooled(String channel) {
    return stages.stream()
        .flatMap(stage -> stage.arguments().stream())
        .anyMatch(argument ->
            argument.equals(new Stage.Input(channel, Carrier.SPOOL))
                || argument.equals(new Stage.Output(channel, Carrier.SPOOL)));
  }

  /// Whether a channel joins two stages without us between them.
  public boolean isDirect(String channel) {
    return interactive && readerOf(channel).isPresent() && writerOf(channel).isPresent();
  }
}
