-- An un-freeze names the freeze that it undoes, says why, and waits for its approval for a limited time. A freeze ends by
-- itself; of those from before nobody noted when: they lasted 72 hours unless somebody had configured otherwise.
alter table wallet_act
    add column freeze_id        uuid references wallet_act,
    add column expires_at       timestamptz,
    add column reason_key       uuid,
    add column reason_sealed    bytea,
    add column rejection_key    uuid,
    add column rejection_sealed bytea,
    add column rejected_by      varchar(64);

update wallet_act set expires_at = requested_at + interval '72 hours' where kind = 'FREEZE';
update wallet_act u set freeze_id = (
    select f.id from wallet_act f
    where f.kind = 'FREEZE' and f.customer_ref = u.customer_ref and f.requested_at <= u.requested_at
    order by f.requested_at desc, f.id desc limit 1)
where u.kind = 'UNFREEZE';
-- What waited for a second person was bound to a customer only: it is asked for anew.
update wallet_act set status = 'EXPIRED', settled_at = now() where status = 'AWAITING_APPROVAL';

create index wallet_act_of_customer on wallet_act (customer_ref, requested_at desc, id desc) where kind = 'FREEZE';
create index wallet_act_undoing on wallet_act (freeze_id) where freeze_id is not null;

-- A proof ends with the contact in which it was given.
alter table verification add column ended_at timestamptz;
