-- The demo world, part 14: what the schools did besides classes in the second half of 2021 and at the beginning of 2022, as far as
-- parts 15 and 16 do not tell it. Titles and days are invented.
insert into activity (id, version, organisation_id, kind, variant, unit_id, title, level, number, begins, ends, amount, exactness, place, note)
select demo_id('activity/' || v.school || '/' || v.begins || '/' || v.kind), 0, demo_id(v.school), v.kind, v.variant, demo_id(v.school || '/' || v.unit), v.title, v.level, v.number, v.begins::date, v.ends::date, v.amount, v.exactness, v.place, v.note
  from (values
    ('TCT-SL', 'CONFERENCE', null, 'KXDD', 'Nâng cao chất lượng sinh hoạt chi bộ', 'SCHOOL', null, '2021-10-14', null, 24, 'EXACT', 'Hội trường lớn', null),
    ('TCT-SL', 'CONFERENCE', null, 'KLLCS', 'Trao đổi phương pháp giảng dạy môn Triết học', 'UNIT', null, '2021-11-18', null, null, null, null, null),
    ('TCT-SL', 'DONATION', 'IN_KIND', null, 'Sóng và máy tính cho em', null, null, '2021-10-05', null, null, null, 'Phòng Giáo dục và Đào tạo', '12 máy tính bảng'),
    ('TCT-SL', 'EXEMPLAR', null, 'KNNPL', 'Khoa đi đầu trong giảng dạy trực tuyến', 'SCHOOL', null, '2021-08-30', '2021-12-10', null, null, 'Các khoa trong trường', null),
    ('TCT-LC', 'DONATION', 'MONEY', null, 'Quỹ Vì người nghèo', null, null, '2021-10-18', null, 6500000, 'EXACT', 'Ủy ban Mặt trận Tổ quốc tỉnh', null),
    ('TCT-LC', 'EXEMPLAR', null, 'PQLDT', 'Số hóa hồ sơ các lớp', 'SCHOOL', null, '2021-11-19', null, null, null, null, null),
    ('TCT-DB', 'CONFERENCE', null, null, 'Di sản chiến thắng Điện Biên Phủ trong giảng dạy', 'PROVINCE', null, '2021-11-04', null, 40, 'ABOUT', null, null),
    ('TCT-DB', 'BULLETIN', null, null, 'Thông tin Lý luận và thực tiễn', null, '02', '2021-11-25', null, 21, 'EXACT', null, null),
    ('TCT-LCA', 'BULLETIN', null, null, 'Thông tin Lý luận và thực tiễn', null, '02', '2021-10-28', null, 18, 'EXACT', null, null),
    ('TCT-HG', 'DONATION', 'MONEY', null, 'Quỹ vắc-xin phòng, chống dịch', null, null, '2021-08-12', null, 15000000, 'ABOUT', null, null),
    ('TCT-QN', 'CONFERENCE', null, null, 'Chuyển đổi số trong đào tạo cán bộ', 'ACADEMY', null, '2021-12-02', null, 60, 'MORE_THAN', null, null),
    ('TCT-QN', 'CONTEST', 'LEARNERS', null, 'Hội thi học viên giỏi', 'SCHOOL', null, '2021-11-09', '2021-11-10', 42, 'EXACT', null, null),
    ('TCT-LS', 'BULLETIN', null, null, 'Thông tin Lý luận và thực tiễn', null, '2-3', '2021-12-06', null, 30, 'EXACT', null, null),
    ('TCT-CB', 'EXEMPLAR', null, 'KLLCS', 'Gắn giảng dạy với di tích địa phương', 'PROVINCE', null, '2021-09-20', '2022-01-14', null, null, 'Các trường chính trị trong cụm', null)
  ) as v (school, kind, variant, unit, title, level, number, begins, ends, amount, exactness, place, note)
on conflict (id) do nothing;

-- People as model examples, and salary steps of the second round of 2021 at Sơn La.
insert into activity (id, version, organisation_id, kind, variant, person_id, title, level, begins, ends, decision, decided_on)
select demo_id('activity/' || v.person || '/' || v.begins || '/' || v.kind), 0, demo_id(v.school), v.kind, v.variant, demo_id('person/' || v.person), v.title, v.level, v.begins::date, v.ends::date, v.decision, v.decided::date
  from (values
    ('TCT-SL', 'EXEMPLAR', null, 'SL015', 'Tận tụy với lớp học vùng cao', 'SCHOOL', '2021-09-15', '2021-12-10', '402-QĐ/TCT', '2021-09-13'),
    ('TCT-LC', 'EXEMPLAR', null, 'LC016', 'Sáng tạo trong giảng dạy', 'SCHOOL', '2021-11-19', null, '701-QĐ/TCT', '2021-11-17'),
    ('TCT-SL', 'SALARY', 'REGULAR', 'SL018', 'Đợt II năm 2021', null, '2021-10-01', null, '455-QĐ/TCT', '2021-09-28'),
    ('TCT-SL', 'SALARY', 'REGULAR', 'SL020', 'Đợt II năm 2021', null, '2021-10-01', null, '455-QĐ/TCT', '2021-09-28'),
    ('TCT-SL', 'SALARY', 'EARLY', 'SL015', 'Đợt II năm 2021', null, '2021-10-01', null, '456-QĐ/TCT', '2021-09-28')
  ) as v (school, kind, variant, person, title, level, begins, ends, decision, decided)
on conflict (id) do nothing;

-- One class of Lai Châu keeps the list of its learners, six of them commended at the end.
insert into learner (id, version, organisation_id, class_id, full_name, given_name, birth_year, agency, commended, decision, decided_on)
select demo_id('learner/TC-K18/' || n), 0, demo_id('TCT-LC'), demo_id('class/TCT-LC/TC-K18'), x.family || ' ' || x.middle || ' ' || x.given, x.given, 1975 + n * 7 % 20,
       (array['UBND xã Pa Tần', 'Đảng ủy xã Mường Kim', 'Huyện đoàn Than Uyên', 'Phòng Nội vụ huyện Tam Đường', 'Hội Nông dân huyện Phong Thổ', 'Sở Tư pháp', 'Công an huyện Nậm Nhùn'])[1 + n % 7],
       n % 9 = 1, case when n % 9 = 1 then '1204-QĐ/TCT' end, case when n % 9 = 1 then date '2021-12-22' end
  from generate_series(1, 52) n
 cross join lateral (select (array['Lò', 'Vàng', 'Tẩn', 'Giàng', 'Sùng', 'Nguyễn', 'Hoàng', 'Trần', 'Lý', 'Phùng', 'Quàng'])[1 + n % 11] as family,
       (array['Văn', 'Thị', 'Minh', 'A', 'Thu', 'Đức'])[1 + n % 6] as middle,
       (array['An', 'Chung', 'Dung', 'Giang', 'Hạnh', 'Hùng', 'Kiên', 'Lan', 'Mai', 'Nam', 'Pao', 'Quyên', 'Sơn', 'Thảo', 'Vinh'])[1 + n * 4 % 15] as given) x
on conflict do nothing;
