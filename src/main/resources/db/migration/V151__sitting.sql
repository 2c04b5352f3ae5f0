-- Sessions of councils: what is on the agenda, who came, what was done when.
create table sitting (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    council_id      uuid not null references council,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    subject         text not null check (length(btrim(subject)) between 3 and 200),
    held_on         date not null,
    begins_at       time not null,
    place           text check (length(place) <= 200),
    papers          text check (length(papers) <= 2000),   -- what members receive with the notice
    written_until   date,                                  -- last day on which the written ballot of an absent member is taken
    state           text not null check (state in ('PLANNED', 'CONVENED', 'OPEN', 'CLOSED', 'SIGNED', 'CANCELLED')),
    presider_id     uuid references council_member,        -- chosen for the session; else by precedence
    conclusion      text check (length(conclusion) <= 4000),
    opened_at       timestamptz,
    closed_at       timestamptz,
    signed_on       date check (signed_on >= held_on),
    constraint signed_sitting_has_a_day check ((state = 'SIGNED') = (signed_on is not null)),
    constraint closed_sitting_has_a_time check (state not in ('CLOSED', 'SIGNED') or closed_at is not null)
);
create index on sitting (organisation_id, emulation_year);
create index on sitting (council_id, held_on);
create index on sitting (presider_id);

create table agenda_item (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    sitting_id      uuid not null references sitting on delete cascade,
    place           int not null,
    heading         text not null check (length(btrim(heading)) between 3 and 300),
    note            text check (length(note) <= 2000),
    title_id        uuid references title,                 -- an item of nominees for one title or form; none: a free item
    state           text not null check (state in ('WAITING', 'FLOOR', 'DONE')),
    outcome         text check (length(outcome) <= 2000)
);
create index on agenda_item (sitting_id, place);
create index on agenda_item (title_id);
create index on agenda_item (organisation_id);
create unique index one_item_on_the_floor on agenda_item (sitting_id) where state = 'FLOOR';
create unique index one_item_a_title on agenda_item (sitting_id, title_id);

create table sitting_nominee (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    item_id         uuid not null references agenda_item on delete cascade,
    place           int not null,
    dossier_id      uuid,
    person_id       uuid references person,
    unit_id         uuid references organisation,          -- the unit itself, or the one that proposes the person
    name            text not null check (length(btrim(name)) between 2 and 200),
    detail          text check (length(detail) <= 500),
    summary         text check (length(summary) <= 2000),
    state           text not null check (state in ('PENDING', 'PASSED', 'FAILED', 'LOWER', 'DEFERRED')),
    arithmetic      text check (length(arithmetic) <= 300),
    lower_title     text check (length(lower_title) <= 200),
    reason          text check (length(reason) <= 500)
);
create index on sitting_nominee (item_id, place);
create index on sitting_nominee (person_id);
create index on sitting_nominee (unit_id);
create index on sitting_nominee (dossier_id);
create index on sitting_nominee (organisation_id);

create table sitting_attendance (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    sitting_id      uuid not null references sitting on delete cascade,
    member_id       uuid not null references council_member,
    state           text not null check (state in ('EXPECTED', 'PRESENT', 'ABSENT', 'WRITTEN')),
    reason          text check (length(reason) <= 300),
    constraint absence_has_a_reason check (state in ('EXPECTED', 'PRESENT') or reason is not null),
    unique (sitting_id, member_id)
);
create index on sitting_attendance (member_id);
create index on sitting_attendance (organisation_id);

create table sitting_step (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    sitting_id      uuid not null references sitting on delete cascade,
    verb            text not null check (verb in ('PLAN', 'CHANGE', 'CONVENE', 'RECALL', 'OPEN', 'UNOPEN', 'CLOSE', 'REOPEN', 'SIGN', 'UNSIGN', 'CANCEL')),
    account_id      uuid references account,
    by_name         text not null,
    at              timestamptz not null,
    reason          text check (length(reason) <= 500)
);
create index on sitting_step (sitting_id, at);
create index on sitting_step (organisation_id);
create index on sitting_step (account_id);

call behind_wall('sitting');
call behind_wall('agenda_item');
call behind_wall('sitting_nominee');
call behind_wall('sitting_attendance');
call behind_wall('sitting_step');
