-- Examples to copy, none of them an official table: where each comes from stands in its basis, what its source leaves open in the
-- hints. Targets, results and numbers fill themselves from figures where there is one.
create temporary table example (place int generated always as identity, arena text, code text, parent text, kind text, maximum numeric, minimum numeric default 0,
    base numeric default 0, step numeric default 0.25, preset numeric, evidence boolean default false, figure text, target text, name text, hint text) on commit drop;
create temporary table example_rate (place int generated always as identity, arena text, code text, label text, points numeric, since numeric, figure text) on commit drop;

insert into criteria_set (id, version, arena, name, state, valid_from, scale, over_scale, excellent_from, good_from, fair_from, basis)
select md5('criteria/' || arena)::uuid, 0, arena, name, 'DRAFT', since::date, scale, true, excellent, good, fair, basis
  from (values
    ('CLUSTER', 'Bảng chấm điểm mẫu của cụm thi đua các trường chính trị (thang 1.000 điểm)', '2020-01-01', 1000, null::numeric, null::numeric, null::numeric,
     'Cấu hình gợi ý, dựng theo số liệu của báo cáo trường; không phải phụ lục của Hướng dẫn 30-HD/HVCTQG ngày 03/02/2021 (chưa tìm được)'),
    ('BLOCK', 'Bảng chấm công tác thi đua – khen thưởng của một thành phố (2008)', '2008-01-01', 100, null, null, null,
     'Bảng đã công bố của Hội đồng Thi đua – Khen thưởng Thành phố Hồ Chí Minh năm 2008, chép từ bản thiếu dòng 08; chưa đối chiếu bản chính'),
    ('UNITS', 'Bảng chấm điểm mẫu cho khoa, phòng trong trường (thang 100 điểm)', '2020-01-01', 100, 90, 70, 50,
     'Cấu hình gợi ý, không có văn bản gốc; ngưỡng 90/70/50 theo Nghị định 335/2025/NĐ-CP, chưa đối chiếu'),
    ('MONTH_LEADER', 'Phiếu đánh giá tháng mẫu: viên chức quản lý', '2020-01-01', 100, 90, 70, 50,
     'Theo một phiếu tháng đang dùng trong trường học (2026), nguồn chỉ cộng được 65/70 điểm kết quả; ngưỡng 90/70/50 theo Nghị định 233/2026/NĐ-CP, phần mềm nguồn dùng 90/80/50'),
    ('MONTH_STAFF', 'Phiếu đánh giá tháng mẫu: viên chức không giữ chức vụ quản lý', '2020-01-01', 100, 90, 70, 50,
     'Theo một phiếu tháng đang dùng trong trường học (2026); ngưỡng 90/70/50 theo Nghị định 233/2026/NĐ-CP, phần mềm nguồn dùng 90/80/50'),
    ('MONTH_UNIT', 'Phiếu đánh giá tháng mẫu: khoa, phòng', '2020-01-01', 100, 90, 70, 50,
     'Cấu hình gợi ý theo cấu trúc 30 + 70 điểm của phiếu cá nhân, không có văn bản gốc; ngưỡng 90/70/50, chưa đối chiếu')
  ) as s (arena, name, since, scale, excellent, good, fair, basis);

