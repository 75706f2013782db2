-- Jobs that have ever lost a worker; and of those the ones that one more would have given up.
alter table job add column has_lost boolean not null default false, add column suspect boolean not null default false;

-- How often the record had been delivered by then: who comes with an older delivery takes nobody's place.
alter table attempt add column deliveries integer not null default 1;
