package dev.romworks.job;

import java.util.List;

/// Port: which workers live.
public interface Fleet {

  /// Those that were heard of a moment ago.
  ///
  /// @throws StoreUnavailable when the store is out of reach
  List<LiveWorker> workers();
}
