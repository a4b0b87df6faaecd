-- An erased customer's scores stay as figures of nobody.
alter table invitation alter column customer_ref drop not null;
create index invitation_customer on invitation (customer_ref) where customer_ref is not null;
