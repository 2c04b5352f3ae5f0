-- Monthly ratings (đánh giá, xếp loại hằng tháng) of people and units. A month is opened once for the whole school; whoever is on
-- its list gets a sheet, those who are exempt with the reason. A sheet keeps only what differs from what it began with.

-- How a school does it, from a month on; without a line of its own: days 1 to 5 of the next month, the rector decides, 15 days.
create table month_setting (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    valid_from      date not null check (date_part('day', valid_from) = 1),
    first_day       int not null check (first_day between 1 and 28),   -- of the next month: people rate themselves from here
    last_day        int not null check (last_day between 1 and 28),    -- to here
    decided_by      text not null check (decided_by in ('COUNCIL', 'RECTOR')),
    least_days      int not null check (least_days between 0 and 28),  -- who was there on fewer days of a month is not rated
    basis           text check (length(basis) <= 300),
    constraint the_window_has_days check (last_day >= first_day),
    unique (organisation_id, valid_from)
);

-- Who is not rated though the calendar would have it, and why.
create table month_exemption (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person on delete cascade,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    reason          text not null check (length(btrim(reason)) between 3 and 300)
);
create index on month_exemption (organisation_id);
create index on month_exemption (person_id, valid_from);

create table rating_month (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    month           date not null check (date_part('day', month) = 1),
    state           text not null check (state in ('OPEN', 'CLOSING', 'CLOSED')),
    opens_on        date not null,
    closes_on       date not null check (closes_on >= opens_on),
    decided_by      text not null check (decided_by in ('COUNCIL', 'RECTOR')),
    least_days      int not null check (least_days between 0 and 28),
    staff_set_id    uuid references criteria_set,            -- fixed when it is opened; null: kept from records
    leader_set_id   uuid references criteria_set,
    unit_set_id     uuid references criteria_set,
    opened_by       text not null,
    opened_at       timestamptz not null,
    closed_by       text,
    closed_at       timestamptz,
    closing_note    text check (length(closing_note) <= 500),          -- why it was closed although somebody was missing
    unlocks         int not null default 0 check (unlocks >= 0),       -- how often it was opened again
    constraint closed_by_somebody check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by is null)),
    unique (organisation_id, month)
);
create index on rating_month (staff_set_id);
create index on rating_month (leader_set_id);
create index on rating_month (unit_set_id);

