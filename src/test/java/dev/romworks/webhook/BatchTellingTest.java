package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.StoreAlone;
import dev.romworks.job.BatchKey;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.NewBatch.Entry;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookOutbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Proves that the end of a batch is told, and once.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class BatchTellingTest extends WebhookFixture {

  private static final String URL = "https://hooks.example/";

  @Test
  void ofTwoLastJobsThatEndAtOnceTheBatchIsToldOnce() throws SQLException {
    WebhookKey webhook = webhook(URL, WebhookEvent.BATCH_FINISHED);
    JobId one = JobId.create();
    JobId other = JobId.create();
    BatchKey batch = batch(one, other);
    try (Connection first = transaction();
        Connection second = transaction()) {
      finish(first, one);
      finish(second, other); // neither sees the other
      first.commit();
      assertThat(written(webhook)).isEmpty();
      second.commit();
    }
    assertThat(written(webhook)).hasSize(1);
    assertThat(told(webhook))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getString("type")).isEqualTo("batch.finished");
          assertThat(it.getJsonObject("data"))
              .isEqualTo(
                  new JsonObject()
                      .put("id", batch.id().toString())
                      .put("name", "homework")
                      .put("total", 2)
                      .put("states", new JsonObject().put("finished", 2))
                      .put("verdicts", new JsonObject().put("succeeded", 2))
                      .put("href", "/v1/batches/" + batch.id()));
        });
  }

  @Test
  void aBatchOfMoreJobsThanAreLookedAtInOneGoIsToldOnce() {
    WebhookKey webhook = webhook(URL, WebhookEvent.BATCH_FINISHED);
    BatchKey batch =
        batch(
            Stream.<Entry>generate(() -> new Entry.Sound(JobId.create(), SUBMISSION))
                .limit(WebhookOutbox.CHUNK + 1)
                .toList());
    assertThat(batches.cancel(batch)).isPresent();
    assertThat(outbox.fanOut()).isEqualTo(WebhookOutbox.CHUNK);
    assertThat(outbox.fanOut()).isEqualTo(1);
    assertThat(deliveries(webhook)).hasSize(1);
  }

  @Test
  void ofManyThatLookAtOnceOneFindsTheEnd() throws Exception {
    WebhookKey webhook = webhook(URL, WebhookEvent.BATCH_FINISHED);
    for (int round = 0; round < 20; round++) {
      BatchKey batch = batch(JobId.create(), JobId.create(), JobId.create());
      assertThat(batches.cancel(batch)).isPresent();
      atOnce(8, outbox::fanOut);
    }
    assertThat(written(webhook)).hasSize(20);
  }

  @Test
  void aBatchThatRunsAgainIsToldAgain() {
    WebhookKey webhook = webhook(URL, WebhookEvent.BATCH_FINISHED);
    BatchKey batch = batch(JobId.create(), JobId.create());
    assertThat(batches.cancel(batch)).isPresent();
    assertThat(written(webhook)).hasSize(1);
    assertThat(batches.requeue(batch, false)).isPresent();
    assertThat(written(webhook)).hasSize(1);
    assertThat(batches.cancel(batch)).isPresent();
    assertThat(written(webhook)).hasSize(2);
  }

  @Test
  void aBatchOfWhichNothingCanBeBuiltIsToldOnce() {
    WebhookKey webhook = webhook(URL, WebhookEvent.BATCH_FINISHED, WebhookEvent.JOB_FINISHED);
    BatchKey _ =
        batch(
            List.of(
                new Entry.Unsound(JobId.create(), Lane.BULK, "rgbds", Map.of(), "bad", "1"),
                new Entry.Unsound(JobId.create(), Lane.BULK, "rgbds", Map.of(), "worse", "2")));
    assertThat(written(webhook).stream().map(WebhookDelivery::type))
        .containsExactlyInAnyOrder("batch.finished", "job.finished", "job.finished");
  }
}
