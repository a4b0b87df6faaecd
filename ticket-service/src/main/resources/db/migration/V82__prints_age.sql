-- Prints come in order of time and are only ever forgotten by it: a range of blocks is found as well as a row, and a ticket
-- that is opened enters one index less.
drop index intake_print_age;
create index intake_print_age on intake_print using brin (opened_at) with (autosummarize = on);
