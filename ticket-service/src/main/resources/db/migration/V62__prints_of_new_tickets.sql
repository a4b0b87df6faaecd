-- A print is written in the transaction that opens its ticket, among its last writes, which do not wait for the ticket's row.
alter table intake_print drop constraint intake_print_ticket_id_fkey;
