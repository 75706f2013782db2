package dev.romworks.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/// What has ended becomes deliveries, and deliveries that nobody will send any more come to an end.
/// Both in parts, and by one process at a time: a second one would wait for the first one's rows in
/// vain, and a webhook could be cleared away while something is written down for it.
@ApplicationScoped
class WebhookNews {

  /// A webhook for which very much waits is not written more for, but what it is not told is
  /// listed, and is sent when asked for.
  private static final String FAN_OUT =
      """
      with taken as (
        delete from webhook_news where id in (select id from webhook_news order by id limit :most) returning *),
      ended as (
        select batch.* from batch where id in (select batch_id from taken)
          and not exists (select 1 from webhook_news as later
            where batch_id = batch.id and later.id > (select max(id) from taken))
          and not exists (select 1 from job where batch_id = batch.id and state not in ('FINISHED', 'QUARANTINED'))),
      told as (
        select tenant, at, type, payload from taken
        union all
        select tenant, ended_at, 'batch.finished', json_build_object('type', 'batch.finished',
          'timestamp', webhook_time(ended_at),
          'data', json_build_object('id', ended.id, 'name', name,
            'total', (select count(*) from job where batch_id = ended.id),
            'states', (select json_object_agg(lower(state), jobs order by state) from (
              select state, count(*) as jobs from job where batch_id = ended.id group by state) as counted),
            'verdicts', (select coalesce(json_object_agg(verdict, jobs order by verdict), '{}') from (
              select verdict, count(*) as jobs from job where batch_id = ended.id and verdict is not null
              group by verdict) as counted),
            'href', '/v1/batches/' || ended.id))
        from ended cross join lateral (
          select max(finished_at) as ended_at from job where batch_id = ended.id) as last),
      wanting as materialized (
        select id, tenant, events, exists (
          select 1 from webhook_delivery where webhook_id = webhook.id and state = 'PENDING' offset 20000) as is_full
        from webhook where tenant in (select tenant from taken) and disabled_at is null and deleted_at is null),
      written as (
        insert into webhook_delivery (webhook_id, type, payload, created_at, state)
        select id, type, payload, at, case when is_full then 'GIVEN_UP' else 'PENDING' end
        from told join wanting using (tenant) where type = any(events))
      select count(*) from taken\
      """;

  private static final String GIVE_UP =
      """
      update webhook_delivery set state = 'GIVEN_UP', in_hand = false, resend_wanted = false
      where state = 'PENDING' and (not in_hand or next_at < now()) and id in (
        (select waiting.id from webhook cross join lateral (
          select id from webhook_delivery where webhook_id = webhook.id and state = 'PENDING'
            and (not in_hand or next_at < now()) limit :most) as waiting
          where disabled_at is not null limit :most)
        union all
        (select id from webhook_delivery where state = 'PENDING' and wanted_at < now() - interval '3 days'
          order by wanted_at limit :most))
        and (wanted_at < now() - interval '3 days'
          or exists (select 1 from webhook where id = webhook_id and disabled_at is not null))\
      """; // asked once more of the row that is locked: it may have been wanted again meanwhile

  private static final String CLEAR =
      """
      delete from webhook_delivery where id in (
        select told.id from webhook cross join lateral (
          select id from webhook_delivery where webhook_id = webhook.id limit :most) as told
        where deleted_at is not null limit :most)\
      """;

  private static final String FORGET =
      """
      delete from webhook_delivery where state <> 'PENDING' and id in (
        select id from webhook_delivery where state <> 'PENDING' and created_at < now() - interval '30 days'
        order by created_at limit :most)\
      """;

  private static final String REMOVE =
      """
      delete from webhook where deleted_at is not null and not exists (
        select 1 from webhook_delivery where webhook_id = webhook.id)\
      """;

  private final Database database;

  WebhookNews(Database database) {
    this.database = database;
  }

  /// Writes down who is to be told.
  ///
  /// @return of how many ends of jobs
  int fanOut(int atMost) {
    return database.transaction(handle ->
        isAlone(handle)
            ? handle.createQuery(FAN_OUT).bind("most", atMost).mapTo(int.class).one()
            : 0);
  }

  /// Ends what will not be sent, and removes what was deleted, or was sent or given up a month ago.
  ///
  /// @return how many deliveries
  int clearAway(int atMost) {
    return database.transaction(handle -> {
      if (!isAlone(handle)) {
        return 0;
      }
      int moved = handle.createUpdate(GIVE_UP).bind("most", atMost).execute();
      moved += handle.createUpdate(CLEAR).bind("most", atMost).execute();
      moved += handle.createUpdate(FORGET).bind("most", atMost).execute();
      int _ = handle.createUpdate(REMOVE).execute();
      return moved;
    });
  }

  private static boolean isAlone(Handle transaction) {
    return Database.tryLock(transaction, "webhook news");
  }
}
