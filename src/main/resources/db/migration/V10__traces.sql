-- Where a job's trace leads on from: the W3C's traceparent of the request that has handed it in. A table of its own, for
-- few jobs have one, and programs that are older than it go on with the table of jobs as they know it.
create table job_trace (
  job_id uuid primary key references job on delete cascade,
  trace  text not null
);
