package dev.romworks.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.romworks.job.JobId;
import dev.romworks.job.Tenant;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What a record of a lane's topic says. Its key is the job's id.
sealed interface JobRecord {

  /// Longer ones are submissions.
  int MAX_REFERENCE = 512; // bytes

  JsonMapper JSON = new JsonMapper();

  /// A job that is stored: `{"job": "<id>"}`.
  record Stored(JobId id) implements JobRecord {}

  /// A submission of another producer's, to be stored.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Submitted(JobId id, byte[] json) implements JobRecord {

    /// Whose it is, as far as can be read.
    Tenant tenant() {
      try {
        return new Tenant(JSON.readTree(json).path("tenant").asText());
      } catch (IOException | IllegalArgumentException _) {
        return Tenant.DEFAULT;
      }
    }
  }

  /// Nobody can tell which job it is about.
  record Unreadable(String why) implements JobRecord {}

  static JobRecord of(ConsumerRecord<String, byte[]> record) {
    JobId id;
    try {
      id = JobId.parse(record.key() == null ? "" : record.key());
    } catch (IllegalArgumentException e) {
      return new Unreadable("its key is no job's id, which is a UUID: " + record.key());
    }
    byte[] value = record.value() == null ? new byte[0] : record.value();
    return isReference(value, id) ? new Stored(id) : new Submitted(id, value);
  }

  private static boolean isReference(byte[] value, JobId id) {
    if (value.length > MAX_REFERENCE) {
      return false;
    }
    try {
      JsonNode json = JSON.readTree(value);
      return json.size() == 1 && json.path("job").asText().equals(id.toString());
    } catch (IOException _) {
      return false; // whoever takes it for a submission says what is wrong with it
    }
  }

  /// The value that tells of a stored job.
  static String reference(JobId id) {
    return "{\"job\":\"" + id + "\"}";
  }
}
