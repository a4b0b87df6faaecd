create table invitation (
    id              uuid primary key,
    -- One invitation for a ticket, however often it is resolved.
    ticket_id       uuid        not null unique,
    customer_ref    varchar(64) not null,
    agent_id        varchar(64),
    category        varchar(32) not null,
    ticket_language varchar(8)  not null,
    language        varchar(2)  not null,
    correlation_id  uuid        not null,
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    answered_at     timestamptz,
    score           int check (score between 1 and 5),
    -- Sealed (AES-256-GCM, bound to the invitation).
    comment         bytea,
    version         bigint      not null,
    constraint answered_whole check ((answered_at is null) = (score is null) and (comment is null or score is not null))
);
create index invitation_answered on invitation (answered_at) where answered_at is not null;
