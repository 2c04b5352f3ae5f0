-- Works run from the day on which they really began, where that is known, else from the beginning of their year.
create or replace view fact_research with (security_invoker = true) as
select w.organisation_id, 'RESEARCH'::text as fact, w.kind as facet, w.scope as level, w.state, coalesce(w.begun_on, least(emulation_year_begins(w.emulation_year), w.decided_on)) as begins,
       case when w.state in ('RECOGNISED', 'ACCEPTED', 'REFUSED') then coalesce(w.decided_on, greatest(emulation_year_ends(w.emulation_year), w.begun_on)) end as ends, 1::numeric as amount,
       'EXACT'::text as qualifier, null::uuid as subject_id, w.name as label, '/research/' || w.id as link, w.id as record_id
  from research_work w;
