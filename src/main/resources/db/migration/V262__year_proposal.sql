-- Proposals for the ratings of a year (đề nghị xếp loại năm): made from the months, put right with a reason, confirmed by the rector.
-- What the months gave and why stays beside what was decided.
create table year_proposal (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT')),
    rule_name       text not null,                           -- by which the months were rolled up
    rule_verified   boolean not null,
    outstanding     boolean not null default false,          -- the higher share of an outstanding organisation is claimed
    state           text not null check (state in ('DRAFT', 'CONFIRMED')),
    made_by         text not null,
    made_at         timestamptz not null,
    decision        text check (length(decision) <= 60),
    decided_on      date,
    over_reason     text check (length(over_reason) <= 500), -- why more are excellent than the share allows
    confirmed_by    text,
    confirmed_at    timestamptz,
    constraint confirmed_by_somebody check ((state = 'CONFIRMED') = (confirmed_at is not null) and (confirmed_at is null) = (confirmed_by is null)),
    constraint a_confirmed_proposal_has_a_decision check (state = 'DRAFT' or (decision is not null and decided_on is not null)),
    unique (organisation_id, emulation_year, subject_kind)
);

create table year_proposal_line (
    id              uuid primary key,
    version         int not null,
    proposal_id     uuid not null references year_proposal on delete cascade,
    organisation_id uuid not null references organisation,
    person_id       uuid references person on delete cascade,
    unit_id         uuid not null references organisation,   -- the unit, or where the person serves
    leader          boolean not null default false,
    head            boolean not null default false,          -- heads the unit
    rolled_up       text check (rolled_up in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),  -- what the months gave; null: too few
    grounds         text not null,                           -- the months that it rests on, in a sentence
    level           text check (level in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),      -- proposed; null: not rated
    bearing         text not null check (bearing in ('NONE', 'COUNTED', 'NO_EXCELLENT', 'NOT_ABOVE_UNIT', 'ASKS', 'PAUSED', 'NOT_RATED', 'RATED_ALREADY')),
    circumstances   text,                                    -- what of service bears on it, a line each
    reason          text check (length(reason) <= 500),      -- why it was decided otherwise
    decided_by      text,
    rating_id       uuid,                                    -- what came of it
    constraint decided_otherwise_has_a_reason check ((reason is null) = (decided_by is null))
);
create unique index one_line_a_person on year_proposal_line (proposal_id, person_id) where person_id is not null;
create unique index one_line_a_unit on year_proposal_line (proposal_id, unit_id) where person_id is null;
create index on year_proposal_line (organisation_id);
create index on year_proposal_line (person_id);
create index on year_proposal_line (unit_id);
create index on year_proposal_line (rating_id);

call behind_wall('year_proposal');
call behind_wall('year_proposal_line');

-- A draft waits for the rector.
create view task_rollup with (security_invoker = true) as
select p.organisation_id, null::uuid as person_id, 'RECTOR' as role, null::uuid as unit_id,
       case p.subject_kind when 'PERSON' then 'task.rollup.confirmPeople' else 'task.rollup.confirmUnits' end as message_key,
       array[p.emulation_year] as arguments, '/rating-summaries/proposals/' || p.id as link, null::date as shown_from, null::date as due
  from year_proposal p where p.state = 'DRAFT';
