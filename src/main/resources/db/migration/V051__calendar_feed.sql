-- Personal addresses of the calendar; the token itself is never stored.
create table calendar_feed (
    account_id      uuid primary key references account on delete cascade,
    organisation_id uuid not null references organisation,
    token_hash      bytea not null unique check (length(token_hash) = 32),
    created_at      timestamptz not null
);
create index on calendar_feed (organisation_id);
call behind_wall('calendar_feed');

-- Whoever holds a token is not signed in and sees nothing; this alone tells whose calendar is meant and which bodies stand
-- above it now. A disabled account has no feed.
create function calendar_feed_owner(hash bytea)
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
                   select m.organisation_id from membership m where m.member_id = a.organisation_id
                   union
                   select s.id from membership m join organisation c on c.id = m.organisation_id
                     join organisation s on starts_with(c.path, s.path) and s.id <> c.id and s.organisation_id = s.id
                    where m.member_id = a.organisation_id)
          from calendar_feed f join account a on a.id = f.account_id
         where f.token_hash = hash and a.disabled_at is null;
    perform set_config('app.reads', before, true);
end $$;
