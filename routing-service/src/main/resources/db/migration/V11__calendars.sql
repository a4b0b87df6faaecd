create table calendar (
    name       varchar(64) primary key,
    zone       varchar(64) not null,
    weekly     jsonb       not null,
    holidays   jsonb       not null,
    version    bigint      not null,
    changed    xid8        not null default pg_current_xact_id(),
    changed_by text
);
create trigger calendar_change before insert or update on calendar for each row execute function note_change();

alter table agent add column shift varchar(64) references calendar;
create index agent_shift on agent (shift) where shift is not null;
