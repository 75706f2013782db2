package dev.romworks.toolchain;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.romworks.pipeline.Carrier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A set of tools, and what their arguments can take: one YAML file, `NAME.toolchain.yaml`, whose
/// form `recipes/rgbds.toolchain.yaml` explains. What the launcher makes a root file system of
/// stands in the same file.
///
/// @param version the argument with which its first tool tells its version
/// @param processes how many each of its tools may have at once, itself included; null for 1: they
///   start none, and cannot
/// @param fifos for each tool the flags whose argument takes a FIFO; [#POSITIONAL] for one without
@JsonIgnoreProperties({"packages", "suites", "keep"})
record ToolchainSpec(
    String name, String version, @Nullable Integer processes, Map<String, Set<String>> fifos) {

  /// Stands for an argument that no flag introduces.
  static final String POSITIONAL = "-";

  /// @throws NullPointerException if the file lacks a field; the message names it
  ToolchainSpec {
    requireNonNull(name, "name is missing");
    requireNonNull(version, "version is missing");
    fifos =
        Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(fifos, "fifos is missing")));
  }

  int maxProcesses() {
    return processes == null ? 1 : processes;
  }

  List<String> tools() {
    return List.copyOf(fifos.keySet());
  }

  /// What an argument of one of its tools takes; what was not measured is spooled.
  ///
  /// @param flag the word before it, or [#POSITIONAL]
  Carrier carrier(String tool, String flag) {
    return fifos.getOrDefault(tool, Set.of()).contains(flag) ? Carrier.FIFO : Carrier.SPOOL;
  }
}
