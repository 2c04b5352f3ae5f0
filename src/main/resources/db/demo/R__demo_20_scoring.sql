-- The demo world, part 20: the northern border cluster's scoring of 2021 with eight schools, run to its end – one cross-score was
-- disputed, explained and reviewed a second time – and Lai Châu's scoring of its faculties and offices. By the shipped examples of
-- criteria; all numbers are invented and say nothing of any real school.
insert into scoring_round (id, version, organisation_id, arena, emulation_year, half, set_id, name, basis, state, self_due, cross_due, explain_due,
                           cross_mode, neighbours, threshold, secretary_enters, rule, flags, certificates, final_on)
values (demo_id('scoring/CTD-BGPB/2021'), 0, demo_id('CTD-BGPB'), 'CLUSTER', '2021', null, md5('criteria/CLUSTER')::uuid, 'Chấm điểm thi đua năm 2021 của Cụm',
        'Quy chế hoạt động của Cụm thi đua năm 2021 (53-QĐ/CTĐ ngày 22/3/2021)', 'FINAL', '2021-11-15', '2021-11-22', '2021-11-30', 'FULL', 2, 5, true, 'BY_SCORE', 1, 2, '2021-12-10'),
       (demo_id('scoring/TCT-LC/2021'), 0, demo_id('TCT-LC'), 'UNITS', '2021', null, md5('criteria/UNITS')::uuid, 'Chấm điểm khoa, phòng năm 2021',
        null, 'FINAL', '2021-12-03', '2021-12-08', '2021-12-13', 'ROTATION', 2, 10, true, 'BY_SCORE', 0, 0, '2021-12-17')
on conflict (id) do nothing;

-- How well each did, the best highest; from it everything else follows.
create temporary table demo_scored (round uuid, body uuid, unit uuid, role text, nth int, strength int, room uuid, signer text) on commit drop;
insert into demo_scored
select demo_id('scoring/CTD-BGPB/2021'), demo_id('CTD-BGPB'), demo_id(s.school), s.role, s.nth, s.strength, demo_id(s.school), 'Hiệu trưởng ' || o.short_name
  from (values ('TCT-SL', 'HEAD', 1, 8), ('TCT-LC', 'STANDING_DEPUTY', 2, 7), ('TCT-DB', 'DEPUTY', 3, 4), ('TCT-CB', 'MEMBER', 4, 1), ('TCT-HG', 'MEMBER', 5, 3),
               ('TCT-LCA', 'MEMBER', 6, 5), ('TCT-LS', 'MEMBER', 7, 2), ('TCT-QN', 'MEMBER', 8, 6)) as s (school, role, nth, strength)
  join organisation o on o.id = demo_id(s.school)
union all
select demo_id('scoring/TCT-LC/2021'), demo_id('TCT-LC'), demo_id('TCT-LC/' || s.unit), 'MEMBER', s.nth, s.strength, demo_id('TCT-LC'), 'Trưởng ' || o.name
  from (values ('KLLCS', 1, 8), ('KXDD', 2, 5), ('KNNPL', 3, 4), ('PTCHC', 4, 3), ('PQLDT', 5, 7)) as s (unit, nth, strength)
  join organisation o on o.id = demo_id('TCT-LC/' || s.unit);

insert into round_unit (id, organisation_id, round_id, unit_id, role, position)
select demo_id('round_unit/' || round || unit), body, round, unit, role, nth from demo_scored on conflict do nothing;
insert into cross_pair (round_id, scorer_id, unit_id, organisation_id)
select a.round, a.unit, b.unit, a.body from demo_scored a join demo_scored b on b.round = a.round and b.unit <> a.unit
 where a.body = demo_id('CTD-BGPB') or (b.nth - a.nth + 5) % 5 between 1 and 2
