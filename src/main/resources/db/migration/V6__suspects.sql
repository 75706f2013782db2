-- Jobs that have ever lost a worker; and of those the ones that one more would have given up.
alter table job add column has_lost boolean not null default false, add column suspect boolean not null default false;
