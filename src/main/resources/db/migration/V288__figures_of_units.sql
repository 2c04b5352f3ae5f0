-- What faculties and offices are scored by fills itself too, where a record says whose it is. Who stands behind a record that names several:
create view record_person with (security_invoker = true) as
select organisation_id, work_id as record_id, person_id from research_author;

-- The points of a unit's months, as shares of the full scale; of a month kept without points, what its level needs at least.
create view fact_month_points with (security_invoker = true) as
select r.organisation_id, 'MONTH_POINTS'::text as fact, r.level as facet, null::text as level, r.subject_kind as state, d.day as begins, d.day as ends,
       coalesce(r.total / coalesce(c.scale, 100), case r.level when 'HTXSNV' then 0.9 when 'HTTNV' then 0.7 when 'HTNV' then 0.5 else 0 end) as amount,
       case when r.total is null then 'MORE_THAN' else 'EXACT' end as qualifier, r.subject_id,
       u.name || ', ' || to_char(r.month, 'MM/YYYY') as label, '/month-sheets/' || r.sheet_id as link, r.sheet_id as record_id
  from month_result r
  join month_sheet s on s.id = r.sheet_id
  join organisation u on u.id = r.unit_id
  left join criteria_set c on c.id = s.set_id
 cross join lateral (select (r.month + interval '1 month - 1 day')::date as day) d
 where r.closed and r.exempt is null and r.level is not null and r.subject_kind = 'UNIT';

insert into figure (code, name, noun, subject, position, measure, fact, facets, levels, states, timing, parts, sums_up, source, verified)
select code, name, noun, 'RATING', (select max(position) from figure) + nth, measure, fact, null, null, null, timing, parts::text[], true, 'Phiếu đánh giá tháng của khoa, phòng', false
  from (values
    (1, 'unit_months_points', 'Tổng tỷ lệ điểm các tháng của khoa, phòng', 'lần thang điểm', 'SUM', 'MONTH_POINTS', 'WITHIN', null),
    (2, 'unit_months', 'Số tháng khoa, phòng được chấm điểm', 'tháng', 'COUNT', 'MONTH_POINTS', 'WITHIN', null),
    (3, 'unit_months_average', 'Điểm xếp loại tháng bình quân của khoa, phòng', '% thang điểm', 'SHARE', null, null, '{unit_months_points,unit_months}')
  ) as f (nth, code, name, noun, measure, fact, timing, parts);

-- The shipped example for faculties and offices takes what is recorded of them.
alter table criterion disable trigger criteria_stand;
update criterion c set figure = f.figure
  from (values ('I.2', 'unit_months_average'), ('III.2', 'staff_turns')) as f (code, figure)
 where c.set_id = md5('criteria/UNITS')::uuid and c.code = f.code;
alter table criterion enable trigger criteria_stand;
alter table criterion_rate disable trigger criterion_rates_stand;
update criterion_rate r set figure = f.figure
  from (values ('Đề tài được nghiệm thu', 'research_accepted'), ('Sáng kiến được công nhận', 'initiative_recognised')) as f (label, figure), criterion c
 where c.set_id = md5('criteria/UNITS')::uuid and c.code = 'II.1' and r.criterion_id = c.id and r.label = f.label;
alter table criterion_rate enable trigger criterion_rates_stand;
