-- Which instance offers the contacts of which pool, and for how long unless it says so again. Times are the database's.
create table routing_instance (
    id      text        primary key,
    seen_at timestamptz not null
);
create table pool_lease (
    pool     varchar(64) primary key,
    instance text,
    until    timestamptz not null
);
