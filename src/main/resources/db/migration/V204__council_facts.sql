-- Councils and who sits in them: the organisation of emulation work in the yearly statistics.
create view fact_council with (security_invoker = true) as
select c.organisation_id, 'COUNCIL'::text as fact, k.level as facet, null::text as level, null::text as state, c.valid_from as begins, c.valid_to as ends, null::numeric as amount,
       'EXACT'::text as qualifier, c.council_id as subject_id, k.name as label, '/councils/' || c.council_id as link, c.council_id as record_id
  from composition c join council k on k.id = c.council_id
 where c.state = 'IN_FORCE'
union all
select s.organisation_id, 'COUNCIL_SEAT', s.role, null, case when s.person_id is null then 'OUTSIDE' else 'PERSON' end, s.valid_from, s.valid_to, null, 'EXACT', s.person_id,
       s.name || coalesce(' – ' || s.position, ''), '/councils/' || s.council_id, s.member_id
  from council_seat s;
