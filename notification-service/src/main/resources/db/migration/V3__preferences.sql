-- What a customer wants of messages that can wait. No row: nothing is declined, no hour is quiet.
create table customer_preferences (
    customer_ref varchar(64) primary key,
    time_zone    varchar(64) not null,
    quiet_from   time,
    quiet_to     time,
    surveys      boolean     not null,
    version      bigint      not null,
    constraint quiet_hours_whole check ((quiet_from is null) = (quiet_to is null))
);