create table month_sheet (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    month_id        uuid not null references rating_month,
    month           date not null,
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT')),
    person_id       uuid references person,
    unit_id         uuid not null references organisation,   -- the unit, or where the person served last in the month
    leader          boolean not null default false,          -- rated by the criteria of leaders
    head_rates      boolean not null default false,          -- somebody else heads the unit, and rates
    present_days    int not null check (present_days between 0 and 31),
    exempt          text check (exempt in ('JOINED', 'LEFT', 'MATERNITY', 'SICK', 'STUDY', 'DECIDED')),
    exempt_from     date,
    exempt_to       date,
    exempt_note     text,
    set_id          uuid references criteria_set,            -- null: kept from a record, without its criteria
    state           text not null check (state in ('NEW', 'DRAFT', 'HANDED_IN', 'RATED', 'DECIDED')),
    handed_in_at    timestamptz,
    handed_in_by    text,
    self_total      numeric(8, 2),
    self_level      text check (self_level in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
    self_note       text check (length(self_note) <= 1000),
    head_at         timestamptz,
    head_by         uuid references person,
    head_name       text,
    head_total      numeric(8, 2),
    head_level      text check (head_level in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
    head_note       text check (length(head_note) <= 1000),  -- why the level is another than that of the points, or a remark
    final_at        timestamptz,
    final_by        uuid references person,
    final_name      text,
    final_total     numeric(8, 2),
    final_level     text check (final_level in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
    final_note      text check (length(final_note) <= 1000),
    reopened_until  date,                                    -- outside the window, for this one
    reopened_reason text check (length(reopened_reason) <= 500),
    -- The last level that completed its work has the word.
    layer text generated always as (case when final_at is not null then 'FINAL' when head_at is not null then 'HEAD' when handed_in_at is not null then 'SELF' end) stored,
    total numeric(8, 2) generated always as (case when final_at is not null then final_total when head_at is not null then head_total when handed_in_at is not null then self_total end) stored,
    level text generated always as (case when final_at is not null then final_level when head_at is not null then head_level when handed_in_at is not null then self_level end) stored,
    constraint a_sheet_is_of_a_person_or_a_unit check ((subject_kind = 'PERSON') = (person_id is not null)),
    constraint exempt_people_are_not_rated check (exempt is null or final_at is null and head_at is null),
    constraint who_handed_in_is_known check ((handed_in_at is null) = (handed_in_by is null)),
    constraint who_rated_is_known check ((head_at is null) = (head_name is null)),
    constraint who_decided_is_known check ((final_at is null) = (final_name is null)),
    constraint a_decision_has_a_level check (final_at is null or final_level is not null)
);
create unique index one_sheet_a_person_and_month on month_sheet (person_id, month) where person_id is not null;
create unique index one_sheet_a_unit_and_month on month_sheet (unit_id, month) where person_id is null;
create index on month_sheet (month_id, unit_id);
create index on month_sheet (organisation_id, month);
create index on month_sheet (unit_id);
create index on month_sheet (set_id);
create index on month_sheet (head_by);
create index on month_sheet (final_by);

-- What a level says otherwise than the one before it – the first otherwise than the preset – or comments on. No value: left empty.
create table month_item (
    sheet_id        uuid not null references month_sheet on delete cascade,
    criterion_id    uuid not null references criterion,
    layer           text not null check (layer in ('SELF', 'HEAD', 'FINAL')),
    organisation_id uuid not null references organisation,
    value           numeric(8, 2),                           -- points, or the percentage of a table of steps
    counts          jsonb,                                   -- numbers of each rate, where something is counted
    comment         text check (length(comment) <= 500),
    primary key (sheet_id, layer, criterion_id)
);
create index on month_item (criterion_id);
create index on month_item (organisation_id);

-- Who changed what, when, from what to what. Only grows.
create table month_change (
    id              bigint generated always as identity primary key,
    organisation_id uuid not null references organisation,
    sheet_id        uuid not null references month_sheet,
    changed_at      timestamptz not null,
    changed_by      text not null,
    layer           text check (layer in ('SELF', 'HEAD', 'FINAL')),
    what            text not null check (what in ('ITEM', 'COMMENT', 'STATE', 'TOTAL', 'LEVEL', 'NOTE', 'EXEMPTION', 'REOPENING', 'LOCK')),
    criterion_id    uuid references criterion,
    before          text,
    after           text,
    reason          text
);
create index on month_change (sheet_id, id);
create index on month_change (organisation_id);
create index on month_change (criterion_id);

-- The closing of a month under way: what its page shows while it runs.
create table month_closing (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    month_id        uuid not null references rating_month,
    note            text check (length(note) <= 500),
    started_by      text not null,
    started_at      timestamptz not null,
    sheets          int not null,
    done            int not null default 0,
    finished_at     timestamptz,
    failed          boolean not null default false
);
create index on month_closing (month_id);
create index on month_closing (organisation_id);

call behind_wall('month_setting');
call behind_wall('month_exemption');
call behind_wall('rating_month');
call behind_wall('month_sheet');
call behind_wall('month_item');
call behind_wall('month_change');
call behind_wall('month_closing');

-- Who belongs on the list of a month: all who were in service on one of its days, with the unit in which they served last, and why
-- somebody is not rated. Days of leave, illness and study away are days on which somebody was not there; who is seconded is rated
-- by the school that sent. Units by the days on which they existed. For one person, or all.
create function month_roster(school uuid, first_day date, least_days int, only_person uuid default null)
    returns table (subject_kind text, person_id uuid, unit_id uuid, leader boolean, head_rates boolean, present_days int,
                   exempt text, exempt_from date, exempt_to date, exempt_note text)
    language sql stable
as $$
    with days as (select first_day as first, (first_day + interval '1 month - 1 day')::date as last),
    served as (
        select p.id, a.unit_id, a.leadership, p.joined_on, p.left_on,
               greatest(p.joined_on, d.first) as since, least(p.left_on, d.last) as till
          from days d
          join person p on p.organisation_id = school and p.joined_on <= d.last and (p.left_on is null or p.left_on >= d.first)
               and (only_person is null or p.id = only_person)
          join lateral (select x.unit_id, x.leadership from appointment x
                         where x.person_id = p.id and x.valid_from <= d.last and (x.valid_to is null or x.valid_to >= d.first)
                         order by x.valid_from desc limit 1) a on true),
    away as (
        select s.id, count(distinct day) as days,
               (array_agg(e.kind order by least(coalesce(e.valid_to, s.till), s.till) - greatest(e.valid_from, s.since) desc))[1] as kind,
               min(e.valid_from) as since, max(coalesce(e.valid_to, 'infinity')) as till
          from served s
          join personnel_event e on e.person_id = s.id and e.kind in ('MATERNITY', 'SICK', 'STUDY') and e.valid_from <= s.till and (e.valid_to is null or e.valid_to >= s.since)
          cross join lateral generate_series(greatest(e.valid_from, s.since)::timestamp, least(coalesce(e.valid_to, s.till), s.till)::timestamp, interval '1 day') as day
         group by s.id)
    select 'PERSON', s.id, s.unit_id, s.leadership,
           exists (select from account_grant g join account c on c.id = g.account_id
                    where g.role = 'UNIT_HEAD' and g.organisation_id = s.unit_id and c.disabled_at is null and c.person_id is distinct from s.id)
           and not exists (select from account_grant g join account c on c.id = g.account_id
                            where g.role = 'UNIT_HEAD' and g.organisation_id = s.unit_id and c.disabled_at is null and c.person_id = s.id),
           n.present,
           case when x.id is not null then 'DECIDED' when n.present >= least_days then null
                when w.days is not null and s.till - s.since + 1 >= least_days then w.kind
                when s.joined_on > first_day then 'JOINED' when w.days is null then 'LEFT' else w.kind end,
           case when x.id is not null then x.valid_from when n.present >= least_days then null
                when w.days is not null and s.till - s.since + 1 >= least_days then w.since
                when s.joined_on > first_day then s.joined_on when w.days is null then null else w.since end,
           case when x.id is not null then x.valid_to when n.present >= least_days then null
                when w.days is not null and s.till - s.since + 1 >= least_days then nullif(w.till, 'infinity')
                when s.joined_on > first_day then null when w.days is null then s.left_on else nullif(w.till, 'infinity') end,
           x.reason
      from served s
      left join away w on w.id = s.id
      left join lateral (select e.id, e.valid_from, e.valid_to, e.reason from month_exemption e, days d
                          where e.person_id = s.id and e.valid_from <= d.last and (e.valid_to is null or e.valid_to >= d.first)
                          order by e.valid_from desc limit 1) x on true
      cross join lateral (select (s.till - s.since + 1 - coalesce(w.days, 0))::int as present) n
    union all
    select 'UNIT', null, u.id, false, false, n.present,
           case when n.present >= least_days then null when u.valid_from > d.first then 'JOINED' else 'LEFT' end,
           case when n.present < least_days and u.valid_from > d.first then u.valid_from end,
           case when n.present < least_days and u.valid_from <= d.first then u.valid_to end, null
      from days d
      join organisation u on u.organisation_id = school and u.kind in ('FACULTY', 'OFFICE') and u.valid_from <= d.last and (u.valid_to is null or u.valid_to >= d.first)
      cross join lateral (select least(coalesce(u.valid_to, d.last), d.last) - greatest(u.valid_from, d.first) + 1 as present) n
     where only_person is null
$$;

-- What waits: one's own sheet, the unit's, the people of the unit, the month itself.
create view task_appraisal with (security_invoker = true) as
select s.organisation_id, s.person_id, null::text as role, null::uuid as unit_id,
       case when s.reopened_until is null then 'task.appraisal.self' else 'task.appraisal.selfAgain' end as message_key,
       array[to_char(s.month, 'MM/YYYY')] as arguments, '/month-sheets/' || s.id as link, m.opens_on as shown_from,
       coalesce(s.reopened_until, m.closes_on) as due
  from rating_month m join month_sheet s on s.month_id = m.id
 where m.state = 'OPEN' and s.subject_kind = 'PERSON' and s.exempt is null and s.state in ('NEW', 'DRAFT') and s.set_id is not null
union all
select s.organisation_id, null, 'UNIT_HEAD', s.unit_id, 'task.appraisal.unit', array[to_char(s.month, 'MM/YYYY'), u.name],
       '/month-sheets/' || s.id, m.opens_on, coalesce(s.reopened_until, m.closes_on)
  from rating_month m join month_sheet s on s.month_id = m.id join organisation u on u.id = s.unit_id
 where m.state = 'OPEN' and s.subject_kind = 'UNIT' and s.exempt is null and s.state in ('NEW', 'DRAFT') and s.set_id is not null
union all
select m.organisation_id, null, 'UNIT_HEAD', s.unit_id, 'task.appraisal.head', array[count(*)::text, to_char(m.month, 'MM/YYYY')],
       '/months/' || to_char(m.month, 'YYYY-MM') || '?unit=' || s.unit_id || '&state=HANDED_IN', null, null
  from rating_month m join month_sheet s on s.month_id = m.id
 where m.state = 'OPEN' and s.subject_kind = 'PERSON' and s.exempt is null and s.head_rates and s.state = 'HANDED_IN'
 group by m.id, s.unit_id
union all
select m.organisation_id, null, role, null, 'task.appraisal.close', array[to_char(m.month, 'MM/YYYY')],
       '/months/' || to_char(m.month, 'YYYY-MM'), m.closes_on + 1, null
  from rating_month m cross join unnest(array['SCHOOL_SECRETARY', 'RECTOR']) as role
 where m.state = 'OPEN';
