-- What a call has asked, heard and told; the version guards it against writers that do not take its lock.
alter table call
    add column version       bigint not null default 0,
    add column step          int    not null default 0,
    add column heard_at      timestamptz,
    add column position      int,
    add column likely_wait   int,
    add column longest_wait  int,
    add column told_position int,
    add column told_at       timestamptz,
    add column diversion     text,
    add column next_opening  timestamptz,
    add column failures      int    not null default 0;
update call set heard_at = coalesce(ended_at, started_at);
alter table call alter column heard_at set not null;
create index call_silent on call (heard_at) where state <> 'ENDED';
