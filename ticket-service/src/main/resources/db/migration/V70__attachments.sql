-- A file on a ticket. What it is called and its hash lie sealed in the label, and go with the content.
create table attachment (
    id            uuid         primary key,
    ticket_id     uuid         not null,
    entry_id      uuid         not null,
    internal      boolean      not null,
    label_key     uuid,
    label_sealed  bytea,
    content_key   uuid         not null,
    type          varchar(100) not null,
    bytes         bigint       not null,
    store         varchar(20)  not null,
    added_by      varchar(64)  not null,
    added_at      timestamptz  not null,
    removal       varchar(20),
    removed_by    varchar(64),
    removed_at    timestamptz,
    reason_key    uuid,
    reason_sealed bytea
);
create index attachment_of_ticket on attachment (ticket_id, id);
create index attachment_of_entry on attachment (entry_id);

-- Contents in pieces, each of them sealed: nothing in them can be compressed.
create table attachment_piece (
    attachment_id uuid  not null,
    number        int   not null,
    bytes         bytea not null,
    primary key (attachment_id, number)
);
alter table attachment_piece alter column bytes set storage external;

-- Contents that are to be removed from their store then: written before an upload begins, taken away by its success.
create table attachment_debris (
    id     uuid        primary key,
    store  varchar(20) not null,
    due_at timestamptz not null
);
create index attachment_debris_due on attachment_debris (due_at);
