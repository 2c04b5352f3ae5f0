-- Reports of half a year or a year: their outline as dated data, their way from draft to acceptance. Acceptance and return are
-- records of the body above, in its own room, so that neither side can write the other's.
create table report_template (
    id             uuid primary key,
    version        int not null,
    code           text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_]{1,29}$'),
    name           text not null check (length(btrim(name)) between 2 and 200),
    title          text not null check (length(btrim(title)) between 2 and 300), -- subject line (trích yếu), with {period}, {next}
    author_kind    text not null check (author_kind in ('SCHOOL', 'CLUSTER', 'EDUCATION_OFFICE', 'ACADEMY')),
    addressee_kind text check (addressee_kind in ('BLOCK', 'CLUSTER', 'EDUCATION_OFFICE', 'ACADEMY', 'PROVINCE')), -- null: any body above
    span           text not null check (span in ('HALF_YEAR', 'YEAR')),
    compiled       boolean not null,             -- adds up the reports of the members below
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    source         text,
    verified       boolean not null default false
);

create table report_section_template (
    id          uuid primary key,
    version     int not null default 0,
    template_id uuid not null references report_template on delete cascade,
    position    int not null,
    depth       int not null check (depth between 1 and 4),  -- 1: Phần, 2: I, 3: 1, 4: 1.1
    label       text not null check (length(label) <= 12),   -- Phần I, I., 1., 1.1
    heading     text not null check (length(btrim(heading)) between 2 and 300),
    content     text not null check (content in ('HEADING', 'NARRATIVE', 'TABLE', 'LIST')),
    source_code text,                                        -- which table or list
    draft       text,                                        -- text to begin with; {code} stands for a figure
    optional    boolean not null default false,              -- a section of its time, taken in where it is wanted
    valid_from  date,
    valid_to    date check (valid_to >= valid_from),
    constraint a_section_takes_its_place_once unique (template_id, position) deferrable initially deferred
);

-- What a body above asks of those below it: which report, of which period, by when. They read it, it is shown as their work.
create table report_call (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,   -- who asks
    template_id     uuid not null references report_template,
    first_day       date not null,
    last_day        date not null check (last_day > first_day),
    due_on          date not null check (due_on > first_day),
    basis           text check (length(basis) <= 200),       -- number and date of the letter that asks
    called_by       text not null,
    called_on       date not null,
    unique (organisation_id, template_id, first_day)
);
create index on report_call (template_id);

create table report (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    template_id     uuid not null references report_template,
    addressee_id    uuid references organisation,            -- block, cluster, Academy or office to which it goes
    title           text not null check (length(btrim(title)) between 2 and 300),
    first_day       date not null,
    last_day        date not null check (last_day > first_day),
    cut_off         date not null check (cut_off between first_day and last_day), -- chốt số liệu
    due_on          date,
    state           text not null check (state in ('DRAFT', 'REVIEWED', 'ISSUED', 'SUBMITTED')),
    number          text check (length(number) <= 60),
    issued_on       date,
    signer          text check (length(signer) <= 120),
    paper_id        uuid references paper,
    snapshot        text check (snapshot is json object),    -- the figures as issued
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted_at    timestamptz,
    first_submitted_at timestamptz,                          -- of all attempts: was it in time
    attempt         int not null default 1 check (attempt >= 1), -- grows when it is opened again after a return or an unlocking
    constraint issued_reports_are_frozen check ((state in ('ISSUED', 'SUBMITTED')) = (snapshot is not null)
        and (snapshot is null) = (number is null) and (snapshot is null) = (issued_on is null) and (snapshot is null) = (sha256 is null)),
    constraint submitted_reports_have_an_addressee check (state <> 'SUBMITTED' or (addressee_id is not null and submitted_at is not null)),
    constraint nobody_reports_to_itself check (addressee_id <> organisation_id),
    unique nulls not distinct (organisation_id, template_id, addressee_id, first_day)
);
create index on report (template_id);
create index on report (addressee_id, first_day);
create index on report (paper_id);

-- What happened to a report at home: only grows. Each issue keeps the figures that it froze, also when the report is opened again.
create table report_step (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    report_id       uuid not null references report on delete cascade,
    attempt         int not null,
    turn            int not null,                            -- the first, second … of this report
    step            text not null check (step in ('BEGUN', 'REVIEWED', 'SENT_BACK', 'ISSUED', 'SUBMITTED', 'WITHDRAWN', 'REOPENED')),
    taken_at        timestamptz not null,
    taken_by        text not null,
    reason          text check (length(reason) <= 500),
    number          text,
    snapshot        text check (snapshot is json object),
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint each_issue_keeps_its_figures check ((step = 'ISSUED') = (snapshot is not null and sha256 is not null and number is not null)),
    unique (report_id, turn)
);
create index on report_step (organisation_id);

-- What the body above answered: only grows; a row belongs to the body that answers, and is read by the author too.
create table report_reply (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    author_id       uuid not null references organisation,   -- whose report it is
    report_id       uuid not null references report,
    template_id     uuid not null references report_template, -- with the first day: which report it is, also while that is being
    first_day       date not null,                           -- mended at home and cannot be seen from here
    attempt         int not null,
    turn            int not null,
    verdict         text not null check (verdict in ('ACCEPTED', 'RETURNED', 'UNLOCKED', 'TAKEN_BACK')),
    replied_at      timestamptz not null,
    replied_by      text not null,
    reason          text check (length(btrim(reason)) between 3 and 500),
    mend_until      date,
    constraint only_acceptance_needs_no_reason check (verdict in ('ACCEPTED', 'TAKEN_BACK') or reason is not null),
    constraint an_unlocked_report_is_due_again check (verdict <> 'UNLOCKED' or mend_until is not null),
    unique (report_id, turn)
);
create index on report_reply (organisation_id, author_id);
create index on report_reply (author_id);
create index on report_reply (template_id);

-- The last answer to the present attempt; an answer taken back is none.
create function last_verdict(report uuid, of_attempt int) returns text language sql stable as $$
    select nullif(verdict, 'TAKEN_BACK') from report_reply where report_id = report and attempt = of_attempt order by turn desc limit 1
$$;

call behind_wall('report_call', 'true');

call behind_wall('report');
-- Above, a report is read from the day on which it was handed in, by whom it is addressed to and by who reads those.
create policy drafts_are_read_at_home on report as restrictive for select using (
    (select reads_everything()) or organisation_id = any ((select changeable_organisations())::uuid[])
    or (state = 'SUBMITTED' and addressee_id = any ((select readable_organisations())::uuid[])));
-- What was accepted is locked, whatever a program may try.
create policy accepted_reports_are_locked on report as restrictive for update
    using (state <> 'SUBMITTED' or last_verdict(id, attempt) is distinct from 'ACCEPTED');

call behind_wall('report_step');
create policy steps_are_read_at_home on report_step as restrictive for select using (
    (select reads_everything()) or organisation_id = any ((select changeable_organisations())::uuid[]));

call behind_wall('report_reply');
create policy authors_read_what_they_are_answered on report_reply for select using (
    author_id = any ((select changeable_organisations())::uuid[]));
create policy only_what_was_handed_in_is_answered on report_reply as restrictive for insert with check (
    exists (select 1 from report r where r.id = report_id and r.organisation_id = author_id and r.addressee_id = report_reply.organisation_id
               and r.template_id = report_reply.template_id and r.first_day = report_reply.first_day
               and r.state = 'SUBMITTED' and r.attempt = report_reply.attempt));
