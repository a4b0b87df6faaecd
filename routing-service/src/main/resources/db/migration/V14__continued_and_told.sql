-- The contact that a customer left to go on with this one; it goes on once.
alter table contact add column continues uuid unique references contact;

create table wait_notice (
    contact_id  uuid        primary key references contact,
    position    bigint      not null,
    p50_seconds bigint,
    told_at     timestamptz not null
);
