-- Who heads a body is told when a report is written, its writers when it was given back and why; heads of small schools write themselves.
create or replace view task_report with (security_invoker = true) as
-- asked for and not begun
select m.id as organisation_id, null::uuid as person_id, role, null::uuid as unit_id, 'task.report.begin' as message_key,
       array[t.name, above.short_name] as arguments, '/reports/new?call=' || c.id as link, null::date as shown_from, c.due_on as due
  from report_call c join report_template t on t.id = c.template_id join organisation above on above.id = c.organisation_id
  cross join lateral report_members(c.organisation_id, c.first_day, t.author_kind) as m (id)
  join organisation asked on asked.id = m.id
  cross join unnest(array['SCHOOL_SECRETARY', 'CLUSTER_SECRETARY', 'ACADEMY_OFFICER', 'RECTOR']) as role
 where (role <> 'RECTOR' or asked.year_kind = 'SCHOOL') -- the head of a small school writes the reports, too
   and m.id = any ((select changeable_organisations())::uuid[])
   and not exists (select from report r where r.organisation_id = m.id and r.template_id = c.template_id
                      and r.addressee_id = c.organisation_id and r.first_day = c.first_day)
union all
-- at home: to be written, mended, reviewed, issued, handed in
select r.organisation_id, null, role, null,
       case r.state when 'DRAFT' then case when back.report_id is not null then 'task.report.sentBack' when r.attempt > 1 then 'task.report.mend' else 'task.report.write' end
                    when 'REVIEWED' then 'task.report.issue' else 'task.report.submit' end,
       array[r.title, coalesce(back.reason, '')], '/reports/' || r.id, null, coalesce(c.due_on, r.due_on)
  from report r
  left join report_call c on c.organisation_id = r.addressee_id and c.template_id = r.template_id and c.first_day = r.first_day
  left join report_step back on back.report_id = r.id and back.step = 'SENT_BACK'
       and not exists (select from report_step later where later.report_id = r.id and later.turn > back.turn)
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

create or replace view task_narrative with (security_invoker = true) as
select s.organisation_id, null::uuid as person_id, 'UNIT_HEAD'::text as role, s.unit_id, 'task.narrative.section' as message_key,
       array[count(*)::text, r.title] as arguments, '/reports/' || r.id || '/sections' as link, null::date as shown_from, min(s.due_on) as due
  from report_section s join report r on r.id = s.report_id
 where r.state = 'DRAFT' and s.unit_id is not null and not s.done and s.content <> 'HEADING'
 group by s.organisation_id, s.unit_id, r.id, r.title
union all
select r.organisation_id, null, 'SCHOOL_SECRETARY', null, 'task.narrative.unassigned', array[count(*)::text, r.title], '/reports/' || r.id || '/sections', null, r.due_on
  from report_section s join report r on r.id = s.report_id
 where r.state = 'DRAFT' and s.unit_id is null and not s.done and s.content <> 'HEADING'
 group by r.organisation_id, r.id, r.title, r.due_on
union all
-- all is written: whoever heads the body reads it
select r.organisation_id, null, 'RECTOR', null, 'task.narrative.review', array[r.title], '/reports/' || r.id, null, r.due_on
  from report r
 where r.state = 'DRAFT' and r.organisation_id = any ((select changeable_organisations())::uuid[])
   and exists (select from report_section s where s.report_id = r.id and s.content <> 'HEADING')
   and not exists (select from report_section s where s.report_id = r.id and s.content <> 'HEADING' and not s.done);
