-- A region or line of business: work is split by it, and a queue's contacts go to agents of its pool.
alter table agent add column pool varchar(64) not null default 'main';
alter table agent add column team varchar(64);
create index agent_pool on agent (pool);
alter table service_queue add column pool varchar(64) not null default 'main';
alter table decision add column pools jsonb not null default '["main"]';
