-- Certificates: where the fields stand on a school's stock, and the public question whether an award is what its paper says.
create table certificate_layout (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    title_id        uuid references title,                 -- null: for all titles without a layout of their own
    name            text not null check (length(btrim(name)) between 2 and 120),
    stock           text not null check (stock in ('A4', 'A3')),
    shift_x         numeric(5, 2) not null check (shift_x between -50 and 50), -- millimetres that the printer is off
    shift_y         numeric(5, 2) not null check (shift_y between -50 and 50),
    fields          text not null check (fields is json object),
    constraint one_layout_a_title unique nulls not distinct (organisation_id, title_id)
);
create index on certificate_layout (title_id);
call behind_wall('certificate_layout');

create table verify_attempt (
    network  bytea not null,       -- hash of the asker's network, never the address
    minute   timestamptz not null,
    attempts int not null,
    primary key (network, minute)
);
comment on table verify_attempt is 'How often a network asked for awards by code; swept after an hour';

-- The only way in without a sign-in: one award by its unguessable code, and of it no name. A wrong code takes the same way
-- with some other award, so that both cost the same; too many questions from one network wait.
create function verify_award(asked text, asker bytea)
    returns table (wait boolean, standing text, title text, emulation_year text, decision_number text, decided_on date, issuer text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before constant text := coalesce(current_setting('app.reads', true), '');
    known_attempts int;
begin
    insert into verify_attempt as v (network, minute, attempts) values (asker, date_trunc('minute', clock_timestamp()), 1)
        on conflict on constraint verify_attempt_pkey do update set attempts = v.attempts + 1
        returning v.attempts into known_attempts;
    if known_attempts = 1 then
        delete from verify_attempt v where v.minute < clock_timestamp() - interval '1 hour';
    end if;
    if known_attempts > 30 then
        return query select true, null::text, null::text, null::text, null::text, null::date, null::text;
        return;
    end if;
    perform set_config('app.reads', '*', true);
    return query
        select false,
               case when not looked.hit then null
                    when ending.entry = 'WITHDRAWAL' then 'WITHDRAWN'
                    when ending.entry = 'CANCELLATION' then 'CANCELLED'
                    when facts.entry = 'CORRECTION' then 'CORRECTED'
                    else 'IN_FORCE' end,
               case when looked.hit then t.name end, case when looked.hit then facts.emulation_year end,
               case when looked.hit then facts.decision_number end, case when looked.hit then facts.decided_on end,
               case when looked.hit then coalesce(facts.issuer, o.name) end
          from (select 1) one
          left join lateral (
              select x.id, x.hit from (
                  (select a.id, true as hit from award_entry a where a.public_code = asked and a.entry = 'CONFERRAL')
                  union all
                  (select a.id, false from award_entry a where a.entry = 'CONFERRAL' limit 1)) x
              order by x.hit desc limit 1) looked on true
          left join lateral (
              select e.entry, e.title_id, e.emulation_year, e.decision_number, e.decided_on, e.issuer, e.organisation_id
                from award_entry e
               where (e.id = looked.id or e.about_id = looked.id) and e.entry in ('CONFERRAL', 'CORRECTION', 'CONFIRMATION')
               order by e.number desc limit 1) facts on true
          left join lateral (
              select e.entry from award_entry e
               where e.about_id = looked.id and e.entry in ('WITHDRAWAL', 'CANCELLATION') order by e.number desc limit 1) ending on true
          left join title t on t.id = facts.title_id
          left join organisation o on o.id = facts.organisation_id;
    perform set_config('app.reads', before, true);
end $$;
