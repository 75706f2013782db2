-- Batches: jobs that were handed in together.
create table batch (
  id              uuid        primary key,
  tenant          text        not null,
  name            text        not null,
  idempotency_key text,
  digest          text        not null, -- of all that was handed in; tells two with one key apart
  submitted_at    timestamptz not null default now()
);

create unique index batch_idempotency on batch (tenant, idempotency_key) where idempotency_key is not null;
create index batch_newest on batch (tenant, submitted_at desc, id desc);

alter table job
  add column batch_id uuid references batch,
  add column batch_place integer; -- among its jobs, from 0
create index job_batch on job (batch_id, batch_place) where batch_id is not null;

alter table event add column batch_id uuid;

create or replace function tell_event() returns trigger language plpgsql as $$
begin
  insert into event (job_id, tenant, state, attempt, verdict, batch_id)
    values (new.id, new.tenant, new.state, new.attempt, new.verdict, new.batch_id);
  insert into job_step (job_id, state, attempt, verdict) values (new.id, new.state, new.attempt, new.verdict);
  return null;
end $$;
