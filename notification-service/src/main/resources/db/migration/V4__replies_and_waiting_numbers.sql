-- A changed number waits before secrets go to it; null: it need not wait.
alter table customer_address add column secrets_from timestamptz;
-- Whether the customer ever had a number: what comes after one was taken away is a change, too.
alter table customer_address add column had_number boolean not null default false;
update customer_address set had_number = phone_number is not null;

-- The entry of a ticket's timeline that a message carries to the customer.
alter table message add column reply_id uuid;
create unique index message_once_per_reply on message (reply_id, channel, device_id) nulls not distinct
    where reply_id is not null;
-- The number of a message that does not go to the customer's present one; sealed, erased with the values.
alter table message add column sealed_to bytea;
alter table message add constraint number_is_erased check (state = 'PENDING' or sealed_to is null);

create index one_time_code_of_customer on one_time_code (customer_ref);

-- Who opened a customer's lock of codes, and why: the words are sealed.
create table code_lock_lifting (
    id           uuid primary key,
    customer_ref varchar(64) not null,
    lifted_by    varchar(64) not null,
    reason       bytea       not null,
    lifted_at    timestamptz not null
);
create index code_lock_lifting_of_customer on code_lock_lifting (customer_ref);
