-- The run-time role works with rows, never with tables; the read-only role looks.
grant usage on schema public to ${app_role}, ${read_role};
grant select, insert, update, delete on all tables in schema public to ${app_role};
grant select on all tables in schema public to ${read_role};
grant usage, select on all sequences in schema public to ${app_role};
