-- What each engine was told and what it decided, from its first moment on: many facts to a row, compressed.
create table fact_page (
    life     uuid        not null,
    page     int         not null,
    policy   jsonb       not null,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    facts    int         not null,
    content  bytea       not null,
    primary key (life, page)
);
alter table fact_page alter column content set storage external;
create index fact_page_time on fact_page (last_at);
