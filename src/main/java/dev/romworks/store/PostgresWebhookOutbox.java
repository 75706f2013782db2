package dev.romworks.store;

import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookOutbox;
import dev.romworks.job.WebhookSecret;
import dev.romworks.job.WebhookTry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What PostgreSQL has for webhooks. Each try is fenced by its number, as an attempt of a job is.
@ApplicationScoped
class PostgresWebhookOutbox implements WebhookOutbox {

  /// By jumps from webhook to webhook along an index, as one may have many deliveries that wait; of
  /// each as much as there is room for. Of two tenants' deliveries that comes first whose tenant
  /// has less before it. Nothing is locked but what is taken.
  private static final String TAKE =
      """
      with recursive waiting(id) as (
        (select webhook_id from webhook_delivery where state = 'PENDING' order by webhook_id limit 1)
        union all
        select following.* from waiting cross join lateral (
          select webhook_id from webhook_delivery where state = 'PENDING' and webhook_id > waiting.id
          order by webhook_id limit 1) as following),
      hand as (
        select id, tenant, failures > 0 as fails, tries
        from unnest(:webhooks, :tries) as hand(id, tries) join webhook using (id)),
      due as (
        select url, secret, webhook.tenant, failures > 0 as fails, next.*,
          row_number() over (partition by webhook.tenant, failures > 0 order by next_at)
            + coalesce((select sum(tries) from hand where hand.fails and hand.tenant = webhook.tenant), 0) as nth
        from waiting join webhook using (id) left join hand using (id) cross join lateral (
          select webhook_delivery.id, webhook_id, next_at from webhook_delivery
          where state = 'PENDING' and webhook_id = webhook.id and next_at <= now() order by next_at
          limit greatest(0, case failures when 0 then :each else 1 end - coalesce(tries, 0))) as next
        where disabled_at is null and deleted_at is null and rests_until <= now()),
      placed as (
        select *, row_number() over (partition by fails order by nth, next_at)
            + coalesce((select sum(tries) from hand where hand.fails), 0) as place,
          row_number() over (partition by tenant order by next_at)
            + coalesce((select sum(tries) from hand where hand.tenant = due.tenant), 0) as turn
        from due where not fails or nth <= greatest(1, :ofTenant / 2)),
      chosen as (
        select * from placed where turn <= :ofTenant and (not fails or place <= :ofFailing)
        order by turn, next_at limit :free),
      locked as materialized (
        select url, secret, webhook_delivery.id from chosen join webhook_delivery using (id)
        where state = 'PENDING' and webhook_delivery.next_at <= now() for update of webhook_delivery skip locked),
      taken as (
        update webhook_delivery set attempt = attempt + 1, in_hand = true, resend_wanted = false,
          next_at = now() + make_interval(secs => :lease)
        from locked where webhook_delivery.id = locked.id
        returning url, secret, webhook_delivery.id, webhook_id, attempt, attempt - resent_attempt as counted, payload),
      begun as (
        insert into webhook_attempt (delivery_id, number, at) select id, attempt, now() from taken)
      select * from taken\
      """;

  private static final String END =
      """
      update webhook_delivery set in_hand = false, resend_wanted = false,
        state = case when resend_wanted and not :isGone then 'PENDING' else :state end,
        next_at = case when resend_wanted then now() else now() + make_interval(secs => :pause) end,
        resent_attempt = case when :isCounted then resent_attempt else least(attempt, resent_attempt + 1) end
      where id = :id and attempt = :number and state = 'PENDING' and in_hand\
      """;

  /// So much of the history of a delivery is kept.
  private static final String FORGET =
      "delete from webhook_attempt where delivery_id = :id and number <= :number - 20";

  private static final String NOTE =
      """
      update webhook_attempt set took_ms = :took, status = :status, said = :said
      where delivery_id = :id and number = :number\
      """;

  private static final String WELL =
      "update webhook set failures = 0 where id = :id and failures > 0";
  private static final String SLOW =
      "update webhook set failures = 1 where id = :id and failures = 0";

