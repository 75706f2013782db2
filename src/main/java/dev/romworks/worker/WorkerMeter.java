package dev.romworks.worker;

import dev.romworks.job.Lane;
import dev.romworks.job.Result;
import java.util.Map;

/// Port: who counts what this worker does.
public interface WorkerMeter {

  /// At the start it was tried whether this worker has what it needs.
  ///
  /// @param check what was tried, `sandbox` or `toolchains`
  void tested(String check, boolean holds);

  /// So many jobs of each lane it can run at once.
  void slots(Map<Lane, Integer> slots);

  /// An attempt takes a slot.
  void begun(Lane lane);

  /// That attempt has left it.
  void ended(Lane lane);

  /// The store has accepted a result, once.
  void accepted(String recipe, Result result);
}
