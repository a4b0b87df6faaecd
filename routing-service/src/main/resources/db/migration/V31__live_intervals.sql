-- Answers and ends are counted when they happen. Partial, so that entering a contact does not pay for them.
create index contact_accepted on contact (accepted_at) where accepted_at is not null;
create index contact_ended on contact (ended_at) where ended_at is not null;

-- The quarters of an hour of which the events have been written.
create table live_interval (
    started_at timestamptz primary key
);