  /// From one second to five minutes.
  private static final String FAILED =
      """
      update webhook set failures = failures + 1, rests_until = now() +
        least(interval '5 min', interval '1 s' * power(2, least(failures, 9)))
      where id = :id\
      """;

  private static final String GONE =
      "update webhook set disabled_at = now() where id = :id and disabled_at is null";

  private final Database database;
  private final WebhookNews news;

  PostgresWebhookOutbox(Database database, WebhookNews news) {
    this.database = database;
    this.news = news;
  }

  @Override
  public int fanOut() {
    return news.fanOut(CHUNK);
  }

  @Override
  public int clearAway() {
    return news.clearAway(CHUNK);
  }

  @Override
  public List<Call> take(Duration lease, Room room) {
    List<UUID> webhooks = new ArrayList<>();
    List<Integer> tries = new ArrayList<>();
    room.inHand()
        .forEach((webhook, count) -> {
          webhooks.add(webhook.value());
          tries.add(count);
        });
    return database.statement(handle ->
        handle
            .createQuery(TAKE)
            .bindArray("webhooks", UUID.class, webhooks)
            .bindArray("tries", Integer.class, tries)
            .bind("each", room.each())
            .bind("ofTenant", room.ofTenant())
            .bind("ofFailing", room.ofFailing())
            .bind("free", room.free())
            .bind("lease", seconds(lease))
            .map(PostgresWebhookOutbox::call)
            .list());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Call call(ResultSet row, StatementContext context) throws SQLException {
    return new Call(
        new Target(
            new WebhookId(row.getObject("webhook_id", UUID.class)),
            URI.create(row.getString("url")),
            new WebhookSecret(row.getString("secret"))),
        row.getObject("id", UUID.class),
        row.getInt("attempt"),
        row.getInt("counted"),
        row.getString("payload"));
  }

  /// First the delivery and then its webhook, as whoever sends again.
  @Override
  public boolean end(Call call, WebhookTry.End end, Next next) {
    return database.transaction(handle -> {
      boolean isEnded =
          switch (next) {
            case Next.Done(boolean isPrompt) ->
                move(handle, call, "DELIVERED", next) && mark(handle, call, isPrompt ? WELL : SLOW);
            case Next.Again _ -> move(handle, call, "PENDING", next) && mark(handle, call, FAILED);
            case Next.Never _ -> move(handle, call, "GIVEN_UP", next) && mark(handle, call, FAILED);
            case Next.Gone _ -> move(handle, call, "GIVEN_UP", next) && mark(handle, call, GONE);
            case Next.Back _ -> move(handle, call, "PENDING", next);
          };
      if (isEnded) {
        note(handle, call, end);
      }
      return isEnded;
    });
  }

  private static boolean move(Handle transaction, Call call, String state, Next next) {
    Duration pause = next instanceof Next.Again(Duration it) ? it : Duration.ZERO;
    return transaction
            .createUpdate(END)
            .bind("state", state)
            .bind("isGone", next instanceof Next.Gone)
            .bind("isCounted", !(next instanceof Next.Back))
            .bind("pause", seconds(pause))
            .bind("id", call.delivery())
            .bind("number", call.number())
            .execute()
        == 1;
  }

  private static boolean mark(Handle transaction, Call call, String how) {
    int _ = transaction.createUpdate(how).bind("id", call.target().webhook().value()).execute();
    return true;
  }

  private static void note(Handle transaction, Call call, WebhookTry.End end) {
    transaction
        .createUpdate(NOTE)
        .bind("took", end.took().toMillis())
        .bind("status", end.status().isPresent() ? end.status().getAsInt() : null)
        .bind("said", end.said())
        .bind("id", call.delivery())
        .bind("number", call.number())
        .execute();
    transaction
        .createUpdate(FORGET)
        .bind("id", call.delivery())
        .bind("number", call.number())
        .execute();
  }
}