-- The cluster of political schools.
insert into example (arena, code, parent, kind, maximum, minimum, base, evidence, figure, target, name, hint) values
    ('CLUSTER', 'I', null, 'GROUP', 350, 0, 0, false, null, null, 'Công tác đào tạo, bồi dưỡng', null),
    ('CLUSTER', 'I.1', 'I', 'TARGET', 70, 0, 0, true, 'done_classes', 'plan_year_classes', 'Hoàn thành kế hoạch số lớp', 'Minh chứng: quyết định mở lớp'),
    ('CLUSTER', 'I.2', 'I', 'TARGET', 70, 0, 0, true, 'done_learners', 'plan_year_learners', 'Hoàn thành kế hoạch số học viên', 'Minh chứng: danh sách học viên'),
    ('CLUSTER', 'I.3', 'I', 'TARGET', 40, 0, 0, true, 'certs', 'closed_learners', 'Tỷ lệ học viên tốt nghiệp, được cấp chứng chỉ', 'Số chứng chỉ, bằng đã cấp so với học viên của các lớp đã bế giảng'),
    ('CLUSTER', 'I.4', 'I', 'QUALITY', 60, 0, 0, true, null, null, 'Thực hiện quy chế đào tạo, thanh tra, khảo thí', 'Đạt khi thanh tra, kiểm tra không kết luận có vi phạm'),
    ('CLUSTER', 'I.5', 'I', 'ITEMS', 40, 0, 0, false, null, null, 'Đổi mới phương pháp, cập nhật giáo trình, dạy trực tuyến', null),
    ('CLUSTER', 'I.6', 'I', 'ITEMS', 50, 0, 0, true, null, null, 'Hội thi giảng viên dạy giỏi các cấp, thao giảng, dự giờ', 'Minh chứng: kết quả hội thi'),
    ('CLUSTER', 'I.7', 'I', 'QUALITY', 20, 0, 0, false, 'student_contest_joined', null, 'Hội thi học viên giỏi, quản lý học viên', 'Đạt khi có tổ chức'),
    ('CLUSTER', 'II', null, 'GROUP', 200, 0, 0, false, null, null, 'Nghiên cứu khoa học, tổng kết thực tiễn', null),
    ('CLUSTER', 'II.1', 'II', 'ITEMS', 50, 0, 0, true, null, null, 'Đề tài cấp bộ, cấp tỉnh', 'Minh chứng: biên bản nghiệm thu'),
    ('CLUSTER', 'II.2', 'II', 'TARGET', 50, 0, 0, false, null, null, 'Đề tài cấp trường, cấp khoa; sáng kiến', 'Chỉ tiêu: số đăng ký theo kế hoạch năm; kết quả: số được nghiệm thu, công nhận'),
    ('CLUSTER', 'II.3', 'II', 'ITEMS', 30, 0, 0, true, null, null, 'Hội thảo, tọa đàm khoa học', 'Minh chứng: kỷ yếu'),
    ('CLUSTER', 'II.4', 'II', 'TARGET', 25, 0, 0, true, 'bulletin_issues', null, 'Bản tin lý luận và thực tiễn', 'Chỉ tiêu: số bản tin theo giấy phép'),
    ('CLUSTER', 'II.5', 'II', 'TARGET', 15, 0, 0, false, 'web_items', null, 'Trang thông tin điện tử', 'Chỉ tiêu: 5 tin, bài mỗi tháng, tức 60 tin, bài một năm'),
    ('CLUSTER', 'II.6', 'II', 'TARGET', 30, 0, 0, false, null, 'teachers_total', 'Nghiên cứu thực tế, tổng kết thực tiễn', 'Số giảng viên đi nghiên cứu thực tế trên tổng số giảng viên'),
    ('CLUSTER', 'III', null, 'GROUP', 150, 0, 0, false, null, null, 'Xây dựng đội ngũ, trường chính trị chuẩn (Quy định 11-QĐ/TW)', null),
    ('CLUSTER', 'III.1', 'III', 'TARGET', 50, 0, 0, false, 'staff_turns', 'staff_total', 'Viên chức được cử đào tạo, bồi dưỡng', 'Số lượt cử đi học so với số viên chức'),
    ('CLUSTER', 'III.2', 'III', 'ITEMS', 60, 0, 0, true, null, null, 'Đề án trường chính trị chuẩn: hoàn thành mốc của lộ trình', 'Bảng gốc không ghi điểm từng mốc; 20 điểm là gợi ý. Minh chứng: quyết định'),
    ('CLUSTER', 'III.3', 'III', 'TARGET', 40, 0, 0, false, null, 'teachers_total', 'Tỷ lệ thạc sĩ, tiến sĩ, giảng viên chính', 'Số giảng viên đạt trình độ trên tổng số giảng viên'),
    ('CLUSTER', 'IV', null, 'GROUP', 100, 0, 0, false, null, null, 'Xây dựng Đảng, đoàn thể, dân chủ, văn hóa trường Đảng', null),
    ('CLUSTER', 'IV.1', 'IV', 'ITEMS', 40, 0, 0, true, null, null, 'Xếp loại tổ chức đảng', 'Minh chứng: quyết định xếp loại'),
    ('CLUSTER', 'IV.2', 'IV', 'ITEMS', 20, 0, 0, false, null, null, 'Công đoàn, Đoàn Thanh niên và các tổ chức khác vững mạnh', 'Bảng gốc không ghi điểm từng tổ chức; 5 điểm là gợi ý'),
    ('CLUSTER', 'IV.3', 'IV', 'QUALITY', 40, 0, 0, false, null, null, 'Quy chế dân chủ, văn hóa công sở, không có vi phạm', null),
    ('CLUSTER', 'V', null, 'GROUP', 150, 0, 0, false, null, null, 'Công tác thi đua, khen thưởng', null),
    ('CLUSTER', 'V.1', 'V', 'ADJUSTMENT', 30, 0, 30, true, null, null, 'Đăng ký, kế hoạch, phát động đúng hạn', 'Minh chứng: văn bản đến, văn bản đi'),
    ('CLUSTER', 'V.2', 'V', 'ITEMS', 30, 0, 0, false, null, null, 'Tổ chức phong trào thường xuyên và chuyên đề, sơ kết, tổng kết', 'Bảng gốc không ghi điểm từng việc; 10 điểm là gợi ý'),
    ('CLUSTER', 'V.3', 'V', 'ITEMS', 25, 0, 0, false, null, null, 'Điển hình tiên tiến được phát hiện, nhân rộng', null),
    ('CLUSTER', 'V.4', 'V', 'ADJUSTMENT', 30, 0, 30, false, null, null, 'Báo cáo 6 tháng, năm, thống kê đúng hạn, đúng số liệu', null),
    ('CLUSTER', 'V.5', 'V', 'QUALITY', 20, 0, 0, false, null, null, 'Hồ sơ khen thưởng đúng quy định, khen người trực tiếp', null),
    ('CLUSTER', 'V.6', 'V', 'ITEMS', 15, 0, 0, false, null, null, 'Tham gia hoạt động của cụm, giao lưu', 'Bảng gốc không ghi điểm từng hoạt động; 5 điểm là gợi ý'),
    ('CLUSTER', 'VI', null, 'GROUP', 50, 0, 0, false, null, null, 'Hành chính, tài chính, cơ sở vật chất, chuyển đổi số', null),
    ('CLUSTER', 'VI.1', 'VI', 'POINTS', 50, 0, 0, false, null, null, 'Kết quả hành chính, tài chính, cơ sở vật chất, chuyển đổi số', 'Bảng gốc không chia nhỏ mục này'),
    ('CLUSTER', 'VII', null, 'ADJUSTMENT', 50, 0, 0, true, null, null, 'Điểm thưởng', 'Nhiều nhất 50 điểm, ngoài thang điểm. Minh chứng: quyết định khen thưởng'),
    ('CLUSTER', 'VIII', null, 'ADJUSTMENT', 0, -100, 0, false, null, null, 'Điểm trừ', 'Nhiều nhất 100 điểm');
