create table customer (
    ref          varchar(64) primary key,
    phone_sealed bytea,
    phone_index  bytea,
    language     varchar(3)  not null,
    region       varchar(2),
    tier         varchar(32),
    changed_at   timestamptz not null
);
create index customer_phone on customer (phone_index) where phone_index is not null;

create sequence ticket_number start 100001 cache 50;

create table ticket (
    id             uuid        primary key,
    version        bigint      not null,
    number         text        not null,
    correlation_id uuid        not null,
    customer_ref   varchar(64),
    channel        text        not null,
    origin         text        not null,
    category       text        not null,
    priority       text        not null,
    status         text        not null,
    language       varchar(3)  not null,
    region         varchar(2),
    assignee       varchar(64),
    follow_up_of   uuid        references ticket,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null,
    resolved_at    timestamptz
);
create index ticket_newest on ticket (opened_at desc, id desc);
create index ticket_of_customer on ticket (customer_ref, opened_at desc, id desc);
create index ticket_of_assignee on ticket (assignee, status, opened_at desc, id desc);
create index ticket_in_status on ticket (status, opened_at desc, id desc);

create table timeline_entry (
    id        uuid        primary key,
    ticket_id uuid        not null references ticket,
    at        timestamptz not null,
    kind      text        not null,
    author    varchar(64) not null,
    channel   text,
    language  varchar(3),
    text      text,
    code      text,
    details   jsonb       not null,
    notice_id uuid,
    delivery  text
);
create index timeline_of_ticket on timeline_entry (ticket_id, at, id);
create unique index timeline_notice on timeline_entry (notice_id) where notice_id is not null;

create table contact (
    id           uuid        primary key,
    ticket_id    uuid        not null references ticket,
    channel      text        not null,
    purpose      text        not null,
    requested_at timestamptz not null,
    ended_at     timestamptz
);
create index contact_open on contact (ticket_id) where ended_at is null;

create table verification (
    id           uuid        primary key,
    ticket_id    uuid        not null references ticket,
    status       text        not null,
    level        int         not null,
    requested_by varchar(64) not null,
    requested_at timestamptz not null,
    completed_at timestamptz
);
create index verification_of_ticket on verification (ticket_id);

create table wallet_act (
    id              uuid        primary key,
    version         bigint      not null,
    ticket_id       uuid        not null references ticket,
    customer_ref    varchar(64) not null,
    kind            text        not null,
    status          text        not null,
    requested_by    varchar(64) not null,
    approved_by     varchar(64),
    verification_id uuid        references verification,
    requested_at    timestamptz not null,
    settled_at      timestamptz,
    constraint four_eyes check (approved_by is null or approved_by <> requested_by)
);
create index wallet_act_of_ticket on wallet_act (ticket_id);
create index wallet_act_waiting on wallet_act (requested_at, id) where status = 'AWAITING_APPROVAL';

create table call (
    provider_id  varchar(64) primary key,
    state        text        not null,
    customer_ref varchar(64),
    language     varchar(3)  not null,
    unheard      int         not null,
    freezes      boolean     not null,
    ticket_id    uuid        references ticket,
    contact_id   uuid        references contact,
    agent_id     varchar(64),
    started_at   timestamptz not null,
    ended_at     timestamptz
);
create index call_of_contact on call (contact_id) where contact_id is not null;
