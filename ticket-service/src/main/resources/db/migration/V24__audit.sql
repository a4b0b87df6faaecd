-- Who did what and who read whose data. Rows are appended in the transaction of the act; shortly after the commit the chainer
-- binds them into blocks. `xact` stands before `seq` so that a transaction has its number before its entries have theirs:
-- once all transactions that ran when an entry was seen are over, no lower entry can appear any more.
create table audit_entry (
    xact         xid8         not null default pg_current_xact_id(),
    seq          bigint       generated always as identity primary key,
    at           timestamptz  not null,
    actor        varchar(128) not null,
    act          text         not null,
    ticket_id    uuid,
    customer_ref varchar(64),
    tickets      uuid[]       not null,
    details      text         not null
);
create index audit_of_ticket on audit_entry (ticket_id, seq) where ticket_id is not null;
create index audit_of_customer on audit_entry (customer_ref, seq) where customer_ref is not null;
create index audit_of_actor on audit_entry (actor, seq);

-- A block lists its entries and the hash of each (32 bytes), and continues the hash of the block before.
create table audit_block (
    height     bigint      primary key,
    seqs       bigint[]    not null,
    last_seq   bigint      not null,
    leaves     bytea       not null,
    settled    bigint      not null,
    chained_at timestamptz not null,
    previous   bytea       not null,
    hash       bytea       not null
);
create index audit_block_last_seq on audit_block (last_seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_block_append_only before update or delete on audit_block
    for each row execute function refuse_change();
create trigger audit_block_no_truncate before truncate on audit_block
    for each statement execute function refuse_change();
