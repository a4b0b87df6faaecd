-- How far an answer got: by which channel, why not, and when.
alter table timeline_entry
    add column delivery_channel varchar(20),
    add column delivery_reason  varchar(64),
    add column delivery_at      timestamptz;

-- Where a merged ticket goes on, so that whoever reads the ticket need not ask for it.
alter table ticket add column merged_into uuid references ticket;
update ticket t set merged_into = m.target_id from ticket_merge m where m.source_id = t.id and m.undone_at is null;
create index ticket_goes_on on ticket (follow_up_of, opened_at desc) where follow_up_of is not null;

-- Tags, watchers and links that came along with a merge, and go with its undoing.
alter table ticket_tag add column came_with uuid;
alter table watcher add column came_with uuid;
alter table ticket_link add column came_with uuid;
create index ticket_tag_came_with on ticket_tag (came_with) where came_with is not null;
create index watcher_came_with on watcher (came_with) where came_with is not null;
create index ticket_link_came_with on ticket_link (came_with) where came_with is not null;
insert into ticket_tag (ticket_id, tag, came_with)
select m.target_id, x.tag, m.id from ticket_merge m join ticket_tag x on x.ticket_id = m.source_id
where m.undone_at is null on conflict do nothing;
insert into watcher (ticket_id, agent_id, came_with)
select m.target_id, x.agent_id, m.id from ticket_merge m join watcher x on x.ticket_id = m.source_id
where m.undone_at is null on conflict do nothing;
