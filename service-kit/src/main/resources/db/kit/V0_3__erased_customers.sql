-- Customers who were erased, by a keyed hash: what is late about them is not taken in.
create table erased_customer (
    customer  bytea primary key,
    erased_at timestamptz not null
);