on conflict do nothing;
insert into round_step (round_id, organisation_id, state, made_by, made_at)
select r.round, r.body, s.state, r.who, (s.day + time '09:00') at time zone 'Asia/Ho_Chi_Minh'
  from (values (demo_id('scoring/CTD-BGPB/2021'), demo_id('CTD-BGPB'), 'Thư ký Cụm thi đua', 0), (demo_id('scoring/TCT-LC/2021'), demo_id('TCT-LC'), 'Thường trực Hội đồng', 9)) as r (round, body, who, later)
 cross join lateral (values ('OPEN', date '2021-11-02' + r.later), ('CROSS', date '2021-11-16' + r.later), ('REVIEW', date '2021-11-23' + r.later), ('EXPLANATION', date '2021-11-26' + r.later),
                            ('COMPILED', date '2021-12-01' + r.later), ('CONFERENCE', date '2021-12-08' + least(r.later, 3)), ('FINAL', date '2021-12-10' + least(r.later, 7))) as s (state, day)
 where not exists (select from round_step x where x.round_id = r.round)
 order by s.day;

-- What each entered for itself, and the points that the formulas make of it.
create temporary table demo_entry on commit drop as
select s.round, s.unit, s.room, s.strength, c.id as criterion, c.code, c.kind, c.maximum, c.minimum, e.target, e.actual, e.achieved, e.points,
       coalesce((select jsonb_object_agg(r.id, n.number) from criterion_rate r cross join lateral (select case
            when c.code in ('IV.1') and c.maximum = 40 then (r.points = case when s.strength >= 5 then 40 else 30 end)::int
            when c.kind = 'ADJUSTMENT' and c.maximum = 50 then ((r.points = 10 and r.label like 'Cờ%' and s.strength = 8) or (r.points = 5 and s.strength = 7))::int
            when c.kind = 'ADJUSTMENT' and s.strength = 2 and r.points = -5 and r.label like 'Báo cáo%' then 1
            when c.kind = 'ADJUSTMENT' and s.strength = 1 and r.points = -5 and r.label like 'Lần chậm%' then 1
            when c.kind = 'ADJUSTMENT' then 0
            when r.position = (select min(x.position) from criterion_rate x where x.criterion_id = c.id) then greatest(1, floor(c.maximum / r.points)::int - (s.strength <= 3)::int - (s.strength <= 5 and c.code like 'II%')::int)
            else 0 end as number) n where r.criterion_id = c.id and c.kind in ('ITEMS', 'CHOICE', 'ADJUSTMENT')), '{}') as counts
  from demo_scored s
  join scoring_round q on q.id = s.round
  join criterion c on c.set_id = q.set_id and c.kind <> 'GROUP'
 cross join lateral (select
       case when c.kind = 'TARGET' then case when c.code in ('I.3', 'II.6', 'III.3') then 40 when c.code = 'II.4' then 4 when c.code = 'I.2' and c.maximum = 70 then 4000 when c.code = 'II.5' then 160 else 80 end end::numeric as target,
       case when c.kind = 'TARGET' then case when c.code in ('I.3', 'II.6', 'III.3') then 28 + s.strength when c.code = 'II.4' then 4 when c.code = 'I.2' and c.maximum = 70 then 4400 + 50 * s.strength
                 when c.code = 'II.5' then 176 + 2 * s.strength else 88 + s.strength end end::numeric as actual,
       case when c.kind = 'QUALITY' then not (s.strength = 1 and c.code in ('I.7', 'III.2')) end as achieved,
       case when c.kind = 'POINTS' then c.maximum - (8 - s.strength) * c.maximum / 40 end as points) e;
create temporary table demo_points on commit drop as
select e.round, e.unit, e.criterion, e.code, e.maximum, e.minimum, round(case e.kind
         when 'TARGET' then case when e.actual < e.target then e.maximum * e.actual / (2 * e.target) when e.actual = e.target then e.maximum / 2
                                 else e.maximum / 2 * (1 + (e.actual / e.target - 1) * 5) end
         when 'QUALITY' then case when e.achieved then e.maximum else 0 end
         when 'POINTS' then round(e.points * 4) / 4
         else greatest(e.minimum, least(e.maximum, c.base + coalesce((select sum(r.points * (e.counts ->> r.id::text)::numeric) from criterion_rate r where r.criterion_id = e.criterion), 0))) end, 2) as points
  from demo_entry e join criterion c on c.id = e.criterion;

insert into round_field (round_id, criterion_id, organisation_id, beyond_percent)
select e.round, e.criterion, q.organisation_id, max((e.actual - e.target) * 100 / e.target)
  from demo_entry e join scoring_round q on q.id = e.round where e.kind = 'TARGET' group by e.round, e.criterion, q.organisation_id having max(e.actual - e.target) > 0
