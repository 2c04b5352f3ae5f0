-- A round of scoring (đợt chấm điểm): the body that scores lays down criteria, deadlines and who scores whom; its units are the
-- members of a cluster or block, or a school's own faculties and offices.
create table scoring_round (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,   -- the body that scores
    arena           text not null check (arena in ('CLUSTER', 'BLOCK', 'UNITS')),
    emulation_year  text not null,
    half            int check (half in (1, 2)),              -- a half-year; none: the whole year
    set_id          uuid not null references criteria_set,
    name            text not null check (length(btrim(name)) between 2 and 200),
    basis           text check (length(basis) <= 300),
    state           text not null check (state in ('DRAFT', 'OPEN', 'CROSS', 'REVIEW', 'EXPLANATION', 'COMPILED', 'CONFERENCE', 'FINAL')),
    self_due        date not null,
    cross_due       date not null check (cross_due >= self_due),
    explain_due     date not null check (explain_due >= cross_due),
    cross_mode      text not null check (cross_mode in ('FULL', 'ROTATION', 'ASSIGNED')),
    neighbours      int not null default 2 check (neighbours between 1 and 20),
    threshold       numeric(5, 2) not null default 5 check (threshold between 0 and 100), -- per cent of a criterion's maximum
    secretary_enters boolean not null default true,          -- the body's secretary may enter reviews for the standing office
    rule            text not null default 'BY_SCORE' check (rule in ('BY_SCORE', 'BY_VOTE', 'SCORE_THEN_VOTE')),
    ties            text[] not null default '{FIRST_SECTION,SECOND_SECTION,FEWER_PENALTIES,VOTE}',
    flags           int not null default 1 check (flags between 0 and 50),
    certificates    int not null default 2 check (certificates between 0 and 100),
    final_on        date,
    constraint final_has_its_day check ((state = 'FINAL') = (final_on is not null)),
    constraint one_round_a_period unique nulls not distinct (organisation_id, arena, emulation_year, half)
);
create index on scoring_round (set_id);
call behind_wall('scoring_round', $$state <> 'DRAFT'$$);

-- Who is scored. Role in the year's cluster as it was when the unit joined: it says who leads and reviews.
create table round_unit (
    id              uuid primary key,
    organisation_id uuid not null references organisation,   -- the body that scores
    round_id        uuid not null references scoring_round on delete cascade,
    unit_id         uuid not null references organisation,
    role            text not null check (role in ('HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER')),
    position        int not null,
    left_on         date,
    left_because    text check (length(left_because) between 3 and 500),
    constraint a_unit_joins_once unique (round_id, unit_id),
    constraint who_leaves_says_why check ((left_on is null) = (left_because is null))
);
create index on round_unit (unit_id);
create index on round_unit (organisation_id);
call behind_wall('round_unit', 'exists (select from scoring_round r where r.id = round_id and r.state <> ''DRAFT'')');

-- Who scores whom across. Nobody scores oneself.
create table cross_pair (
    round_id        uuid not null references scoring_round on delete cascade,
    scorer_id       uuid not null references organisation,
    unit_id         uuid not null references organisation,
    organisation_id uuid not null references organisation,
    primary key (round_id, scorer_id, unit_id),
    constraint nobody_scores_oneself check (scorer_id <> unit_id)
);
create index on cross_pair (scorer_id);
create index on cross_pair (unit_id);
create index on cross_pair (organisation_id);
call behind_wall('cross_pair', 'exists (select from scoring_round r where r.id = round_id and r.state <> ''DRAFT'')');

-- What the field as a whole reached, once all have signed: against it every result above its target is measured.
create table round_field (
    round_id        uuid not null references scoring_round on delete cascade,
    criterion_id    uuid not null references criterion,
    organisation_id uuid not null references organisation,
    beyond_percent  numeric,                                 -- by how much the leader is beyond its target
    best_actual     numeric,                                 -- the highest result without a target
    primary key (round_id, criterion_id)
);
create index on round_field (criterion_id);
create index on round_field (organisation_id);
call behind_wall('round_field', 'exists (select from scoring_round r where r.id = round_id and r.state <> ''DRAFT'')');

-- Every step of a round, on and back; back says why. It only grows.
create table round_step (
    id              bigint generated always as identity primary key,
    round_id        uuid not null references scoring_round on delete cascade,
    organisation_id uuid not null references organisation,
    state           text not null,                           -- that it led to
    back            boolean not null default false,
    reason          text check (length(reason) between 3 and 500),
    made_by         text not null,
    made_at         timestamptz not null,
    constraint a_step_back_says_why check (not back or reason is not null)
);
create index on round_step (round_id);
create index on round_step (organisation_id);
call behind_wall('round_step', 'exists (select from scoring_round r where r.id = round_id and r.state <> ''DRAFT'')');
