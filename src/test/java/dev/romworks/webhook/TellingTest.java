package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.StoreAlone;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobState;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookDelivery.State;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that what is to be told is written with the step that it tells of, once, and for its
/// owner; and that no step of a job waits for that.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class TellingTest extends WebhookFixture {

  private static final String URL = "https://hooks.example/";

  /// What the steps of the tenant's jobs have written.
  private int news() throws SQLException {
    return change("update webhook_news set at = at where tenant = ?", tenant.name());
  }

  @Test
  void aJobThatHasEndedIsToldToThoseThatWantToHear() throws SQLException {
    WebhookKey wants = webhook(URL, WebhookEvent.JOB_FINISHED);
    WebhookKey wantsToo = webhook(URL, WebhookEvent.values());
    WebhookKey wantsOther = webhook(URL, WebhookEvent.BATCH_FINISHED, WebhookEvent.JOB_QUARANTINED);
    JobId job = submit();
    assertThat(written(wants)).isEmpty();
    end(job);
    assertThat(written(wantsToo)).hasSize(1);
    assertThat(written(wantsOther)).isEmpty();
    assertThat(told(wants))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getString("type")).isEqualTo("job.finished");
          assertThat(Instant.parse(it.getString("timestamp")))
              .isBefore(Instant.now().plusSeconds(1));
          assertThat(it.getJsonObject("data"))
              .isEqualTo(
                  new JsonObject()
                      .put("id", job.toString())
                      .put("state", "finished")
                      .put("verdict", "canceled")
                      .put("attempt", 0)
                      .putNull("batch")
                      .put("labels", new JsonObject().put("student", "s1"))
                      .put("message", "canceled")
                      .put("href", "/v1/jobs/" + job));
        });
  }

  @Test
  void aJobThatWasGivenUpIsToldAsThat() throws SQLException {
    WebhookKey webhook = webhook(URL, WebhookEvent.JOB_QUARANTINED);
    JobId job = submit();
    int _ =
        change(
            "update job set state = 'QUARANTINED', finished_at = now() where id = ?", job.value());
    assertThat(told(webhook))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getString("type")).isEqualTo("job.quarantined");
          assertThat(it.getJsonObject("data").getString("state")).isEqualTo("quarantined");
          assertThat(it.getJsonObject("data").getString("verdict")).isNull();
        });
  }

  @Test
  void aStepThatIsRolledBackTellsNothing() throws SQLException {
    WebhookKey webhook = webhook(URL, WebhookEvent.values());
    JobId job = submit();
    try (Connection connection = transaction()) {
      finish(connection, job);
      connection.rollback();
    }
    assertThat(written(webhook)).isEmpty();
  }

  @Test
  void aStepWritesOneRowHoweverManyWebhooksThereAreAndNoneWhereNoneWantsIt() throws SQLException {
    JobId _ = ended();
    WebhookKey _ = webhook(URL, WebhookEvent.JOB_QUARANTINED, WebhookEvent.BATCH_FINISHED);
    JobId _ = ended();
    assertThat(news()).isZero();
    List<WebhookKey> many =
        Stream.generate(() -> webhook(URL, WebhookEvent.JOB_FINISHED)).limit(5).toList();
    JobId _ = ended();
    assertThat(news()).isEqualTo(1);
    assertThat(many).allSatisfy(it -> assertThat(written(it)).hasSize(1));
    assertThat(news()).isZero();
  }

  /// Whatever is done to a webhook, and for however long.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update webhook set deleted_at = now() where id = ?",
        "update webhook set disabled_at = now() where id = ?",
        "update webhook set failures = failures + 1 where id = ?",
        "delete from webhook where id = ?"
      })
  void aJobEndsWhileItsWebhookIsBeingChanged(String sql) throws Exception {
    WebhookKey webhook = webhook(URL, WebhookEvent.JOB_FINISHED);
    JobId job = submit();
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        Connection changing = transaction()) {
      assertThat(change(changing, sql, webhook.id().value())).isEqualTo(1);
      thread.submit(() -> end(job)).get(10, TimeUnit.SECONDS);
      assertThat(jobs.cancel(new JobKey(tenant, job)).orElseThrow().state())
          .isEqualTo(JobState.FINISHED);
      changing.commit();
    }
    assertThat(told(webhook)).hasSize(sql.contains("failures") ? 1 : 0);
  }

  @Test
  void aWebhookIsDeletedWhileAJobEnds() throws Exception {
    WebhookKey webhook = webhook(URL, WebhookEvent.JOB_FINISHED);
    JobId job = submit();
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        Connection step = transaction()) {
      finish(step, job);
      assertThat(thread.submit(() -> webhooks.remove(webhook)).get(10, TimeUnit.SECONDS)).isTrue();
      step.commit();
    }
    assertThat(told(webhook)).isEmpty();
  }

  @Test
  void whoHasVeryMuchToHearHearsNoMoreButMayAskForIt() throws SQLException {
    WebhookKey full = webhook(URL, WebhookEvent.JOB_FINISHED);
    int _ =
        change(
            """
            insert into webhook_delivery (webhook_id, type, payload, created_at)
            select ?, 'job.finished', '{}', now() - interval '1 h' from generate_series(1, 20001)\
            """,
            full.id().value());
    WebhookKey other = webhook(URL, WebhookEvent.JOB_FINISHED);
    JobId _ = ended();
    assertThat(written(other)).singleElement().returns(State.PENDING, WebhookDelivery::state);
    assertThat(deliveries(full).getFirst().state()).isEqualTo(State.GIVEN_UP);
    assertThat(deliveries(full).get(1).state()).isEqualTo(State.PENDING);
  }
}