insert into example_rate (arena, code, label, points, figure) values
    ('CLUSTER', 'I.5', 'Nội dung đổi mới', 10, null),
    ('CLUSTER', 'I.6', 'Giảng viên dạy giỏi cấp Học viện', 10, 'gvdg_hocvien'), ('CLUSTER', 'I.6', 'Giảng viên dạy giỏi xuất sắc', 20, 'gvdg_xuatsac'),
    ('CLUSTER', 'II.1', 'Đề tài đã nghiệm thu', 25, 'research_bo_tinh_accepted'), ('CLUSTER', 'II.1', 'Đề tài đang triển khai', 10, 'research_bo_tinh_ongoing'),
    ('CLUSTER', 'II.3', 'Hội thảo cấp tỉnh', 15, 'conf_province_count'), ('CLUSTER', 'II.3', 'Hội thảo cấp trường', 10, 'conf_school_count'),
    ('CLUSTER', 'III.2', 'Mốc hoàn thành', 20, null),
    ('CLUSTER', 'IV.1', 'Hoàn thành xuất sắc nhiệm vụ', 40, null), ('CLUSTER', 'IV.1', 'Hoàn thành tốt nhiệm vụ', 30, null), ('CLUSTER', 'IV.1', 'Hoàn thành nhiệm vụ', 15, null),
    ('CLUSTER', 'IV.2', 'Tổ chức vững mạnh', 5, null),
    ('CLUSTER', 'V.1', 'Ngày hoặc văn bản chậm', -5, null),
    ('CLUSTER', 'V.2', 'Phong trào phát động trong năm', 10, 'movements_launched'), ('CLUSTER', 'V.2', 'Phong trào đã sơ kết, tổng kết', 10, 'movements_closed'),
    ('CLUSTER', 'V.3', 'Điển hình', 5, 'exemplars_new'),
    ('CLUSTER', 'V.4', 'Báo cáo chậm', -5, 'reports_late'), ('CLUSTER', 'V.4', 'Phép đối chiếu số liệu không khớp', -5, null),
    ('CLUSTER', 'V.6', 'Hoạt động tham gia', 5, null),
    ('CLUSTER', 'VII', 'Cờ thi đua của Chính phủ', 15, null), ('CLUSTER', 'VII', 'Cờ thi đua cấp bộ, cấp tỉnh', 10, null), ('CLUSTER', 'VII', 'Huân chương Lao động', 10, null),
    ('CLUSTER', 'VII', 'Bằng khen của Thủ tướng Chính phủ', 8, null), ('CLUSTER', 'VII', 'Đề tài cấp quốc gia', 10, null), ('CLUSTER', 'VII', 'Đăng cai hội nghị của cụm', 5, null),
    ('CLUSTER', 'VIII', 'Lần chậm báo cáo', -5, null), ('CLUSTER', 'VIII', 'Người bị khiển trách', -10, null), ('CLUSTER', 'VIII', 'Người bị cảnh cáo', -20, null),
    ('CLUSTER', 'VIII', 'Đơn thư đúng', -20, null), ('CLUSTER', 'VIII', 'Vụ mất đoàn kết', -30, null);

