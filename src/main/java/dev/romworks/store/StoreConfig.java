package dev.romworks.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How jobs are kept.
@ConfigMapping(prefix = "romworks.store")
interface StoreConfig {

  /// After so many attempts that ended in a lost worker or an error of ours, a job is quarantined;
  /// but for a lost worker only if it did not run there beside others that had lost one.
  @WithDefault("3")
  int maxFailedAttempts();
}
