alter table service_queue
    add column hours  jsonb,
    add column limits jsonb;

alter table contact
    drop constraint contact_state_check,
    add constraint contact_state_check check (state in
        ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP', 'DONE', 'ABANDONED', 'CALLBACK', 'DEFLECTED')),
    -- why it was not let in, or why its callback came to nothing
    add column deflected_by varchar(32);
