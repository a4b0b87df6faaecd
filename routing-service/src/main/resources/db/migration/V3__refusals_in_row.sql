alter table attendance add column refusals_in_row int not null default 0;

create index contact_entered on contact (entered_at);
