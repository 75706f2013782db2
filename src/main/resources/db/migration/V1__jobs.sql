-- The truth about jobs. States and enumerations are stored by name; times are the database's.

create table blob (
  sha256  text  primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null
);

create table job (
  id           uuid        primary key,
  state        text        not null check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'QUARANTINED')),
  lane         text        not null,
  recipe       text        not null,
  spec         jsonb       not null, -- units, options, limits, and the sources' blobs by name
  labels       jsonb       not null,
  attempt      integer     not null default 0,
  message      text        not null,
  submitted_at timestamptz not null default now(),
  published_at timestamptz,          -- null: the queue is still to be told
  started_at   timestamptz,          -- of the newest attempt
  finished_at  timestamptz,
  verdict      text,
  toolchain    text,
  run_ms       bigint,
  channels     jsonb,
  diagnostics  jsonb,
  check ((state = 'FINISHED') = (verdict is not null))
);

create index job_unpublished on job (submitted_at) where published_at is null;

create table job_source (
  job_id uuid not null references job on delete cascade,
  name   text not null,
  sha256 text not null references blob,
  primary key (job_id, name)
);

create table attempt (
  job_id     uuid        not null references job on delete cascade,
  number     integer     not null,
  worker     text        not null,
  delivery   text        not null, -- which record of the queue it came from
  started_at timestamptz not null default now(),
  ended_at   timestamptz,
  ending     text check (ending in ('VERDICT', 'WORKER_LOST', 'INFRA_ERROR', 'RELEASED')),
  why        text,
  primary key (job_id, number)
);

-- What the accepted attempt left.
create table stage_run (
  job_id    uuid    not null references job on delete cascade,
  position  integer not null,
  name      text    not null,
  tool      text    not null,
  result    text    not null,
  exit_code integer,
  signal    integer,
  wall_us   bigint  not null,
  cpu_us    bigint, -- null: it was killed
  primary key (job_id, position)
);

create table artifact (
  job_id uuid   not null references job on delete cascade,
  name   text   not null,
  bytes  bigint not null,
  sha256 text   not null references blob,
  primary key (job_id, name)
);

create table log_chunk (
  job_id   uuid    not null references job on delete cascade,
  position integer not null,
  stage    text    not null,
  stream   text    not null check (stream in ('STDOUT', 'STDERR')),
  content  bytea   not null, -- UTF-8; a text column cannot hold every character
  primary key (job_id, position)
);
