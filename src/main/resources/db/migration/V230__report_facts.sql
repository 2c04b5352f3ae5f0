-- Reports that schools had to send, by the day on which they were due: sent in time, late, or not yet.
create view fact_report with (security_invoker = true) as
select r.organisation_id, 'REPORT'::text as fact, t.code as facet, null::text as level,
       case when s.day is null then 'OPEN' when s.day <= r.due_on then 'ON_TIME' else 'LATE' end as state, r.due_on as begins, r.due_on as ends,
       greatest(0, s.day - r.due_on)::numeric as amount, 'EXACT'::text as qualifier, null::uuid as subject_id,
       t.name || ' (' || to_char(r.first_day, 'DD/MM/YYYY') || ' – ' || to_char(r.last_day, 'DD/MM/YYYY') || ')' as label, '/reports/' || r.id as link, r.id as record_id
  from report r
  join report_template t on t.id = r.template_id
  left join lateral (select min(cast(x.taken_at at time zone 'Asia/Ho_Chi_Minh' as date)) as day
                       from report_step x where x.report_id = r.id and x.step = 'SUBMITTED') s on true
 where r.due_on is not null and r.addressee_id is not null;
