-- How far each caller has used up each limit (see kit.limits). Counts that a crash forgets do no harm, so nothing is logged.
create unlogged table limit_use (
    name    text        not null,
    subject bytea       not null,
    free_at timestamptz not null,
    primary key (name, subject)
);
create index limit_use_free_at on limit_use (free_at);
