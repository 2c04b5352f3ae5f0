-- People of a school, and what happened to them over time.
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
    decision        text
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
    check ((kind = 'DISCIPLINE') = (discipline is not null))
);
create index on personnel_event (person_id, valid_from);
create index on personnel_event (organisation_id);

call behind_wall('person');
call behind_wall('appointment');
call behind_wall('personnel_event');
