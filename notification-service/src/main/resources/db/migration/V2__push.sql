-- App installations that take pushes. The token is sealed; the blind index finds it again when another customer signs in there.
create table device (
    id            uuid primary key,
    customer_ref  varchar(64) not null,
    token         bytea       not null,
    token_index   bytea       not null unique,
    registered_at timestamptz not null
);
create index device_of_customer on device (customer_ref, registered_at);

alter table message add column channel varchar(8) not null default 'SMS';
alter table message alter column channel drop default;
alter table message add column device_id uuid;
-- Providers name messages at their own length.
alter table message alter column provider_id type varchar(255);

-- One event, one SMS and one push to each device.
alter table message drop constraint message_caused_by_key;
create unique index message_once_per_cause on message (caused_by, channel, device_id) nulls not distinct
    where caused_by is not null;
