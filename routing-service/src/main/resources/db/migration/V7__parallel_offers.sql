-- A queue may ask for a contact to be put before several agents at once.
alter table service_queue add column parallel_offers int not null default 1 check (parallel_offers between 1 and 10);

-- What is only offered is nobody's yet: it takes the places that its pending offers take.
alter table contact drop constraint contact_check;
alter table contact drop constraint contact_check1;
update contact set agent_id = null where state = 'OFFERED';
alter table contact add check ((state in ('IN_HAND', 'WRAPPING_UP')) <= (agent_id is not null));
alter table contact add check (state not in ('WAITING', 'OFFERED') or agent_id is null);
drop index contact_held;
create index contact_held on contact (agent_id) where state in ('IN_HAND', 'WRAPPING_UP');

alter table offer add column parallel boolean not null default false;
drop index offer_one_pending;
-- No contact before two agents at once, whatever a program does, unless its queue asks for it; never twice before one.
create unique index offer_one_pending on offer (contact_id) where state = 'PENDING' and not parallel;
create unique index offer_pending on offer (contact_id, agent_id) where state = 'PENDING';

-- The places of agents' capacity that are taken: by what is in hand or in wrap-up, and by what is before them.
create view taken_place (agent_id, channel, state) as
select agent_id, channel, state from contact where state in ('IN_HAND', 'WRAPPING_UP')
union all
select o.agent_id, c.channel, 'OFFERED' from offer o join contact c on c.id = o.contact_id where o.state = 'PENDING';
