-- What who compiles says otherwise than the reports below: a figure, why, and what it had been counted as. Printed as a note.
create table compilation_override (
    id              uuid primary key,
    organisation_id uuid not null references organisation,   -- who compiles
    report_id       uuid not null references report on delete cascade,
    figure_code     text not null references figure,
    amount          numeric not null check (amount >= 0),
    counted         numeric,                                 -- null: nothing was known
    reason          text not null check (length(btrim(reason)) between 3 and 500),
    set_by          text not null,
    set_at          timestamptz not null,
    unique (report_id, figure_code)
);
create index on compilation_override (organisation_id);
create index on compilation_override (figure_code);

-- What was quoted from a report below, so that nobody quotes it twice unawares.
create table compilation_quote (
    id                uuid primary key,
    organisation_id   uuid not null references organisation,
    report_id         uuid not null references report on delete cascade,
    source_section_id uuid not null,                         -- of a report below; it may be written anew in a later attempt
    author            text not null,
    heading           text not null,
    quoted_by         text not null,
    quoted_at         timestamptz not null
);
create index on compilation_quote (report_id);
create index on compilation_quote (organisation_id);

call behind_wall('compilation_override');
create policy drafts_are_read_at_home on compilation_override as restrictive for select using (
    (select reads_everything()) or organisation_id = any ((select changeable_organisations())::uuid[])
    or exists (select from report r where r.id = report_id));
call behind_wall('compilation_quote');
create policy quotes_are_read_at_home on compilation_quote as restrictive for select using (
    (select reads_everything()) or organisation_id = any ((select changeable_organisations())::uuid[]));
-- Only a draft is compiled; what was issued stays as it is.
create policy only_drafts_are_set_otherwise on compilation_override as restrictive for insert with check (
    exists (select from report r where r.id = report_id and r.organisation_id = compilation_override.organisation_id and r.state = 'DRAFT'));
