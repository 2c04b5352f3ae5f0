-- Yearly ratings (đánh giá, xếp loại) of people, units and the school itself: what titles ask about first.
create table rating (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT', 'SCHOOL')),
    person_id       uuid references person,
    unit_id         uuid references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    level           text not null check (level in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
    decision        text check (length(decision) <= 60),
    decided_on      date,
    issuer          text check (length(issuer) <= 200),
    confirmed       boolean not null,                      -- đã xác nhận: seen with its decision; else known by year only
    note            text check (length(note) <= 500),
    attachment_id   uuid references attachment,
    constraint rating_has_its_subject check (case subject_kind
        when 'PERSON' then person_id is not null and unit_id is null
        when 'UNIT' then person_id is null and unit_id is not null
        else person_id is null and unit_id is null end),
    constraint confirmed_rating_has_a_decision check (not confirmed or (decision is not null and decided_on is not null))
);
create unique index one_rating_a_person_and_year on rating (person_id, emulation_year) where subject_kind = 'PERSON';
create unique index one_rating_a_unit_and_year on rating (unit_id, emulation_year) where subject_kind = 'UNIT';
create unique index one_rating_a_school_and_year on rating (organisation_id, emulation_year) where subject_kind = 'SCHOOL';
create index on rating (organisation_id, emulation_year);
create index on rating (attachment_id);

call behind_wall('rating');
