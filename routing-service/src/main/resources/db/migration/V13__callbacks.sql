create table callback (
    contact_id   uuid        primary key references contact,
    mode         varchar(16) not null check (mode in ('CUSTOMER_FIRST', 'AGENT_FIRST')),
    state        varchar(16) not null check (state in
        ('ASKED', 'DUE', 'DIALLING', 'ANSWERED', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
    reason       varchar(16) not null check (reason in ('ASKED', 'CLOSED', 'FULL', 'TOO_LONG')),
    not_before   timestamptz not null,
    not_after    timestamptz not null,
    requested_at timestamptz not null,
    attempts     int         not null,
    max_attempts int         not null check (max_attempts > 0),
    wakes_at     timestamptz,
    ended_at     timestamptz,
    check (not_before < not_after),
    check (attempts <= max_attempts),
    check ((state in ('ASKED', 'DUE', 'DIALLING')) = (wakes_at is not null)),
    check ((state in ('DONE', 'FAILED', 'CANCELLED', 'EXPIRED')) = (ended_at is not null))
);
create index callback_wakes on callback (wakes_at) where wakes_at is not null;
create index callback_turn on callback (state, mode) where state in ('DUE', 'DIALLING');
