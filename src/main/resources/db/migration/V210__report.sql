-- Reports of half a year or a year: their outline as dated data, their way from draft to acceptance. Acceptance and return are
-- records of the body above, in its own room, so that neither side can write the other's.
create table report_template (
    id          uuid primary key,
    version     int not null,
    code        text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_]{1,29}$'),
    name        text not null check (length(btrim(name)) between 2 and 200),
    title       text not null check (length(btrim(title)) between 2 and 300), -- subject line (trích yếu), with {period} in it
    author_kind text not null check (author_kind in ('SCHOOL', 'CLUSTER', 'EDUCATION_OFFICE')),
    span        text not null check (span in ('HALF_YEAR', 'YEAR')),
    compiled    boolean not null,             -- adds up the reports of the members below
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    source      text,
    verified    boolean not null default false
);

create table report_section_template (
    id          uuid primary key,
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
    unique (template_id, position)
);

create table report (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    template_id     uuid not null references report_template,
    addressee_id    uuid references organisation,            -- block, cluster, Academy or office to which it goes
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
    attempt         int not null default 1,                  -- grows when it is opened again after a return or an unlocking
    constraint issued_reports_are_frozen check ((state in ('ISSUED', 'SUBMITTED')) = (snapshot is not null) and (snapshot is null) = (number is null) and (snapshot is null) = (issued_on is null)),
    constraint submitted_reports_have_an_addressee check (state <> 'SUBMITTED' or (addressee_id is not null and submitted_at is not null)),
    unique nulls not distinct (organisation_id, template_id, addressee_id, first_day)
);
create index on report (template_id);
create index on report (addressee_id, first_day);
create index on report (paper_id);

-- What happened to a report at home: only grows.
create table report_step (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    report_id       uuid not null references report,
    attempt         int not null,
    step            text not null check (step in ('BEGUN', 'REVIEWED', 'SENT_BACK', 'ISSUED', 'SUBMITTED', 'REOPENED')),
    taken_at        timestamptz not null,
    taken_by        text not null,
    reason          text check (length(reason) <= 500)
);
create index on report_step (report_id, taken_at);
create index on report_step (organisation_id);

-- What the body above answered: only grows; a row belongs to the body that answers.
create table report_reply (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    report_id       uuid not null references report,
    attempt         int not null,
    verdict         text not null check (verdict in ('ACCEPTED', 'RETURNED', 'UNLOCKED')),
    replied_at      timestamptz not null,
    replied_by      text not null,
    reason          text check (length(btrim(reason)) between 3 and 500),
    mend_until      date,
    constraint only_acceptance_needs_no_reason check (verdict = 'ACCEPTED' or reason is not null),
    constraint an_unlocked_report_is_due_again check (verdict <> 'UNLOCKED' or mend_until is not null)
);
create index on report_reply (report_id, replied_at);
create index on report_reply (organisation_id);

call behind_wall('report');
call behind_wall('report_step');
call behind_wall('report_reply');
