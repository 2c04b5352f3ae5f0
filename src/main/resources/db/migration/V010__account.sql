-- Who may sign in, and as what.
create table account (
    id                   uuid primary key,
    version              int not null,
    organisation_id      uuid not null references organisation, -- home: the school, cluster, office or superior body
    unit_id              uuid references organisation,
    person_id            uuid,                                  -- the person in the staff register; key added with it
    user_name            text not null check (user_name ~ '^[a-z0-9][a-z0-9._-]{2,59}$'),
    display_name         text not null check (length(btrim(display_name)) between 2 and 120),
    password             text,                                  -- hashed; none until the one-time code was exchanged for one
    one_time_code        text,                                  -- hashed; gone once used
    code_expires_at      timestamptz,
    must_change_password boolean not null,
    disabled_at          timestamptz,
    created_at           timestamptz not null,
    last_signed_in_at    timestamptz,
    searchable           text generated always as (search_text(display_name || ' ' || user_name)) stored,
    check ((one_time_code is null) = (code_expires_at is null)),
    check (one_time_code is null or must_change_password)
);
create unique index on account (user_name);
create index on account (organisation_id);
create unique index on account (person_id);
create index on account (unit_id);

create table account_grant (
    account_id      uuid not null references account on delete cascade,
    organisation_id uuid not null references organisation,
    role            text not null check (role in ('SYSTEM_ADMINISTRATOR', 'ACADEMY_OFFICER', 'CLUSTER_SECRETARY',
                        'SCHOOL_SECRETARY', 'RECTOR', 'UNIT_HEAD', 'STAFF_MEMBER')),
    primary key (account_id, role, organisation_id)
);
create index on account_grant (organisation_id);
comment on column account_grant.organisation_id is 'Where the role holds: a unit for UNIT_HEAD, else a body';

call behind_wall('account');
-- Passwords, even hashed, are nobody's reading: not a cluster's secretary's, not a superior body's. Accounts are therefore read
-- only where they may also be changed, and by the system itself.
drop policy readable on account;
create policy readable on account for select using ((select reads_everything()));
-- A sign-in sees the one account whose name was typed, and may note that it happened.
create policy signing_in on account for select using (user_name = current_setting('app.signing_in', true));
create policy signed_in on account for update using (user_name = current_setting('app.signing_in', true));
-- Grants follow their account: read where it is read, changed only where account and place may both be changed.
alter table account_grant enable row level security;
alter table account_grant force row level security;
create policy readable on account_grant for select
    using (exists (select from account a where a.id = account_id));
create policy changeable on account_grant
    using ((select changes_everything()) or exists (select from account a where a.id = account_id
             and a.organisation_id = any ((select changeable_organisations())::uuid[])))
    with check ((select changes_everything()) or exists (select from account a
             join organisation o on o.id = account_grant.organisation_id
            where a.id = account_id and a.organisation_id = any ((select changeable_organisations())::uuid[])
              and o.organisation_id = any ((select changeable_organisations())::uuid[])));

-- How long the next attempt to sign in must wait. Keys are hashes, for people type passwords where names belong.
create table sign_in_delay (
    kind       text not null check (kind in ('PAIR', 'NAME', 'ADDRESS')),
    key        bytea not null,
    failures   int not null default 0,
    waited     boolean not null default false,
    not_before timestamptz not null,
    last_at    timestamptz not null,
    primary key (kind, key)
);
create index on sign_in_delay (last_at);

-- Asks for one attempt: 0 if it may be made now (it then counts as failed until it succeeds), else the milliseconds to wait.
-- One's own failures at one's own address make the wait grow to half a minute. Failures of others (many addresses on one
-- name, many names from one address) cost everybody else one wait of five seconds and no more, so that nobody can be kept out.
-- Attempts refused here neither count nor prolong the wait.
create function sign_in_claim(name_key bytea, address_key bytea, pair_key bytea) returns int language plpgsql as $$
declare
    moment constant timestamptz := clock_timestamp();
    forgotten constant timestamptz := moment - interval '15 minutes';
    pair sign_in_delay; by_name sign_in_delay; by_address sign_in_delay;
begin
    insert into sign_in_delay as d (kind, key, not_before, last_at) values ('PAIR', pair_key, moment, moment)
        on conflict (kind, key) do update set failures = case when d.last_at < forgotten then 0 else d.failures end returning * into pair;
    if pair.not_before > moment then
        return ceil(extract(epoch from pair.not_before - moment) * 1000);
    end if;
    insert into sign_in_delay as d (kind, key, not_before, last_at) values ('NAME', name_key, moment, moment)
        on conflict (kind, key) do update set failures = case when d.last_at < forgotten then 0 else d.failures end returning * into by_name;
    insert into sign_in_delay as d (kind, key, not_before, last_at) values ('ADDRESS', address_key, moment, moment)
        on conflict (kind, key) do update set failures = case when d.last_at < forgotten then 0 else d.failures end returning * into by_address;
    if not pair.waited and (by_name.failures - pair.failures >= 10 or by_address.failures - pair.failures >= 30) then
        update sign_in_delay set waited = true, not_before = moment + interval '5 seconds' where kind = 'PAIR' and key = pair_key;
        return 5000;
    end if;
    update sign_in_delay set failures = failures + 1, waited = false, last_at = moment,
           not_before = moment + case when pair.failures < 4 then interval '0'
                                      else least(30, 2 ^ (pair.failures - 3)) * interval '1 second' end
     where kind = 'PAIR' and key = pair_key;
    update sign_in_delay set failures = failures + 1, last_at = moment where kind = 'NAME' and key = name_key;
    update sign_in_delay set failures = failures + 1, last_at = moment where kind = 'ADDRESS' and key = address_key;
    return 0;
end $$;

-- The attempt succeeded: it was no failure, and the person at this address is known to be right.
create function sign_in_succeeded(name_key bytea, address_key bytea, pair_key bytea) returns void language sql as $$
    delete from sign_in_delay where kind = 'PAIR' and key = pair_key;
    update sign_in_delay set failures = greatest(failures - 1, 0) where kind = 'NAME' and key = name_key;
    update sign_in_delay set failures = greatest(failures - 1, 0) where kind = 'ADDRESS' and key = address_key;
    delete from sign_in_delay where last_at < now() - interval '1 day';
$$;

-- Ends the sessions of all whose scope depends on one of these organisations: it is their home, their unit or the place of a
-- role. Sees more than its caller, and does nothing with it but this. Administrators' scope depends on no organisation.
create function end_sessions_of(organisations uuid[]) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    before constant text := coalesce(current_setting('app.reads', true), '');
begin
    perform set_config('app.reads', '*', true);
    delete from session s using account a
     where s.principal_name = a.user_name
       and (a.organisation_id = any (organisations) or a.unit_id = any (organisations)
            or exists (select from account_grant g where g.account_id = a.id and g.organisation_id = any (organisations)))
       and not exists (select from account_grant g where g.account_id = a.id and g.role = 'SYSTEM_ADMINISTRATOR');
    perform set_config('app.reads', before, true);
end $$;

-- User names are unique in the whole installation, which no viewer sees: the next free one that begins with these letters.
create function free_user_name(wish text, taken text[] default '{}') returns text language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    before constant text := coalesce(current_setting('app.reads', true), '');
    candidate text := wish;
    counter int := 1;
begin
    perform set_config('app.reads', '*', true);
    while candidate = any (taken) or exists (select from account where user_name = candidate) loop
        counter := counter + 1;
        candidate := wish || counter;
    end loop;
    perform set_config('app.reads', before, true);
    return candidate;
end $$;