-- The published one.
insert into example (arena, code, parent, kind, maximum, step, name, hint) values
    ('BLOCK', '01', null, 'POINTS', 10, 0.5, 'Chia cụm, khối trong đơn vị và gửi bản đăng ký thi đua đúng hạn', null),
    ('BLOCK', '02', null, 'POINTS', 10, 0.5, 'Thực hiện giao ước thi đua, tham gia hoạt động của cụm, khối', null),
    ('BLOCK', '03', null, 'POINTS', 20, 0.5, 'Kế hoạch phát động phong trào, thi đua chuyên đề; sơ kết, tổng kết đầy đủ', null),
    ('BLOCK', '04', null, 'POINTS', 10, 0.5, 'Kiểm tra, tự kiểm tra công tác thi đua, báo cáo đúng hạn', null),
    ('BLOCK', '05', null, 'POINTS', 10, 0.5, 'Báo cáo 6 tháng, cuối năm đầy đủ, đúng hạn; dự họp đúng thành phần', null),
    ('BLOCK', '06', null, 'POINTS', 10, 0.5, 'Xây dựng, nhân rộng điển hình có tác dụng thực tế', null),
    ('BLOCK', '07', null, 'POINTS', 20, 0.5, 'Khen thưởng đúng quy định về thời hạn, hồ sơ', null),
    ('BLOCK', '08', null, 'POINTS', 10, 0.5, 'Nội dung thứ tám', 'Bản chép thiếu chữ ở dòng này; 10 điểm được suy ra để đủ 100. Hãy ghi nội dung của địa phương khi dùng');
insert into example (arena, code, parent, kind, maximum, name, hint) values
    ('BLOCK', '09', null, 'ADJUSTMENT', 25, 'Điểm thưởng', 'Theo bảng kèm của cùng cơ quan: cộng ngoài thang điểm, ví dụ 97 + 10 = 107');
insert into example_rate (arena, code, label, points) values
    ('BLOCK', '09', 'Cờ của thành phố hoặc của bộ', 10), ('BLOCK', '09', 'Cờ thi đua của Chính phủ', 15);