on conflict do nothing;

insert into score_sheet (id, version, organisation_id, round_id, layer, unit_id, scorer_id, turn, handed_in_at, handed_in_by, filled_at)
select demo_id('self/' || s.round || s.unit), 0, s.room, s.round, 'SELF', s.unit, s.unit, 1, (q.self_due - 1 - s.nth % 3 + time '15:30') at time zone 'Asia/Ho_Chi_Minh', s.signer,
       (q.self_due - 10 + time '08:00') at time zone 'Asia/Ho_Chi_Minh'
  from demo_scored s join scoring_round q on q.id = s.round
on conflict (id) do nothing;
insert into score_line (sheet_id, criterion_id, organisation_id, version, target, actual, achieved, counts, points, comment, edited_by, edited_at)
select demo_id('self/' || e.round || e.unit), e.criterion, e.room, 1, e.target, e.actual, e.achieved, e.counts, e.points, 'Theo hồ sơ năm 2021', 'Thường trực Hội đồng',
       timestamptz '2021-11-08 09:00+07'
  from demo_entry e on conflict do nothing;

-- What the others gave: mostly the same, Lạng Sơn a little harsher, Hà Giang a little more lenient; of Điện Biên's inspections all thought less.
insert into score_sheet (id, version, organisation_id, round_id, layer, unit_id, scorer_id, turn, handed_in_at, handed_in_by)
select demo_id('cross/' || p.round_id || p.scorer_id || p.unit_id), 0, s.room, p.round_id, 'CROSS', p.unit_id, p.scorer_id, 1,
       (q.cross_due - 1 + time '10:00') at time zone 'Asia/Ho_Chi_Minh', s.signer
  from cross_pair p join demo_scored s on s.round = p.round_id and s.unit = p.scorer_id join scoring_round q on q.id = p.round_id
on conflict (id) do nothing;
insert into score_line (sheet_id, criterion_id, organisation_id, version, points, comment, edited_by, edited_at)
select demo_id('cross/' || p.round_id || p.scorer_id || p.unit_id), d.criterion, s.room, 1,
       case when disputed then 40 + s.nth % 3 * 2 else greatest(d.minimum, least(d.maximum, round(d.points + d.maximum * bias / 100, 2))) end,
       case when disputed then 'Kết luận kiểm tra công tác khảo thí còn nêu thiếu sót' end, 'Thường trực Hội đồng', timestamptz '2021-11-19 09:00+07'
  from cross_pair p
  join demo_scored s on s.round = p.round_id and s.unit = p.scorer_id
  join demo_points d on d.round = p.round_id and d.unit = p.unit_id
 cross join lateral (select p.unit_id = demo_id('TCT-DB') and d.code = 'I.4' as disputed,
       case when p.scorer_id = demo_id('TCT-LS') then -2 when p.scorer_id = demo_id('TCT-HG') then 2
            when demo_dice(p.scorer_id::text || p.unit_id || d.code) % 9 = 0 then -1.5 else 0 end as bias) x
on conflict do nothing;

-- Reviews: by the head, of the head's school by the standing deputy; inside the school by the school.
insert into score_sheet (id, version, organisation_id, round_id, layer, unit_id, scorer_id, turn, handed_in_at, handed_in_by)
select demo_id('review/' || s.round || s.unit), 0, v.room, s.round, 'REVIEW', s.unit, v.reviewer, 1, (q.cross_due + 3 + time '16:00') at time zone 'Asia/Ho_Chi_Minh', v.who
  from demo_scored s join scoring_round q on q.id = s.round
 cross join lateral (select case when s.body = demo_id('TCT-LC') then demo_id('TCT-LC') when s.role = 'HEAD' then demo_id('TCT-LC') else demo_id('TCT-SL') end as reviewer,
       case when s.body = demo_id('TCT-LC') then demo_id('TCT-LC') when s.role = 'HEAD' then demo_id('TCT-LC') else demo_id('TCT-SL') end as room,
       case when s.body = demo_id('TCT-LC') then 'Hiệu trưởng' when s.role = 'HEAD' then 'Hiệu trưởng TCT Lai Châu' else 'Hiệu trưởng TCT Sơn La' end as who) v
