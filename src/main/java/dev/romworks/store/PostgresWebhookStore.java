package dev.romworks.store;

import dev.romworks.job.Tenant;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookDelivery.Place;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookSecret;
import dev.romworks.job.WebhookStore;
import dev.romworks.job.WebhookTry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The tables of webhooks, as their owners see them.
@ApplicationScoped
class PostgresWebhookStore implements WebhookStore {

  private static final String ADD =
      """
      insert into webhook (id, tenant, url, events, description, secret)
      select :id, :tenant, :url, :events, :description, :secret
      where (select count(*) from webhook where tenant = :tenant and deleted_at is null) < :most returning *\
      """;

  private static final String DELIVERIES =
      """
      select webhook_delivery.*, case when in_hand then next_at else greatest(next_at, rests_until) end as tried_at
      from webhook join webhook_delivery on webhook_id = webhook.id
      where webhook.id = :id and tenant = :tenant and deleted_at is null
        and (cast(:isFirst as boolean) or (webhook_delivery.created_at, webhook_delivery.id) < (:at, :after))
      order by webhook_delivery.created_at desc, webhook_delivery.id desc limit :most\
      """;

  /// In the place of the next try of what is in hand stands the end of a lease: that stays.
  private static final String RESEND =
      """
      update webhook_delivery set state = 'PENDING', resent_attempt = attempt, wanted_at = now(),
        resend_wanted = in_hand, next_at = case when in_hand then next_at else now() end
      from webhook
      where webhook.id = :id and tenant = :tenant and deleted_at is null
        and webhook_id = webhook.id and webhook_delivery.id = :delivery\
      """;

  /// Who asks for something thinks that it will be taken.
  private static final String WAKE =
      "update webhook set rests_until = now() where id = :id and disabled_at is null and deleted_at is null";

  private final Database database;

  PostgresWebhookStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Webhook> add(
      WebhookKey key, Webhook.Terms terms, WebhookSecret secret, int most) {
    return database.transaction(handle -> {
      Database.lock(handle, "webhooks " + key.tenant()); // or two at once could be one too many
      return handle
          .createQuery(ADD)
          .bind("id", key.id().value())
          .bind("tenant", key.tenant().name())
          .bind("url", terms.url().toString())
          .bindArray(
              "events", String.class, terms.events().stream().map(WebhookEvent::wireName).toList())
          .bind("description", terms.description())
          .bind("secret", secret.value())
          .bind("most", most)
          .map(PostgresWebhookStore::webhook)
          .findOne();
    });
  }

  @Override
  public List<Webhook> list(Tenant tenant) {
    return database.statement(handle ->
        handle
            .createQuery(
                "select * from webhook where tenant = :tenant and deleted_at is null order by created_at, id")
            .bind("tenant", tenant.name())
            .map(PostgresWebhookStore::webhook)
            .list());
  }

  @Override
  public Optional<Webhook> find(WebhookKey key) {
    return database.statement(handle ->
        handle
            .createQuery(
                "select * from webhook where id = :id and tenant = :tenant and deleted_at is null")
            .bind("id", key.id().value())
            .bind("tenant", key.tenant().name())
            .map(PostgresWebhookStore::webhook)
            .findOne());
  }

  private static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
    Set<WebhookEvent> events =
        Arrays.stream((String[]) row.getArray("events").getArray())
            .map(name -> WebhookEvent.of(name).orElseThrow())
            .collect(Collectors.toSet());
    return new Webhook(
        new WebhookKey(
            new Tenant(row.getString("tenant")), new WebhookId(row.getObject("id", UUID.class))),
        new Webhook.Terms(URI.create(row.getString("url")), events, row.getString("description")),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(StoredJobs.instant(row, "disabled_at")));
  }

  @Override
  public boolean remove(WebhookKey key) {
    return database.statement(handle ->
        handle
                .createUpdate(
                    "update webhook set deleted_at = now() where id = :id and tenant = :tenant and deleted_at is null")
                .bind("id", key.id().value())
                .bind("tenant", key.tenant().name())
                .execute()
            == 1);
  }

  @Override
  public List<WebhookDelivery> deliveries(WebhookKey key, Optional<Place> after, int atMost) {
    return database.transaction(handle -> {
      handle.execute("set transaction isolation level repeatable read"); // a try may end meanwhile
      List<Row> rows =
          handle
              .createQuery(DELIVERIES)
              .bind("id", key.id().value())
              .bind("tenant", key.tenant().name())
              .bind("isFirst", after.isEmpty())
              .bind(
                  "at", after.map(Place::createdAt).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
              .bind("after", after.map(Place::id).orElse(new UUID(0, 0)))
              .bind("most", atMost)
              .map(Row::of)
              .list();
      Map<UUID, List<Tried>> tries = tries(handle, rows.stream().map(Row::id).toList());
      return rows.stream().map(row -> row.with(tries.getOrDefault(row.id(), List.of()))).toList();
    });
  }

  private static Map<UUID, List<Tried>> tries(Handle handle, List<UUID> deliveries) {
    return handle
        .createQuery("select * from webhook_attempt where delivery_id = any(:ids) order by number")
        .bindArray("ids", UUID.class, deliveries)
        .map(Tried::of)
        .collect(Collectors.groupingBy(Tried::delivery));
  }

  /// A delivery without its tries.
  private record Row(
      UUID id, String type, WebhookDelivery.State state, Instant createdAt, Instant nextAt) {

    static Row of(ResultSet row, StatementContext context) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getString("type"),
          WebhookDelivery.State.valueOf(row.getString("state")),
          row.getTimestamp("created_at").toInstant(),
          row.getTimestamp("tried_at").toInstant());
    }

    WebhookDelivery with(List<Tried> tries) {
      return new WebhookDelivery(
          id,
          type,
          state,
          createdAt,
          Optional.of(nextAt).filter(_ -> state == WebhookDelivery.State.PENDING),
          tries.stream().map(Tried::tried).toList());
    }
  }

  private record Tried(UUID delivery, WebhookTry tried) {

    static Tried of(ResultSet row, StatementContext context) throws SQLException {
      return new Tried(
          row.getObject("delivery_id", UUID.class),
          new WebhookTry(
              row.getInt("number"),
              row.getTimestamp("at").toInstant(),
              Optional.ofNullable(end(row))));
    }

    private static WebhookTry.@Nullable End end(ResultSet row) throws SQLException {
      Long took = row.getObject("took_ms", Long.class);
      Integer status = row.getObject("status", Integer.class);
      return took == null
          ? null
          : new WebhookTry.End(
              Duration.ofMillis(took),
              status == null ? OptionalInt.empty() : OptionalInt.of(status),
              row.getString("said"));
    }
  }

  /// As with the end of a try, the delivery comes first and then its webhook; so two that want both
  /// do not wait for each other.
  @Override
  public Resent resend(WebhookKey key, UUID delivery) {
    return database.transaction(handle -> {
      int found =
          handle
              .createUpdate(RESEND)
              .bind("id", key.id().value())
              .bind("tenant", key.tenant().name())
              .bind("delivery", delivery)
              .execute();
      if (found == 0) {
        return Resent.UNKNOWN;
      }
      if (handle.createUpdate(WAKE).bind("id", key.id().value()).execute() == 1) {
        return Resent.SENT;
      }
      handle.rollback();
      return Resent.DISABLED;
    });
  }
}
