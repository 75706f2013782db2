package dev.romworks.job;

/// Port: is rung by the store when a step of a job was committed, so that it is told at once. Does
/// not wait.
public interface EventBell {

  /// There may be events to tell.
  void ring();

  /// There is an event to tell: a job has come to a state.
  void ring(JobId job, JobState state);
}
