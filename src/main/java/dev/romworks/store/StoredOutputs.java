package dev.romworks.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.romworks.job.Artifact;
import dev.romworks.job.Outputs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Reads what a job has left: from the rows of its artifacts, or, where their bytes have gone, from
/// what its own row tells of them.
final class StoredOutputs {

  /// In a statement that reads jobs. What went from an earlier run of the job is of no matter.
  static final String COLUMNS =
      """
      (select json_agg(output order by name) from artifact as output where job_id = id) as artifacts,
      case when expired_at >= finished_at then expired end as gone\
      """;

  private static final TypeReference<List<Artifact>> ARTIFACTS = new TypeReference<>() {};
  private static final TypeReference<Gone> GONE = new TypeReference<>() {};

  private StoredOutputs() {}

  /// The column `expired`.
  private record Gone(List<Artifact> artifacts, boolean logs) {

    Outputs toOutputs(Instant at) {
      return new Outputs(artifacts, new Outputs.Expiry(at, logs));
    }
  }

  static Outputs of(ResultSet row, Json json) throws SQLException {
    String gone = row.getString("gone");
    return gone == null
        ? new Outputs(json.read(row.getString("artifacts"), ARTIFACTS, List.of()), null)
        : json.read(gone, GONE).toOutputs(requireNonNull(StoredJobs.instant(row, "expired_at")));
  }
}
