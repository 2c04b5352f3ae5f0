-- The demo world, part 18: monthly ratings. Sơn La, January to September 2021, as its records tell: 49 people and 5 units each month,
-- 441 person-turns with 75 excellent, 45 unit-turns with 25 excellent; one of fifty was exempt each month. Lai Châu rates January 2022.

-- Two who left Sơn La in 2021, so that the school had fifty people in each of these months; one was ill before she retired.
insert into person (id, version, organisation_id, code, full_name, given_name, birth_date, sex, party_member, joined_on, left_on)
select demo_id('person/' || code), 0, demo_id('TCT-SL'), code, name, given, birth::date, sex, true, joined::date, left_on::date
  from (values ('SL051', 'Quàng Thị Lả', 'Lả', '1966-03-12', 'FEMALE', '1992-09-01', '2021-04-30'),
               ('SL052', 'Tòng Văn Bắc', 'Bắc', '1961-06-20', 'MALE', '1988-10-01', '2021-06-30')) as p (code, name, given, birth, sex, joined, left_on)
on conflict (id) do nothing;
insert into appointment (id, organisation_id, person_id, unit_id, position, rank, leadership, contract, valid_from, valid_to)
select demo_id('appointment/' || code), demo_id('TCT-SL'), demo_id('person/' || code), demo_id('TCT-SL/' || unit), position, rank, false, 'PUBLIC_EMPLOYEE', since::date, till::date
  from (values ('SL051', 'PTCHC', 'Chuyên viên', 'SPECIALIST', '1992-09-01', '2021-04-30'),
               ('SL052', 'KXDD', null, 'LECTURER', '1988-10-01', '2021-06-30')) as a (code, unit, position, rank, since, till)
on conflict (id) do nothing;
insert into personnel_event (id, version, organisation_id, person_id, kind, valid_from, valid_to, decision)
values (demo_id('event/SL051/SICK'), 0, demo_id('TCT-SL'), demo_id('person/SL051'), 'SICK', '2020-12-28', '2021-02-28', null)
on conflict (id) do nothing;
insert into month_exemption (id, version, organisation_id, person_id, valid_from, valid_to, reason)
values (demo_id('exemption/SL044'), 0, demo_id('TCT-SL'), demo_id('person/SL044'), '2021-09-01', '2021-09-30',
        'Tham gia tổ công tác phòng, chống dịch Covid-19 tại huyện trọn tháng; nơi đến nhận xét')
on conflict (id) do nothing;

insert into month_setting (id, version, organisation_id, valid_from, first_day, last_day, decided_by, least_days, basis)
values (demo_id('month-setting/TCT-SL'), 0, demo_id('TCT-SL'), '2021-01-01', 1, 5, 'COUNCIL', 15, null),
       (demo_id('month-setting/TCT-LC'), 0, demo_id('TCT-LC'), '2022-01-01', 1, 15, 'RECTOR', 15, null)
on conflict (id) do nothing;

-- Sơn La, month by month: how many people and units were excellent.
create temporary table demo_month (month date, people int, units int) on commit drop;
insert into demo_month values
  ('2021-01-01', 8, 3), ('2021-02-01', 8, 3), ('2021-03-01', 8, 3), ('2021-04-01', 9, 2), ('2021-05-01', 8, 3),
  ('2021-06-01', 8, 3), ('2021-07-01', 9, 3), ('2021-08-01', 9, 2), ('2021-09-01', 8, 3);

insert into rating_month (id, version, organisation_id, month, state, opens_on, closes_on, decided_by, least_days, opened_by, opened_at, closed_by, closed_at, unlocks)
select demo_id('month/TCT-SL/' || to_char(month, 'YYYY-MM')), 0, demo_id('TCT-SL'), month, 'CLOSED', (month + interval '1 month')::date, (month + interval '1 month 4 days')::date,
       'COUNCIL', 15, k.full_name, (month + interval '1 month 8 hours') at time zone 'Asia/Ho_Chi_Minh', r.full_name, (month + interval '1 month 8 days 9 hours') at time zone 'Asia/Ho_Chi_Minh', 0
  from demo_month, person k, person r
 where k.id = demo_id('person/SL010') and r.id = demo_id('person/SL001')
