package dev.romworks.job;

/// Port: is rung by the store when a step of a job was committed, so that it is told at once.
@FunctionalInterface
public interface EventBell {

  /// There may be events to tell. Does not wait.
  void ring();
}
