-- An engine that starts asks for the latest arrivals that were served, demand by demand.
alter table decision add column channel varchar(16), add column arrived_at timestamptz;
update decision set channel = contact.channel, arrived_at = contact.entered_at
from contact where contact.id = decision.contact_id;
alter table decision
    alter column channel set not null,
    alter column arrived_at set not null,
    add column demand_class bigint not null generated always as
        (jsonb_hash_extended(demand, jsonb_hash_extended(pools, hashtextextended(channel, 0)))) stored;
create index decision_of_demand on decision (demand_class, arrived_at);
