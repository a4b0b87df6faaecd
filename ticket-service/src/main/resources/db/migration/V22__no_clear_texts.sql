-- Every text is sealed since V21.
alter table timeline_entry drop column text;
