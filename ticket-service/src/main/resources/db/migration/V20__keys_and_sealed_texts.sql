-- A key for each customer, and one for each ticket of which nobody knows the customer; wrapped by the house key. A key that
-- is not here any more was destroyed: what it sealed is unreadable, and that is what erasing a customer means.
create table data_key (
    id           uuid        primary key,
    customer_ref varchar(64),
    ticket_id    uuid,
    wrapped      bytea       not null,
    created_at   timestamptz not null,
    constraint one_owner check ((customer_ref is null) <> (ticket_id is null))
);
create unique index data_key_of_customer on data_key (customer_ref) where customer_ref is not null;
create unique index data_key_of_ticket on data_key (ticket_id) where ticket_id is not null;

alter table timeline_entry add column text_key uuid, add column text_sealed bytea;
alter table customer add column phone_key uuid;
