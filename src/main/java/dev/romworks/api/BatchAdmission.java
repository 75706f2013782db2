package dev.romworks.api;

import dev.romworks.job.Batch;
import dev.romworks.job.BatchStore;
import dev.romworks.job.NewBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/// Lets batches in.
@ApplicationScoped
class BatchAdmission {

  private final Door door;
  private final BatchReader reader;
  private final BatchStore store;
  private final Caller caller;

  BatchAdmission(Door door, BatchReader reader, BatchStore store, Caller caller) {
    this.caller = caller;
    this.door = door;
    this.reader = reader;
    this.store = store;
  }

  /// Reads and stores a batch.
  ///
  /// @param body of a request with these headers
  /// @param batch what else is known of it
  Batch admit(InputStream body, HttpHeaders headers, Function<BatchReader.Contents, NewBatch> batch)
      throws IOException {
    door.knock();
    return door.read(
        body,
        counted ->
            reader.read(
                Incoming.of(counted, headers, caller.tenant()),
                contents -> admit(batch.apply(contents))));
  }

  private Batch admit(NewBatch batch) {
    return door.store(
        batch.entries().size(),
        () -> store.submit(batch),
        stored -> stored.key().equals(batch.key()));
  }
}
