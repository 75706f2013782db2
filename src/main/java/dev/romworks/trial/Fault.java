package dev.romworks.trial;

import java.time.Duration;

/// Something that is done to a cluster.
///
/// @param after how long after the one before it
/// @param worker which one, where it is done to a worker
/// @param lasts how long, where it has an end
record Fault(Kind kind, Duration after, int worker, Duration lasts) {

  /// What it is.
  enum Kind {
    WORKER_KILLED("kill -9 of a worker"),
    WORKER_PAUSED("SIGSTOP of a worker"),
    API_KILLED("kill -9 of the API"),
    KAFKA_KILLED("kill -9 of Kafka"),
    KAFKA_PAUSED("SIGSTOP of Kafka"),
    POSTGRES_KILLED("kill -9 of PostgreSQL"),
    POSTGRES_PAUSED("SIGSTOP of PostgreSQL"),
    CONNECTIONS_CUT("PostgreSQL's connections cut"),
    CONNECTIONS_SILENT("PostgreSQL's connections silent"),
    CONNECTIONS_SLOW("PostgreSQL's connections slow"),
    DISK_FULL("PostgreSQL's disk full");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
