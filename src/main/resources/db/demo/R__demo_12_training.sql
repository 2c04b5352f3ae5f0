-- The demo world, part 12: Lai Châu's classes as its public report of the first half of 2022 counts them (seven intermediate
-- classes with 343 learners, five of them carried over; thirteen courses with 646), as far as they are known on the demo's day,
-- and a few at Sơn La. Places and codes are invented.
insert into training_class (id, version, organisation_id, programme_id, code, name, mode, partner, place, opened_on, closed_on, learners, certificates, commended)
select demo_id('class/' || school || '/' || code), 0, demo_id(school), md5('programme:' || programme)::uuid, code, name, mode, partner, place,
       opened::date, closed::date, learners, certificates, commended
  from (values
    ('TCT-LC', 'TC', 'TC-K18', 'Trung cấp lý luận chính trị khóa 18', 'AT_SCHOOL', null, 'Hội trường A', '2020-10-12', '2021-12-24', 52, 51, 6),
    ('TCT-LC', 'TC', 'TC-K19A', 'Trung cấp lý luận chính trị khóa 19A', 'AT_SCHOOL', null, 'Hội trường A', '2021-03-15', null, 55, null, null),
    ('TCT-LC', 'TC', 'TC-K19B', 'Trung cấp lý luận chính trị khóa 19B', 'AT_SCHOOL', null, 'Phòng học 2', '2021-04-12', null, 48, null, null),
    ('TCT-LC', 'TC', 'TC-K19C', 'Trung cấp lý luận chính trị khóa 19C', 'AT_SCHOOL', null, 'Trung tâm Chính trị huyện Than Uyên', '2021-06-07', null, 52, null, null),
    ('TCT-LC', 'TC', 'TC-K20A', 'Trung cấp lý luận chính trị khóa 20A', 'AT_SCHOOL', null, 'Phòng học 3', '2021-09-06', null, 50, null, null),
    ('TCT-LC', 'TC', 'TC-K20B', 'Trung cấp lý luận chính trị khóa 20B', 'AT_SCHOOL', null, 'Trung tâm Chính trị huyện Phong Thổ', '2021-10-18', null, 50, null, null),
    ('TCT-LC', 'TC', 'TC-K21A', 'Trung cấp lý luận chính trị khóa 21A', 'AT_SCHOOL', null, 'Phòng học 1', '2022-01-10', null, 45, null, null),
    ('TCT-LC', 'CVC', 'CVC-2201', 'Bồi dưỡng ngạch chuyên viên chính đợt 1', 'AT_SCHOOL', null, 'Hội trường B', '2022-01-17', null, 46, null, null),
    ('TCT-LC', 'CAPNHAT_4', 'CN-2104', 'Cập nhật kiến thức đợt 4 năm 2021', 'ONLINE', null, null, '2021-11-15', '2021-11-26', 44, 44, null),
    ('TCT-LC', 'CV', 'CV-2103', 'Bồi dưỡng ngạch chuyên viên đợt 3', 'AT_SCHOOL', null, 'Hội trường B', '2021-09-13', '2021-11-12', 62, 60, 4),
    ('TCT-LC', 'CC', 'CC-LK5', 'Cao cấp lý luận chính trị liên kết', 'JOINT', 'Học viện Chính trị khu vực I', 'Hội trường A', '2021-05-10', null, 74, null, null),
    ('TCT-SL', 'TC', 'TC-41', 'Trung cấp lý luận chính trị khóa 41', 'AT_SCHOOL', null, 'Nhà học C', '2021-02-22', null, 64, null, null),
    ('TCT-SL', 'TC', 'TC-42', 'Trung cấp lý luận chính trị khóa 42', 'AT_SCHOOL', null, 'Nhà học C', '2021-08-16', null, 58, null, null),
    ('TCT-SL', 'LDQL_PHONG', 'LDP-2102', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng đợt 2', 'AT_SCHOOL', null, 'Nhà học A', '2021-09-06', '2021-10-08', 72, 72, 7),
    ('TCT-SL', 'HDND', 'HDND-2101', 'Bồi dưỡng đại biểu HĐND cấp xã nhiệm kỳ 2021–2026', 'AT_SCHOOL', null, 'Trung tâm Chính trị huyện Mường La', '2021-11-08', '2021-11-12', 90, 90, null),
    ('TCT-SL', 'CV', 'CV-2201', 'Bồi dưỡng ngạch chuyên viên đợt 1', 'AT_SCHOOL', null, 'Nhà học A', '2022-01-12', null, 66, null, null)
  ) as c (school, programme, code, name, mode, partner, place, opened, closed, learners, certificates, commended)
on conflict (id) do nothing;

insert into training_plan (id, version, organisation_id, programme_id, year, classes, learners, with_carried)
select demo_id('training-plan/' || school || '/' || programme || '/' || year), 0, demo_id(school), md5('programme:' || programme)::uuid, year, classes, learners, carried
  from (values
    ('TCT-LC', 'TC', 2022, 9, 430, true),
    ('TCT-LC', 'CAPNHAT_4', 2022, 8, 360, true),
    ('TCT-LC', 'CVC', 2022, 3, 140, true),
    ('TCT-LC', 'CV', 2022, 4, null::int, true),
    ('TCT-LC', 'LDQL_PHONG', 2022, 4, 200, true),
    ('TCT-SL', 'TC', 2022, 4, 240, false),
    ('TCT-SL', 'CV', 2022, 3, 200, false)
  ) as p (school, programme, year, classes, learners, carried)
on conflict (organisation_id, year, programme_id) do nothing;
