-- What everything stands on: extensions, the walls between organisations, one-time keys of forms, sessions.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Search text: no case, no accents, đ as d; immutable so that it can be indexed.
create function search_text(value text) returns text
    language sql immutable parallel safe
    return translate(lower(unaccent('unaccent', normalize(coalesce(value, ''), nfc))), 'đ', 'd');

-- The viewer's scope, bound to each transaction by the application. Nothing bound: nothing visible.
create function reads_everything() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.reads', true), '') = '*';
create function changes_everything() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.changes', true), '') = '*';
create function readable_organisations() returns uuid[] language sql stable parallel safe
    return case when coalesce(current_setting('app.reads', true), '') in ('', '*') then '{}'
                else current_setting('app.reads', true)::uuid[] end;
create function changeable_organisations() returns uuid[] language sql stable parallel safe
    return case when coalesce(current_setting('app.changes', true), '') in ('', '*') then '{}'
                else current_setting('app.changes', true)::uuid[] end;
create function organisations_above() returns uuid[] language sql stable parallel safe
    return case when coalesce(current_setting('app.above', true), '') in ('', '*') then '{}'
                else current_setting('app.above', true)::uuid[] end;

-- Puts a table with an organisation_id behind the wall: rows of readable organisations may be read, rows of changeable
-- organisations changed. `published` names a condition under which rows of superior bodies and clusters are read below.
create procedure behind_wall(tenant_table regclass, published text default null)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format($policy$
        create policy readable on %s for select using (
            (select reads_everything()) or organisation_id = any ((select readable_organisations())::uuid[]))
        $policy$, tenant_table);
    execute format($policy$
        create policy changeable on %s using (
            (select changes_everything()) or organisation_id = any ((select changeable_organisations())::uuid[]))
        with check (
            (select changes_everything()) or organisation_id = any ((select changeable_organisations())::uuid[]))
        $policy$, tenant_table);
    if published is not null then
        execute format($policy$
            create policy published_from_above on %s for select using (
                organisation_id = any ((select organisations_above())::uuid[]) and (%s))
            $policy$, tenant_table, published);
    end if;
end $$;

create table one_time_key (
    id      uuid primary key,
    used    timestamptz not null default now(),
    outcome text -- where the first submission led
);
comment on table one_time_key is 'Forms already accepted; swept after a week';

create table session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on session (expiry_time);
create index on session (principal_name);

create table session_attributes (
    session_primary_id char(36) not null references session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
