-- Who knows the matter: until then the contact waits for this agent only, as long as he or she is on duty.
alter table contact add column preferred_agent varchar(64) references agent;
alter table contact add column preferred_until timestamptz;
alter table contact add check ((preferred_agent is null) = (preferred_until is null));
create index contact_of_ticket on contact (ticket_id, accepted_at) where accepted_at is not null;
create index contact_of_customer on contact (customer_ref, accepted_at) where accepted_at is not null;
alter table service_queue add column preferred_seconds int not null default 0;
alter table decision add column preferred boolean not null default false;

-- For each channel the others that it may interrupt; null = as usual.
alter table agent add column interrupts jsonb;
