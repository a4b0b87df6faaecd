-- A consultation is a contact of its own, about another one that stays in its agent's hand.
alter table contact add column consults uuid references contact;
alter table contact add column tier int not null default 0 check (tier between 0 and 10);
-- One open consultation for each contact, whatever a program does.
create unique index contact_consulted on contact (consults)
    where consults is not null and state in ('WAITING', 'OFFERED', 'IN_HAND');
