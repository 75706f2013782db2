-- Retention: what is kept no longer than is wanted. The indexes come after that, in V12.1, while jobs can be read.

-- What a job has left, its artifacts and logs, goes before its record, and the record still tells what it was.
alter table job
  add column expired_at timestamptz, -- when that went; it means no more once the job has come to another end
  add column expired jsonb;          -- what that was; null: nothing

-- Blobs that something has named and names no more; perhaps another thing does. The same one may stand here twice: so
-- nobody waits for who else writes it.
create table loose_blob (
  id     bigint generated always as identity primary key,
  sha256 text   not null
);

create function note_loose_blobs() returns trigger language plpgsql as $$
begin
  insert into loose_blob (sha256) select distinct sha256 from gone;
  return null;
end $$;
