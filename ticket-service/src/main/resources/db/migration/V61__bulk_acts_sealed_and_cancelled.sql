-- What an order says may hold words to customers: it lies sealed while it runs, and is gone when it is over. Orders that were
-- running when this came lose what they said, and with it the tickets that were left.
update bulk_item set state = 'CANCELLED'
where state = 'PENDING' and bulk_id in (select id from bulk_act where finished_at is null);
update bulk_act set finished_at = now() where finished_at is null;
alter table bulk_act drop column acts, drop column given;
alter table bulk_act add column order_sealed bytea, add column cancelled_by varchar(64);
