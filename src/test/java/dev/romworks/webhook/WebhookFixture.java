package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.BatchId;
import dev.romworks.job.BatchKey;
import dev.romworks.job.BatchStore;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.NewBatch;
import dev.romworks.job.NewBatch.Entry;
import dev.romworks.job.NewJob;
import dev.romworks.job.Owner;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookOutbox;
import dev.romworks.job.WebhookSecret;
import dev.romworks.job.WebhookStore;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The store, in which nobody sends what is to be told but the test, and what its tests do with it.
/// Each has a tenant of its own.
abstract class WebhookFixture {

  static final Submission SUBMISSION =
      new Submission(
          Lane.INTERACTIVE,
          "rgbds",
          new Sources(new TreeMap<>(Map.of(new SourceName("a.asm"), new byte[0]))),
          List.of(new SourceName("a.asm")),
          Map.of(),
          new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1),
          Map.of("student", "s1"),
          null);

  static final int MANY = 1000;

  @Inject JobStore jobs;
  @Inject BatchStore batches;
  @Inject WebhookStore webhooks;
  @Inject WebhookOutbox outbox;
  @Inject DataSource database;

  final Tenant tenant = new Tenant("hooks-" + UUID.randomUUID());
  private final List<WebhookKey> made = new ArrayList<>();

  /// What tests of others have left is not counted.
  @BeforeEach
  void workOff() {
    while (outbox.fanOut() >= WebhookOutbox.CHUNK || outbox.clearAway() >= WebhookOutbox.CHUNK) {
      // there may be more
    }
  }

  @AfterEach
  void removeWebhooks() {
    made.forEach(webhooks::remove);
    workOff();
  }

  WebhookKey webhook(String url, WebhookEvent... events) {
    return webhook(tenant, url, events);
  }

  WebhookKey webhook(Tenant owner, String url, WebhookEvent... events) {
    return webhook(owner, WebhookSecret.create(), url, events);
  }

  WebhookKey webhook(Tenant owner, WebhookSecret secret, String url, WebhookEvent... events) {
    WebhookKey key = new WebhookKey(owner, WebhookId.create());
    Webhook.Terms terms = new Webhook.Terms(URI.create(url), Set.of(events), "");
    assertThat(webhooks.add(key, terms, secret, MANY)).isPresent();
    made.add(key);
    return key;
  }

  static Tenant another() {
    return new Tenant("hooks-" + UUID.randomUUID());
  }

  JobId submit() {
    return submit(tenant);
  }

  private JobId submit(Tenant owner) {
    return jobs.submit(new NewJob(JobId.create(), owner, Optional.empty(), SUBMISSION)).id();
  }

  /// Ends a job that waits.
  void end(JobId job) {
    assertThat(jobs.cancel(new JobKey(tenant, job))).isPresent();
  }

  JobId ended() {
    return ended(tenant);
  }

  JobId ended(Tenant owner) {
    JobId job = submit(owner);
    assertThat(jobs.cancel(new JobKey(owner, job))).isPresent();
    return job;
  }

  void ended(int count) {
    for (int i = 0; i < count; i++) {
      JobId _ = ended();
    }
  }

  BatchKey batch(JobId... ids) {
    return batch(Stream.of(ids).<Entry>map(id -> new Entry.Sound(id, SUBMISSION)).toList());
  }

  BatchKey batch(List<Entry> entries) {
    return batches
        .submit(
            new NewBatch(BatchId.create(), Owner.of(tenant), Optional.empty(), "homework", entries))
        .key();
  }

  List<WebhookDelivery> deliveries(WebhookKey webhook) {
    return webhooks.deliveries(webhook, Optional.empty(), MANY);
  }

  /// The same, when what has ended was written down.
  List<WebhookDelivery> written(WebhookKey webhook) {
    int _ = outbox.fanOut();
    return deliveries(webhook);
  }

  /// A change in the database, beside the program.
  int change(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return change(connection, sql, values);
    }
  }

  static int change(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /// What was written down for a webhook, as it is sent.
  List<JsonObject> told(WebhookKey webhook) throws SQLException {
    int _ = outbox.fanOut();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select coalesce(json_agg(payload), '[]') from webhook_delivery where webhook_id = ?")) {
      query.setObject(1, webhook.id().value());
      try (ResultSet rows = query.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return new JsonArray(rows.getString(1)).stream().map(JsonObject.class::cast).toList();
      }
    }
  }

  static void finish(Connection connection, JobId job) throws SQLException {
    assertThat(
            change(
                connection,
                "update job set state = 'FINISHED', verdict = 'succeeded', finished_at = now() where id = ?",
                job.value()))
        .isEqualTo(1);
  }

  /// Makes all that is written for the tenant's webhooks so much older.
  void passes(Duration time) throws SQLException {
    int _ =
        change(
            """
            with older as (
              update webhook set rests_until = rests_until - time
              from make_interval(secs => ?) as time where tenant = ? returning id, time)
            update webhook_delivery set next_at = next_at - time, wanted_at = wanted_at - time,
              created_at = created_at - time
            from older where webhook_id = older.id\
            """,
            (double) time.toSeconds(),
            tenant.name());
  }

  Connection transaction() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /// Answers of calls that begin at once.
  static <T> List<T> atOnce(int count, Callable<T> call) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return call.call();
            }));
      }
      start.countDown();
    }
    return running.stream().map(Future::resultNow).toList();
  }
}
