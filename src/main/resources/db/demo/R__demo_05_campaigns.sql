-- The demo world, part 5: movements from the Prime Minister down to a school, with plans, targets, launches and pledges.
create temporary table demo_campaign (keeper text, code text, parent text, level text, kind text, state text, name text, theme text, year text,
    since date, until date, number text, dated date, launched date) on commit drop;
insert into demo_campaign values
  ('HVCTQG', 'NTM', null, 'PRIME_MINISTER', 'THEMATIC', 'LAUNCHED', 'Cả nước chung sức xây dựng nông thôn mới', null, '2022', '2021-01-01', '2025-12-31', null, null, '2021-01-01'),
  ('HVCTQG', 'NGHEO', null, 'PRIME_MINISTER', 'THEMATIC', 'LAUNCHED', 'Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau', null, '2022', '2021-01-01', '2025-12-31', null, null, '2021-01-01'),
  ('HVCTQG', 'DN', null, 'PRIME_MINISTER', 'THEMATIC', 'LAUNCHED', 'Doanh nghiệp Việt Nam hội nhập và phát triển', null, '2022', '2021-01-01', '2025-12-31', null, null, '2021-01-01'),
  ('HVCTQG', 'VHCS', null, 'PRIME_MINISTER', 'THEMATIC', 'LAUNCHED', 'Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở', null, '2022', '2019-05-16', '2025-12-31', null, null, '2019-05-16'),
  ('HVCTQG', 'COVID', null, 'PRIME_MINISTER', 'PHASED', 'LAUNCHED', 'Cả nước đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch COVID-19', null, '2022', '2021-08-01', null, null, null, '2021-08-01'),
  ('HVCTQG', 'PCCB', null, 'ACADEMY', 'DRIVE', 'LAUNCHED', 'Xây dựng phong cách cán bộ trường Đảng trung thành, sáng tạo, cống hiến vì sự nghiệp đào tạo và nghiên cứu lý luận chính trị', null, '2022', '2021-01-01', '2025-12-31', null, null, '2021-01-01'),
  ('HVCTQG', 'CHUAN', null, 'ACADEMY', 'THEMATIC', 'LAUNCHED', 'Thi đua hướng tới xây dựng trường chính trị chuẩn', null, '2022', '2021-05-19', null, '11-QĐ/TW', '2021-05-19', '2021-05-19'),
  ('HVCTQG', 'TT2022', null, 'ACADEMY', 'REGULAR', 'LAUNCHED', 'Phong trào thi đua năm 2022 của Học viện', 'Trọng tâm - Trách nhiệm - Kỷ cương - Nêu gương - Sáng tạo', '2022', '2022-01-01', '2022-12-31', null, null, '2022-01-05'),
  ('TINH-LC', 'NGHEO', null, 'PROVINCE', 'THEMATIC', 'LAUNCHED', 'Lai Châu chung tay vì người nghèo – Không để ai bị bỏ lại phía sau', null, '2022', '2021-01-01', '2025-12-31', null, null, '2021-01-01'),
  ('TINH-LC', 'DANVAN', null, 'PROVINCE', 'REGULAR', 'LAUNCHED', 'Dân vận khéo', null, '2022', '2021-01-01', null, null, null, '2021-01-01'),
  ('TINH-LC', 'DOTHI', null, 'PROVINCE', 'DRIVE', 'LAUNCHED', 'Toàn dân đoàn kết xây dựng nông thôn mới và đô thị văn minh', null, '2022', '2021-01-01', null, null, null, '2021-01-01'),
  ('TINH-LC', 'GIAMNGHEO', null, 'PROVINCE', 'THEMATIC', 'LAUNCHED', 'Xây dựng nông thôn mới và giảm nghèo bền vững', null, '2022', '2021-01-01', '2025-12-31', null, null, '2021-01-01'),
  ('CTD-BGPB', '2021', null, 'CLUSTER', 'REGULAR', 'CLOSED', 'Phong trào thi đua năm 2021 của Cụm', 'Đoàn kết - Dân chủ - Kỷ cương - Gương mẫu - Sáng tạo - Hiệu quả', '2021', '2021-01-01', '2021-12-31', '53-QĐ/CTĐ', '2021-03-22', '2021-03-22'),
  ('CTD-BGPB', '2022', 'HVCTQG/TT2022', 'CLUSTER', 'REGULAR', 'LAUNCHED', 'Phong trào thi đua năm 2022 của Cụm', 'Trọng tâm - Trách nhiệm - Kỷ cương - Nêu gương - Sáng tạo', '2022', '2022-01-01', '2022-12-31', null, null, '2022-01-12'),
  ('CTD-BGPB', 'VHTD', null, 'CLUSTER', 'THEMATIC', 'LAUNCHED', 'Xây dựng văn hóa trường Đảng mẫu mực và Xây dựng nhà trường xanh, sạch, đẹp', null, '2022', '2021-04-01', null, null, null, '2021-04-01'),
  ('TCT-LC', '2022', 'CTD-BGPB/2022', 'SCHOOL', 'REGULAR', 'LAUNCHED', 'Phong trào thi đua năm 2022', 'Trọng tâm - Trách nhiệm - Kỷ cương - Nêu gương - Sáng tạo', '2022', '2022-01-01', '2022-12-31', '100-KH/TCT', '2022-03-02', '2022-01-18'),
  ('TCT-LC', '5TOT', null, 'SCHOOL', 'REGULAR', 'LAUNCHED', 'Giảng dạy tốt, nghiên cứu tốt, học tập tốt, quản lý tốt và phục vụ tốt', null, '2022', '2021-01-01', null, null, null, '2021-01-01'),
  ('TCT-LC', '2011', 'TCT-LC/2022', 'SCHOOL', 'PHASED', 'DRAFT', 'Thi đua chào mừng 40 năm Ngày Nhà giáo Việt Nam', null, '2022', '2022-09-05', '2022-11-20', null, null, null),
  ('TCT-SL', '2022', 'CTD-BGPB/2022', 'SCHOOL', 'REGULAR', 'LAUNCHED', 'Đoàn kết, đổi mới, sáng tạo, quyết tâm phấn đấu hướng tới từng bước xây dựng Trường Chính trị tỉnh Sơn La đạt chuẩn', null, '2022', '2022-01-01', '2022-12-31', null, null, '2022-01-14'),
  ('TCT-SL', 'DHPV', null, 'SCHOOL', 'REGULAR', 'LAUNCHED', 'Dạy tốt, học tốt, phục vụ tốt', null, '2022', '2021-01-01', null, null, null, '2021-01-01'),
  ('TCT-SL', '2021', 'CTD-BGPB/2021', 'SCHOOL', 'REGULAR', 'CLOSED', 'Phong trào thi đua năm 2021', 'Đoàn kết - Dân chủ - Kỷ cương - Gương mẫu - Sáng tạo - Hiệu quả', '2021', '2021-01-01', '2021-12-31', null, null, '2021-04-05'),
  ('PGD-DBP', '2022', null, 'EDUCATION_OFFICE', 'REGULAR', 'LAUNCHED', 'Kế hoạch thi đua, khen thưởng năm 2022', null, '2021-2022', '2022-01-01', '2022-12-31', '217/KH-SGDĐT', '2022-01-28', '2022-01-28'),
  ('PGD-DBP', '5NAM', null, 'EDUCATION_OFFICE', 'PHASED', 'LAUNCHED', 'Thi đua phát triển kinh tế - xã hội 05 năm 2021–2025 của ngành Giáo dục và Đào tạo thành phố', null, '2021-2022', '2021-03-15', '2025-12-31', '239/KH-PGDĐT', '2021-03-15', '2021-03-15'),
  ('PGD-DBP', 'DTHT', null, 'EDUCATION_OFFICE', 'REGULAR', 'LAUNCHED', 'Thi đua dạy tốt, học tốt', null, '2021-2022', '2021-09-05', '2022-05-31', '994/HD-PGDĐT', '2021-08-25', '2021-09-05'),
  ('PGD-DBP', 'CDS', null, 'MINISTRY', 'THEMATIC', 'LAUNCHED', 'Chuyển đổi số giai đoạn 2021-2025', null, '2021-2022', '2021-01-01', '2025-12-31', null, null, '2021-01-01'),
  ('PGD-DBP', 'RALOP', null, 'EDUCATION_OFFICE', 'THEMATIC', 'LAUNCHED', 'Thi đua trong công tác huy động trẻ trong độ tuổi ra lớp tại 5 xã vùng ngoài', null, '2021-2022', '2021-09-01', '2022-08-31', null, null, '2021-09-01');

