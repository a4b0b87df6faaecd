create table saved_view (
    id         uuid        primary key,
    version    bigint      not null,
    owner      varchar(64),
    name_zh    text        not null,
    name_en    text        not null,
    definition text        not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null
);
create index saved_view_of_owner on saved_view (owner, id);

insert into saved_view (id, version, name_zh, name_en, definition, changed_by, changed_at)
select v.id::uuid, 0, v.name_zh, v.name_en, v.definition, 'system', '2026-11-22T00:00:00Z'
from (values
    ('00000000-0000-7000-8000-000000000001', '我的待办', 'My open tickets',
     '{"status":["new","open","pending-customer","on-hold"],"assignee":"@me","sort":"priority"}'),
    ('00000000-0000-7000-8000-000000000002', '未分配', 'Unassigned',
     '{"status":["new","open","pending-customer","on-hold"],"assignee":"@nobody","sort":"priority"}'),
    ('00000000-0000-7000-8000-000000000003', '即将到期', 'Due soon',
     '{"status":["new","open","pending-customer","on-hold"],"dueWithin":"PT4H","breached":false,"sort":"due"}'),
    ('00000000-0000-7000-8000-000000000004', '已超时', 'Breached',
     '{"status":["new","open","pending-customer","on-hold"],"breached":true,"sort":"due"}'),
    ('00000000-0000-7000-8000-000000000005', '最新', 'Newest', '{"sort":"newest"}')
) as v (id, name_zh, name_en, definition);
