-- The demo world, part 6: last year's locked registrations, this year's windows, and a registration half way through.
-- Who registers what is derived from codes, so that every start finds the same world.

insert into registration_window (id, version, organisation_id, emulation_year, opens_on, closes_on, guidance, state)
select demo_id('window/' || school || '/' || year), 0, demo_id(school), year, opens::date, closes::date, guidance, state
  from (values
    ('TCT-LC', '2021', '2020-12-18', '2021-02-15', '06-HD/HĐTĐKT ngày 18/12/2020', 'LOCKED'),
    ('TCT-SL', '2021', '2020-12-21', '2021-02-15', '11-HD/HĐTĐKT ngày 21/12/2020', 'LOCKED'),
    ('TCT-LC', '2022', '2021-12-20', '2022-02-15', '05-HD/HĐTĐKT ngày 20/12/2021', 'OPEN'),
    ('TCT-SL', '2022', '2021-12-20', '2022-02-15', '12-HD/HĐTĐKT ngày 20/12/2021', 'OPEN'),
    ('TCT-DB', '2022', '2021-12-20', '2022-02-15', null, 'OPEN'),
    ('TCT-LCA', '2022', '2021-12-20', '2022-02-15', null, 'OPEN'),
    ('TCT-HG', '2022', '2021-12-20', '2022-02-15', null, 'OPEN'),
    ('TCT-QN', '2022', '2021-12-20', '2022-02-15', null, 'OPEN'),
    ('TCT-LS', '2022', '2021-12-20', '2022-02-15', null, 'OPEN'),
    ('TCT-CB', '2022', '2021-12-20', '2022-02-15', null, 'OPEN'),
    ('PGD-DBP', '2021-2022', '2021-09-06', '2021-10-15', '994/HD-PGDĐT ngày 25/8/2021', 'LOCKED'),
    ('MN-HM', '2021-2022', '2021-09-06', '2021-10-15', '994/HD-PGDĐT ngày 25/8/2021', 'LOCKED'),
    ('TH-TT', '2021-2022', '2021-09-06', '2021-10-15', '994/HD-PGDĐT ngày 25/8/2021', 'LOCKED'),
    ('THCS-NT', '2021-2022', '2021-09-06', '2021-10-15', '994/HD-PGDĐT ngày 25/8/2021', 'LOCKED'),
    ('THCS-PS', '2021-2022', '2021-09-06', '2022-02-28', '994/HD-PGDĐT ngày 25/8/2021', 'OPEN')
  ) as w (school, year, opens, closes, guidance, state)
on conflict (id) do nothing;

-- Which registrations there are, and how far each has come.
create temporary table demo_registration (key text, school text, year text, kind text, person uuid, unit uuid, state text, ambition int, saved timestamptz) on commit drop;

-- Locked years: everybody in service, the units, the schools.
insert into demo_registration
select 'registration/' || p.code || '/' || e.emulation_year, o.code, e.emulation_year, 'PERSON', e.person_id, e.unit_id, 'LOCKED',
       case when p.code in ('LC014', 'SL034') then 5
            when e.position in ('Hiệu trưởng', 'Trưởng khoa', 'Trưởng phòng') or right(p.code, 1) in ('4', '9') then 2 else 1 end,
       w.closes_on - 20 + time '09:00' at time zone 'Asia/Ho_Chi_Minh'
  from person_expected_to_register e
  join registration_window w on w.id = e.window_id and w.state = 'LOCKED'
  join organisation o on o.id = e.organisation_id
  join person p on p.id = e.person_id
 where w.id in (demo_id('window/TCT-LC/2021'), demo_id('window/TCT-SL/2021'), demo_id('window/PGD-DBP/2021-2022'),
                demo_id('window/MN-HM/2021-2022'), demo_id('window/TH-TT/2021-2022'), demo_id('window/THCS-NT/2021-2022'));
insert into demo_registration
select 'registration/' || s.code || '/' || u.code || '/' || w.emulation_year, s.code, w.emulation_year, 'UNIT', null, u.id, 'LOCKED',
       case when u.code in ('KLLCS', 'TCM1') then 4 else 3 end, w.closes_on - 15 + time '10:00' at time zone 'Asia/Ho_Chi_Minh'
  from registration_window w join organisation s on s.id = w.organisation_id
  join organisation u on u.parent_id = s.id and u.kind in ('FACULTY', 'OFFICE')
 where w.id in (demo_id('window/TCT-LC/2021'), demo_id('window/TCT-SL/2021'), demo_id('window/MN-HM/2021-2022'),
                demo_id('window/TH-TT/2021-2022'), demo_id('window/THCS-NT/2021-2022'));
