-- The unit's meeting that selects whom to propose (họp bình xét): who came, what was proposed, how it was voted.
create table selection_meeting (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    unit_id         uuid not null references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    held_on         date not null,
    begins_at       text not null check (begins_at ~ '^\d{2}:\d{2}$'),
    place           text check (length(place) <= 200),
    chair_id        uuid not null references person,
    secretary_id    uuid not null references person check (secretary_id <> chair_id),
    majority        int not null check (majority between 1 and 99), -- proposed with more than so many percent of those present
    remarks         text check (length(remarks) <= 4000),
    state           text not null check (state in ('OPEN', 'CLOSED')),
    closed_at       timestamptz,
    constraint closed_meeting_has_a_time check ((state = 'CLOSED') = (closed_at is not null))
);
create index on selection_meeting (organisation_id, emulation_year);
create index on selection_meeting (unit_id);
create index on selection_meeting (chair_id);
create index on selection_meeting (secretary_id);

create table selection_attendance (
    meeting_id      uuid not null references selection_meeting on delete cascade,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    present         boolean not null,
    absence_reason  text check (length(absence_reason) <= 200),
    primary key (meeting_id, person_id)
);
create index on selection_attendance (person_id);
create index on selection_attendance (organisation_id);

create table selection_proposal (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    meeting_id      uuid not null references selection_meeting on delete cascade,
    person_id       uuid references person,                -- nobody: the unit's own title
    title_id        uuid not null references title,
    registration_id uuid references registration,
    votes_for       int check (votes_for between 0 and 1000),
    votes_against   int check (votes_against between 0 and 1000),
    remark          text check (length(remark) <= 500),
    shortfall       text check (shortfall in ('INITIATIVE', 'RATING', 'SERVICE', 'MATERNITY', 'DISCIPLINE', 'VOTES', 'STREAK', 'QUOTA', 'OTHER')),
    dossier_id      uuid unique references dossier on delete set null,
    constraint one_proposal_a_title unique nulls not distinct (meeting_id, person_id, title_id),
    constraint voted_or_not check ((votes_for is null) = (votes_against is null))
);
create index on selection_proposal (organisation_id);
create index on selection_proposal (person_id);
create index on selection_proposal (title_id);
create index on selection_proposal (registration_id);

create table selection_step (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    meeting_id      uuid not null references selection_meeting on delete cascade,
    verb            text not null check (verb in ('CALL', 'CLOSE', 'REOPEN')),
    account_id      uuid references account,
    by_name         text not null,
    at              timestamptz not null,
    reason          text check (length(reason) <= 500)
);
create index on selection_step (meeting_id, at);
create index on selection_step (organisation_id);
create index on selection_step (account_id);

call behind_wall('selection_meeting');
call behind_wall('selection_attendance');
call behind_wall('selection_proposal');
call behind_wall('selection_step');
