package dev.romworks.job;

import org.jspecify.annotations.Nullable;

/// What passed through one channel of an attempt.
///
/// @param name e.g. `main.o`
/// @param from the stage that writes it
/// @param to the stage that reads it; null where it is an output of the job
public record ChannelRun(String name, String from, @Nullable String to, long bytes) {}
