-- Webhooks: whom a tenant wants to have told of its jobs and batches, and what became of each telling.

create table webhook (
  id          uuid        primary key,
  tenant      text        not null,
  url         text        not null,
  events      text[]      not null check (events <@ array['job.finished', 'job.quarantined', 'batch.finished']),
  description text        not null,
  secret      text        not null, -- as its owner has it, for what is sent is signed with it
  created_at  timestamptz not null default now(),
  failures    integer     not null default 1, -- in a row; 0: it is well, which a new one has yet to show
  rests_until timestamptz not null default now(), -- nothing is sent there before then
  disabled_at timestamptz,          -- its receiver said that it is gone
  deleted_at  timestamptz           -- its owner said so; it and what it was told are cleared away later, in parts
);

create index webhook_tenant on webhook (tenant, created_at, id) where deleted_at is null;

create table webhook_delivery (
  id             uuid        primary key default gen_random_uuid(),
  webhook_id     uuid        not null references webhook,
  type           text        not null,
  payload        json        not null, -- json keeps its very letters, so each try has the same body
  created_at     timestamptz not null default now(), -- what it tells of has happened
  wanted_at      timestamptz not null default now(), -- the same, or when it was asked for again
  state          text        not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
  attempt        integer     not null default 0, -- of the newest try; fences it
  resent_attempt integer     not null default 0, -- tries up to this one are not counted
  in_hand        boolean     not null default false, -- a try goes on, or its sender has died
  resend_wanted  boolean     not null default false, -- when the try in hand has ended
  next_at        timestamptz not null default now() -- not before then; of what is in hand, the end of its lease
);

create index webhook_delivery_pending on webhook_delivery (webhook_id, next_at) where state = 'PENDING';
create index webhook_delivery_wanted on webhook_delivery (wanted_at) where state = 'PENDING';
create index webhook_delivery_told on webhook_delivery (created_at) where state <> 'PENDING';
create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at desc, id desc);

create table webhook_attempt (
  delivery_id uuid        not null references webhook_delivery on delete cascade,
  number      integer     not null,
  at          timestamptz not null,
  took_ms     bigint,  -- null: it goes on, or its sender has died
  status      integer, -- null: there was no answer
  said        text,    -- the beginning of the answer, or why there was none
  primary key (delivery_id, number)
);

-- Ends of jobs of which nobody has yet written down who is to be told, one row each.
--
-- A job's step writes no more than this: it has no lock on a webhook, so whatever is done to one, for however long, no
-- step of a job waits for it; and it costs the same however many webhooks there are.
--
-- Nor does it decide whether a batch has ended: its last two jobs may end at once, in transactions of which neither sees
-- the other's. Later one statement takes rows, and looks at their batches with the same snapshot. The row of whichever
-- job ended last is seen only together with the end of all others, so the end is found; and a batch is looked at with
-- the last row that is seen of it, so it is found once.
create table webhook_news (
  id       bigint      generated always as identity primary key,
  at       timestamptz not null default now(),
  tenant   text        not null,
  type     text        not null,
  payload  json        not null,
  batch_id uuid
);

create index webhook_news_batch on webhook_news (batch_id) where batch_id is not null;

create function webhook_time(at timestamptz) returns text language sql stable as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

create function tell_webhooks() returns trigger language plpgsql as $$
declare
  told text := case new.state when 'FINISHED' then 'job.finished' else 'job.quarantined' end;
begin
  if exists (select 1 from webhook where tenant = new.tenant and disabled_at is null and deleted_at is null
      and (told = any(events) or (new.batch_id is not null and 'batch.finished' = any(events)))) then
    insert into webhook_news (tenant, type, batch_id, payload) values (new.tenant, told, new.batch_id,
      json_build_object('type', told, 'timestamp', webhook_time(now()), 'data', json_build_object(
        'id', new.id, 'state', lower(new.state), 'verdict', new.verdict, 'attempt', new.attempt, 'batch', new.batch_id,
        'labels', new.labels, 'message', new.message, 'href', '/v1/jobs/' || new.id)));
  end if;
  return null;
end $$;

create trigger job_ended_at_once after insert on job for each row
  when (new.state in ('FINISHED', 'QUARANTINED')) execute function tell_webhooks();
create trigger job_ended after update of state on job for each row
  when (new.state in ('FINISHED', 'QUARANTINED') and old.state <> new.state) execute function tell_webhooks();
