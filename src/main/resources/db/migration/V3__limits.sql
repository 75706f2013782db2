-- What a job may use of processor and memory; the defaults of the day for those that were submitted before.
update job set spec = spec || '{"cpuMs": 5000, "memoryBytes": 268435456}';

-- The most memory that a stage had at once, where that could be seen.
alter table stage_run add column peak_bytes bigint;
