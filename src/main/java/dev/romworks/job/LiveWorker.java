package dev.romworks.job;

import java.util.Map;

/// A worker that says that it lives.
///
/// @param name like no other's
/// @param slots how many jobs of each lane it can run at once
/// @param toolchains by the name of each recipe that it can build, e.g. `rgbds-1.0.4`
public record LiveWorker(String name, Map<Lane, Integer> slots, Map<String, String> toolchains) {

  public LiveWorker {
    slots = Map.copyOf(slots);
    toolchains = Map.copyOf(toolchains);
  }
}