-- Faculties and offices of a school.
insert into example (arena, code, parent, kind, maximum, minimum, base, evidence, name, hint) values
    ('UNITS', 'I', null, 'GROUP', 50, 0, 0, false, 'Nhiệm vụ chuyên môn', null),
    ('UNITS', 'I.1', 'I', 'TARGET', 25, 0, 0, true, 'Hoàn thành kế hoạch công tác', 'Số việc hoàn thành so với số việc trong kế hoạch'),
    ('UNITS', 'I.2', 'I', 'POINTS', 15, 0, 0, false, 'Chất lượng, tiến độ công việc', null),
    ('UNITS', 'I.3', 'I', 'QUALITY', 10, 0, 0, false, 'Thực hiện quy chế chuyên môn, không có vi phạm', null),
    ('UNITS', 'II', null, 'GROUP', 20, 0, 0, false, 'Nghiên cứu khoa học, sáng kiến', null),
    ('UNITS', 'II.1', 'II', 'ITEMS', 15, 0, 0, true, 'Đề tài, sáng kiến, hội thảo', 'Minh chứng: biên bản nghiệm thu, quyết định công nhận'),
    ('UNITS', 'II.2', 'II', 'ITEMS', 5, 0, 0, false, 'Bài viết cho bản tin, trang thông tin điện tử', null),
    ('UNITS', 'III', null, 'GROUP', 15, 0, 0, false, 'Xây dựng đơn vị', null),
    ('UNITS', 'III.1', 'III', 'POINTS', 10, 0, 0, false, 'Đoàn kết, kỷ luật, văn hóa công sở', null),
    ('UNITS', 'III.2', 'III', 'QUALITY', 5, 0, 0, false, 'Có người được cử đào tạo, bồi dưỡng', null),
    ('UNITS', 'IV', null, 'GROUP', 15, 0, 0, false, 'Thi đua, khen thưởng', null),
    ('UNITS', 'IV.1', 'IV', 'ADJUSTMENT', 10, 0, 10, false, 'Đăng ký, báo cáo đúng hạn', null),
    ('UNITS', 'IV.2', 'IV', 'QUALITY', 5, 0, 0, false, 'Tham gia đầy đủ phong trào của trường', null),
    ('UNITS', 'V', null, 'ADJUSTMENT', 10, 0, 0, true, 'Điểm thưởng', 'Nhiều nhất 10 điểm, ngoài thang điểm'),
    ('UNITS', 'VI', null, 'ADJUSTMENT', 0, -20, 0, false, 'Điểm trừ', 'Nhiều nhất 20 điểm');
insert into example_rate (arena, code, label, points) values
    ('UNITS', 'II.1', 'Đề tài được nghiệm thu', 5), ('UNITS', 'II.1', 'Sáng kiến được công nhận', 5), ('UNITS', 'II.1', 'Hội thảo, tọa đàm', 3),
    ('UNITS', 'II.2', 'Tin, bài', 1), ('UNITS', 'IV.1', 'Lần chậm', -2),
    ('UNITS', 'V', 'Khen thưởng cấp tỉnh, Học viện trở lên', 5), ('UNITS', 'V', 'Giải cấp tỉnh trở lên', 3),
    ('UNITS', 'VI', 'Người bị kỷ luật', -10), ('UNITS', 'VI', 'Việc chậm, sai phải làm lại', -2);

-- Monthly forms: 30 points in common, 70 for results.
insert into example (arena, code, parent, kind, maximum, preset, name)
select a.arena, c.code, c.parent, c.kind, c.maximum, case c.kind when 'POINTS' then c.maximum end, coalesce(case a.arena when 'MONTH_UNIT' then c.of_unit end, c.name)
  from (values (1, 'MONTH_LEADER'), (2, 'MONTH_STAFF'), (3, 'MONTH_UNIT')) as a (nth, arena)
 cross join (values
    (1, 'A', null, 'GROUP', 30, 'Tiêu chí chung', null),
    (2, 'A.1', 'A', 'POINTS', 5, 'Phẩm chất đạo đức, văn hóa ứng xử', 'Đoàn kết, văn hóa ứng xử trong đơn vị'),
    (3, 'A.2', 'A', 'POINTS', 5, 'Ý thức kỷ luật, kỷ cương', 'Kỷ luật, kỷ cương, giờ giấc của đơn vị'),
    (4, 'A.3', 'A', 'GROUP', 10, 'Năng lực, trách nhiệm', null),
    (5, 'A.3.1', 'A.3', 'POINTS', 2.5, 'Kiến thức, kỹ năng chuyên môn', 'Chuyên môn của đơn vị'),
    (6, 'A.3.2', 'A.3', 'POINTS', 2.5, 'Xử lý việc thường xuyên, việc đột xuất', null),
    (7, 'A.3.3', 'A.3', 'POINTS', 2.5, 'Thái độ phục vụ, phối hợp', 'Phối hợp với khoa, phòng khác'),
    (8, 'A.3.4', 'A.3', 'POINTS', 2.5, 'Mức độ hài lòng của người được phục vụ', null),
    (9, 'A.4', 'A', 'GROUP', 10, 'Đổi mới, sáng tạo', null),
    (10, 'A.4.1', 'A.4', 'POINTS', 2.5, 'Đề xuất cách làm mới', null),
    (11, 'A.4.2', 'A.4', 'POINTS', 2.5, 'Ứng dụng công nghệ thông tin, chuyển đổi số', null),
    (12, 'A.4.3', 'A.4', 'POINTS', 2.5, 'Cải tiến thủ tục, tiết kiệm thời gian', null),
    (13, 'A.4.4', 'A.4', 'POINTS', 2.5, 'Dám nghĩ, dám làm vì việc chung', null)
  ) as c (nth, code, parent, kind, maximum, name, of_unit)
 order by a.nth, c.nth;
