-- What the first release still lacked: whoever runs it already comes to the same house as whoever begins today.

-- What the owner of an account is told of: when and from where the password was changed, when and by whom the rights were.
alter table account
    add column password_changed_at   timestamptz,
    add column password_changed_from text,
    add column rights_changed_at     timestamptz,
    add column rights_changed_by     text;
create index on account (display_name collate "vi-x-icu", user_name);

-- Ends the sessions of all whose scope depends on one of these organisations: it is their home, their unit or the place of a role.
-- The one session in which the change was made is spared: its scope is worked out anew. Sees more than its caller, and does
-- nothing with it but this. Administrators' scope depends on no organisation.
drop function end_sessions_of(uuid[]);
create function end_sessions_of(organisations uuid[], spared text) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    before constant text := coalesce(current_setting('app.reads', true), '');
begin
    perform set_config('app.reads', '*', true);
    delete from session s using account a
     where s.principal_name = a.user_name and s.session_id <> spared
       and (a.organisation_id = any (organisations) or a.unit_id = any (organisations)
            or exists (select from account_grant g where g.account_id = a.id and g.organisation_id = any (organisations)))
       and not exists (select from account_grant g where g.account_id = a.id and g.role = 'SYSTEM_ADMINISTRATOR');
    perform set_config('app.reads', before, true);
end $$;

-- People are called by their given names, and one index knows them in order.
alter table person add column given_key text generated always as (search_text(given_name)) stored;
create index on person (given_key, given_name collate "vi-x-icu", full_name collate "vi-x-icu", id);

-- People whose name or code contains the text, regardless of case and accents: at most so many – first those who are called so,
-- then the others – or all of them in any order when no number is given.
create or replace function search_people(text_sought text, school uuid, at_most int) returns table (id uuid)
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    called text := search_text(regexp_replace(btrim(text_sought), '\s+', ' ', 'g'));
    pattern text := '%' || replace(replace(replace(called, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    names text := 'given_name collate "vi-x-icu", full_name collate "vi-x-icu", id';
    found int;
    scope text := case
        when school is not null and (reads_everything() or school = any (readable_organisations())) then format('p.organisation_id = %L', school)
        when school is not null then 'false'
        when reads_everything() then 'true'
        else format('p.organisation_id = any (%L::uuid[])', readable_organisations()) end;
begin
    if at_most is null then
        return query execute format('select p.id from person p where %s and p.searchable like %L', scope, pattern);
        return;
    end if;
    return query execute format('select p.id from person p where %s and p.given_key = %L order by %s limit %s', scope, called, names, at_most);
    get diagnostics found = row_count;
    if found < at_most then
        return query execute format('select p.id from person p where %s and p.searchable like %L and p.given_key <> %L order by %s limit %s',
            scope, pattern, called, names, at_most - found);
    end if;
end $$;

alter table attachment add column added_by uuid; -- the account, for its quota; no key, files outlive accounts
create index on attachment (added_by);

alter table measure
    add column sought    text,
    add column sought_of text,
    add check (sought_of is null or sought is not null);
comment on column measure.sought is 'Registrations for which title lead towards it: what a school''s board holds against the target before anything is awarded';
comment on column measure.sought_of is 'Out of how many: registrations for this title, or PEOPLE for all who are expected to register; none: units that seek it are counted';
update measure set sought = 'LDTT', sought_of = 'PEOPLE' where code = 'LDTT_ACHIEVED';
update measure set sought = 'CSTDCS', sought_of = 'LDTT' where code = 'CSTDCS_ACHIEVED';
update measure set sought = 'TTLDXS' where code = 'UNITS_TTLDXS';

-- The feed of a calendar knows in which years its owner's school was a member.
drop function calendar_feed_owner(bytea);
create function calendar_feed_owner(hash bytea, years text[])
    returns table (account_id uuid, user_name text, display_name text, person_id uuid, organisation_id uuid, unit_id uuid, above uuid[])
    language plpgsql as $$
#variable_conflict use_column
declare
    before text := coalesce(current_setting('app.reads', true), '');
begin
    perform set_config('app.reads', '*', true);
    return query
        select a.id, a.user_name, a.display_name, a.person_id, a.organisation_id, a.unit_id,
               array(
                   select s.id from organisation o join organisation s on starts_with(o.path, s.path) and s.id <> o.id and s.organisation_id = s.id
                    where o.id = a.organisation_id
                   union
                   select m.organisation_id from membership m where m.member_id = a.organisation_id and m.emulation_year = any (years)
                   union
                   select s.id from membership m join organisation c on c.id = m.organisation_id
                     join organisation s on starts_with(c.path, s.path) and s.id <> c.id and s.organisation_id = s.id
                    where m.member_id = a.organisation_id and m.emulation_year = any (years))
          from calendar_feed f join account a on a.id = f.account_id
         where f.token_hash = hash and a.disabled_at is null;
    perform set_config('app.reads', before, true);
end $$;

-- Chains are judged by the application, link by link.
drop function journal_breaks(uuid);
