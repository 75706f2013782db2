-- Reading: lists of jobs, and what happened to each.
create index job_newest on job (tenant, submitted_at desc, id desc);
create index job_labels on job using gin (labels jsonb_path_ops);

-- Each step of each job, for those who follow it. The table event has the same until it is told, and then no more.
create table job_step (
  id      bigint      generated always as identity primary key,
  job_id  uuid        not null references job on delete cascade,
  state   text        not null,
  attempt integer     not null,
  verdict text,
  at      timestamptz not null default now()
);
create index job_step_job on job_step (job_id, id);

insert into job_step (job_id, state, attempt, verdict, at)
  select id, state, attempt, verdict, coalesce(finished_at, started_at, submitted_at) from job;

create or replace function tell_event() returns trigger language plpgsql as $$
begin
  insert into event (job_id, tenant, state, attempt, verdict)
    values (new.id, new.tenant, new.state, new.attempt, new.verdict);
  insert into job_step (job_id, state, attempt, verdict) values (new.id, new.state, new.attempt, new.verdict);
  return null;
end $$;

-- What a worker can build: its toolchain by recipe.
alter table worker add column recipes jsonb not null default '{}';

-- Which contents a tenant may name instead of handing them in again; null: handed in before this was kept.
alter table job_source add column tenant text;
create index job_source_content on job_source (sha256, tenant);
