-- What happened stays counted where and when it happened: a contact that goes on elsewhere leaves a leg behind.
create table contact_leg (
    id                    bigint      generated always as identity primary key,
    contact_id            uuid        not null,
    queue                 varchar(64) not null,
    channel               varchar(16) not null,
    language              varchar(16) not null,
    agent_id              varchar(64),
    service_level_seconds int         not null,
    entered_at            timestamptz not null,
    joined_at             timestamptz,
    accepted_at           timestamptz,
    left_at               timestamptz not null
);
create index contact_leg_line on contact_leg (queue, entered_at);
create index contact_leg_joined on contact_leg (joined_at) where joined_at is not null;
create index contact_leg_accepted on contact_leg (accepted_at) where accepted_at is not null;
create index contact_leg_left on contact_leg (left_at);
create index contact_leg_contact on contact_leg (contact_id);

-- When it joined this line, which is later than its wait began if it continues another; null if a leg has told that already.
alter table contact add column joined_at timestamptz;
update contact set joined_at = entered_at;
create index contact_joined on contact (joined_at) where joined_at is not null;

-- The promise that held when it joined: a later one changes nothing of what was counted.
alter table contact add column service_level_seconds int;
update contact set service_level_seconds = service_queue.service_level_seconds
from service_queue where service_queue.name = contact.queue;
create function note_promise() returns trigger language plpgsql as $$
begin
    new.service_level_seconds := (select q.service_level_seconds from service_queue q where q.name = new.queue);
    return new;
end $$;
create trigger contact_promise before insert on contact for each row execute function note_promise();
create trigger contact_promise_elsewhere before update on contact for each row
    when (old.queue is distinct from new.queue) execute function note_promise();

-- Each stay of a contact in a line: those that are over, and where it is or ended.
create view contact_stay (contact_id, queue, channel, language, service_level_seconds,
                          entered_at, joined_at, accepted_at, ended_at, outcome) as
select id, queue, channel, language, service_level_seconds, entered_at, joined_at, accepted_at, ended_at, state from contact
union all
select contact_id, queue, channel, language, service_level_seconds, entered_at, joined_at, accepted_at, left_at,
       case when accepted_at is null then 'LEFT' else 'DONE' end
from contact_leg;

-- Who handed it on is passed over until then.
alter table contact add column handed_by varchar(64), add column handed_until timestamptz;
