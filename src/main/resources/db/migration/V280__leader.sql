-- Who leads a body, from when to when: heads, and those who stand in for them. Whose name stands under a document is read here.
create view leader with (security_invoker = true) as
select a.organisation_id, a.person_id, p.full_name, a.position, a.valid_from, least(a.valid_to, p.left_on) as valid_to,
       search_text(a.position) ~ '(^|[,;/–-]) *(quyen )?(hieu truong|truong phong|giam doc)' as heads
  from appointment a
  join person p on p.id = a.person_id
  join organisation u on u.id = a.unit_id
 where u.kind = 'LEADERSHIP' and a.leadership and a.position is not null;
comment on view leader is 'Deputies stand in for the head: heads is false';

-- Who heads a body on a day, or nobody.
create function head_of(body uuid, on_day date) returns text language sql stable parallel safe as $$
    select l.full_name from leader l
     where l.organisation_id = body and l.heads and l.valid_from <= on_day and (l.valid_to is null or l.valid_to >= on_day)
     order by l.valid_from desc limit 1
$$;
