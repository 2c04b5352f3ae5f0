-- A sheet of scores: a unit's own (SELF), one that another gives it (CROSS), or that of who leads (REVIEW). It lies in the room of
-- who writes it; what others may read of it is said below, by the state of the round.
create table score_sheet (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,   -- the body of who scores
    round_id        uuid not null references scoring_round on delete cascade,
    layer           text not null check (layer in ('SELF', 'CROSS', 'REVIEW')),
    unit_id         uuid not null references organisation,   -- who is scored
    scorer_id       uuid not null references organisation,   -- who scores
    turn            int not null default 1 check (turn between 1 and 9), -- reviews: again after explanations
    handed_in_at    timestamptz,                             -- signed and locked
    handed_in_by    text,
    filled_at       timestamptz,                             -- figures were last taken over
    constraint nobody_judges_oneself check ((layer = 'SELF') = (unit_id = scorer_id)),
    constraint handed_in_by_somebody check ((handed_in_at is null) = (handed_in_by is null)),
    constraint one_sheet_each unique (round_id, layer, unit_id, scorer_id, turn)
);
create index on score_sheet (organisation_id);
create index on score_sheet (unit_id);
create index on score_sheet (scorer_id);

-- A criterion of a sheet. Own sheets hold what was reached and let the formula make points of it; others give points.
create table score_line (
    sheet_id        uuid not null references score_sheet on delete cascade,
    criterion_id    uuid not null references criterion,
    organisation_id uuid not null references organisation,
    version         int not null,
    assigned        boolean not null default true,           -- false: không được giao
    target          numeric(14, 2),
    actual          numeric(14, 2),
    achieved        boolean,
    counts          jsonb not null default '{}',             -- number by rate
    points          numeric(8, 2),
    comment         text check (length(comment) <= 1000),    -- why it differs from the figure; why these points
    filled_target   numeric(14, 2),                          -- as the figures said
    filled_actual   numeric(14, 2),
    filled_counts   jsonb not null default '{}',
    edited_by       text,
    edited_at       timestamptz,
    primary key (sheet_id, criterion_id)
);
create index on score_line (criterion_id);
create index on score_line (organisation_id);

create table score_file (
    id              uuid primary key,
    sheet_id        uuid not null references score_sheet on delete cascade,
    criterion_id    uuid not null references criterion,
    organisation_id uuid not null references organisation,
    attachment_id   uuid not null unique references attachment
);
create index on score_file (sheet_id, criterion_id);
create index on score_file (criterion_id);
create index on score_file (organisation_id);

call behind_wall('score_sheet');
call behind_wall('score_line');
call behind_wall('score_file');

-- Those who take part in a round read of one another: signed own sheets once the round is past scoring oneself, by who scores
-- across, who leads, and at the end by all; what others gave, once it is in, by the unit concerned and who leads.
create policy between_units on score_sheet for select using (
    handed_in_at is not null and exists (
        select from scoring_round r join round_unit me on me.round_id = r.id and me.unit_id = any ((select changeable_organisations())::uuid[])
         where r.id = score_sheet.round_id and r.state not in ('DRAFT', 'OPEN')
           and (r.state = 'FINAL'
                or me.role <> 'MEMBER' and (layer <> 'CROSS' or r.state <> 'CROSS')
                or layer = 'SELF' and exists (select from cross_pair p where p.round_id = r.id and p.scorer_id = me.unit_id and p.unit_id = score_sheet.unit_id)
                or layer = 'CROSS' and me.unit_id = score_sheet.unit_id and r.state <> 'CROSS'
                or layer = 'REVIEW' and me.unit_id = score_sheet.unit_id and r.state not in ('CROSS', 'REVIEW'))));
create policy between_units on score_line for select using (exists (
    select from score_sheet s where s.id = sheet_id and s.handed_in_at is not null));
create policy between_units on score_file for select using (exists (
    select from score_sheet s where s.id = sheet_id and s.handed_in_at is not null));
-- Blind: whoever may read a house may not read what it gives others while scoring across still runs.
create policy blind_until_done on score_line as restrictive for select using (
    (select changes_everything()) or organisation_id = any ((select changeable_organisations())::uuid[])
    or exists (select from score_sheet s join scoring_round r on r.id = s.round_id
                where s.id = sheet_id and s.handed_in_at is not null and (s.layer <> 'CROSS' or r.state not in ('OPEN', 'CROSS'))));
-- What is handed in is not written on: it is unlocked first, and that is journalled.
create policy locked_when_handed_in on score_line as restrictive for insert with check (
    (select changes_everything()) or exists (select from score_sheet s where s.id = sheet_id and s.handed_in_at is null));
create policy not_changed_when_handed_in on score_line as restrictive for update using (
    (select changes_everything()) or exists (select from score_sheet s where s.id = sheet_id and s.handed_in_at is null));

create policy proof_of_a_score on attachment for select using (exists (select from score_file f where f.attachment_id = attachment.id));
create policy proof_of_a_score on attachment_content for select using (exists (select from score_file f where f.attachment_id = attachment_content.attachment_id));
-- Who leads a round unlocks what was signed too early; nothing else of a sheet is the lead's to write.
create policy unlocked_by_the_lead on score_sheet for update
    using (layer = 'SELF' and exists (select from scoring_round r where r.id = round_id and r.state = 'OPEN'
             and r.organisation_id = any ((select changeable_organisations())::uuid[])))
    with check (layer = 'SELF' and handed_in_at is null);
