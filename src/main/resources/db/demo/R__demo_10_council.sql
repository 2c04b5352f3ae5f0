-- The demo world, part 10: the councils, Lai Châu's session of December 2021 with signed minutes, Sơn La's planned for February 2022.
create temporary table demo_council (key text, body text, level text, name text, number text, decided date, signed text, valid_from date, valid_to date) on commit drop;
insert into demo_council values
  ('council/TCT-SL', 'TCT-SL', 'BASE', 'Hội đồng Thi đua – Khen thưởng Trường Chính trị tỉnh Sơn La', '118-QĐ/TCT', '2019-04-02', 'Hiệu trưởng', '2019-04-02', '2021-05-16'),
  ('council/TCT-SL', 'TCT-SL', 'BASE', 'Hội đồng Thi đua – Khen thưởng Trường Chính trị tỉnh Sơn La', '243-QĐ/TCT', '2021-05-17', 'Hiệu trưởng', '2021-05-17', null),
  ('council/TCT-LC', 'TCT-LC', 'BASE', 'Hội đồng Thi đua – Khen thưởng Trường Chính trị tỉnh Lai Châu', '410-QĐ/TCT', '2020-09-15', 'Hiệu trưởng', '2020-09-15', null),
  ('council/PGD-DBP', 'PGD-DBP', 'ABOVE_BASE', 'Hội đồng Thi đua – Khen thưởng ngành Giáo dục thành phố Điện Biên Phủ', '87/QĐ-PGDĐT', '2021-10-04', 'Trưởng phòng', '2021-10-04', null);

insert into council (id, version, organisation_id, level, name)
select distinct demo_id(key), 0, demo_id(body), level, name from demo_council on conflict (id) do nothing;
insert into composition (id, version, organisation_id, council_id, number, decided_on, decided_by, valid_from, valid_to, state)
select demo_id(key || '/' || number), 0, demo_id(body), demo_id(key), number, decided, signed, valid_from, valid_to, 'IN_FORCE' from demo_council
on conflict (id) do nothing;

create temporary table demo_seat (council text, number text, place int, person text, role text, capacity text) on commit drop;
insert into demo_seat values
  ('council/TCT-SL', '118-QĐ/TCT', 1, 'SL001', 'CHAIR', null),
  ('council/TCT-SL', '118-QĐ/TCT', 2, 'SL002', 'VICE_CHAIR', null),
  ('council/TCT-SL', '118-QĐ/TCT', 3, 'SL010', 'STANDING', null),
  ('council/TCT-SL', '118-QĐ/TCT', 4, 'SL011', 'MEMBER', null),
  ('council/TCT-SL', '118-QĐ/TCT', 5, 'SL004', 'MEMBER', null),
  ('council/TCT-SL', '118-QĐ/TCT', 6, 'SL006', 'MEMBER', null),
  ('council/TCT-SL', '118-QĐ/TCT', 7, 'SL008', 'MEMBER', null),
  ('council/TCT-SL', '243-QĐ/TCT', 1, 'SL001', 'CHAIR', null),
  ('council/TCT-SL', '243-QĐ/TCT', 2, 'SL002', 'VICE_CHAIR', null),
  ('council/TCT-SL', '243-QĐ/TCT', 3, 'SL003', 'VICE_CHAIR', null),
  ('council/TCT-SL', '243-QĐ/TCT', 4, 'SL010', 'STANDING', null),
  ('council/TCT-SL', '243-QĐ/TCT', 5, 'SL011', 'MEMBER', null),
  ('council/TCT-SL', '243-QĐ/TCT', 6, 'SL004', 'MEMBER', null),
  ('council/TCT-SL', '243-QĐ/TCT', 7, 'SL006', 'MEMBER', null),
  ('council/TCT-SL', '243-QĐ/TCT', 8, 'SL008', 'MEMBER', null),
  ('council/TCT-SL', '243-QĐ/TCT', 9, 'SL013', 'MEMBER', 'Chủ tịch Công đoàn'),
  ('council/TCT-LC', '410-QĐ/TCT', 1, 'LC001', 'CHAIR', null),
  ('council/TCT-LC', '410-QĐ/TCT', 2, 'LC002', 'VICE_CHAIR', null),
  ('council/TCT-LC', '410-QĐ/TCT', 3, 'LC003', 'VICE_CHAIR', null),
  ('council/TCT-LC', '410-QĐ/TCT', 4, 'LC010', 'STANDING', null),
  ('council/TCT-LC', '410-QĐ/TCT', 5, 'LC011', 'MEMBER', null),
  ('council/TCT-LC', '410-QĐ/TCT', 6, 'LC004', 'MEMBER', null),
  ('council/TCT-LC', '410-QĐ/TCT', 7, 'LC006', 'MEMBER', null),
  ('council/TCT-LC', '410-QĐ/TCT', 8, 'LC008', 'MEMBER', null),
  ('council/TCT-LC', '410-QĐ/TCT', 9, 'LC014', 'MEMBER', 'Chủ tịch Công đoàn'),
  ('council/PGD-DBP', '87/QĐ-PGDĐT', 1, 'DBP001', 'CHAIR', null),
  ('council/PGD-DBP', '87/QĐ-PGDĐT', 2, 'DBP002', 'VICE_CHAIR', null),
  ('council/PGD-DBP', '87/QĐ-PGDĐT', 3, 'DBP004', 'STANDING', null),
  ('council/PGD-DBP', '87/QĐ-PGDĐT', 4, 'DBP003', 'MEMBER', 'Công đoàn ngành'),
  ('council/PGD-DBP', '87/QĐ-PGDĐT', 5, 'DBP005', 'MEMBER', null);
