-- What is open is a small part of all that ever was, and counted often.
create index contact_open on contact (queue, channel, language)
    where state in ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP');

-- Few contacts continue another: the others need no entry.
alter table contact drop constraint contact_continues_key;
create unique index contact_continues_key on contact (continues) where continues is not null;

-- One index for what is before an agent, and for each agent once.
drop index offer_pending;
drop index offer_agent;
create unique index offer_pending on offer (agent_id, contact_id) where state = 'PENDING';
