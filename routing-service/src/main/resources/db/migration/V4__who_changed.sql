-- Each instance knows of its own changes; only those of others have to be looked for.
alter table agent add column changed_by text;
alter table attendance add column changed_by text;
alter table service_queue add column changed_by text;
alter table contact add column changed_by text;
create or replace function note_change() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    new.changed_by := current_setting('application_name');
    return new;
end $$;
