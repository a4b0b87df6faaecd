-- The channel of its contact, which never changes: so what agents hold is read without a look at each offer's contact.
alter table offer add column channel varchar(16);
update offer set channel = contact.channel from contact where contact.id = offer.contact_id;
alter table offer alter column channel set not null;

create or replace view taken_place (agent_id, channel, state) as
select agent_id, channel, state from contact where state in ('IN_HAND', 'WRAPPING_UP')
union all
select agent_id, channel, 'OFFERED' from offer where state = 'PENDING';
