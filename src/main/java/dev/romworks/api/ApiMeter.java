package dev.romworks.api;

/// Port: who counts what clients do.
public interface ApiMeter {

  /// A request waits for something to happen, until the answer is closed.
  Presence waits();

  /// A client is told events, until the answer is closed.
  Presence listens();

  /// What was handed in was not taken.
  ///
  /// @param code of the problem
  void refused(String code);

  /// Somebody who is there until this is closed.
  interface Presence extends AutoCloseable {

    @Override
    void close();
  }
}