on conflict (id) do nothing;

-- Whoever is on the list; the order in which excellent ratings fall follows from the name of month and person, somewhat more often to those whose year was excellent.
create temporary table demo_turn on commit drop as
select m.month, x.*, demo_id('month-sheet/TCT-SL/' || to_char(m.month, 'YYYY-MM') || '/' || coalesce(p.code, x.unit_id::text)) as id, p.code, h.id as head_id, h.full_name as head,
       row_number() over (partition by m.month, x.subject_kind, x.exempt is null order by
           (('x' || substr(md5(coalesce(p.code, u.code) || to_char(m.month, 'MM')), 1, 6))::bit(24)::int / 16777216.0)
           * case when y.level = 'HTXSNV' then 0.35 when p.code in ('SL029', 'SL040', 'SL041') then 4 else 1 end) as place,
       case x.subject_kind when 'PERSON' then m.people else m.units end as excellent
  from demo_month m
  cross join lateral month_roster(demo_id('TCT-SL'), m.month, 15) x
  left join person p on p.id = x.person_id
  left join organisation u on u.id = x.unit_id
  left join rating y on y.person_id = p.id and y.emulation_year = '2021'
  left join lateral (select z.id, z.full_name from appointment a join person z on z.id = a.person_id
                      where a.unit_id = x.unit_id and a.position in ('Trưởng khoa', 'Trưởng phòng') and a.valid_from <= m.month order by a.valid_from desc limit 1) h on true;

-- Heads proposed a few more as excellent than the council agreed to; the heads of two units more readily than others.
create temporary table demo_said on commit drop as
select t.*, case when place <= excellent then 'HTXSNV' when subject_kind = 'PERSON' and place > 47 then 'HTNV' else 'HTTNV' end as final_level,
       case when subject_kind = 'UNIT' or head_id is null or head_id = person_id then null
            when place <= excellent or place <= excellent + case when unit_id in (demo_id('TCT-SL/KXDD'), demo_id('TCT-SL/PTCHC')) then 5 else 1 end then 'HTXSNV'
            when place > 48 then 'HTNV' else 'HTTNV' end as head_level
  from demo_turn t where exempt is null;

insert into month_sheet (id, version, organisation_id, month_id, month, subject_kind, person_id, unit_id, leader, head_rates, present_days, exempt, exempt_from, exempt_to, exempt_note,
                         state, head_at, head_by, head_name, head_level, final_at, final_by, final_name, final_level, final_note)
select t.id, 0, demo_id('TCT-SL'), demo_id('month/TCT-SL/' || to_char(t.month, 'YYYY-MM')), t.month, t.subject_kind, t.person_id, t.unit_id, t.leader, t.head_rates, t.present_days,
       t.exempt, t.exempt_from, t.exempt_to, t.exempt_note, case when t.exempt is null then 'DECIDED' else 'NEW' end,
       case when s.head_level is not null then (t.month + interval '1 month 5 days 10 hours') at time zone 'Asia/Ho_Chi_Minh' end,
       case when s.head_level is not null then t.head_id end, case when s.head_level is not null then t.head end, s.head_level,
       case when s.id is not null then (t.month + interval '1 month 7 days 15 hours') at time zone 'Asia/Ho_Chi_Minh' end,
       case when s.id is not null then demo_id('person/SL010') end, case when s.id is not null then k.full_name end, s.final_level,
       case when s.head_level = 'HTXSNV' and s.final_level = 'HTTNV' then 'Hội đồng: chưa có việc vượt mức trong tháng'
            when s.head_level = 'HTTNV' and s.final_level = 'HTNV' then 'Hội đồng: còn việc chậm hạn' end
  from demo_turn t
  left join demo_said s on s.id = t.id
  join person k on k.id = demo_id('person/SL010')
on conflict do nothing;

insert into month_change (organisation_id, sheet_id, changed_at, changed_by, layer, what, before, after, reason)
select s.organisation_id, s.id, s.final_at, s.final_name, 'FINAL', 'LEVEL', s.head_level, s.final_level, s.final_note
  from month_sheet s
 where s.organisation_id = demo_id('TCT-SL') and s.month < '2021-10-01' and s.head_level <> s.final_level
   and not exists (select from month_change c where c.sheet_id = s.id);

