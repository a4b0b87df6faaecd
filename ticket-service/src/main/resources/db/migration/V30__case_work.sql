create table ticket_tag (
    ticket_id uuid        not null references ticket,
    tag       varchar(40) not null,
    primary key (ticket_id, tag)
);
create index ticket_tag_by_tag on ticket_tag (tag, ticket_id);

create table field_sheet (
    ticket_id     uuid        primary key references ticket,
    version       bigint      not null,
    key_id        uuid,
    values_sealed bytea,
    changed_at    timestamptz not null
);

create table step_check (
    id         uuid        primary key,
    ticket_id  uuid        not null references ticket,
    step       varchar(40) not null,
    checked_by varchar(64) not null,
    checked_at timestamptz not null,
    unique (ticket_id, step)
);

create table watcher (
    ticket_id uuid        not null references ticket,
    agent_id  varchar(64) not null,
    primary key (ticket_id, agent_id)
);
create index watcher_by_agent on watcher (agent_id, ticket_id);

create table ticket_link (
    id          uuid        primary key,
    from_ticket uuid        not null references ticket,
    to_ticket   uuid        not null references ticket,
    kind        text        not null,
    made_by     varchar(64) not null,
    made_at     timestamptz not null,
    unique (from_ticket, to_ticket, kind),
    constraint another_ticket check (from_ticket <> to_ticket)
);
create index ticket_link_to on ticket_link (to_ticket);

insert into ticket_link (id, from_ticket, to_ticket, kind, made_by, made_at)
select gen_random_uuid(), id, follow_up_of, 'FOLLOW_UP', 'system', opened_at
from ticket
where follow_up_of is not null;
