-- The legal checklist of dossiers becomes data like the other rules: each line says where it was looked up.
alter table dossier_requirement add source_note text not null default 'Cần đối chiếu với văn bản gốc.'
    check (length(btrim(source_note)) between 2 and 500);
update dossier_requirement set source_note = 'Đã đối chiếu.' where verified;
alter table dossier_requirement alter source_note drop default;

-- A line may begin or end in the middle of a regime: dossiers are held against the day of their reception (today, before it),
-- as far as the regime that they are judged by stood on that day.
create function day_in_regime(regime uuid, wished date) returns date language sql stable as $$
    select greatest(g.valid_from, least(coalesce(g.valid_to, date '9999-12-31'), wished)) from legal_regime g where g.id = regime
$$;
