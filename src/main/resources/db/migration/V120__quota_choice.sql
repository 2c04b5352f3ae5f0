-- How a school chose to read a quota where the law leaves it open: who counts, which reading, how fractions are rounded. A new
-- choice is a new row; the latest of a year and topic is the one in force.
create table quota_choice (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    topic           text not null check (length(topic) between 2 and 20), -- code of the title, or HTXSNV for the best rating
    percent         int not null check (percent between 1 and 100),
    base            text not null check (base in ('AWARDED', 'ELIGIBLE', 'ELIGIBLE_OR_OPEN', 'STAFF')),
    reading         text not null check (reading in ('INCLUSIVE', 'EXCLUSIVE')),
    level           text not null check (level in ('UNIT', 'SCHOOL')),
    rounding        text not null check (rounding in ('DOWN', 'UP', 'NEAREST')),
    counted         int not null check (counted >= 0),
    allowed         int not null check (allowed >= 0),
    reason          text not null check (length(btrim(reason)) between 3 and 500),
    account_id      uuid references account,
    by_name         text not null,
    chosen_at       timestamptz not null
);
create index on quota_choice (organisation_id, emulation_year, topic, chosen_at);
create index on quota_choice (account_id);
call behind_wall('quota_choice');
