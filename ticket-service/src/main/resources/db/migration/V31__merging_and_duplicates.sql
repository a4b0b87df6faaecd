create table ticket_merge (
    id              uuid        primary key,
    source_id       uuid        not null references ticket,
    target_id       uuid        not null references ticket,
    status_before   text        not null,
    resolved_before timestamptz,
    changed_before  timestamptz not null,
    why             text        not null,
    merged_by       varchar(64) not null,
    merged_at       timestamptz not null,
    undone_by       varchar(64),
    undone_at       timestamptz
);
create unique index ticket_merge_in_force on ticket_merge (source_id) where undone_at is null;
create index ticket_merge_target on ticket_merge (target_id);

create table split_entry (
    position    bigint generated always as identity primary key,
    entry_id    uuid not null references timeline_entry,
    from_ticket uuid not null references ticket,
    ticket_id   uuid not null references ticket
);
create index split_entry_shown on split_entry (ticket_id);
create index split_entry_from on split_entry (from_ticket);

create table intake_print (
    ticket_id    uuid        primary key references ticket,
    customer_ref varchar(64) not null,
    opened_at    timestamptz not null,
    print        bytea       not null
);
create index intake_print_of_customer on intake_print (customer_ref, opened_at desc);
create index intake_print_age on intake_print (opened_at);

create table intake_reference (
    customer_ref varchar(64) not null,
    reference    bytea       not null,
    ticket_id    uuid        not null references ticket,
    primary key (customer_ref, reference, ticket_id)
);

create table duplicate_proposal (
    id         uuid             primary key,
    ticket_id  uuid             not null references ticket,
    other_id   uuid             not null references ticket,
    reason     text             not null,
    score      double precision not null,
    state      text             not null,
    made_at    timestamptz      not null,
    decided_by varchar(64),
    unique (ticket_id, other_id)
);
create index duplicate_proposal_other on duplicate_proposal (other_id);
