package dev.romworks.job;

import java.util.Optional;

/// Port: the trace to which belongs what is being done; it leads through the store and the queue as
/// the W3C's `traceparent`.
public interface CurrentTrace {

  /// Whether anybody collects traces.
  boolean isOn();

  /// That of the request at hand; empty if it belongs to none, or nobody collects it.
  Optional<String> current();
}