insert into campaign (id, version, organisation_id, parent_id, level, kind, state, name, theme, emulation_year, valid_from, valid_to,
                      document_number, document_date, launched_on, closed_on, content)
select demo_id('campaign/' || keeper || '/' || code), 0, demo_id(keeper), case when parent is not null then demo_id('campaign/' || parent) end,
       level, kind, state, name, theme, year, since, until, number, dated, launched, case state when 'CLOSED' then until end,
       case when keeper = 'TCT-LC' and code = '2022' then 'Khoa, phòng phát động tới từng người, gắn với nhiệm vụ được giao.' || chr(10)
            || 'Kết quả của khoa, phòng gửi về Hội đồng thi đua, khen thưởng trước ngày 20/11/2022.' end
  from demo_campaign
 order by case keeper when 'HVCTQG' then 0 when 'TINH-LC' then 0 when 'CTD-BGPB' then 1 else 2 end, state desc
on conflict (id) do nothing;

-- Those whose document stands in the register refer to it.
update campaign c set document_id = d.id from official_document d
 where d.organisation_id = c.organisation_id and d.number = c.document_number and d.issued_on = c.document_date and c.document_id is null;

-- The eleven targets of Lai Châu's plan, and a few of Sơn La's and the cluster's.
insert into campaign_target (id, version, campaign_id, organisation_id, position, wording, measure, comparison, bound, upper_bound, base, source)
select demo_id('target/' || keeper || '/' || position), 0, demo_id('campaign/' || keeper || '/2022'), demo_id(keeper), position, wording, measure, comparison,
       bound, upper_bound, base, case keeper when 'TCT-LC' then '100-KH/TCT' end
  from (values
    ('TCT-LC', 1, '100 % khoa, phòng tổ chức phát động', 'UNITS_LAUNCHED', 'EXACTLY', 100, null::numeric, 'tổng số khoa, phòng'),
    ('TCT-LC', 2, '100 % cán bộ, viên chức, nhân viên đăng ký thi đua', 'PEOPLE_REGISTERED', 'EXACTLY', 100, null, 'tổng số cán bộ, viên chức, nhân viên'),
    ('TCT-LC', 3, '80–90 % giảng viên dạy giỏi cấp khoa', 'LECTURERS_EXCELLENT_FACULTY', 'BETWEEN', 80, 90, 'tổng số giảng viên'),
    ('TCT-LC', 4, '40–50 % giảng viên dạy giỏi cấp trường', 'LECTURERS_EXCELLENT_SCHOOL', 'BETWEEN', 40, 50, 'tổng số giảng viên'),
    ('TCT-LC', 5, '100 % cá nhân hoàn thành tốt nhiệm vụ trở lên', 'RATED_GOOD', 'EXACTLY', 100, null, 'tổng số cá nhân được xếp loại'),
    ('TCT-LC', 6, '20 % cá nhân hoàn thành xuất sắc nhiệm vụ', 'RATED_EXCELLENT', 'EXACTLY', 20, null, 'tổng số cá nhân được xếp loại'),
    ('TCT-LC', 7, 'Từ 90 % cá nhân đạt Lao động tiên tiến', 'LDTT_ACHIEVED', 'AT_LEAST', 90, null, 'tổng số cán bộ, viên chức, người lao động'),
    ('TCT-LC', 8, '10–15 % cá nhân đạt Chiến sĩ thi đua cơ sở', 'CSTDCS_ACHIEVED', 'BETWEEN', 10, 15, 'số cá nhân đạt Lao động tiên tiến'),
    ('TCT-LC', 9, '1–2 khoa, phòng đạt Tập thể Lao động xuất sắc', 'UNITS_TTLDXS', 'BETWEEN', 1, 2, null),
    ('TCT-LC', 10, 'Từ 2 tập thể được khen thưởng các cấp', 'COLLECTIVES_COMMENDED', 'AT_LEAST', 2, null, null),
    ('TCT-LC', 11, 'Từ 10 cá nhân được khen thưởng các cấp', 'PEOPLE_COMMENDED', 'AT_LEAST', 10, null, null),
    ('TCT-SL', 1, '100 % khoa, phòng phát động', 'UNITS_LAUNCHED', 'EXACTLY', 100, null, 'tổng số khoa, phòng'),
    ('TCT-SL', 2, '100 % cá nhân đăng ký danh hiệu', 'PEOPLE_REGISTERED', 'EXACTLY', 100, null, 'tổng số cán bộ, viên chức, nhân viên'),
    ('TCT-SL', 3, 'Từ 90 % cá nhân đạt Lao động tiên tiến', 'LDTT_ACHIEVED', 'AT_LEAST', 90, null, 'tổng số cá nhân'),
    ('TCT-SL', 4, 'Không quá 15 % cá nhân đạt Chiến sĩ thi đua cơ sở', 'CSTDCS_ACHIEVED', 'AT_MOST', 15, null, 'số cá nhân đạt Lao động tiên tiến')
  ) as t (keeper, position, wording, measure, comparison, bound, upper_bound, base)
