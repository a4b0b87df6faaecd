create table automation_rule (
    name       varchar(60) primary key,
    version    bigint      not null,
    position   int         not null unique,
    enabled    boolean     not null,
    document   text        not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null
);

-- What each version said: the log names them.
create table automation_rule_version (
    name       varchar(60) not null references automation_rule,
    version    bigint      not null,
    document   text        not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null,
    primary key (name, version)
);

-- Facts that some rule listens to, written with the fact and gone when all rules have had their turn. No reference to the
-- ticket: one that is being opened may be written after it.
create table automation_work (
    id          bigint generated always as identity primary key,
    ticket_id   uuid        not null,
    occurrence  text        not null,
    occurred_at timestamptz not null,
    details     text        not null,
    chain       text        not null,
    done        int         not null
);
create index automation_work_of_ticket on automation_work (ticket_id, id);

create table automation_log (
    id           uuid        primary key,
    at           timestamptz not null,
    ticket_id    uuid        not null,
    rule         varchar(60) not null,
    rule_version bigint      not null,
    occurrence   text        not null,
    occurred_at  timestamptz not null,
    outcome      text        not null,
    problem      text,
    chain        text        not null,
    grounds      text        not null,
    acts         text        not null
);
create index automation_log_of_ticket on automation_log (ticket_id, id);
create index automation_log_of_rule on automation_log (rule, id);
