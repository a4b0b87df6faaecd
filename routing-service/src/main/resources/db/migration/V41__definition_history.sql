-- What was true when: each row holds from its time until that of the next one of the same kind and name.
create table definition_history (
    kind       varchar(16) not null check (kind in ('AGENT', 'QUEUE', 'CALENDAR')),
    name       varchar(64) not null,
    valid_from timestamptz not null,
    definition jsonb       not null,
    primary key (kind, name, valid_from)
);

-- As far as anybody knows it was always so.
insert into definition_history
select 'AGENT', id, timestamptz 'epoch', to_jsonb(a) - '{display_name,changed,changed_by}'::text[] from agent a;
insert into definition_history
select 'QUEUE', name, timestamptz 'epoch', to_jsonb(q) - '{changed,changed_by}'::text[] from service_queue q;
insert into definition_history
select 'CALENDAR', name, timestamptz 'epoch', to_jsonb(c) - '{changed,changed_by}'::text[] from calendar c;