insert into example (arena, code, parent, kind, maximum, name, hint) values
    ('MONTH_STAFF', 'B', null, 'GROUP', 70, 'Kết quả thực hiện nhiệm vụ', null),
    ('MONTH_STAFF', 'B.1', 'B', 'BANDS', 20, 'Số lượng', 'Số việc hoàn thành so với số việc được giao, tính theo %'),
    ('MONTH_STAFF', 'B.2', 'B', 'BANDS', 20, 'Tiến độ', 'Số việc đúng hạn so với số việc hoàn thành, tính theo %'),
    ('MONTH_STAFF', 'B.3', 'B', 'BANDS', 30, 'Chất lượng', 'Số việc đạt yêu cầu ngay so với số việc hoàn thành, tính theo %'),
    ('MONTH_UNIT', 'B', null, 'GROUP', 70, 'Kết quả thực hiện nhiệm vụ của đơn vị', null),
    ('MONTH_UNIT', 'B.1', 'B', 'BANDS', 20, 'Số lượng', 'Số việc hoàn thành so với số việc được giao, tính theo %'),
    ('MONTH_UNIT', 'B.2', 'B', 'BANDS', 20, 'Tiến độ', 'Số việc đúng hạn so với số việc hoàn thành, tính theo %'),
    ('MONTH_UNIT', 'B.3', 'B', 'BANDS', 30, 'Chất lượng', 'Số việc đạt yêu cầu ngay so với số việc hoàn thành, tính theo %'),
    ('MONTH_LEADER', 'B', null, 'GROUP', 70, 'Kết quả thực hiện nhiệm vụ', null),
    ('MONTH_LEADER', 'B.1', 'B', 'BANDS', 10, 'Số lượng', 'Số việc hoàn thành so với số việc được giao, tính theo %'),
    ('MONTH_LEADER', 'B.2', 'B', 'BANDS', 10, 'Tiến độ', 'Số việc đúng hạn so với số việc hoàn thành, tính theo %'),
    ('MONTH_LEADER', 'B.3', 'B', 'BANDS', 15, 'Chất lượng', 'Nguồn ghi sáu mức 15/12/10/8/5/0; dưới 60 % được hiểu là 0 điểm'),
    ('MONTH_LEADER', 'B.4', 'B', 'POINTS', 10, 'Kết quả của đơn vị phụ trách', null),
    ('MONTH_LEADER', 'B.5', 'B', 'POINTS', 10, 'Năng lực tổ chức, điều hành', null),
    ('MONTH_LEADER', 'B.6', 'B', 'POINTS', 10, 'Tập hợp, đoàn kết', null),
    ('MONTH_LEADER', 'B.7', 'B', 'POINTS', 5, 'Nội dung bổ sung (5 điểm nguồn còn thiếu)', 'Nguồn chỉ cộng được 65/70 điểm; mục này thêm cho đủ, hãy ghi nội dung theo quy chế của trường');
insert into example (arena, code, parent, kind, maximum, minimum, name, hint)
select arena, c.code, null, 'ADJUSTMENT', c.maximum, c.minimum, c.name, c.hint
  from (values ('MONTH_LEADER'), ('MONTH_STAFF'), ('MONTH_UNIT')) as a (arena)
 cross join (values ('C', 7, 0, 'Điểm thưởng', 'Nhiều nhất 7 điểm, ngoài thang điểm'), ('D', 0, -5, 'Điểm trừ', 'Nhiều nhất 5 điểm')) as c (code, maximum, minimum, name, hint);
