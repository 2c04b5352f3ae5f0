-- Decisions of commendation within the competence of a school's head: drafted from approved nominees or by hand, issued as a
-- document, entered in the ledger of awards, annulled until something was built on them.
create table award_decision (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    subject         text not null check (length(btrim(subject)) between 5 and 300),
    proposer        text check (length(proposer) <= 200),          -- at whose proposal
    prize           boolean not null,                              -- an article grants prize money out of the fund
    state           text not null check (state in ('DRAFT', 'ISSUED', 'ANNULLED')),
    number          text check (length(number) <= 60),
    decided_on      date,
    reason          text check (length(reason) <= 500),            -- why it was annulled
    drafted_at      timestamptz not null,
    drafted_by      text not null,
    constraint issued_decision_has_number_and_day check ((state = 'DRAFT') = (number is null) and (number is null) = (decided_on is null))
);
create index on award_decision (organisation_id, emulation_year);
create unique index one_number_a_series on award_decision (organisation_id, number, decided_on) where state = 'ISSUED';

create table award_decision_line (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    decision_id     uuid not null references award_decision on delete cascade,
    place           int not null,
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT', 'SCHOOL', 'OTHER')),
    person_id       uuid references person,
    unit_id         uuid references organisation,
    subject_name    text not null check (length(btrim(subject_name)) between 2 and 200),
    detail          text check (length(detail) <= 300),            -- position and unit, as the annex shows it
    title_id        uuid not null references title,
    variant         text not null default '',
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    award_kind      text not null check (award_kind in ('CONG_TRANG', 'DOT_XUAT', 'PHONG_TRAO', 'CONG_HIEN', 'NIEN_HAN', 'DOI_NGOAI')),
    achievement     text check (length(achievement) <= 1000),
    dossier_id      uuid references dossier,
    vote_result_id  uuid references sitting_nominee,
    award_id        uuid references award_entry                    -- once it is issued
);
create index on award_decision_line (decision_id, place);
create index on award_decision_line (organisation_id);
create index on award_decision_line (person_id);
create index on award_decision_line (unit_id);
create index on award_decision_line (title_id);
create index on award_decision_line (dossier_id);
create index on award_decision_line (vote_result_id);
create index on award_decision_line (award_id);

call behind_wall('award_decision');
call behind_wall('award_decision_line');

-- Submissions upward (tờ trình): by the province's or the Academy's channel, each nominee with the reply of those above.
create table award_submission (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    channel         text not null check (channel in ('PROVINCE', 'ACADEMY')),
    addressee       text not null check (length(btrim(addressee)) between 2 and 300),
    subject         text not null check (length(btrim(subject)) between 5 and 300),
    state           text not null check (state in ('DRAFT', 'SUBMITTED', 'REPLIED', 'ANNULLED')),
    number          text check (length(number) <= 60),
    submitted_on    date,
    reason          text check (length(reason) <= 500),
    drafted_at      timestamptz not null,
    drafted_by      text not null,
    constraint submitted_has_number_and_day check ((state = 'DRAFT') = (number is null) and (number is null) = (submitted_on is null))
);
create index on award_submission (organisation_id, emulation_year);

create table award_submission_line (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    submission_id   uuid not null references award_submission on delete cascade,
    place           int not null,
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT', 'SCHOOL', 'OTHER')),
    person_id       uuid references person,
    unit_id         uuid references organisation,
    subject_name    text not null check (length(btrim(subject_name)) between 2 and 200),
    detail          text check (length(detail) <= 300),
    title_id        uuid not null references title,
    variant         text not null default '',
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    award_kind      text not null check (award_kind in ('CONG_TRANG', 'DOT_XUAT', 'PHONG_TRAO', 'CONG_HIEN', 'NIEN_HAN', 'DOI_NGOAI')),
    achievement     text check (length(achievement) <= 1000),
    dossier_id      uuid references dossier,
    vote_result_id  uuid references sitting_nominee,
    reply           text not null check (reply in ('AWAITED', 'GRANTED', 'REFUSED', 'RETURNED')),
    replied_on      date,
    reason          text check (length(reason) <= 500),
    award_id        uuid references award_entry,
    constraint granted_line_has_its_award check ((reply = 'GRANTED') = (award_id is not null)),
    constraint refusal_has_a_reason check (reply not in ('REFUSED', 'RETURNED') or reason is not null)
);
create index on award_submission_line (submission_id, place);
create index on award_submission_line (organisation_id);
create index on award_submission_line (person_id);
create index on award_submission_line (unit_id);
create index on award_submission_line (title_id);
create index on award_submission_line (dossier_id);
create index on award_submission_line (vote_result_id);
create index on award_submission_line (award_id);

call behind_wall('award_submission');
call behind_wall('award_submission_line');

-- What waits before the head of the school or to be sent upward and lies in no draft yet, and what is written and to be signed.
create view task_award_decision with (security_invoker = true) as
select d.organisation_id, null::uuid as person_id, r.role, null::uuid as unit_id, 'task.decision.waiting' as message_key,
       array[count(*)::text, d.emulation_year] as arguments, '/decisions/candidates?year=' || d.emulation_year as link,
       null::date as shown_from, null::date as due
  from dossier d cross join (values ('SCHOOL_SECRETARY'), ('RECTOR')) as r (role)
 where d.state = 'SUBMITTED'
   and not exists (select from award_decision_line l join award_decision x on x.id = l.decision_id where l.dossier_id = d.id and x.state <> 'ANNULLED')
   and not exists (select from award_submission_line l join award_submission x on x.id = l.submission_id
                    where l.dossier_id = d.id and x.state <> 'ANNULLED' and l.reply <> 'RETURNED')
 group by d.organisation_id, d.emulation_year, r.role
union all
select d.organisation_id, null, 'RECTOR', null, 'task.decision.sign', array[d.subject], '/decisions/' || d.id, null, null
  from award_decision d
 where d.state = 'DRAFT' and exists (select from paper p where p.about_id = d.id and p.kind = 'QUYET_DINH' and p.state = 'DRAFT');
