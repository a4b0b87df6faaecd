-- Who last touched a row: what other engines look for when they catch up (see dispatch). A transaction id, not a sequence:
-- sequences are drawn in another order than transactions commit, and a reader would miss the late ones.
create function note_change() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    return new;
end $$;

create table agent (
    id           varchar(64)  primary key,
    display_name varchar(120) not null,
    skills       jsonb        not null,
    capacity     jsonb        not null,
    version      bigint       not null,
    changed      xid8         not null default pg_current_xact_id()
);
create index agent_changed on agent (changed);
create trigger agent_change before insert or update on agent for each row execute function note_change();

-- The row that every change of what an agent holds locks, always after the contacts concerned and in order of id.
create table attendance (
    agent_id   varchar(64) primary key references agent,
    choice     varchar(16) not null check (choice in ('AVAILABLE', 'BREAK', 'OFFLINE')),
    presence   varchar(16) not null check (presence in ('AVAILABLE', 'BUSY', 'BREAK', 'WRAP_UP', 'OFFLINE')),
    reason     varchar(64),
    since      timestamptz not null,
    idle_since timestamptz not null,
    changed    xid8        not null default pg_current_xact_id()
);
create index attendance_changed on attendance (changed);
create trigger attendance_change before insert or update on attendance for each row execute function note_change();

create table presence_entry (
    id         uuid        primary key,
    agent_id   varchar(64) not null references agent,
    was        varchar(16) not null,
    became     varchar(16) not null,
    reason     varchar(64),
    changed_at timestamptz not null
);
create index presence_entry_agent on presence_entry (agent_id, changed_at);

create table service_queue (
    name            varchar(64) primary key,
    evaluated       int         not null,
    match           jsonb       not null,
    requires        jsonb       not null,
    language_level  int         not null,
    priority_base   int         not null,
    offer_seconds   int         not null,
    wrap_up_seconds int         not null,
    reoffer_seconds int         not null,
    version         bigint      not null,
    changed         xid8        not null default pg_current_xact_id()
);
create trigger service_queue_change before insert or update on service_queue for each row execute function note_change();

-- The catch-all: evaluated last, takes everything, asks only for the contact's language.
insert into service_queue (name, evaluated, match, requires, language_level, priority_base,
                           offer_seconds, wrap_up_seconds, reoffer_seconds, version)
values ('general', 2147483647, '{"categories":[],"languages":[],"regions":[],"channels":[],"purposes":[]}', '{}', 1, 0,
        20, 30, 10, 0);

create table contact (
    id                 uuid        primary key,
    ticket_id          uuid        not null,
    customer_ref       varchar(64),
    channel            varchar(16) not null,
    purpose            varchar(16) not null,
    category           varchar(64) not null,
    language           varchar(16) not null,
    region             varchar(16),
    verification_level int         not null,
    priority           int         not null check (priority between 0 and 100),
    queue              varchar(64) not null references service_queue,
    state              varchar(16) not null
        check (state in ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP', 'DONE', 'ABANDONED')),
    entered_at         timestamptz not null,
    -- entered_at, earlier by what its priority is worth: the order of the line
    place              timestamptz not null,
    refusals           int         not null,
    agent_id           varchar(64) references agent,
    accepted_at        timestamptz,
    handled_at         timestamptz,
    wrap_up_ends_at    timestamptz,
    ended_at           timestamptz,
    correlation_id     uuid        not null,
    causation_id       uuid        not null,
    changed            xid8        not null default pg_current_xact_id(),
    check ((state in ('OFFERED', 'IN_HAND', 'WRAPPING_UP')) <= (agent_id is not null)),
    check (state <> 'WAITING' or agent_id is null)
);
create index contact_waiting on contact (queue, place, id) where state = 'WAITING';
create index contact_held on contact (agent_id) where state in ('OFFERED', 'IN_HAND', 'WRAPPING_UP');
create index contact_wrap_up on contact (wrap_up_ends_at) where state = 'WRAPPING_UP';
create index contact_changed on contact (changed);
create trigger contact_change before insert or update on contact for each row execute function note_change();

create table offer (
    id         uuid        primary key,
    contact_id uuid        not null references contact,
    agent_id   varchar(64) not null references agent,
    state      varchar(16) not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'RESCINDED')),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    closed_at  timestamptz,
    reason     varchar(64),
    stage      int         not null
);
-- No contact before two agents at once, whatever a program does.
create unique index offer_one_pending on offer (contact_id) where state = 'PENDING';
create index offer_due on offer (expires_at) where state = 'PENDING';
create index offer_agent on offer (agent_id) where state = 'PENDING';
create index offer_contact on offer (contact_id);
