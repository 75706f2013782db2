-- Tables are locked in the order in which a running program locks them, or the two could wait for each other.

-- What is due, by age. A finished job stands in one of two indexes: its record goes after what it has left.
create index batch_oldest on batch (submitted_at);
create index job_outputs on job (finished_at)
  where state = 'FINISHED' and (expired_at is null or expired_at < finished_at);
create index job_finished on job (finished_at)
  where state = 'FINISHED' and batch_id is null and expired_at >= finished_at;
create index job_quarantined on job (finished_at) where state = 'QUARANTINED' and batch_id is null;

-- Who names a blob; of sources there is job_source_content.
create index artifact_content on artifact (sha256);

-- A trigger notes what loses a name, so no step can forget to, nor an older program.
create trigger artifact_gone after delete on artifact
  referencing old table as gone for each statement execute function note_loose_blobs();
create trigger source_gone after delete on job_source
  referencing old table as gone for each statement execute function note_loose_blobs();

-- Those that jobs left behind which were asked for again.
insert into loose_blob (sha256)
  select sha256 from blob
  where not exists (select 1 from artifact where artifact.sha256 = blob.sha256)
    and not exists (select 1 from job_source where job_source.sha256 = blob.sha256);
