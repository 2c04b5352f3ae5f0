-- Sets of criteria (bộ tiêu chí): a tree with codes and maximum points as dated data. One engine reads them, whether a cluster
-- scores schools, a school its faculties, or a unit its people month by month. A set in force never changes: a new version
-- follows it, and whatever was scored by the old one keeps it.
create table criteria_set (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid references organisation,            -- whose it is; null: shipped as an example, to be copied
    arena           text not null check (arena in ('CLUSTER', 'BLOCK', 'UNITS', 'MONTH_LEADER', 'MONTH_STAFF', 'MONTH_UNIT')),
    name            text not null check (length(btrim(name)) between 2 and 200),
    state           text not null check (state in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    previous_id     uuid references criteria_set check (previous_id <> id), -- the version before
    scale           numeric(8, 2) not null check (scale > 0),               -- points that the sections add up to (thang điểm)
    over_scale      boolean not null default true,                          -- bonus may lead beyond the scale
    excellent_from  numeric(8, 2),                           -- thresholds of the four levels, where a set leads to one
    good_from       numeric(8, 2),
    fair_from       numeric(8, 2),
    basis           text check (length(basis) <= 300),       -- document that lays it down
    verified        boolean not null default false,
    constraint thresholds_stand_together_and_fall check (
        (excellent_from is null) = (good_from is null) and (good_from is null) = (fair_from is null)
        and (excellent_from is null or (excellent_from > good_from and good_from > fair_from and fair_from > 0)))
);
create index on criteria_set (organisation_id, arena);
create index on criteria_set (previous_id);

-- Points of a GROUP are the sum of its children. Leaves by kind:
--   TARGET      result against a target, half the points for reaching it, all for the leader of the field
--   QUALITY     reached or not
--   ITEMS       number of items × points of each, at most the maximum
--   ADJUSTMENT  base + Σ number × points (bonus and penalty), between minimum and maximum
--   BANDS       a percentage, read off a table of steps
--   POINTS      points given directly
create table criterion (
    id              uuid primary key,
    set_id          uuid not null references criteria_set on delete cascade,
    organisation_id uuid references organisation,
    parent_id       uuid references criterion on delete cascade,
    position        int not null,
    code            text not null check (code ~ '^[0-9A-Za-zĐđ.]{1,12}$'),
    name            text not null check (length(btrim(name)) between 2 and 500),
    kind            text not null check (kind in ('GROUP', 'TARGET', 'QUALITY', 'ITEMS', 'ADJUSTMENT', 'BANDS', 'POINTS')),
    maximum         numeric(8, 2) not null check (maximum >= 0),
    minimum         numeric(8, 2) not null default 0 check (minimum <= 0),  -- penalties lead below nought
    base            numeric(8, 2) not null default 0,        -- ADJUSTMENT: what stands before bonus and penalty
    step            numeric(5, 2) not null default 0.25 check (step > 0),   -- POINTS: smallest difference
    preset          numeric(8, 2) check (preset between minimum and maximum), -- what a sheet begins with
    evidence        boolean not null default false,          -- needs proof
    figure          text references figure,                  -- from which the result fills itself
    target_figure   text references figure,                  -- from which the target fills itself
    hint            text check (length(hint) <= 500),
    constraint base_and_minimum_are_of_adjustments check (kind in ('GROUP', 'ADJUSTMENT') or (minimum = 0 and base = 0)),
    unique (set_id, code),
    constraint a_criterion_takes_its_place_once unique nulls not distinct (set_id, parent_id, position) deferrable initially deferred
);
create index on criterion (parent_id);
create index on criterion (organisation_id);
create index on criterion (figure);
create index on criterion (target_figure);

-- ITEMS and ADJUSTMENT: what is counted and what one is worth. BANDS: points from this percentage on.
create table criterion_rate (
    id              uuid primary key,
    criterion_id    uuid not null references criterion on delete cascade,
    organisation_id uuid references organisation,
    position        int not null,
    label           text not null check (length(btrim(label)) between 1 and 200),
    from_percent    numeric(6, 2) check (from_percent >= 0), -- BANDS only
    points          numeric(8, 2) not null,                  -- a penalty is below nought
    figure          text references figure,                  -- from which the number fills itself
    unique (criterion_id, position)
);
create index on criterion_rate (organisation_id);
create index on criterion_rate (figure);

call behind_wall('criteria_set', $$state <> 'DRAFT'$$);
call behind_wall('criterion', 'exists (select 1 from criteria_set s where s.id = set_id and s.state <> ''DRAFT'')');
call behind_wall('criterion_rate', 'exists (select 1 from criterion c where c.id = criterion_id)');
create policy examples_are_for_all on criteria_set for select using (organisation_id is null);
create policy examples_are_for_all on criterion for select using (organisation_id is null);
create policy examples_are_for_all on criterion_rate for select using (organisation_id is null);
