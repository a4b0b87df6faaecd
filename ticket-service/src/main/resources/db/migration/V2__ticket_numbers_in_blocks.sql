-- One draw is 50 numbers, which a process then gives out itself (see TicketNumbers).
alter sequence ticket_number increment by 50 cache 1;
