-- The outbox follows Debezium's column layout (id, aggregatetype, aggregateid, type, payload), so that Debezium Server with
-- its Outbox Event Router can take over the relaying. `aggregatetype` is the topic without its version: route.topic.replacement
-- is the routed value and ".v1". Partitioned by day: old days are dropped whole, never deleted row by row.
create table outbox (
    position      bigint generated always as identity,
    id            uuid        not null,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    source        text        not null,
    occurredtime  timestamptz not null,
    recordedtime  timestamptz not null,
    correlationid uuid        not null,
    causationid   uuid,
    traceparent   text,
    sentat        timestamptz
) partition by range (recordedtime);

-- Catches what has no day of its own yet; the sweeper makes the days ahead of time.
create table outbox_default partition of outbox default;

create index outbox_unsent on outbox (position) where sentat is null;

-- Ids of the events whose effect is already in this database; written in the same transaction as the effect.
create table inbox (
    event_id uuid        primary key,
    seen_at  timestamptz not null
);
create index inbox_seen_at on inbox (seen_at);

-- First answers of creating calls, replayed when the same call comes again.
create table idempotency_key (
    scope       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      int         not null,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null,
    primary key (scope, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
