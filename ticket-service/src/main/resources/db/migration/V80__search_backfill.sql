-- How far the index has come with tickets that are older than it, newest first. One row. What was opened before the index
-- came may have been written on since, so that having a document says nothing: all of them are read once.
create table search_backfill (
    only_one    boolean     primary key default true check (only_one),
    opened_at   timestamptz not null,
    ticket_id   uuid        not null,
    looked      bigint      not null,
    indexed     bigint      not null,
    finished_at timestamptz
);
insert into search_backfill (opened_at, ticket_id, looked, indexed)
select coalesce((select installed_on::timestamptz from flyway_schema_history where version = '40'), now()),
       'ffffffff-ffff-ffff-ffff-ffffffffffff', 0, 0;
