-- The queue: whose jobs they are, which may run when, what of it Kafka was told, who runs them, and what is told of them.

alter table job
  add column tenant text not null default 'default',
  add column idempotency_key text,
  add column digest text,                        -- of the submission; tells two with one key or id apart
  add column supersedes text,                    -- the client's key, of which only the newest waits
  add column next_attempt_at timestamptz,        -- of a queued job: not before then
  add column cancel_requested_at timestamptz,    -- of a running job
  add column requeued_attempt integer not null default 0; -- failures up to this attempt are forgotten

create unique index job_idempotency on job (tenant, idempotency_key) where idempotency_key is not null;
drop index job_unpublished;
create index job_queued on job (lane, tenant, submitted_at) where state = 'QUEUED';
create index job_published on job (lane, tenant, published_at) where state = 'QUEUED' and published_at is not null;
create index job_superseded on job (tenant, supersedes) where state = 'QUEUED' and supersedes is not null;

alter table attempt add column claim uuid; -- made by who asked for it, so that asking twice is asking once
create index attempt_running on attempt (worker) where ended_at is null;
create index attempt_started on attempt (started_at);

-- Processes that run attempts; one that was not seen for a lease is taken for dead.
create table worker (
  name    text        primary key,
  slots   jsonb       not null, -- by lane, how many jobs it can run at once
  seen_at timestamptz not null default now()
);

-- What happened to jobs and was not told yet. A trigger writes it, so no step can forget to.
create table event (
  id      bigint generated always as identity primary key,
  job_id  uuid        not null,
  tenant  text        not null,
  state   text        not null,
  attempt integer     not null,
  verdict text,
  at      timestamptz not null default now()
);

create function tell_event() returns trigger language plpgsql as $$
begin
  insert into event (job_id, tenant, state, attempt, verdict)
    values (new.id, new.tenant, new.state, new.attempt, new.verdict);
  return null;
end $$;

create trigger job_came after insert on job for each row execute function tell_event();
create trigger job_moved after update of state, attempt on job for each row
  when (old.state <> new.state or old.attempt <> new.attempt) execute function tell_event();
