-- Keys: who may ask for what, and for how much. The key itself is nowhere, only its digest.
create table api_key (
  id                  uuid        primary key,
  name                text        not null,
  tenant              text        not null,
  sha256              text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  scopes              text[]      not null,
  requests_per_minute integer,    -- null: no limit, as in the next two
  max_queued          integer,
  bytes_per_minute    bigint,
  created_at          timestamptz not null default now(),
  expires_at          timestamptz
);

alter table job add column key_id uuid; -- by which it was handed in; the key may be gone
create index job_queued_by_key on job (key_id) where state = 'QUEUED' and key_id is not null;
