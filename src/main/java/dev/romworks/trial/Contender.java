package dev.romworks.trial;

import java.io.IOException;
import java.util.List;

/// One way to build.
interface Contender {

  String name();

  /// Builds a workload as often as it says, as many at once as it says.
  ///
  /// @return how long each job took, in nanoseconds
  /// @throws IOException if one did not end as it must
  List<Long> run(Workload workload) throws IOException;
}
