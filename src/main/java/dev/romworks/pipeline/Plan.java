package dev.romworks.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be run: stages joined by channels, in an order in which each channel's writer stands
/// before its reader. Pure data, checked when it is made.
///
/// @param tools where the stages' programs are
/// @param environment of every tool; nothing else reaches them
public record Plan(ToolRoot tools, Map<String, String> environment, List<Stage> stages) {

  /// @throws IllegalArgumentException if two stages have the same name, if a channel has two
  ///   writers or two readers, or if one is read that no stage before writes; the message names it
  public Plan {
    environment = Map.copyOf(environment);
    stages = List.copyOf(stages);
    Set<String> names = new HashSet<>();
    Map<String, String> writers = new HashMap<>();
    Map<String, String> readers = new HashMap<>();
    for (Stage stage : stages) {
      String name = stage.name();
      require(names.add(name), "two stages are named " + name);
      for (String channel : stage.inputs()) {
        require(
            writers.containsKey(channel),
            name + " reads " + channel + ", which no stage before it writes");
        String other = readers.putIfAbsent(channel, name);
        require(other == null, channel + " has two readers, " + other + " and " + name);
      }
      for (String channel : stage.outputs()) {
        String other = writers.putIfAbsent(channel, name);
        require(other == null, channel + " has two writers, " + other + " and " + name);
      }
    }
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException("not a plan: " + fault);
    }
  }

  /// The stage that reads a channel; empty if it is an output of the whole plan.
  public Optional<Stage> readerOf(String channel) {
    return stages.stream().filter(stage -> stage.inputs().contains(channel)).findFirst();
  }
}
