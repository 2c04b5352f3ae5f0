-- What waits for whom in rounds of scoring. Units inside a school are the work of their heads, schools that of their standing body
-- and head.
create view task_scoring with (security_invoker = true) as
with part as (
    select r.id, r.name, r.state, r.self_due, r.cross_due, r.explain_due, r.organisation_id as body, u.unit_id, u.role as office, o.organisation_id as home,
           case when r.arena = 'UNITS' then u.unit_id end as place, a.role
      from scoring_round r join round_unit u on u.round_id = r.id and u.left_on is null join organisation o on o.id = u.unit_id
     cross join lateral unnest(case when r.arena = 'UNITS' then array['UNIT_HEAD'] else array['SCHOOL_SECRETARY', 'RECTOR'] end) as a (role)
     where r.state in ('OPEN', 'CROSS', 'REVIEW', 'EXPLANATION') and o.organisation_id = any ((select changeable_organisations())::uuid[]))
select p.home as organisation_id, null::uuid as person_id, p.role, p.place as unit_id, 'task.scoring.self' as message_key, array[p.name] as arguments,
       '/scoring-rounds/' || p.id as link, null::date as shown_from, p.self_due as due
  from part p
 where p.state = 'OPEN' and not exists (select from score_sheet s where s.round_id = p.id and s.layer = 'SELF' and s.unit_id = p.unit_id and s.handed_in_at is not null)
union all
select p.home, null, p.role, p.place, 'task.scoring.cross', array[count(*)::text, p.name], '/scoring-rounds/' || p.id || '/crossing', null, p.cross_due
  from part p join cross_pair c on c.round_id = p.id and c.scorer_id = p.unit_id
  join round_unit u on u.round_id = p.id and u.unit_id = c.unit_id and u.left_on is null
 where p.state = 'CROSS'
   and not exists (select from score_sheet s where s.round_id = p.id and s.layer = 'CROSS' and s.unit_id = c.unit_id and s.scorer_id = p.unit_id and s.handed_in_at is not null)
 group by p.home, p.role, p.place, p.name, p.id, p.cross_due
union all
select p.home, null, p.role, p.place, 'task.scoring.review', array[count(*)::text, p.name], '/scoring-rounds/' || p.id || '/reviews', null, null::date
  from part p join round_unit u on u.round_id = p.id and u.left_on is null and u.unit_id <> p.unit_id
 where p.state = 'REVIEW' and p.office <> 'MEMBER'
   and not exists (select from score_sheet s where s.round_id = p.id and s.layer = 'REVIEW' and s.unit_id = u.unit_id and s.handed_in_at is not null)
 group by p.home, p.role, p.place, p.name, p.id
union all
select p.home, null, p.role, p.place, 'task.scoring.explain', array[count(*)::text, p.name], '/scoring-rounds/' || p.id || '/units/' || p.unit_id || '/explanations', null, p.explain_due
  from part p join score_flag f on f.round_id = p.id and f.unit_id = p.unit_id
 where p.state = 'EXPLANATION'
   and not exists (select from score_explanation e where e.round_id = f.round_id and e.unit_id = f.unit_id and e.criterion_id = f.criterion_id)
 group by p.home, p.role, p.place, p.name, p.id, p.unit_id, p.explain_due
union all
select r.organisation_id, null, role, null, 'task.scoring.step', array[r.name], '/scoring-rounds/' || r.id, d.due + 1, null::date
  from scoring_round r cross join lateral (select case r.state when 'OPEN' then r.self_due when 'CROSS' then r.cross_due else r.explain_due end as due) d
  cross join lateral unnest(case when r.arena = 'UNITS' then array['SCHOOL_SECRETARY', 'RECTOR'] else array['CLUSTER_SECRETARY'] end) as role
 where r.state in ('OPEN', 'CROSS', 'REVIEW', 'EXPLANATION') and r.organisation_id = any ((select changeable_organisations())::uuid[]);
