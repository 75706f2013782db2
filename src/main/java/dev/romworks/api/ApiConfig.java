package dev.romworks.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/// What a client may ask for.
@ConfigMapping(prefix = "romworks.api")
interface ApiConfig {

  /// The largest submission, in bytes of its body.
  @WithDefault("16777216")
  int maxSubmissionBytes();

  /// The most that its sources may have, in bytes, all together and unpacked.
  @WithDefault("67108864")
  int maxUnpackedBytes();

  /// The longest time that a submission may take to come in.
  @WithDefault("PT2M")
  Duration maxUpload();

  /// The most that all submissions may have, in bytes, bodies, what they unpack to, and a hundred
  /// for each token of JSON, that have begun to come in and are not stored yet; past it the next
  /// ones are to come again. Else a sixteenth of the heap.
  OptionalLong intakeBytes();

  /// Who is served without a key, while there is none: this machine, or anyone who can reach it.
  @WithDefault("this-machine")
  WithoutKey withoutKey();

  /// The names by which this server may be asked where it listens on this machine only, or there is
  /// no key, beside addresses; a proxy's, for instance.
  @WithDefault("localhost")
  Set<String> hosts();

  /// How many times its own size an archive may unpack to; up to 8 MiB are never too many.
  @WithDefault("100")
  int maxUnpackedRatio();

  /// The most source files of one job; an archive's folders are counted with its files.
  @WithDefault("10000")
  int maxSources();

  /// The most units of one job: each is a process of its own.
  @WithDefault("256")
  int maxUnits();

  /// The most jobs of one batch.
  @WithDefault("1000")
  int maxBatchJobs();

  /// The most source files of all jobs of one batch; what is laid into each is counted for each.
  @WithDefault("50000")
  int maxBatchSources();

  /// The most streams of events that this process has at once.
  @WithDefault("4000")
  int maxStreams();

  /// The longest time for which a request may wait for a job.
  @WithDefault("PT60S")
  Duration maxWait();

  /// The most jobs that may wait, of all tenants and lanes; past it the next ones are to come
  /// again.
  @WithDefault("10000")
  int maxQueued();

  /// The longest that a submission may wait for its turn to be stored while many do; past it 429.
  @WithDefault("PT0.05S")
  Duration maxStoreWait();

  /// A job's wall limit where it sets none.
  @WithDefault("PT10S")
  Duration wall();

  /// The highest wall limit that a job may set.
  @WithDefault("PT60S")
  Duration maxWall();

  /// How long a job may stand still where it sets no limit.
  @WithDefault("PT2S")
  Duration stall();

  /// The highest such limit that a job may set.
  @WithDefault("PT60S")
  Duration maxStall();

  /// A job's limit on processor time where it sets none.
  @WithDefault("PT5S")
  Duration cpu();

  /// The highest such limit that a job may set.
  @WithDefault("PT60S")
  Duration maxCpu();

  /// A job's limit on the memory of all its tools together, in bytes, where it sets none.
  @WithDefault("268435456")
  long memoryBytes();

  /// The highest such limit that a job may set, in bytes.
  @WithDefault("1073741824")
  long maxMemoryBytes();

  /// A job's limit on what its tools write, in bytes, where it sets none.
  @WithDefault("8388608")
  long outputBytes();

  /// The highest such limit that a job may set, in bytes.
  @WithDefault("67108864")
  long maxOutputBytes();

  /// A job's limit on what is kept of each log, in bytes, where it sets none.
  @WithDefault("262144")
  long logBytes();

  /// The highest such limit that a job may set, in bytes.
  @WithDefault("4194304")
  long maxLogBytes();
}
