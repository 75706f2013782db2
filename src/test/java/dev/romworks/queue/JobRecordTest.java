package dev.romworks.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.JobId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What a record is taken for: only what names the very job of its key is no submission.
class JobRecordTest {

  private static final JobId ID = JobId.create();

  private static JobRecord of(String key, String value) {
    return JobRecord.of(
        new ConsumerRecord<>("romworks.jobs.bulk", 0, 1, key, value.getBytes(UTF_8)));
  }

  @Test
  void whatNamesItsJobIsStored() {
    assertThat(of(ID.toString(), JobRecord.reference(ID))).isEqualTo(new JobRecord.Stored(ID));
  }

  @Test
  void whatHasAJobInItThatIsNoIdIsASubmissionToBeRefused() {
    assertThat(of(ID.toString(), "{\"job\": {\"sources\": {}}, \"tenant\": \"class-1a\"}"))
        .isInstanceOf(JobRecord.Submitted.class);
    assertThat(of(ID.toString(), JobRecord.reference(JobId.create())))
        .isInstanceOf(JobRecord.Submitted.class);
    assertThat(of(ID.toString(), "{\"job\": \"" + ID + "\", \"sources\": {}}"))
        .isInstanceOf(JobRecord.Submitted.class);
    assertThat(of(ID.toString(), "no JSON")).isInstanceOf(JobRecord.Submitted.class);
  }

  @Test
  void whatHasNoIdIsUnreadable() {
    assertThat(of("a key", "{}")).isInstanceOf(JobRecord.Unreadable.class);
  }
}
