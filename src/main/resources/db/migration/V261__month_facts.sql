-- Monthly ratings as rolling up reads them: a row a sheet, with the official value, who gave it and whether its month is closed.
create view month_result with (security_invoker = true) as
select s.organisation_id, s.id as sheet_id, s.month, s.subject_kind, coalesce(s.person_id, s.unit_id) as subject_id, s.person_id, s.unit_id, s.level, s.total,
       s.exempt, s.exempt_from, s.exempt_to, s.exempt_note, m.state = 'CLOSED' as closed,
       s.head_by, s.head_name, s.head_level, s.head_total, s.final_by, s.final_name, s.final_level, s.final_total
  from month_sheet s join rating_month m on m.id = s.month_id;

-- A turn (lượt) is one rating in one closed month; it counts on the month's last day.
create view fact_appraisal with (security_invoker = true) as
select r.organisation_id, 'MONTH_RATING'::text as fact, r.level as facet, null::text as level, r.subject_kind as state, d.day as begins, d.day as ends, 1::numeric as amount,
       'EXACT'::text as qualifier, r.subject_id, coalesce(p.full_name, u.name) || ', ' || to_char(r.month, 'MM/YYYY') || ': '
       || case r.level when 'HTXSNV' then 'Hoàn thành xuất sắc nhiệm vụ' when 'HTTNV' then 'Hoàn thành tốt nhiệm vụ' when 'HTNV' then 'Hoàn thành nhiệm vụ' else 'Không hoàn thành nhiệm vụ' end as label,
       '/month-sheets/' || r.sheet_id as link, r.sheet_id as record_id
  from month_result r
  join organisation u on u.id = r.unit_id
  left join person p on p.id = r.person_id
 cross join lateral (select (r.month + interval '1 month - 1 day')::date as day) d
 where r.closed and r.exempt is null and r.level is not null;

insert into figure (code, name, noun, subject, position, measure, fact, facets, levels, states, timing, parts, sums_up, source, verified)
select code, name, noun, 'RATING', (select coalesce(max(position), 0) from figure) + row_number() over (), measure, fact, facets::text[], null, states::text[], timing, parts::text[], true,
       'Bài viết tổng kết công tác thi đua của trường', verified
  from (values
    ('turns_people', 'Lượt công chức, viên chức được đánh giá, xếp loại hằng tháng', 'lượt công chức, viên chức', 'COUNT', 'MONTH_RATING', null, '{PERSON}', 'WITHIN', null, true),
    ('turns_people_excellent', 'Lượt công chức, viên chức hằng tháng hoàn thành xuất sắc nhiệm vụ', 'lượt công chức, viên chức', 'COUNT', 'MONTH_RATING', '{HTXSNV}', '{PERSON}', 'WITHIN', null, true),
    ('turns_people_good', 'Lượt công chức, viên chức hằng tháng hoàn thành tốt nhiệm vụ', 'lượt công chức, viên chức', 'COUNT', 'MONTH_RATING', '{HTTNV}', '{PERSON}', 'WITHIN', null, false),
    ('turns_people_done', 'Lượt công chức, viên chức hằng tháng hoàn thành nhiệm vụ', 'lượt công chức, viên chức', 'COUNT', 'MONTH_RATING', '{HTNV}', '{PERSON}', 'WITHIN', null, false),
    ('turns_people_not_done', 'Lượt công chức, viên chức hằng tháng không hoàn thành nhiệm vụ', 'lượt công chức, viên chức', 'COUNT', 'MONTH_RATING', '{KHTNV}', '{PERSON}', 'WITHIN', null, false),
    ('turns_people_rated', 'Người được đánh giá, xếp loại hằng tháng', 'người', 'SUBJECTS', 'MONTH_RATING', null, '{PERSON}', 'WITHIN', null, false),
    ('turns_people_excellent_pct', 'Tỷ lệ lượt công chức, viên chức hoàn thành xuất sắc nhiệm vụ', '%', 'SHARE', null, null, null, null, '{turns_people_excellent,turns_people}', false),
    ('turns_units', 'Lượt khoa, phòng được đánh giá, xếp loại hằng tháng', 'lượt khoa, phòng', 'COUNT', 'MONTH_RATING', null, '{UNIT}', 'WITHIN', null, true),
    ('turns_units_excellent', 'Lượt khoa, phòng hằng tháng hoàn thành xuất sắc nhiệm vụ', 'lượt khoa, phòng', 'COUNT', 'MONTH_RATING', '{HTXSNV}', '{UNIT}', 'WITHIN', null, true),
    ('turns_units_rated', 'Khoa, phòng được đánh giá, xếp loại hằng tháng', 'đơn vị', 'SUBJECTS', 'MONTH_RATING', null, '{UNIT}', 'WITHIN', null, false),
    ('turns_units_excellent_pct', 'Tỷ lệ lượt khoa, phòng hoàn thành xuất sắc nhiệm vụ', '%', 'SHARE', null, null, null, null, '{turns_units_excellent,turns_units}', false)
  ) as f (code, name, noun, measure, fact, facets, states, timing, parts, verified);
