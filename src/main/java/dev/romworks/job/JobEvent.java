package dev.romworks.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job's step from one state to another, or to its next attempt.
///
/// @param id grows from event to event of a job; the same if the event is told again
/// @param verdict its wire name; null unless the job is finished
/// @param batch of which the job is a part, if it is of one
public record JobEvent(
    long id,
    JobId job,
    Tenant tenant,
    JobState state,
    int attempt,
    @Nullable String verdict,
    @Nullable BatchId batch,
    Instant at) {}