-- Lai Châu: January 2022 is in its window, until 15 February.
insert into rating_month (id, version, organisation_id, month, state, opens_on, closes_on, decided_by, least_days, staff_set_id, leader_set_id, unit_set_id, opened_by, opened_at, unlocks)
select demo_id('month/TCT-LC/2022-01'), 0, demo_id('TCT-LC'), '2022-01-01', 'OPEN', '2022-02-01', '2022-02-15', 'RECTOR', 15, f.staff, f.leaders, f.units, k.full_name, '2022-02-01 07:30+07', 0
  from (select (array_agg(s.id order by s.organisation_id nulls last) filter (where s.arena = 'MONTH_STAFF'))[1] as staff,
               (array_agg(s.id order by s.organisation_id nulls last) filter (where s.arena = 'MONTH_LEADER'))[1] as leaders,
               (array_agg(s.id order by s.organisation_id nulls last) filter (where s.arena = 'MONTH_UNIT'))[1] as units
          from criteria_set s where s.state = 'IN_FORCE' and s.organisation_id is null and s.valid_from <= '2022-01-31' and (s.valid_to is null or s.valid_to >= '2022-01-31')) f,
       person k
 where k.id = demo_id('person/LC010')
on conflict (id) do nothing;

-- Handed in: about half; still at it: LC025. LC012, LC014 and LC029 have not begun.
create temporary table demo_lai_chau on commit drop as
select demo_id('month-sheet/TCT-LC/2022-01/' || coalesce(p.code, u.code)) as id, x.*, coalesce(p.code, u.code) as code, coalesce(p.full_name, z.full_name) as who,
       case when x.exempt is not null or p.code in ('LC012', 'LC014', 'LC029') or u.code = 'KNNPL' and p.code is null then 'NEW'
            when p.code = 'LC025' then 'DRAFT' when p.code = 'LC005' then 'RATED'
            when p.code in ('LC004', 'LC011', 'LC016', 'LC020', 'LC015') or u.code = 'KLLCS' and p.code is null or substr(md5(coalesce(p.code, u.code)), 1, 1) < '8' then 'HANDED_IN' else 'NEW' end as state
  from month_roster(demo_id('TCT-LC'), '2022-01-01', 15) x
  join organisation u on u.id = x.unit_id
  left join person p on p.id = x.person_id
  left join lateral (select y.full_name from appointment a join person y on y.id = a.person_id
                      where a.unit_id = x.unit_id and a.position in ('Trưởng khoa', 'Trưởng phòng') and a.valid_to is null limit 1) z on true;

insert into month_sheet (id, version, organisation_id, month_id, month, subject_kind, person_id, unit_id, leader, head_rates, present_days, exempt, exempt_from, exempt_to, exempt_note,
                         set_id, state, handed_in_at, handed_in_by)
select l.id, 0, demo_id('TCT-LC'), m.id, m.month, l.subject_kind, l.person_id, l.unit_id, l.leader, l.head_rates, l.present_days, l.exempt, l.exempt_from, l.exempt_to, l.exempt_note,
       case when l.subject_kind = 'UNIT' then m.unit_set_id when l.leader then m.leader_set_id else m.staff_set_id end, 'NEW', null, null
  from demo_lai_chau l join rating_month m on m.id = demo_id('month/TCT-LC/2022-01')
on conflict do nothing;

-- What they typed: percentages, which have no preset, and now and then fewer points with the reason.
insert into month_item (sheet_id, criterion_id, layer, organisation_id, value, comment)
select s.id, c.id, 'SELF', s.organisation_id,
       case when c.code = 'B.3' then 92 + 2 * (h.n % 5) when c.kind = 'BANDS' then case when h.n % 4 < 2 then 95 else 100 end
            when c.preset is null then c.maximum - 0.5 * (h.n % 4) else c.maximum - 0.5 end,
       case when c.kind = 'POINTS' and c.preset is not null then case c.code when 'A.2' then 'Đi muộn một buổi họp' when 'A.4.2' then 'Chưa dùng thành thạo phần mềm mới' else 'Trong tháng chưa có đề xuất nào' end end
  from demo_lai_chau l
  join month_sheet s on s.id = l.id and s.state = 'NEW'
  join criterion c on c.set_id = s.set_id
   and (c.kind = 'BANDS' or c.kind = 'POINTS' and c.preset is null or c.code in ('A.2', 'A.4.1', 'A.4.2') and c.kind = 'POINTS' and substr(md5(l.code || c.code), 1, 1) < '6')
  cross join lateral (select ('x' || substr(md5(l.code || c.code), 1, 2))::bit(8)::int as n) h
 where l.state in ('HANDED_IN', 'RATED') or l.state = 'DRAFT' and c.code <> 'B.3'