insert into example_rate (arena, code, label, points)
select arena, c.code, c.label, c.points
  from (values ('MONTH_LEADER'), ('MONTH_STAFF'), ('MONTH_UNIT')) as a (arena)
 cross join (values ('C', 'Điểm thưởng đề nghị', 1), ('D', 'Điểm trừ', -1)) as c (code, label, points);
insert into example_rate (arena, code, label, points, since)
select c.arena, c.code, b.label, b.points, b.since
  from (values ('MONTH_STAFF', 'B.1', 'amount 20'), ('MONTH_STAFF', 'B.2', 'amount 20'), ('MONTH_STAFF', 'B.3', 'quality 30'),
               ('MONTH_UNIT', 'B.1', 'amount 20'), ('MONTH_UNIT', 'B.2', 'amount 20'), ('MONTH_UNIT', 'B.3', 'quality 30'),
               ('MONTH_LEADER', 'B.1', 'amount 10'), ('MONTH_LEADER', 'B.2', 'amount 10'), ('MONTH_LEADER', 'B.3', 'quality 15')) as c (arena, code, steps)
  join (values
    ('amount 20', 'Đủ 100 %', 20, 100), ('amount 20', 'Từ 90 % đến dưới 100 %', 15, 90), ('amount 20', 'Từ 80 % đến dưới 90 %', 10, 80),
    ('amount 20', 'Từ 70 % đến dưới 80 %', 5, 70), ('amount 20', 'Từ 60 % đến dưới 70 %', 1, 60), ('amount 20', 'Dưới 60 %', 0, 0),
    ('amount 10', 'Đủ 100 %', 10, 100), ('amount 10', 'Từ 90 % đến dưới 100 %', 8, 90), ('amount 10', 'Từ 80 % đến dưới 90 %', 6, 80),
    ('amount 10', 'Từ 70 % đến dưới 80 %', 4, 70), ('amount 10', 'Từ 60 % đến dưới 70 %', 1, 60), ('amount 10', 'Dưới 60 %', 0, 0),
    ('quality 30', 'Từ 95 % trở lên', 30, 95), ('quality 30', 'Từ 90 % đến dưới 95 %', 25, 90), ('quality 30', 'Từ 80 % đến dưới 90 %', 20, 80),
    ('quality 30', 'Từ 70 % đến dưới 80 %', 15, 70), ('quality 30', 'Từ 60 % đến dưới 70 %', 10, 60), ('quality 30', 'Từ 50 % đến dưới 60 %', 5, 50), ('quality 30', 'Dưới 50 %', 0, 0),
    ('quality 15', 'Từ 95 % trở lên', 15, 95), ('quality 15', 'Từ 90 % đến dưới 95 %', 12, 90), ('quality 15', 'Từ 80 % đến dưới 90 %', 10, 80),
    ('quality 15', 'Từ 70 % đến dưới 80 %', 8, 70), ('quality 15', 'Từ 60 % đến dưới 70 %', 5, 60), ('quality 15', 'Dưới 60 %', 0, 0)
  ) as b (steps, label, points, since) on b.steps = c.steps;

insert into criterion (id, set_id, parent_id, position, code, name, kind, maximum, minimum, base, step, preset, evidence, figure, target_figure, hint)
select md5('criteria/' || arena || '/' || code)::uuid, md5('criteria/' || arena)::uuid, md5('criteria/' || arena || '/' || parent)::uuid, place,
       code, name, kind, maximum, coalesce(minimum, 0), coalesce(base, 0), coalesce(step, 0.25), preset, coalesce(evidence, false), figure, target, hint
  from example;
insert into criterion_rate (id, criterion_id, position, label, from_percent, points, figure)
select md5('criteria/' || arena || '/' || code || '/' || place)::uuid, md5('criteria/' || arena || '/' || code)::uuid, place, label, since, points, figure
  from example_rate;
-- All of it is a draft until here; from now on it stands.
set constraints all immediate;
update criteria_set set state = 'IN_FORCE' where organisation_id is null;
