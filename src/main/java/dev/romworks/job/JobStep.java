package dev.romworks.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step that a job has taken, as it is kept for those who follow it.
///
/// @param id grows from step to step of a job
/// @param verdict its wire name; null unless the job is finished
public record JobStep(long id, JobState state, int attempt, @Nullable String verdict, Instant at) {}
