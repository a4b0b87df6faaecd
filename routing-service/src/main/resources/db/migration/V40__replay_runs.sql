-- Replays that somebody has started and looks at from time to time: any instance can tell how far one is.
create table replay_run (
    id          uuid        primary key,
    from_time   timestamptz not null,
    to_time     timestamptz not null,
    state       varchar(16) not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    facts_done  bigint      not null default 0,
    facts_total bigint,
    report      jsonb,
    heard_at    timestamptz not null,
    check ((state = 'DONE') = (report is not null))
);
