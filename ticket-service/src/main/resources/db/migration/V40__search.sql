-- The words of a ticket's texts, each as a hash under a key that the database does not have. No foreign key: it is written
-- before the ticket's own row is flushed.
create table search_document (
    ticket_id uuid        primary key,
    opened_at timestamptz not null,
    tokens    bigint[]    not null,
    -- those of them that stand in notes only: customers do not find by them
    noted     bigint[]    not null
);
create index search_document_tokens on search_document using gin (tokens) with (gin_pending_list_limit = 1024);
create index search_document_newest on search_document (opened_at desc, ticket_id desc);

-- Orders of the lists. Almost all views show what is still open, which is a small part of all tickets.
create index ticket_active_opened on ticket (opened_at, id)
    where status in ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'ON_HOLD');
create index ticket_active_priority on ticket (
    (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end), opened_at, id)
    where status in ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'ON_HOLD');
create index ticket_changed on ticket (changed_at desc, id desc);
create unique index ticket_by_number on ticket (number);
create index ticket_clock_due on ticket_clock (due_at, ticket_id) where state = 'RUNNING' and due_at is not null;
create index ticket_clock_breached on ticket_clock (ticket_id)
    where breached_at is not null and state in ('RUNNING', 'PAUSED');
