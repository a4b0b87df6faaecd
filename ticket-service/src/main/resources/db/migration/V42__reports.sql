create index timeline_status_changes on timeline_entry (at) where code = 'status-changed';
create index ticket_resolved on ticket (resolved_at) where resolved_at is not null;
create index ticket_clock_started on ticket_clock (started_at);
