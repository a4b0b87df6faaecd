alter table service_queue
    add column offer_seconds_by_channel jsonb not null default '{}',
    add column service_level_percent    int   not null default 80,
    add column service_level_seconds    int   not null default 20;

-- Kept so that a contact can be matched again, and a day replayed.
alter table contact add column customer_tier varchar(32);

-- Rules change; a decision names those it was made by. Unknown for what was decided before.
alter table decision add column queue_version bigint;
