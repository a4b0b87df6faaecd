-- Whether an agent has the contact in hand: one that waits ends with its matter, one that is talked with does not.
alter table contact add column in_hand boolean not null default false;