insert into demo_registration
select 'registration/' || s.code || '/' || w.emulation_year, s.code, w.emulation_year, 'SCHOOL', null, null, 'LOCKED', 4,
       w.closes_on - 10 + time '14:00' at time zone 'Asia/Ho_Chi_Minh'
  from registration_window w join organisation s on s.id = w.organisation_id
 where w.id in (demo_id('window/TCT-LC/2021'), demo_id('window/TCT-SL/2021'), demo_id('window/MN-HM/2021-2022'),
                demo_id('window/TH-TT/2021-2022'), demo_id('window/THCS-NT/2021-2022'));

-- Lai Châu in February 2022: twenty of thirty have registered or begun; the lecturer LC012 has not.
insert into demo_registration
select 'registration/' || code || '/2022', 'TCT-LC', '2022', 'PERSON', demo_id('person/' || code), x.unit_id, state, ambition,
       timestamptz '2022-01-17 08:30+07' + row_number() over (order by code) / 3 * interval '1 day' + row_number() over (order by code) % 3 * interval '70 minutes'
  from (values
    ('LC001', 'SUBMITTED', 2), ('LC002', 'ENDORSED', 2), ('LC003', 'ENDORSED', 1), ('LC004', 'ENDORSED', 2), ('LC005', 'SUBMITTED', 2),
    ('LC006', 'ENDORSED', 1), ('LC007', 'ENDORSED', 1), ('LC008', 'SUBMITTED', 1), ('LC010', 'ENDORSED', 1), ('LC011', 'SUBMITTED', 1),
    ('LC013', 'ENDORSED', 1), ('LC014', 'SUBMITTED', 1), ('LC015', 'SUBMITTED', 1), ('LC016', 'SUBMITTED', 1), ('LC018', 'RETURNED', 2),
    ('LC019', 'ENDORSED', 1), ('LC020', 'RETURNED', 5), ('LC022', 'ENDORSED', 1), ('LC023', 'DRAFT', 1), ('LC024', 'SUBMITTED', 1),
    ('LC025', 'ENDORSED', 1), ('LC026', 'ENDORSED', 1), ('LC029', 'WITHDRAWN', 1)
  ) as r (code, state, ambition)
  join appointment x on x.person_id = demo_id('person/' || code);
insert into demo_registration values
  ('registration/TCT-LC/KXDD/2022', 'TCT-LC', '2022', 'UNIT', null, demo_id('TCT-LC/KXDD'), 'SUBMITTED', 3, '2022-02-07 09:10+07'),
  ('registration/TCT-LC/PQLDT/2022', 'TCT-LC', '2022', 'UNIT', null, demo_id('TCT-LC/PQLDT'), 'ENDORSED', 4, '2022-01-28 15:20+07'),
  ('registration/TCT-LC/2022', 'TCT-LC', '2022', 'SCHOOL', null, null, 'DRAFT', 6, '2022-02-09 16:05+07');
-- Sơn La has begun; the secondary school Pa Sang still takes registrations.
insert into demo_registration
select 'registration/' || p.code || '/2022', 'TCT-SL', '2022', 'PERSON', p.id, x.unit_id,
       case when right(p.code, 1) in ('1', '4', '7') then 'ENDORSED' else 'SUBMITTED' end, case when right(p.code, 1) = '4' then 2 else 1 end,
       timestamptz '2022-01-18 08:00+07' + row_number() over (order by p.code) / 4 * interval '1 day' + row_number() over (order by p.code) % 4 * interval '50 minutes'
  from person p join appointment x on x.person_id = p.id
 where p.organisation_id = demo_id('TCT-SL') and p.id in (select demo_id('person/SL0' || to_char(n, 'FM00')) from generate_series(1, 50) n)
   and right(p.code, 1) in ('1', '2', '4', '6', '7') and p.code <> 'SL012';
