-- Who owes a report to a body: members of a cluster or block in the year, bodies of the kind below any other superior.
create function report_members(body uuid, on_day date, kind_below text) returns setof uuid
    language sql stable as $$
    select m.member_id from membership m join organisation o on o.id = m.member_id
     where m.organisation_id = body and o.kind = kind_below
       and m.emulation_year in (to_char(on_day, 'YYYY'),
           to_char(on_day - interval '8 months', 'YYYY') || '-' || to_char(on_day + interval '4 months', 'YYYY'))
    union
    select b.id from organisation s join organisation b on b.path like s.path || '%' and b.organisation_id = b.id and b.id <> s.id
     where s.id = body and s.kind in ('ACADEMY', 'PROVINCE', 'EDUCATION_OFFICE') and b.kind = kind_below
       and b.valid_from <= on_day and (b.valid_to is null or b.valid_to >= on_day)
$$;

-- What waits for whom. An unlocking that has run out is no longer work: it is shown with its last day, as overdue.
create view task_report with (security_invoker = true) as
-- asked for and not begun
select m.id as organisation_id, null::uuid as person_id, role, null::uuid as unit_id, 'task.report.begin' as message_key,
       array[t.name, above.short_name] as arguments, '/reports/new?call=' || c.id as link, null::date as shown_from, c.due_on as due
  from report_call c join report_template t on t.id = c.template_id join organisation above on above.id = c.organisation_id
  cross join lateral report_members(c.organisation_id, c.first_day, t.author_kind) as m (id)
  cross join unnest(array['SCHOOL_SECRETARY', 'CLUSTER_SECRETARY', 'ACADEMY_OFFICER']) as role
 where m.id = any ((select changeable_organisations())::uuid[])
   and not exists (select from report r where r.organisation_id = m.id and r.template_id = c.template_id
                      and r.addressee_id = c.organisation_id and r.first_day = c.first_day)
union all
-- at home: to be written, mended, reviewed, issued, handed in
select r.organisation_id, null, role, null,
       case r.state when 'DRAFT' then case when r.attempt > 1 then 'task.report.mend' else 'task.report.write' end
                    when 'REVIEWED' then 'task.report.issue' else 'task.report.submit' end,
       array[r.title], '/reports/' || r.id, null, coalesce(c.due_on, r.due_on)
  from report r
  left join report_call c on c.organisation_id = r.addressee_id and c.template_id = r.template_id and c.first_day = r.first_day
  cross join unnest(array['SCHOOL_SECRETARY', 'RECTOR', 'CLUSTER_SECRETARY', 'ACADEMY_OFFICER']) as role
 where r.state in ('DRAFT', 'REVIEWED') and (role <> 'SCHOOL_SECRETARY' or r.state = 'DRAFT') and (role <> 'RECTOR' or r.state = 'REVIEWED')
    or r.state = 'ISSUED' and r.addressee_id is not null and role <> 'RECTOR'
union all
-- returned, or unlocked
select r.organisation_id, null, role, null, case a.verdict when 'RETURNED' then 'task.report.returned' else 'task.report.unlocked' end,
       array[r.title, o.short_name], '/reports/' || r.id, null, a.mend_until
  from report r join report_reply a on a.report_id = r.id and a.attempt = r.attempt join organisation o on o.id = a.organisation_id
  cross join unnest(array['SCHOOL_SECRETARY', 'RECTOR', 'CLUSTER_SECRETARY', 'ACADEMY_OFFICER']) as role
 where r.state = 'SUBMITTED' and a.verdict in ('RETURNED', 'UNLOCKED')
   and not exists (select from report_reply later where later.report_id = r.id and later.turn > a.turn)
   and r.organisation_id = any ((select changeable_organisations())::uuid[])
union all
-- above: an answer is awaited
select r.addressee_id, null, role, null, 'task.report.answer', array[r.title, o.short_name], '/reports/' || r.id, null, null
  from report r join organisation o on o.id = r.organisation_id
  cross join unnest(array['CLUSTER_SECRETARY', 'ACADEMY_OFFICER']) as role
 where r.state = 'SUBMITTED' and last_verdict(r.id, r.attempt) is null;
