-- When the invitation reached the customer's handset: who never got it cannot be counted as silent.
alter table invitation add column delivered_at timestamptz;
create index invitation_delivered on invitation (delivered_at) where delivered_at is not null;
