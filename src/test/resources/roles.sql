create role thidua_owner login password 'test' nosuperuser nobypassrls;
create role thidua_app login password 'test' nosuperuser nobypassrls;
create role thidua_read login password 'test' nosuperuser nobypassrls;
alter database thidua owner to thidua_owner;
grant all on schema public to thidua_owner;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