on conflict do nothing;
-- The head of the faculty found one of the deputy's points too high.
insert into month_item (sheet_id, criterion_id, layer, organisation_id, value, comment)
select s.id, c.id, 'HEAD', s.organisation_id, 1.5, 'Hai giáo án nộp chậm, người học phản ánh'
  from month_sheet s join criterion c on c.set_id = s.set_id and c.code = 'A.3.4'
 where s.id = demo_id('month-sheet/TCT-LC/2022-01/LC005') and s.state = 'NEW'
on conflict do nothing;

create temporary table demo_total on commit drop as
select s.id, g.layer, sum(case when c.kind = 'BANDS' then (select b.points from criterion_rate b where b.criterion_id = c.id and b.from_percent <= v.value order by b.from_percent desc limit 1)
                               when c.kind = 'ADJUSTMENT' then c.base else v.value end) as total
  from demo_lai_chau l join month_sheet s on s.id = l.id and s.state = 'NEW'
  cross join (values ('SELF'), ('HEAD')) as g (layer)
  join criterion c on c.set_id = s.set_id and c.kind <> 'GROUP'
  left join month_item i on i.sheet_id = s.id and i.criterion_id = c.id and i.layer = 'SELF'
  left join month_item j on j.sheet_id = s.id and j.criterion_id = c.id and j.layer = 'HEAD' and g.layer = 'HEAD'
  cross join lateral (select coalesce(j.value, i.value, case when c.kind = 'POINTS' then c.preset end) as value) v
 where l.state <> 'NEW'
 group by s.id, g.layer;

insert into month_change (organisation_id, sheet_id, changed_at, changed_by, layer, what, criterion_id, before, after, reason)
select s.organisation_id, s.id, '2022-02-08 09:20+07', h.full_name, 'HEAD', 'ITEM', c.id, '2,5', '1,5', 'Hai giáo án nộp chậm, người học phản ánh'
  from month_sheet s join criterion c on c.set_id = s.set_id and c.code = 'A.3.4' join person h on h.id = demo_id('person/LC004')
 where s.id = demo_id('month-sheet/TCT-LC/2022-01/LC005') and s.state = 'NEW';

update month_sheet s
   set state = l.state, self_total = t.total, self_level = case when l.state = 'DRAFT' then null else lv.level end,
       handed_in_at = case when l.state <> 'DRAFT' then timestamptz '2022-02-03 08:00+07' + (('x' || substr(md5(l.code), 3, 3))::bit(12)::int || ' minutes')::interval end,
       handed_in_by = case when l.state <> 'DRAFT' then l.who end,
       head_at = case when l.state = 'RATED' then timestamptz '2022-02-08 09:20+07' end, head_by = case when l.state = 'RATED' then demo_id('person/LC004') end,
       head_name = case when l.state = 'RATED' then (select full_name from person where id = demo_id('person/LC004')) end,
       head_total = case when l.state = 'RATED' then h.total end, head_level = case when l.state = 'RATED' then hv.level end
  from demo_lai_chau l
  join demo_total t on t.id = l.id and t.layer = 'SELF'
  join demo_total h on h.id = l.id and h.layer = 'HEAD'
  cross join lateral (select case when t.total >= 90 then 'HTXSNV' when t.total >= 70 then 'HTTNV' when t.total >= 50 then 'HTNV' else 'KHTNV' end as level) lv
  cross join lateral (select case when h.total >= 90 then 'HTXSNV' when h.total >= 70 then 'HTTNV' when h.total >= 50 then 'HTNV' else 'KHTNV' end as level) hv
 where s.id = l.id and s.state = 'NEW' and l.state <> 'NEW';
