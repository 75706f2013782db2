-- Why the tools stood still, where that is the verdict.
alter table job add column stall jsonb;
update job set spec = spec || '{"stallMs": 2000}';

-- Until now every channel was a FIFO.
update job set channels = (
  select coalesce(jsonb_agg(channel || '{"kind": "FIFO"}'), '[]') from jsonb_array_elements(channels) as channel
) where channels is not null;