insert into council_member (id, organisation_id, composition_id, place, person_id, name, position, capacity, role, voting, valid_from)
select demo_id('seat/' || s.number || '/' || s.person), c.organisation_id, c.id, s.place, p.id, p.full_name,
       (select a.position from appointment a where a.person_id = p.id order by a.valid_from desc limit 1), s.capacity, s.role, true, c.valid_from
  from demo_seat s join composition c on c.id = demo_id(s.council || '/' || s.number) join person p on p.id = demo_id('person/' || s.person)
on conflict (id) do nothing;

insert into sitting (id, version, organisation_id, council_id, emulation_year, subject, held_on, begins_at, place, papers, state, conclusion, opened_at, closed_at, signed_on)
values
  (demo_id('sitting/TCT-LC/2021'), 0, demo_id('TCT-LC'), demo_id('council/TCT-LC'), '2021', 'Họp xét danh hiệu thi đua năm 2021', '2021-12-14', '08:00',
   'Phòng họp tầng 2', E'Danh sách đề nghị của các khoa, phòng\nBiên bản bình xét của các đơn vị', 'SIGNED',
   'Hội đồng thống nhất đề nghị Hiệu trưởng công nhận các cá nhân, tập thể đạt tỷ lệ phiếu theo quy định.',
   timestamptz '2021-12-14 08:05+07', timestamptz '2021-12-14 11:20+07', '2021-12-15'),
  (demo_id('sitting/TCT-SL/2021'), 0, demo_id('TCT-SL'), demo_id('council/TCT-SL'), '2021', 'Họp xét danh hiệu thi đua, hình thức khen thưởng năm 2021', '2022-02-10', '14:00',
   'Phòng họp Ban Giám hiệu', E'Danh sách tổng hợp đề nghị của các đơn vị\nHồ sơ đề nghị trên hệ thống', 'PLANNED', null, null, null, null)
