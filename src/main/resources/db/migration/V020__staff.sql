-- People of a school, and what happened to them over time.
create extension if not exists btree_gist;

create table person (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    code            text not null check (length(code) between 1 and 30), -- mã cán bộ; leading zeros are kept
    full_name       text not null check (length(btrim(full_name)) between 2 and 120),
    given_name      text not null,
    birth_date      date check (birth_date > date '1900-01-01'),
    sex             text check (sex in ('MALE', 'FEMALE')),
    party_member    boolean not null default false,
    email           text,
    joined_on       date not null,
    left_on         date check (left_on >= joined_on),
    searchable      text generated always as (search_text(full_name || ' ' || code)) stored,
    unique (organisation_id, code)
);
create index on person (organisation_id, given_name collate "vi-x-icu", full_name collate "vi-x-icu");
create index on person (given_name collate "vi-x-icu", full_name collate "vi-x-icu", id);
create index person_search on person using gin (searchable gin_trgm_ops);

alter table account add foreign key (person_id) references person;

create table appointment (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person on delete cascade,
    unit_id         uuid not null references organisation,
    position        text,                                   -- chức vụ, as written in the decision
    rank            text not null check (rank in ('SENIOR_LECTURER', 'PRINCIPAL_LECTURER', 'LECTURER', 'TEACHER',
                        'SENIOR_SPECIALIST', 'PRINCIPAL_SPECIALIST', 'SPECIALIST', 'OFFICER', 'OTHER')),
    leadership      boolean not null default false,
    contract        text not null check (contract in ('CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'LABOUR_CONTRACT', 'DECREE_68')),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    decision        text,
    -- Nobody serves in two places on one day; checked at the end, because an appointment and the end of the one before come together.
    constraint one_appointment_a_day exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred
);
create index on appointment (person_id, valid_from);
create index on appointment (unit_id);
create index on appointment (organisation_id);

-- Leave, study, secondment, discipline and cases under consideration: periods that rules ask about.
create table personnel_event (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person on delete cascade,
    kind            text not null check (kind in ('MATERNITY', 'SICK', 'STUDY', 'SECONDMENT', 'DISCIPLINE', 'UNDER_CONSIDERATION')),
    detail          text,                                   -- form of discipline, result of study, outcome of the case
    discipline      text check (discipline in ('REPRIMAND', 'WARNING', 'SALARY_REDUCTION', 'DEMOTION', 'REMOVAL', 'DISMISSAL')),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    decision        text,
    check ((kind = 'DISCIPLINE') = (discipline is not null)),
    unique (person_id, kind, valid_from) deferrable initially deferred
);
create index on personnel_event (person_id, valid_from);
create index on personnel_event (organisation_id);

call behind_wall('person');
call behind_wall('appointment');
call behind_wall('personnel_event');

-- A policy of row-level security must come before any LIKE, which may leak what it compares; the index of trigrams would then be
-- useless. Search therefore runs as the owner of the tables and repeats the viewer's scope itself; it gives away ids only, which
-- the asking query reads under its own policies.
do $$ begin
    execute format('create policy searched_by_owner on person for select to %I using (true)', current_user);
end $$;

-- People whose name or code contains the text, regardless of case and accents: at most so many, in the order of names, or all
-- of them in any order when no number is given.
create function search_people(text_sought text, school uuid, at_most int) returns table (id uuid)
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    pattern text := '%' || replace(replace(replace(search_text(regexp_replace(btrim(text_sought), '\s+', ' ', 'g')), '\', '\\'), '%', '\%'), '_', '\_') || '%';
    scope text := case
        when school is not null and (reads_everything() or school = any (readable_organisations())) then format('p.organisation_id = %L', school)
        when school is not null then 'false'
        when reads_everything() then 'true'
        else format('p.organisation_id = any (%L::uuid[])', readable_organisations()) end;
begin
    return query execute format('select p.id from person p where %s and p.searchable like %L ', scope, pattern)
        || case when at_most is null then ''
           else format('order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id limit %s', at_most) end;
end $$;
