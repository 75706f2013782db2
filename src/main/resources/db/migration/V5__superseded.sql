-- Which of those with one key is the newest is told by all of them, not only by those that wait.
drop index job_superseded;
create index job_superseded on job (tenant, supersedes, submitted_at) where supersedes is not null;