on conflict (id) do nothing;

-- Who launched it among their people: four of Lai Châu's five faculties and offices, all of Sơn La's.
insert into campaign_unit (campaign_id, unit_id, organisation_id, launched_on)
select demo_id('campaign/' || school || '/2022'), demo_id(school || '/' || unit), demo_id(school), day::date
  from (values ('TCT-LC', 'KLLCS', '2022-01-20'), ('TCT-LC', 'KNNPL', '2022-01-21'), ('TCT-LC', 'PTCHC', '2022-01-19'), ('TCT-LC', 'PQLDT', '2022-01-24'),
               ('TCT-SL', 'KLLCS', '2022-01-17'), ('TCT-SL', 'KXDD', '2022-01-17'), ('TCT-SL', 'KNNPL', '2022-01-18'), ('TCT-SL', 'PTCHC', '2022-01-17'),
               ('TCT-SL', 'PQLDT', '2022-01-19')) as l (school, unit, day)
on conflict do nothing;

insert into pledge (id, campaign_id, organisation_id, unit_id, parties, content, signed_on)
select demo_id('pledge/' || school || '/' || number), demo_id('campaign/' || school || '/2022'), demo_id(school),
       case when unit is not null then demo_id(school || '/' || unit) end, parties, content, day::date
  from (values
    ('TCT-LC', 1, null, 'Nhà trường – Công đoàn – năm khoa, phòng', 'Thực hiện đủ các chỉ tiêu thi đua của năm.', '2022-01-18'),
    ('TCT-LC', 2, 'KLLCS', 'Khoa Lý luận cơ sở – giảng viên của khoa', 'Mỗi giảng viên một giờ dạy giỏi cấp khoa.', '2022-01-20'),
    ('TCT-SL', 1, null, 'Nhà trường – Công đoàn – các khoa, phòng – cá nhân', null, '2022-01-14')) as p (school, number, unit, parties, content, day)
