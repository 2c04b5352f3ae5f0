-- A set of criteria in force never changes; of one house and arena there is one on a day; a set is copied, not shared.
alter table criterion add column version int not null default 0;

alter table criteria_set
    add constraint one_set_in_force exclude using gist (organisation_id with =, arena with =, daterange(valid_from, valid_to, '[]') with &&)
        where (state = 'IN_FORCE') deferrable initially deferred,
    add constraint what_is_withdrawn_has_an_end check (state <> 'WITHDRAWN' or valid_to is not null);

-- After the row, so that an insert that meets its twin (on conflict do nothing) says nothing.
create function criteria_stand() returns trigger language plpgsql as $$
begin
    if exists (select 1 from criteria_set s where s.id in (new.set_id, old.set_id) and s.state <> 'DRAFT') then
        raise exception 'criteria in force do not change; a new version follows them' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger criteria_stand after insert or update or delete on criterion for each row execute function criteria_stand();

create function criterion_rates_stand() returns trigger language plpgsql as $$
begin
    if exists (select 1 from criteria_set s join criterion c on c.set_id = s.id
                where c.id in (new.criterion_id, old.criterion_id) and s.state <> 'DRAFT') then
        raise exception 'criteria in force do not change; a new version follows them' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger criterion_rates_stand after insert or update or delete on criterion_rate for each row execute function criterion_rates_stand();

-- Of the set itself only its end may still be written, and that it was withdrawn.
create function criteria_set_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'a set of criteria that was in force is kept' using errcode = 'integrity_constraint_violation';
        end if;
        return old;
    end if;
    if old.state <> 'DRAFT' and (to_jsonb(new) - array['version', 'state', 'valid_to']) <> (to_jsonb(old) - array['version', 'state', 'valid_to'])
       or old.state <> 'DRAFT' and new.state = 'DRAFT' or old.state = 'WITHDRAWN' and new.state <> 'WITHDRAWN' then
        raise exception 'criteria in force do not change; a new version follows them' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger criteria_set_stands before update or delete on criteria_set for each row execute function criteria_set_stands();

-- The whole tree of one set into another, still empty one; ids follow from both, so that a second call changes nothing.
create procedure copy_criteria(source uuid, target uuid) language plpgsql as $$
begin
    insert into criterion (id, set_id, organisation_id, parent_id, position, code, name, kind, maximum, minimum, base, step, preset, evidence, figure, target_figure, hint)
    select md5(target || '/' || c.id)::uuid, target, t.organisation_id, case when c.parent_id is not null then md5(target || '/' || c.parent_id)::uuid end,
           c.position, c.code, c.name, c.kind, c.maximum, c.minimum, c.base, c.step, c.preset, c.evidence, c.figure, c.target_figure, c.hint
      from criterion c join criteria_set t on t.id = target where c.set_id = source
    on conflict (id) do nothing;
    insert into criterion_rate (id, criterion_id, organisation_id, position, label, from_percent, points, figure)
    select md5(target || '/' || r.id)::uuid, md5(target || '/' || c.id)::uuid, t.organisation_id, r.position, r.label, r.from_percent, r.points, r.figure
      from criterion_rate r join criterion c on c.id = r.criterion_id join criteria_set t on t.id = target where c.set_id = source
    on conflict (id) do nothing;
end $$;
