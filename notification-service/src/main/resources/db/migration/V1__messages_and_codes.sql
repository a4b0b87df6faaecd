-- Where a customer is reached. The phone number is sealed (AES-256-GCM, bound to customer_ref).
create table customer_address (
    customer_ref varchar(64) primary key,
    phone_number bytea,
    language     varchar(2)  not null,
    updated_at   timestamptz not null,
    version      bigint      not null
);

create table message (
    id              uuid primary key,
    customer_ref    varchar(64) not null,
    ticket_id       uuid,
    template        varchar(64) not null,
    language        varchar(2)  not null,
    -- Sealed JSON; erased once the message is handed over or given up: it may hold a code or a bearer link.
    sealed_values   bytea,
    state           varchar(16) not null,
    segments        int         not null,
    attempts        int         not null,
    due_at          timestamptz not null,
    worthless_after timestamptz not null,
    -- Set while an attempt may have reached the provider without our knowing its outcome.
    in_doubt_since  timestamptz,
    provider        varchar(16),
    provider_id     varchar(64),
    failure_reason  varchar(64),
    permanent       boolean,
    correlation_id  uuid        not null,
    -- The event that asked for it: one event, one message, even after its inbox row is gone.
    caused_by       uuid unique,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    delivered_at    timestamptz,
    failed_at       timestamptz,
    version         bigint      not null,
    unique (provider, provider_id),
    constraint values_are_erased check (state = 'PENDING' or sealed_values is null)
);
create index message_due on message (due_at) where state = 'PENDING';
create index message_of_customer on message (customer_ref, id);
create index message_of_ticket on message (ticket_id, id);

-- Every status receipt ever received, also those that come before the message they belong to.
create table receipt (
    id          uuid primary key,
    provider    varchar(16) not null,
    provider_id varchar(64) not null,
    status      varchar(32) not null,
    error_code  varchar(16) not null,
    received_at timestamptz not null,
    unique (provider, provider_id, status, error_code)
);

create table one_time_code (
    verification_id uuid primary key,
    ticket_id       uuid        not null,
    customer_ref    varchar(64) not null,
    requested_by    varchar(64) not null,
    message_id      uuid unique,
    -- HMAC-SHA256; erased when the code is used, refused or replaced.
    hash            bytea,
    state           varchar(16) not null,
    expires_at      timestamptz not null,
    correlation_id  uuid        not null,
    version         bigint      not null
);
-- A new code kills the old.
create unique index one_live_code_per_customer on one_time_code (customer_ref) where state = 'LIVE';
create index one_time_code_expiry on one_time_code (expires_at) where state = 'LIVE';

-- Failed attempts count per customer, over all codes.
create table failed_attempts (
    customer_ref   varchar(64) primary key,
    failures       int         not null,
    last_failed_at timestamptz
);
