-- Which of those with one key is the newest is told by all of them, not only by those that wait.
alter table job add column place bigint not null default 0; -- among those that were submitted at one moment
drop index job_superseded;
create index job_superseded on job (tenant, supersedes, submitted_at, place) where supersedes is not null;