on conflict (id) do nothing;

-- Plans: the year of Lai Châu, a few tasks of the cluster, and the twelve tasks of the education office.
insert into plan_task (id, version, campaign_id, organisation_id, position, task, lead, co_operating, timing, starts_on, ends_on, done_on)
select demo_id('plan-task/' || keeper || '/' || position), 0, demo_id('campaign/' || keeper || '/2022'), demo_id(keeper), position, task, lead, co_operating,
       timing, starts_on::date, ends_on::date, done_on::date
  from (values
    ('TCT-LC', 1, 'Hướng dẫn đăng ký thi đua, khen thưởng 2022 (05-HD/HĐTĐKT)', 'Hội đồng TĐKT', 'Các khoa, phòng', 'DAYS', '2021-12-20', '2021-12-20', '2021-12-20'),
    ('TCT-LC', 2, 'Ban hành kế hoạch công tác thi đua, khen thưởng 2022 (89-KH/TCT)', 'Phòng TC-HC-TT-TL', 'Các khoa, phòng', 'DAYS', '2022-01-18', '2022-01-18', '2022-01-18'),
    ('TCT-LC', 3, 'Trình đăng ký danh hiệu, hình thức khen thưởng 2022 (25-TTr/TCT)', 'Phòng TC-HC-TT-TL', 'Các khoa, phòng', 'DAYS', '2022-02-15', '2022-02-15', null),
    ('TCT-LC', 4, 'Phát động thi đua thực hiện nhiệm vụ 2022 (99-KH/TCT)', 'Ban Giám hiệu', 'Công đoàn', 'DAYS', '2022-02-16', '2022-02-16', null),
    ('TCT-LC', 5, 'Triển khai kế hoạch phong trào tới khoa, phòng', 'Các khoa, phòng', null, 'MONTHS', '2022-03-01', '2022-12-31', null),
    ('TCT-LC', 6, 'Kế hoạch điển hình tiên tiến 2022 (102-KH/TCT)', 'Phòng TC-HC-TT-TL', null, 'DAYS', '2022-03-07', '2022-03-07', null),
    ('TCT-LC', 7, 'Sơ kết 03 năm văn hóa công sở (61-BC/TCT)', 'Phòng TC-HC-TT-TL', null, 'DAYS', '2022-04-07', '2022-04-07', null),
    ('TCT-LC', 8, 'Tự kiểm tra công tác thi đua, khen thưởng (115-KH/HĐTĐKT)', 'Hội đồng TĐKT', 'Các khoa, phòng', 'MONTHS', '2022-05-01', '2022-05-31', null),
    ('TCT-LC', 9, 'Báo cáo sơ kết 6 tháng (68-BC/TCT)', 'Phòng TC-HC-TT-TL', 'Các khoa, phòng', 'DAYS', '2022-06-08', '2022-06-08', null),
    ('TCT-LC', 10, 'Khoa, phòng tổng kết và gửi kết quả', 'Các khoa, phòng', null, 'DAYS', '2022-11-01', '2022-11-20', null),
    ('TCT-LC', 11, 'Họp Hội đồng, quyết định, hoàn thiện hồ sơ', 'Hội đồng TĐKT', null, 'MONTHS', '2022-11-01', '2022-12-31', null),
    ('CTD-BGPB', 1, 'Hội nghị triển khai, ký giao ước thi đua', 'Cụm trưởng', 'Các trường thành viên', 'MONTHS', '2022-04-01', '2022-04-30', null),
    ('CTD-BGPB', 2, 'Sơ kết 6 tháng, báo cáo Học viện', 'Cụm trưởng', 'Các trường thành viên', 'MONTHS', '2022-06-01', '2022-08-31', null),
    ('CTD-BGPB', 3, 'Hội nghị tổng kết, suy tôn', 'Cụm trưởng', 'Các trường thành viên', 'MONTHS', '2022-11-01', '2022-11-30', null),
    ('TCT-SL', 1, 'Xếp loại cá nhân, tập thể hằng tháng', 'Phòng TC-HC-TT-TL', 'Các khoa, phòng', 'RECURRING', null, null, null),
    ('TCT-SL', 2, 'Đăng ký danh hiệu năm 2022', 'Phòng TC-HC-TT-TL', 'Các khoa, phòng', 'MONTHS', '2022-01-01', '2022-01-31', null),
    ('TCT-SL', 3, 'Hội giảng cấp trường', 'Phòng QLĐT và NCKH', 'Các khoa', 'MONTHS', '2022-10-01', '2022-11-30', null),
    ('PGD-DBP', 1, 'Ban hành kế hoạch thi đua, khen thưởng 2022', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-03-01', '2022-03-31', null),
    ('PGD-DBP', 2, 'Phát động phong trào chào mừng ngày lễ lớn và phong trào của Thủ tướng; giới thiệu điển hình', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-03-01', '2022-03-31', null),
    ('PGD-DBP', 3, 'Hướng dẫn thi đua chào mừng 30 năm thành lập thành phố', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-03-01', '2022-03-31', null),
    ('PGD-DBP', 4, 'Đăng ký thi đua với Khối VH-XH và thành phố', 'Phòng Nội vụ', 'Các đơn vị trong Khối', 'MONTHS', '2022-03-01', '2022-03-31', null),
    ('PGD-DBP', 5, 'Xét Kỷ niệm chương “Vì sự nghiệp giáo dục”, trình Sở', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-04-01', '2022-04-30', null),
    ('PGD-DBP', 6, 'Thẩm định sáng kiến cấp trường, trình hội đồng thành phố', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-04-01', '2022-05-31', null),
    ('PGD-DBP', 7, 'Hướng dẫn tổng kết, bình xét; báo cáo cuối năm học', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-04-01', '2022-05-31', null),
    ('PGD-DBP', 8, 'Họp hội đồng ngành, đề nghị khen thưởng năm học', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-06-01', '2022-07-31', null),
    ('PGD-DBP', 9, 'Hướng dẫn, nhận đăng ký danh hiệu và sáng kiến năm học mới; tập huấn', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-09-01', '2022-10-31', null),
    ('PGD-DBP', 10, 'Hướng dẫn sơ kết năm học mới; báo cáo năm gửi Khối và thành phố', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-11-01', '2022-12-31', null),
    ('PGD-DBP', 11, 'Xét Huy hiệu “Vì sự nghiệp xây dựng và phát triển tỉnh Điện Biên”', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'MONTHS', '2022-12-01', '2022-12-31', null),
    ('PGD-DBP', 12, 'Tuyên truyền, thực hiện kế hoạch cấp trên, đề nghị khen chuyên đề, đột xuất', 'Phòng GD&ĐT', 'Các trường trực thuộc', 'RECURRING', null, null, null)
  ) as t (keeper, position, task, lead, co_operating, timing, starts_on, ends_on, done_on)
on conflict (id) do nothing;
