-- What an agent, or everybody with a role, is to know of: reader is agent:<id> or role:<name>.
-- No foreign key: a notice may be written before its ticket is, in one transaction.
create table notice (
    reader    varchar(80) not null,
    id        uuid        not null,
    ticket_id uuid        not null,
    code      varchar(40) not null,
    actor     varchar(64) not null,
    at        timestamptz not null,
    primary key (reader, id)
);
create index notice_age on notice (at);

create table notices_seen (
    agent_id varchar(64) primary key,
    up_to    uuid        not null
);
