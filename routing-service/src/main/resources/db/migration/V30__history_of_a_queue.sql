-- What a queue's past teaches is read every few seconds: its latest contacts by entry.
create index contact_of_queue on contact (queue, entered_at);
