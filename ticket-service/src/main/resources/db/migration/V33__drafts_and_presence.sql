create table draft (
    id          uuid        primary key,
    version     bigint      not null,
    ticket_id   uuid        not null references ticket,
    agent_id    varchar(64) not null,
    kind        text        not null,
    key_id      uuid        not null,
    text_sealed bytea       not null,
    saved_at    timestamptz not null,
    unique (ticket_id, agent_id)
);

-- Worth nothing after a crash: whoever is still there says so again within seconds.
create unlogged table ticket_presence (
    ticket_id uuid        not null,
    agent_id  varchar(64) not null,
    doing     text        not null,
    since     timestamptz not null,
    gone_at   timestamptz not null,
    primary key (ticket_id, agent_id)
);