insert into demo_registration
select 'registration/' || code || '/2021-2022', 'THCS-PS', '2021-2022', 'PERSON', demo_id('person/' || code), x.unit_id, state, 1, timestamptz '2021-09-20 10:00+07'
  from (values ('PS002', 'ENDORSED'), ('PS003', 'ENDORSED'), ('PS004', 'SUBMITTED'), ('PS006', 'SUBMITTED'), ('PS007', 'SUBMITTED')) as r (code, state)
  join appointment x on x.person_id = demo_id('person/' || code);

insert into registration (id, version, organisation_id, window_id, emulation_year, subject_kind, person_id, unit_id, state, awarding, targets, saved_at)
select demo_id(key), 0, demo_id(school), demo_id('window/' || school || '/' || year), year, kind, person, unit, state,
       case when ambition = 6 then 'Cờ thi đua của Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh' end,
       case when kind = 'SCHOOL' then array['Hoàn thành 100 % kế hoạch mở lớp được giao', 'Mỗi khoa có ít nhất một đề tài cấp cơ sở được nghiệm thu']
            when kind = 'UNIT' then array['Cả đơn vị hoàn thành tốt nhiệm vụ trở lên', 'Nộp báo cáo, hồ sơ đúng hạn']
            when ambition in (2, 5) then array['Hoàn thành xuất sắc nhiệm vụ năm ' || year, 'Có một sáng kiến được công nhận']
            else array['Hoàn thành tốt nhiệm vụ được giao', 'Chấp hành nghiêm nội quy, giờ giấc làm việc'] end, saved
  from demo_registration
on conflict (id) do nothing;

insert into registration_title (registration_id, title_id, organisation_id)
select r.id, t.id, r.organisation_id
  from demo_registration d
  join registration r on r.id = demo_id(d.key) and r.version = 0
  join title t on t.code = any (case d.ambition when 1 then array['LDTT'] when 2 then array['LDTT', 'CSTDCS'] when 3 then array['TTLDTT']
       when 4 then array['TTLDTT', 'TTLDXS'] when 5 then array['LDTT', 'CSTDCS', 'CSTDBT'] else array['TTLDXS', 'CTD_BT'] end)
on conflict do nothing;

insert into registration_initiative (registration_id, position, organisation_id, name, scope)
select r.id, 0, r.organisation_id, 'Đổi mới cách thảo luận và giao bài tập tình huống cho học viên', 'BASE'
  from demo_registration d join registration r on r.id = demo_id(d.key) and r.version = 0
 where d.kind = 'PERSON' and d.ambition = 2
on conflict do nothing;

-- How each came where it is.
insert into registration_step (id, organisation_id, window_id, registration_id, verb, by_name, at, reason)
select demo_id('step/' || d.key || '/' || v.verb), r.organisation_id, r.window_id, r.id, v.verb,
       case when v.verb in ('SAVE', 'SUBMIT', 'WITHDRAW') then coalesce(p.full_name, 'Thường trực Hội đồng') else coalesce(v.by_name, 'Thường trực Hội đồng') end,
       d.saved + v.later, case v.verb when 'SEND_BACK' then v.reason end
  from demo_registration d
  join registration r on r.id = demo_id(d.key)
  left join person p on p.id = d.person
  join (values ('SAVE', interval '0', '{DRAFT,SUBMITTED,ENDORSED,RETURNED,CONSOLIDATED,LOCKED,WITHDRAWN}'::text[], null, null),
               ('SUBMIT', interval '20 minutes', '{SUBMITTED,ENDORSED,RETURNED,CONSOLIDATED,LOCKED,WITHDRAWN}', null, null),
               ('WITHDRAW', interval '1 day', '{WITHDRAWN}', null, null),
               ('SEND_BACK', interval '26 hours', '{RETURNED}', null, 'Ghi rõ sáng kiến dự kiến và chỉ tiêu có thể đo được.'),
               ('ENDORSE', interval '27 hours', '{ENDORSED,CONSOLIDATED,LOCKED}', null, null),
               ('CONSOLIDATE', interval '14 days', '{CONSOLIDATED,LOCKED}', null, null),
               ('LOCK', interval '15 days', '{LOCKED}', 'Hiệu trưởng', null)) as v (verb, later, states, by_name, reason)
    on d.state = any (v.states)
on conflict (id) do nothing;

insert into registration_reminder (window_id, person_id, reminded_on, organisation_id, by_name)
select demo_id('window/TCT-LC/2022'), demo_id('person/LC012'), date '2022-02-08', demo_id('TCT-LC'), 'Thường trực Hội đồng'
on conflict do nothing;
