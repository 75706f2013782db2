package dev.romworks.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a plan must be before anything of it starts: each channel has one writer and one reader,
/// nothing waits for itself in a circle, and no pipe goes where a tool cannot take one.
final class PlanCheck {

  private final Set<String> inputs;
  private final List<Stage> stages;
  private final Map<String, Stage> writers = new HashMap<>();
  private final Map<String, Stage> readers = new HashMap<>();
  private final Set<Stage> passed = new HashSet<>();

  private PlanCheck(Set<String> inputs, List<Stage> stages) {
    this.inputs = inputs;
    this.stages = stages;
  }

  /// @param inputs the channels whose content is given
  /// @throws IllegalArgumentException if it is no plan; the message names the stage or channel
  static void check(Set<String> inputs, List<Stage> stages, boolean interactive) {
    PlanCheck check = new PlanCheck(inputs, stages);
    check.namesAreUnique();
    check.eachEndIsHeldOnce();
    check.noEndIsFree();
    if (interactive) {
      check.directChannelsAreFifos();
    } else {
      stages.forEach(stage -> check.nothingIsInACircle(stage, new ArrayDeque<>()));
    }
  }

  private void namesAreUnique() {
    require(!stages.isEmpty(), "it has no stage");
    Set<String> names = new HashSet<>();
    for (Stage stage : stages) {
      require(names.add(stage.name()), "two stages are named %s".formatted(stage.name()));
    }
  }

  private void eachEndIsHeldOnce() {
    for (Stage stage : stages) {
      for (String channel : stage.outputs()) {
        require(
            !inputs.contains(channel),
            "%s is given, and %s writes it".formatted(channel, stage.name()));
        Stage other = writers.put(channel, stage);
        require(
            other == null,
            "%s has two writers, %s and %s".formatted(channel, name(other), stage.name()));
      }
      for (String channel : stage.inputs()) {
        Stage other = readers.put(channel, stage);
        require(
            other == null,
            "%s has two readers, %s and %s".formatted(channel, name(other), stage.name()));
      }
    }
  }

  private void noEndIsFree() {
    readers.forEach((channel, reader) ->
        require(
            inputs.contains(channel) || writers.containsKey(channel),
            "%s reads %s, which nobody writes".formatted(reader.name(), channel)));
    for (String channel : inputs) {
      require(readers.containsKey(channel), "%s is given, but nobody reads it".formatted(channel));
    }
  }

  private void directChannelsAreFifos() {
    for (Stage stage : stages) {
      for (Stage.Argument argument : stage.arguments()) {
        switch (argument) {
          case Stage.Input(String channel, Carrier carrier) ->
              require(
                  carrier == Carrier.FIFO || !writers.containsKey(channel),
                  "%s reads %s by an argument that cannot take a FIFO, and %s talks to it there"
                      .formatted(stage.name(), channel, name(writers.get(channel))));
          case Stage.Output(String channel, Carrier carrier) ->
              require(
                  carrier == Carrier.FIFO || !readers.containsKey(channel),
                  "%s writes %s by an argument that cannot take a FIFO, and %s listens to it there"
                      .formatted(stage.name(), channel, name(readers.get(channel))));
          case Stage.Literal _ -> {}
        }
      }
    }
  }

  private void nothingIsInACircle(Stage stage, Deque<Stage> way) {
    require(
        !way.contains(stage),
        "%s wait for each other in a circle, and it is not interactive"
            .formatted(way.stream().map(Stage::name).collect(Collectors.joining(", "))));
    if (passed.contains(stage)) {
      return;
    }
    way.addLast(stage);
    for (String channel : stage.inputs()) {
      Stage writer = writers.get(channel);
      if (writer != null) {
        nothingIsInACircle(writer, way);
      }
    }
    way.removeLast();
    passed.add(stage);
  }

  private static String name(@Nullable Stage stage) {
    return stage == null ? "nobody" : stage.name();
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException("not a plan: " + fault);
    }
  }
}
