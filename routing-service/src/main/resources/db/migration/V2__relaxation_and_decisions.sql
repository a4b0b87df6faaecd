alter table service_queue add column relax jsonb not null default '[]';

-- Why this contact went to this agent: one row for each offer, written with it.
create table decision (
    offer_id   uuid        primary key references offer,
    contact_id uuid        not null,
    agent_id   varchar(64) not null,
    decided_at timestamptz not null,
    queue      varchar(64) not null,
    policy     varchar(120) not null,
    stage      int         not null,
    demand     jsonb       not null,
    agents     int         not null,
    fitting    int         not null,
    free       int         not null,
    runners_up jsonb       not null,
    barred     jsonb       not null
);
create index decision_contact on decision (contact_id, decided_at);