on conflict (id) do nothing;
insert into score_sheet (id, version, organisation_id, round_id, layer, unit_id, scorer_id, turn, handed_in_at, handed_in_by)
values (demo_id('review-again/TCT-DB'), 0, demo_id('TCT-SL'), demo_id('scoring/CTD-BGPB/2021'), 'REVIEW', demo_id('TCT-DB'), demo_id('TCT-SL'), 2, '2021-11-30 16:00+07', 'Hiệu trưởng TCT Sơn La')
on conflict (id) do nothing;
insert into score_line (sheet_id, criterion_id, organisation_id, version, points, comment, edited_by, edited_at)
values (demo_id('review/' || demo_id('scoring/CTD-BGPB/2021') || demo_id('TCT-DB')), md5('criteria/CLUSTER/I.4')::uuid, demo_id('TCT-SL'), 1, 45, 'Còn một thiếu sót chưa khắc phục xong', 'Hiệu trưởng TCT Sơn La', '2021-11-25 16:00+07'),
       (demo_id('review-again/TCT-DB'), md5('criteria/CLUSTER/I.4')::uuid, demo_id('TCT-SL'), 1, 50, 'Đã khắc phục theo giải trình', 'Hiệu trưởng TCT Sơn La', '2021-11-30 15:40+07')
on conflict do nothing;
insert into score_flag (round_id, unit_id, criterion_id, organisation_id, self, mean, review)
values (demo_id('scoring/CTD-BGPB/2021'), demo_id('TCT-DB'), md5('criteria/CLUSTER/I.4')::uuid, demo_id('CTD-BGPB'), 60, 42.8, 50) on conflict do nothing;
insert into score_explanation (id, version, organisation_id, round_id, unit_id, criterion_id, said, said_by, said_at)
values (demo_id('explanation/TCT-DB/I.4'), 0, demo_id('TCT-DB'), demo_id('scoring/CTD-BGPB/2021'), demo_id('TCT-DB'), md5('criteria/CLUSTER/I.4')::uuid,
        'Thiếu sót nêu trong kết luận kiểm tra là việc lưu hồ sơ khảo thí của một lớp. Trường đã bổ sung đầy đủ hồ sơ và có báo cáo khắc phục trong tháng 10/2021; không có vi phạm quy chế thi.',
        'Hiệu trưởng TCT Điện Biên', '2021-11-29 10:15+07')
on conflict (id) do nothing;

-- The year 2022 has just been opened: schools fill their sheets as the year goes on.
insert into scoring_round (id, version, organisation_id, arena, emulation_year, half, set_id, name, basis, state, self_due, cross_due, explain_due,
                           cross_mode, neighbours, threshold, secretary_enters, rule, flags, certificates)
values (demo_id('scoring/CTD-BGPB/2022'), 0, demo_id('CTD-BGPB'), 'CLUSTER', '2022', null, md5('criteria/CLUSTER')::uuid, 'Chấm điểm thi đua năm 2022 của Cụm',
        null, 'OPEN', '2022-11-15', '2022-11-22', '2022-11-30', 'FULL', 2, 5, true, 'BY_SCORE', 1, 2)
on conflict do nothing;
insert into round_unit (id, organisation_id, round_id, unit_id, role, position)
select demo_id('round_unit/' || r.id || m.member_id), r.organisation_id, r.id, m.member_id, m.role,
       row_number() over (order by array_position(array['HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER'], m.role), o.path)
  from scoring_round r join membership m on m.organisation_id = r.organisation_id and m.emulation_year = r.emulation_year join organisation o on o.id = m.member_id
 where r.id = demo_id('scoring/CTD-BGPB/2022')
on conflict do nothing;
insert into round_step (round_id, organisation_id, state, made_by, made_at)
select r.id, r.organisation_id, 'OPEN', 'Thư ký Cụm thi đua', timestamptz '2022-01-20 09:00+07'
  from scoring_round r where r.id = demo_id('scoring/CTD-BGPB/2022') and not exists (select from round_step x where x.round_id = r.id);
