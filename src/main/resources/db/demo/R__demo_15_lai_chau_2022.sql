-- The demo world, part 15: Lai Châu's first half of 2022, so that every figure of the school's report of June 2022 comes out:
-- seven intermediate classes with 343 learners (with part 12), thirteen courses with 646, 14 turns of study, eleven salary steps, two
-- conferences. What lies after the demo's day stands there as entered in advance. Codes, places and days are invented.
insert into training_class (id, version, organisation_id, programme_id, code, name, mode, place, opened_on, closed_on, learners, certificates)
select demo_id('class/TCT-LC/' || v.code), 0, demo_id('TCT-LC'), p.id, v.code, v.name, 'AT_SCHOOL', v.place, v.opened::date, v.closed::date, v.learners, v.certificates
  from (values
    ('TC', 'TC-K21B', 'Trung cấp lý luận chính trị khóa 21B', 'Trung tâm Chính trị huyện Nậm Nhùn', '2022-04-11', null, 43, null),
    ('CAPNHAT_4', 'CN-2201', 'Cập nhật kiến thức đợt 1 năm 2022', 'Hội trường A', '2022-03-07', '2022-03-11', 43, null),
    ('CAPNHAT_4', 'CN-2202', 'Cập nhật kiến thức đợt 2 năm 2022', 'Hội trường A', '2022-03-28', '2022-04-01', 42, null),
    ('CAPNHAT_4', 'CN-2203', 'Cập nhật kiến thức đợt 3 năm 2022', 'Trung tâm Chính trị huyện Tân Uyên', '2022-04-18', '2022-04-22', 43, null),
    ('CAPNHAT_4', 'CN-2204', 'Cập nhật kiến thức đợt 4 năm 2022', 'Trung tâm Chính trị huyện Sìn Hồ', '2022-05-09', '2022-05-13', 43, null),
    ('CAPNHAT_4', 'CN-2205', 'Cập nhật kiến thức đợt 5 năm 2022', 'Hội trường B', '2022-05-23', '2022-05-27', 42, null),
    ('CVC', 'CVC-2202', 'Bồi dưỡng ngạch chuyên viên chính đợt 2', 'Hội trường B', '2022-03-14', '2022-05-20', 44, 44),
    ('LDQL_PHONG', 'LDP-2201', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng đợt 1', 'Phòng học 2', '2022-02-21', '2022-04-01', 49, 49),
    ('LDQL_PHONG', 'LDP-2202', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng đợt 2', 'Phòng học 2', '2022-03-07', '2022-04-22', 47, 47),
    ('LDQL_PHONG', 'LDP-2203', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng đợt 3', 'Phòng học 3', '2022-05-30', null, 49, null),
    ('CV', 'CV-2201', 'Bồi dưỡng ngạch chuyên viên đợt 1', 'Hội trường B', '2022-02-14', '2022-05-06', 60, 60),
    ('CV', 'CV-2202', 'Bồi dưỡng ngạch chuyên viên đợt 2', 'Hội trường B', '2022-05-16', null, 70, null),
    ('CV', 'CV-2203', 'Bồi dưỡng ngạch chuyên viên đợt 3', 'Phòng học 1', '2022-06-06', null, 68, null)
  ) as v (programme, code, name, place, opened, closed, learners, certificates)
  join programme p on p.code = v.programme
on conflict (id) do nothing;
-- The first course for principal specialists closes in March.
update training_class set closed_on = date '2022-03-11', certificates = 46 where id = demo_id('class/TCT-LC/CVC-2201') and version = 0 and closed_on is null;

-- Fourteen turns of study, four of them since last autumn, and the salary steps of the first round.
insert into activity (id, version, organisation_id, kind, variant, person_id, title, begins, ends, place, decision, decided_on)
select demo_id('activity/2022/' || v.kind || '/' || v.person), 0, demo_id('TCT-LC'), v.kind, v.variant, demo_id('person/' || v.person), v.title, v.begins::date, v.ends::date, v.place, v.decision, v.decided::date
  from (values
    ('STUDY', 'CC', 'LC008', null, '2021-09-13', null, 'Học viện Chính trị khu vực I', '641-QĐ/TCT', '2021-08-27'),
    ('STUDY', 'THAC_SI', 'LC018', null, '2021-09-06', null, 'Học viện Chính trị quốc gia Hồ Chí Minh', '655-QĐ/TCT', '2021-08-30'),
    ('STUDY', 'THAC_SI', 'LC013', null, '2021-10-04', null, 'Học viện Chính trị quốc gia Hồ Chí Minh', '668-QĐ/TCT', '2021-09-24'),
    ('STUDY', 'THAC_SI', 'LC012', null, '2021-10-04', null, 'Học viện Chính trị quốc gia Hồ Chí Minh', '668-QĐ/TCT', '2021-09-24'),
    ('STUDY', 'CVC', 'LC025', null, '2022-03-14', '2022-05-20', null, '631-QĐ/TCT', '2022-03-04'),
    ('STUDY', 'TC', 'LC023', null, '2022-04-11', null, null, '684-QĐ/TCT', '2022-04-05'),
    ('SALARY', 'EARLY', 'LC012', 'Đợt I năm 2022', '2022-04-01', null, null, '676-QĐ/TCT', '2022-03-30'),
    ('SALARY', 'EARLY', 'LC016', 'Đợt I năm 2022', '2022-04-01', null, null, '676-QĐ/TCT', '2022-03-30'),
    ('SALARY', 'EARLY', 'LC022', 'Đợt I năm 2022', '2022-04-01', null, null, '676-QĐ/TCT', '2022-03-30')
  ) as v (kind, variant, person, title, begins, ends, place, decision, decided)
on conflict (id) do nothing;
insert into activity (id, version, organisation_id, kind, variant, person_id, title, begins, ends, place, decision, decided_on)
select demo_id('activity/2022/' || v.kind || '/' || p), 0, demo_id('TCT-LC'), v.kind, v.variant, demo_id('person/' || p), v.title, v.begins::date, v.ends::date, v.place, v.decision, v.decided::date
  from (values
    ('STUDY', 'KINH_DIEN', array['LC004', 'LC006', 'LC007', 'LC005', 'LC009', 'LC014', 'LC017', 'LC021'], 'Kiến thức kinh điển Mác – Lênin, tư tưởng Hồ Chí Minh', '2022-03-21', '2022-04-15',
        'Học viện Chính trị quốc gia Hồ Chí Minh', '640-QĐ/TCT', '2022-03-15'),
    ('SALARY', 'REGULAR', array['LC007', 'LC009', 'LC014', 'LC017', 'LC020', 'LC021', 'LC025', 'LC028'], 'Đợt I năm 2022', '2022-04-01', null, null, '675-QĐ/TCT', '2022-03-30')
  ) as v (kind, variant, people, title, begins, ends, place, decision, decided)
 cross join lateral unnest(v.people) p
on conflict (id) do nothing;

-- Two conferences, the bulletin, the web site, the essay contest in which all lecturers take part.
insert into activity (id, version, organisation_id, kind, variant, title, level, number, begins, ends, amount, exactness)
select demo_id('activity/2022/' || v.key), 0, demo_id('TCT-LC'), v.kind, v.variant, v.title, v.level, v.number, v.begins::date, v.ends::date, v.amount, v.exactness
  from (values
    ('conference/1', 'CONFERENCE', null, 'Phong cách của người cán bộ trường chính trị', 'SCHOOL', null, '2022-04-27', null, 21, 'EXACT'),
    ('conference/2', 'CONFERENCE', null, 'Tấm gương các nhà lãnh đạo tiền bối của Đảng', 'SCHOOL', null, '2022-06-02', null, 20, 'MORE_THAN'),
    ('bulletin/1', 'BULLETIN', null, 'Thông tin Lý luận và thực tiễn', null, '01', '2022-05-12', null, null, null),
    ('web/1', 'WEB', 'NEWS', 'Khai giảng lớp bồi dưỡng ngạch chuyên viên', null, null, '2022-02-15', null, null, null),
    ('web/2', 'WEB', 'NEWS', 'Phát động phong trào thi đua năm 2022', null, null, '2022-03-03', null, null, null),
    ('web/3', 'WEB', 'NEWS', 'Bế giảng lớp bồi dưỡng lãnh đạo cấp phòng', null, null, '2022-04-02', null, null, null),
    ('web/4', 'WEB', 'NEWS', 'Hội thảo khoa học cấp trường', null, null, '2022-04-28', null, null, null),
    ('web/5', 'WEB', 'NEWS', 'Bế giảng lớp bồi dưỡng ngạch chuyên viên chính', null, null, '2022-05-21', null, null, null),
    ('web/6', 'WEB', 'ARTICLE', 'Vận dụng kết quả tổng kết thực tiễn vào bài giảng', null, null, '2022-05-05', null, null, null)
  ) as v (key, kind, variant, title, level, number, begins, ends, amount, exactness)
on conflict (id) do nothing;
insert into activity (id, version, organisation_id, kind, variant, title, level, begins, ends, amount, exactness)
select demo_id('activity/2022/contest/1'), 0, demo_id('TCT-LC'), 'CONTEST', 'TEACHERS', 'Cuộc thi viết chính luận bảo vệ nền tảng tư tưởng của Đảng', 'ACADEMY', date '2022-04-01', date '2022-05-31', count(distinct a.person_id), 'EXACT'
  from appointment a
 where a.organisation_id = demo_id('TCT-LC') and a.rank in ('SENIOR_LECTURER', 'PRINCIPAL_LECTURER', 'LECTURER') and a.valid_from <= date '2022-06-30' and (a.valid_to is null or a.valid_to >= date '2022-01-01')
on conflict (id) do nothing;

-- What the province decided in spring: the office for training and research, and three people for building the Party.
insert into award_entry (id, organisation_id, number, entry, subject_kind, person_id, unit_id, subject_name, title_id, variant, emulation_year, award_kind, award_level,
       decision_number, decided_on, issuer, confirmed, achievement, public_code, recorded_at, recorded_by, previous, hash)
select demo_id('award/2022/' || v.key), demo_id('TCT-LC'), 0, 'CONFERRAL', v.kind, p.id, u.id, coalesce(p.full_name, u.name), t.id, '', '2021', v.award_kind, 'PROVINCE', v.decision, v.decided::date,
       'Chủ tịch UBND tỉnh Lai Châu', true, v.achievement, upper(left(md5('public code of 2022/' || v.key), 20)), v.decided::date + 4 + time '09:30' at time zone 'Asia/Ho_Chi_Minh', 'Thường trực Hội đồng', '', ''
  from (values
    ('PQLDT', 'UNIT', 'TTLDXS', 'CONG_TRANG', '402/QĐ-UBND', '2022-03-25', 'Hoàn thành xuất sắc nhiệm vụ năm 2021'),
    ('LC002', 'PERSON', 'BK_BT', 'PHONG_TRAO', '518/QĐ-UBND', '2022-04-15', 'Tham mưu, tổ chức thực hiện công tác xây dựng Đảng năm 2020, 2021'),
    ('LC003', 'PERSON', 'BK_BT', 'PHONG_TRAO', '518/QĐ-UBND', '2022-04-15', 'Tham mưu, tổ chức thực hiện công tác xây dựng Đảng năm 2020, 2021'),
    ('LC006', 'PERSON', 'BK_BT', 'PHONG_TRAO', '518/QĐ-UBND', '2022-04-15', 'Tham mưu, tổ chức thực hiện công tác xây dựng Đảng năm 2020, 2021')
  ) as v (key, kind, title, award_kind, decision, decided, achievement)
  join title t on t.code = v.title
  left join person p on p.id = demo_id('person/' || v.key)
  left join organisation u on u.id = demo_id('TCT-LC/' || v.key)
 where not exists (select from award_entry e where e.id = demo_id('award/2022/' || v.key))
 order by v.decided, v.key;
