-- Registration of titles: a window and a list per school and year, one registration per subject and year, every step a row.
create table registration_window (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    opens_on        date not null,
    closes_on       date not null check (closes_on >= opens_on),
    guidance        text check (length(guidance) <= 120),
    state           text not null check (state in ('OPEN', 'CONSOLIDATED', 'LOCKED')),
    unique (organisation_id, emulation_year),
    unique (id, organisation_id, emulation_year)
);

create table registration (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    window_id       uuid not null,
    emulation_year  text not null,
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT', 'SCHOOL')),
    person_id       uuid references person,
    unit_id         uuid references organisation,          -- the unit itself, or the one in which the person registers
    state           text not null check (state in
                    ('DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'CONSOLIDATED', 'LOCKED', 'WITHDRAWN')),
    awarding        text check (length(awarding) <= 200),  -- whose flag or certificate, in words
    targets         text[] not null default '{}',
    note            text check (length(note) <= 2000),
    late_reason     text check (length(late_reason) <= 500), -- đăng ký bổ sung: why it came after the window had closed
    sheet           uuid,                                  -- the open form that saved last; its own later save is not stale
    saved_at        timestamptz not null,
    foreign key (window_id, organisation_id, emulation_year) references registration_window (id, organisation_id, emulation_year),
    constraint registration_has_its_subject check (case subject_kind
        when 'PERSON' then person_id is not null
        when 'UNIT' then person_id is null and unit_id is not null
        else person_id is null and unit_id is null end)
);
create unique index one_registration_a_person_and_year on registration (person_id, emulation_year) where subject_kind = 'PERSON';
create unique index one_registration_a_unit_and_year on registration (unit_id, emulation_year) where subject_kind = 'UNIT';
create unique index one_registration_a_school_and_year on registration (organisation_id, emulation_year) where subject_kind = 'SCHOOL';
create index on registration (window_id, state);
create index on registration (organisation_id, emulation_year, unit_id);
create index on registration (unit_id);

create table registration_title (
    registration_id uuid not null references registration on delete cascade,
    title_id        uuid not null references title,
    organisation_id uuid not null references organisation,
    primary key (registration_id, title_id)
);
create index on registration_title (title_id);
create index on registration_title (organisation_id);

create table registration_initiative (
    registration_id uuid not null references registration on delete cascade,
    position        int not null,
    organisation_id uuid not null references organisation,
    name            text not null check (length(btrim(name)) between 3 and 300),
    scope           text not null check (scope in ('BASE', 'PROVINCE', 'NATION')),
    primary key (registration_id, position)
);
create index on registration_initiative (organisation_id);

-- What happened to a registration, or (without one) to the school's list: who, when, why.
create table registration_step (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    window_id       uuid not null references registration_window,
    registration_id uuid references registration on delete cascade,
    verb            text not null check (verb in
                    ('SAVE', 'SUBMIT', 'ENDORSE', 'SEND_BACK', 'WITHDRAW', 'CONSOLIDATE', 'LOCK', 'REOPEN')),
    account_id      uuid references account,
    by_name         text not null,
    at              timestamptz not null,
    reason          text check (length(reason) <= 500)
);
create index on registration_step (registration_id, at);
create index on registration_step (window_id) where registration_id is null;
create index on registration_step (organisation_id);
create index on registration_step (account_id);

create table registration_reminder (
    window_id       uuid not null references registration_window,
    person_id       uuid not null references person on delete cascade,
    reminded_on     date not null,
    organisation_id uuid not null references organisation,
    by_name         text not null,
    primary key (window_id, person_id, reminded_on)
);
create index on registration_reminder (person_id);
create index on registration_reminder (organisation_id);

call behind_wall('registration_window');
call behind_wall('registration');
call behind_wall('registration_title');
call behind_wall('registration_initiative');
call behind_wall('registration_step');
call behind_wall('registration_reminder');

-- Who is expected to register: everybody in service on the day on which the window closes, contracts, leave and study
-- included, each with the unit of that day and what came of it.
create view person_expected_to_register with (security_invoker = true) as
select w.organisation_id, w.emulation_year, w.id as window_id, p.id as person_id, p.code, p.full_name, p.given_name, p.searchable,
       coalesce(r.unit_id, a.unit_id) as unit_id, a.position, r.id as registration_id, r.state,
       coalesce(r.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED'), false) as registered
  from registration_window w
  join person p on p.organisation_id = w.organisation_id and p.joined_on <= w.closes_on
               and (p.left_on is null or p.left_on >= w.closes_on)
  left join registration r on r.subject_kind = 'PERSON' and r.person_id = p.id and r.emulation_year = w.emulation_year
  left join lateral (select x.unit_id, x.position from appointment x
                      where x.person_id = p.id and x.valid_from <= w.closes_on and (x.valid_to is null or x.valid_to >= w.closes_on)
                      order by x.leadership desc, x.valid_from desc limit 1) a on true;

create view measure_people_registered with (security_invoker = true) as
select organisation_id, emulation_year, count(*) filter (where registered) as numerator, count(*) as denominator
  from person_expected_to_register
 group by organisation_id, emulation_year;
