-- Initiatives, topics and schemes with their scope and recognition, and contests: the evidence behind the higher titles.
create table research_work (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    kind            text not null check (kind in ('INITIATIVE', 'TOPIC', 'SCHEME')),
    name            text not null check (length(btrim(name)) between 3 and 300),
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    scope           text not null check (scope in ('UNIT', 'BASE', 'PROVINCE', 'NATION')),
    state           text not null check (state in ('REGISTERED', 'IN_PROGRESS', 'RECOGNISED', 'ACCEPTED', 'REFUSED')),
    applied         boolean not null,                      -- đã áp dụng tại đơn vị
    decision        text check (length(decision) <= 60),
    decided_on      date,
    issuer          text check (length(issuer) <= 200),
    confirmed       boolean not null,                      -- đã xác nhận: seen with its decision or minutes of acceptance
    note            text check (length(note) <= 500),
    attachment_id   uuid references attachment,
    search          text generated always as (search_text(name)) stored,
    constraint initiatives_are_recognised_topics_accepted check (
        case kind when 'INITIATIVE' then state <> 'ACCEPTED' else state <> 'RECOGNISED' end),
    constraint confirmed_work_has_a_decision check (not confirmed or (decision is not null and decided_on is not null))
);
create index on research_work (organisation_id, emulation_year);
create index on research_work (attachment_id);

create table research_author (
    work_id         uuid not null references research_work on delete cascade,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    lead            boolean not null,                      -- chủ nhiệm, tác giả chính
    share           int check (share between 1 and 100),   -- phần trăm đóng góp, where it was agreed
    primary key (work_id, person_id)
);
create index on research_author (person_id);
create index on research_author (organisation_id);

-- Contests (giảng viên dạy giỏi, hội thi …) and what came of them.
create table contest_result (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person,
    contest         text not null check (length(btrim(contest)) between 3 and 200),
    level           text not null check (level in ('UNIT', 'SCHOOL', 'PROVINCE', 'ACADEMY', 'NATION')),
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    result          text not null check (length(btrim(result)) between 2 and 120),
    held_on         date,
    decision        text check (length(decision) <= 60),
    decided_on      date,
    issuer          text check (length(issuer) <= 200),
    confirmed       boolean not null,
    attachment_id   uuid references attachment,
    unique (person_id, contest, emulation_year),
    constraint confirmed_contest_has_a_decision check (not confirmed or (decision is not null and decided_on is not null))
);
create index on contest_result (organisation_id, emulation_year);
create index on contest_result (attachment_id);

call behind_wall('research_work');
call behind_wall('research_author');
call behind_wall('contest_result');
