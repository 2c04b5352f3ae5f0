-- From registration to award, one thread: what became of every title registered; and what dossiers and meetings ask of whom.
create view registration_thread with (security_invoker = true) as
select r.organisation_id, r.emulation_year, r.id as registration_id, r.subject_kind, r.person_id, r.unit_id, s.title_id, x.dossier_id, x.state,
       x.outcome,
       case when x.outcome = 'FAILED' then coalesce(x.shortfall,
            case when r.person_id is null then null
                 when exists (select from personnel_event e where e.person_id = r.person_id and e.kind = 'MATERNITY'
                       and e.valid_from <= make_date(left(r.emulation_year, 4)::int + length(r.emulation_year) / 9, 12, 31)
                       and coalesce(e.valid_to, date '9999-12-31') >= make_date(left(r.emulation_year, 4)::int, 1, 1)) then 'MATERNITY'
                 when exists (select from personnel_event e where e.person_id = r.person_id and e.kind = 'DISCIPLINE'
                       and left(r.emulation_year, 4)::int = extract(year from e.valid_from)) then 'DISCIPLINE' end, 'OTHER') end as shortfall
  from registration r
  join registration_title s on s.registration_id = r.id
  left join lateral (select d.id, d.state, d.shortfall from dossier d
                      where d.registration_id = r.id and d.title_id = s.title_id
                      order by d.state in ('WITHDRAWN', 'INELIGIBLE', 'REVOKED'), d.moved_at desc limit 1) d on true
  left join lateral (select p.shortfall, m.state from selection_proposal p join selection_meeting m on m.id = p.meeting_id
                      where p.registration_id = r.id and p.title_id = s.title_id
                      order by m.state desc, m.held_on desc limit 1) p on true
  cross join lateral (
       select d.id as dossier_id, d.state, coalesce(d.shortfall, p.shortfall) as shortfall,
              case when d.state in ('DECIDED', 'AWARDED') then 'ACHIEVED'
                   when d.state = 'REVOKED' then 'REVOKED'
                   when d.state = 'PAUSED' then 'PAUSED'
                   when d.state = 'INELIGIBLE' then 'FAILED'
                   when d.state = 'WITHDRAWN' then case when p.state = 'CLOSED' and p.shortfall is not null then 'FAILED' else 'WITHDRAWN' end
                   when d.id is not null then 'UNDER_WAY'
                   when exists (select from award_in_force a
                         where a.organisation_id = r.organisation_id and a.emulation_year = r.emulation_year and a.title_id = s.title_id
                           and a.subject_kind = r.subject_kind and a.person_id is not distinct from r.person_id
                           and (r.subject_kind = 'PERSON' or a.unit_id is not distinct from r.unit_id)) then 'ACHIEVED'
                   when p.state = 'CLOSED' then 'FAILED'
                   when p.state is null and r.unit_id is not null and exists (select from selection_meeting m
                         where m.unit_id = r.unit_id and m.emulation_year = r.emulation_year and m.state = 'CLOSED') then 'FAILED'
                   else 'AWAITING' end as outcome) x
 where r.state = 'LOCKED';

create view task_selection with (security_invoker = true) as
select w.organisation_id, null::uuid as person_id, 'UNIT_HEAD' as role, u.id as unit_id,
       case when m.id is null then 'task.nomination.holdMeeting' else 'task.nomination.closeMeeting' end as message_key,
       array[u.short_name, w.emulation_year] as arguments,
       case when m.id is null then '/selection-meetings?year=' || w.emulation_year else '/selection-meetings/' || m.id end as link,
       case when length(w.emulation_year) = 4 then make_date(left(w.emulation_year, 4)::int, 11, 1)
            else make_date(left(w.emulation_year, 4)::int + 1, 5, 1) end as shown_from,
       null::date as due
  from registration_window w
  join organisation u on u.organisation_id = w.organisation_id and u.id <> u.organisation_id and u.valid_to is null
  left join lateral (select x.id, x.state from selection_meeting x where x.unit_id = u.id and x.emulation_year = w.emulation_year
       order by x.state, x.held_on desc limit 1) m on true
 where w.state = 'LOCKED' and (m.id is null or m.state = 'OPEN')
   and not exists (select from registration_window n where n.organisation_id = w.organisation_id and n.state = 'LOCKED' and n.emulation_year > w.emulation_year)
   and exists (select from registration r where r.window_id = w.id and r.unit_id = u.id)
   and not exists (select from award_entry a where a.organisation_id = w.organisation_id and a.emulation_year = w.emulation_year and a.award_kind = 'CONG_TRANG');

create view task_nomination with (security_invoker = true) as
select d.organisation_id, null::uuid as person_id, 'SCHOOL_SECRETARY' as role, null::uuid as unit_id, case d.state when 'WAITING' then 'task.nomination.WAITING' when 'RECEIVED' then 'task.nomination.RECEIVED'
            when 'SUPPLEMENTED' then 'task.nomination.SUPPLEMENTED' when 'VERIFYING' then 'task.nomination.VERIFYING' else 'task.nomination.PUBLICITY' end as message_key,
       array[count(*)::text] as arguments, '/nominations?state=' || d.state as link, null::date as shown_from, null::date as due
  from dossier d
 where d.state in ('WAITING', 'RECEIVED', 'SUPPLEMENTED', 'VERIFYING', 'PUBLICITY')
 group by d.organisation_id, d.state
union all
select d.organisation_id, null, 'UNIT_HEAD', d.unit_id,
       case d.state when 'SELECTED' then 'task.nomination.SELECTED' else 'task.nomination.RETURNED' end, array[count(*)::text],
       '/nominations?state=' || d.state, null, null
  from dossier d
 where d.state in ('SELECTED', 'RETURNED') and d.unit_id is not null
 group by d.organisation_id, d.unit_id, d.state
union all
select d.organisation_id, d.person_id, null, null, 'task.nomination.mine', array[t.name, d.emulation_year], '/nominations/' || d.id, null, null
  from dossier d join title t on t.id = d.title_id
 where d.state = 'RETURNED' and d.person_id is not null
union all
select c.organisation_id, null, 'SCHOOL_SECRETARY', null, 'task.nomination.comments', array[count(*)::text],
       '/nominations/publicity/' || c.posting_id, null, null
  from publicity_comment c where c.outcome is null
 group by c.organisation_id, c.posting_id
union all
select p.organisation_id, null, 'SCHOOL_SECRETARY', null, 'task.nomination.posted', array[p.subject],
       '/nominations/publicity/' || p.id, p.ends_on + 1, null
  from publicity_posting p where p.state = 'POSTED';
