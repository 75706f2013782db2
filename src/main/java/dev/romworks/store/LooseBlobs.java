package dev.romworks.store;

import dev.romworks.job.RetentionStore.Chunk;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Removes blobs that nothing names any more. Who removes a row that names a blob notes it in
/// `loose_blob`, in the same transaction; so a blob without a name stands there, and nobody needs
/// to look at all of them.
///
/// Someone may begin to name a blob at the same moment, having found it there. Who names it holds
/// it by its foreign key until that is committed: then it is passed over, and noted again. A blob
/// that could be locked is named by nobody else from then on, so whether it is named is asked once
/// more after that, and true. Who comes later waits for the end of this transaction and finds that
/// the blob is gone: see [Database#afresh].
final class LooseBlobs {

  private static final String UNNAMED =
      """
      not exists (select 1 from job_source where job_source.sha256 = blob.sha256)
        and not exists (select 1 from artifact where artifact.sha256 = blob.sha256)\
      """;

  /// By their range: a plan for it that was made while there were few is no bad one for many.
  private static final String TAKE =
      """
      with taken as (
        delete from loose_blob
        where id <= (select max(id) from (select id from loose_blob order by id limit :most) as first)
        returning sha256)
      select sha256 from taken\
      """;

  private static final String LOCK =
      "select sha256 from blob where sha256 = any(:loose) and "
          + UNNAMED
          + " order by sha256 for update skip locked";

  private static final String REMOVE =
      "delete from blob where sha256 = any(:locked) and " + UNNAMED;

  private static final String NOTE_AGAIN =
      "insert into loose_blob (sha256) select sha256 from blob where sha256 = any(:loose) and "
          + UNNAMED;

  private LooseBlobs() {}

  /// Looks at some of those that may be without a name.
  static Chunk remove(Handle transaction, int atMost) {
    List<String> loose =
        transaction.createQuery(TAKE).bind("most", atMost).mapTo(String.class).list();
    if (loose.isEmpty()) {
      return Chunk.NONE;
    }
    List<String> locked =
        transaction
            .createQuery(LOCK)
            .bindArray("loose", String.class, loose)
            .mapTo(String.class)
            .list();
    int removed =
        transaction.createUpdate(REMOVE).bindArray("locked", String.class, locked).execute();
    int held =
        transaction.createUpdate(NOTE_AGAIN).bindArray("loose", String.class, loose).execute();
    return new Chunk(removed, loose.size() == atMost && held == 0);
  }
}
