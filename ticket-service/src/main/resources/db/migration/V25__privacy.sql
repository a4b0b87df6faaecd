create table legal_hold (
    id           uuid        primary key,
    customer_ref varchar(64) not null,
    case_number  varchar(64) not null,
    placed_by    varchar(64) not null,
    placed_at    timestamptz not null,
    lifted_by    varchar(64),
    lifted_at    timestamptz
);
create index legal_hold_in_force on legal_hold (customer_ref) where lifted_at is null;

-- That a customer was erased is kept; what was erased is not.
create table erasure (
    id           uuid        primary key,
    customer_ref varchar(64) not null,
    erased_by    varchar(64) not null,
    erased_at    timestamptz not null,
    tickets      int         not null
);
create index erasure_of_customer on erasure (customer_ref);

-- How far retention has come in each category, in the order in which tickets were closed.
create table retention_mark (
    category  text        primary key,
    closed_at timestamptz not null,
    ticket_id uuid        not null
);
create index ticket_closed on ticket (category, changed_at, id) where status = 'CLOSED';
