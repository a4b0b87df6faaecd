-- Versions of policies and calendars: added, never changed, because running clocks refer to them.
create table clock_policy (
    id         text        primary key,
    name       text        not null,
    version    int         not null,
    pack       text        not null,
    document   text        not null,
    written_by varchar(64) not null,
    written_at timestamptz not null,
    unique (name, version)
);

create table business_calendar (
    id         text        primary key,
    name       text        not null,
    version    int         not null,
    document   text        not null,
    written_by varchar(64) not null,
    written_at timestamptz not null,
    unique (name, version)
);

-- A deadline of a ticket. Times are counted in milliseconds of open time. calendar_version 0 = the term has no calendar.
create table ticket_clock (
    id               uuid        primary key,
    version          bigint      not null,
    ticket_id        uuid        not null references ticket,
    policy           text        not null,
    policy_version   int         not null,
    calendar_version int         not null,
    kind             text        not null,
    state            text        not null,
    started_at       timestamptz not null,
    running_since    timestamptz,
    allowance_millis bigint      not null,
    spent_millis     bigint      not null,
    due_at           timestamptz,
    warned           int         not null,
    next_wake        timestamptz,
    breached_at      timestamptz,
    ended_at         timestamptz,
    ended_by         text
);
-- What must be looked at next, and nothing else: however many clocks run, a tick reads the front of this index.
create index ticket_clock_wake on ticket_clock (next_wake) where next_wake is not null;
create index ticket_clock_of_ticket on ticket_clock (ticket_id, started_at, id);

-- The ledger: when a clock stood still, why and by whom.
create table clock_pause (
    id            uuid        primary key,
    clock_id      uuid        not null references ticket_clock,
    cause         text        not null,
    reason_key    uuid,
    reason_sealed bytea,
    paused_by     varchar(64) not null,
    from_at       timestamptz not null,
    to_at         timestamptz,
    resumed_by    varchar(64)
);
create index clock_pause_of_clock on clock_pause (clock_id, from_at);

create table obligation (
    id             uuid        primary key,
    version        bigint      not null,
    ticket_id      uuid        not null references ticket,
    clock_id       uuid        not null references ticket_clock,
    kind           text        not null,
    policy         text        not null,
    policy_version int         not null,
    state          text        not null,
    opened_at      timestamptz not null,
    due_at         timestamptz,
    settled_at     timestamptz,
    settled_by     varchar(64),
    reason_key     uuid,
    reason_sealed  bytea
);
create index obligation_of_ticket on obligation (ticket_id, opened_at, id);
create index obligation_of_clock on obligation (clock_id);
create index obligation_open on obligation (due_at, id) where state = 'OPEN';
