package dev.romworks.store;

import dev.romworks.job.JobId;
import dev.romworks.job.LogSlice;
import dev.romworks.job.LogSlice.Place;
import dev.romworks.job.LogStore;
import dev.romworks.job.LogText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/// The table `log_chunk`.
@ApplicationScoped
class PostgresLogs implements LogStore {

  private static final int SLICE_BYTES = 16_384;

  private static final String ACCEPTED =
      " from log_chunk join job on id = job_id where id = :id and attempt = :attempt and state = 'FINISHED'";

  private final Database database;

  PostgresLogs(Database database) {
    this.database = database;
  }

  @Override
  public List<LogText> read(JobId id, int attempt) {
    return database.statement(handle ->
        handle
            .createQuery("select stage, stream, content" + ACCEPTED + " order by position")
            .bind("id", id.value())
            .bind("attempt", attempt)
            .map(PostgresLogs::text)
            .list());
  }

  private static LogText text(ResultSet row, StatementContext context) throws SQLException {
    return text(row, row.getBytes("content"));
  }

  private static LogText text(ResultSet row, byte[] content) throws SQLException {
    return new LogText(
        row.getString("stage"),
        LogText.Stream.valueOf(row.getString("stream")),
        new String(content, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<LogSlice> read(JobId id, int attempt, Place place) {
    return database.statement(handle ->
        handle
            .createQuery(
                "select stage, stream, octet_length(content) as bytes,"
                    + " substring(content from :first for :most) as content"
                    + ACCEPTED
                    + " and position = :log")
            .bind("id", id.value())
            .bind("attempt", attempt)
            .bind("log", place.log())
            .bind("first", place.from() + 1) // SQL counts from 1
            .bind("most", SLICE_BYTES)
            .map((row, _) -> slice(row, place))
            .findOne());
  }

  private static LogSlice slice(ResultSet row, Place place) throws SQLException {
    byte[] content = row.getBytes("content");
    int end = place.from() + content.length;
    if (end >= row.getInt("bytes")) {
      return new LogSlice(text(row, content), new Place(place.log() + 1, 0));
    }
    byte[] whole = Arrays.copyOf(content, wholeCharacters(content));
    return new LogSlice(text(row, whole), new Place(place.log(), place.from() + whole.length));
  }

  /// How many of some bytes of UTF-8 are whole characters: all but the last one, of which more may
  /// come.
  private static int wholeCharacters(byte[] utf8) {
    int last = utf8.length - 1;
    while (last > 0 && (utf8[last] & 0xC0) == 0x80) { // goes on with a character
      last--;
    }
    return last == 0 ? utf8.length : last;
  }
}
