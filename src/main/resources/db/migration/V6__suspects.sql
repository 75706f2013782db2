-- Jobs that have lost a worker since they were handed in or asked for again; and of those the ones that one more
-- would have given up.
alter table job add column has_lost boolean not null default false, add column suspect boolean not null default false;