on conflict (id) do nothing;
insert into sitting_step (id, organisation_id, sitting_id, verb, account_id, by_name, at)
select demo_id('sitting-step/' || body || '/' || verb), demo_id(body), demo_id('sitting/' || body || '/2021'), verb, demo_id('account/' || account),
       (select display_name from account where id = demo_id('account/' || account)), at::timestamptz
  from (values
    ('TCT-LC', 'PLAN', 'thuky.lc', '2021-12-02 09:10+07'), ('TCT-LC', 'CONVENE', 'thuky.lc', '2021-12-07 15:00+07'), ('TCT-LC', 'OPEN', 'thuky.lc', '2021-12-14 08:05+07'),
    ('TCT-LC', 'CLOSE', 'thuky.lc', '2021-12-14 11:20+07'), ('TCT-LC', 'SIGN', 'thuky.lc', '2021-12-15 09:00+07'), ('TCT-SL', 'PLAN', 'thuky.sl', '2022-02-07 10:00+07')
  ) as x (body, verb, account, at)
on conflict (id) do nothing;
insert into sitting_attendance (id, organisation_id, sitting_id, member_id, state, reason)
select demo_id('attendance/' || m.id), m.organisation_id, demo_id('sitting/TCT-LC/2021'), m.id,
       case when m.person_id = demo_id('person/LC008') then 'ABSENT' else 'PRESENT' end,
       case when m.person_id = demo_id('person/LC008') then 'Đi học cao cấp lý luận chính trị' end
  from council_member m where m.composition_id = demo_id('council/TCT-LC/410-QĐ/TCT')
on conflict (id) do nothing;

-- Lai Châu: whoever the ledger says was granted one of the school's own titles for 2021 was voted for; eight of nine were there.
insert into agenda_item (id, version, organisation_id, sitting_id, place, heading, note, title_id, state, outcome)
select demo_id('item/LC/' || t.code), 0, demo_id('TCT-LC'), demo_id('sitting/TCT-LC/2021'), 1 + row_number() over (order by t.rank desc), t.name, null, t.id, 'DONE', null
  from title t where t.id in (select e.title_id from award_entry e where e.organisation_id = demo_id('TCT-LC') and e.emulation_year = '2021' and e.entry = 'CONFERRAL'
         and e.award_level = 'BASE' and e.subject_kind in ('PERSON', 'UNIT'))
union all
select demo_id('item/LC/report'), 0, demo_id('TCT-LC'), demo_id('sitting/TCT-LC/2021'), 1, 'Báo cáo kết quả thẩm định hồ sơ', null, null, 'DONE', 'Nhất trí với báo cáo của Thường trực Hội đồng.'
union all
select demo_id('item/SL/report'), 0, demo_id('TCT-SL'), demo_id('sitting/TCT-SL/2021'), 1, 'Báo cáo kết quả thẩm định hồ sơ', null, null, 'WAITING', null
on conflict (id) do nothing;
insert into sitting_nominee (id, organisation_id, item_id, place, person_id, unit_id, name, detail, state, arithmetic)
select demo_id('nominee/' || e.id), e.organisation_id, demo_id('item/LC/' || t.code), row_number() over (partition by t.id order by u.path, p.given_name collate "vi-x-icu"),
       e.person_id, coalesce(e.unit_id, a.unit_id), e.subject_name, concat_ws(', ', a.position, u.name), 'PASSED',
       case when r.vote_base = 'TOTAL_MEMBERS' then '8/9 = 88,89 % ≥ 80 % tổng số thành viên' else '8/8 = 100 % ≥ 50 % số thành viên có mặt' end
  from award_entry e join title t on t.id = e.title_id
  left join person p on p.id = e.person_id
  left join lateral (select x.position, x.unit_id from appointment x where x.person_id = p.id order by x.valid_from desc limit 1) a on true
  left join organisation u on u.id = case when e.person_id is not null then a.unit_id end
  left join lateral (select x.vote_base from title_rule x where x.title_id = t.id and x.variant = '' and x.valid_from <= date '2021-12-31' and (x.valid_to is null or x.valid_to >= date '2021-12-31') limit 1) r on true
 where e.organisation_id = demo_id('TCT-LC') and e.emulation_year = '2021' and e.entry = 'CONFERRAL' and e.award_level = 'BASE' and e.subject_kind in ('PERSON', 'UNIT')
on conflict (id) do nothing;
