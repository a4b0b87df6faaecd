create table canned_reply (
    name       varchar(60) primary key,
    version    bigint      not null,
    title_zh   text        not null,
    title_en   text        not null,
    text_zh    text        not null,
    text_en    text        not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null
);

create table macro (
    name       varchar(60) primary key,
    version    bigint      not null,
    title_zh   text        not null,
    title_en   text        not null,
    acts       text        not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null
);

create table bulk_act (
    id           uuid        primary key,
    acts         text        not null,
    given        text        not null,
    total        int         not null,
    requested_by varchar(64) not null,
    requested_at timestamptz not null,
    finished_at  timestamptz
);
create index bulk_act_unfinished on bulk_act (requested_at) where finished_at is null;

create table bulk_item (
    bulk_id   uuid not null references bulk_act,
    ticket_id uuid not null references ticket,
    state     text not null,
    problem   text,
    status    int,
    detail    text,
    primary key (bulk_id, ticket_id)
);
create index bulk_item_waiting on bulk_item (bulk_id, ticket_id) where state = 'PENDING';
create index bulk_item_failed on bulk_item (bulk_id, ticket_id) where state = 'FAILED';
