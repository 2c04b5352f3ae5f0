-- What bars a unit from being proposed can be said in other words and withdrawn, each time with a reason; nothing is struck out.
alter table score_bar
    add column corrected_by text,
    add column corrected_at timestamptz,
    add column corrected_because text check (length(btrim(corrected_because)) between 3 and 500),
    add column withdrawn_by text,
    add column withdrawn_at timestamptz,
    add column withdrawn_because text check (length(btrim(withdrawn_because)) between 3 and 500),
    add constraint corrected_by_somebody_for_a_reason check (num_nulls(corrected_by, corrected_at, corrected_because) in (0, 3)),
    add constraint withdrawn_by_somebody_for_a_reason check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3));
