alter table call add column freeze_told boolean not null default false;
