-- The outlines that come with the product. Texts are beginnings in words of our own; {code} stands for a figure, {code:noun} for
-- the figure with what it counts, {period}, {next}, {year} and {before} for the stretch of time. The administrator changes what is dated.
insert into report_template (id, version, code, name, title, author_kind, addressee_kind, span, compiled, valid_from, source, verified)
select md5('report_template:' || code)::uuid, 0, code, name, title, author_kind, addressee_kind, span, compiled, date '2016-01-01', source, verified
  from (values
    ('HALF_YEAR_BLOCK', 'Báo cáo sơ kết 6 tháng (theo đề cương của khối)', 'Sơ kết công tác thi đua, khen thưởng {period}; phương hướng, nhiệm vụ {next}',
     'SCHOOL', 'BLOCK', 'HALF_YEAR', false, 'Đề cương báo cáo 6 tháng của khối thi đua tỉnh', true),
    ('HALF_YEAR_CLUSTER', 'Báo cáo sơ kết 6 tháng (theo đề cương của cụm)', 'Công tác {period}; phương hướng, nhiệm vụ {next}',
     'SCHOOL', 'CLUSTER', 'HALF_YEAR', false, 'Đề cương báo cáo 6 tháng của cụm thi đua các trường chính trị', true),
    ('CLUSTER_HALF_YEAR', 'Báo cáo tổng hợp 6 tháng của cụm', 'Công tác {period}; phương hướng, nhiệm vụ {next}',
     'CLUSTER', 'ACADEMY', 'HALF_YEAR', true, 'Đề cương báo cáo 6 tháng của cụm thi đua các trường chính trị', true),
    ('ACADEMY_HALF_YEAR', 'Báo cáo tổng hợp 6 tháng các cụm thi đua', 'Hoạt động của các cụm thi đua {period}; phương hướng, nhiệm vụ {next}',
     'ACADEMY', null, 'HALF_YEAR', true, null, false),
    ('YEAR_END_BLOCK', 'Báo cáo tổng kết năm gửi khối', 'Tổng kết công tác thi đua, khen thưởng {period}; phương hướng, nhiệm vụ {next}',
     'SCHOOL', 'BLOCK', 'YEAR', false, 'Suy ra từ kế hoạch năm và báo cáo 6 tháng', false),
    ('YEAR_END_CLUSTER', 'Báo cáo tổng kết năm gửi cụm', 'Tổng kết công tác thi đua, khen thưởng {period}; phương hướng, nhiệm vụ {next}',
     'SCHOOL', 'CLUSTER', 'YEAR', false, 'Suy ra từ kế hoạch năm và báo cáo 6 tháng', false),
    ('CLUSTER_YEAR_END', 'Báo cáo tổng kết năm của cụm', 'Tổng kết hoạt động cụm thi đua {period}; phương hướng, nhiệm vụ {next}',
     'CLUSTER', 'ACADEMY', 'YEAR', true, 'Suy ra từ kế hoạch năm và báo cáo 6 tháng', false),
    ('EDU_SCHOOL_YEAR', 'Báo cáo tổng kết năm học gửi phòng giáo dục', 'Tổng kết công tác thi đua, khen thưởng {period}; phương hướng, nhiệm vụ {next}',
     'SCHOOL', 'EDUCATION_OFFICE', 'YEAR', false, 'Kế hoạch công tác thi đua, khen thưởng của phòng giáo dục và đào tạo', false),
    ('EDU_OFFICE_YEAR', 'Báo cáo tổng kết năm học của phòng giáo dục', 'Tổng kết công tác thi đua, khen thưởng ngành Giáo dục {period}; phương hướng, nhiệm vụ {next}',
     'EDUCATION_OFFICE', null, 'YEAR', true, 'Kế hoạch công tác thi đua, khen thưởng của phòng giáo dục và đào tạo', false)
  ) as t (code, name, title, author_kind, addressee_kind, span, compiled, source, verified);

-- A section of one or several outlines, after those entered before. Sections of their time stand last in their group, so that
-- numbers do not jump where they are not taken in.
create function pg_temp.section(templates text[], depth int, label text, heading text, content text, source_code text, draft text,
                                optional boolean default false, since date default null, until date default null) returns void
    language sql as $$
    insert into report_section_template (id, template_id, position, depth, label, heading, content, source_code, draft, optional, valid_from, valid_to)
    select md5('report_section:' || code || '/' || place)::uuid, md5('report_template:' || code)::uuid, place, $2, $3, $4, $5, $6, $7, $8, $9, $10
      from unnest(templates) as code
      cross join lateral (select coalesce(max(s.position), 0) + 10 as place from report_section_template s
                           where s.template_id = md5('report_template:' || code)::uuid) p
$$;

do $$
declare
    block text[] := '{HALF_YEAR_BLOCK}';
    school text[] := '{HALF_YEAR_CLUSTER}';
    cluster text[] := '{CLUSTER_HALF_YEAR}';
    joint text[] := '{HALF_YEAR_CLUSTER,CLUSTER_HALF_YEAR,ACADEMY_HALF_YEAR}';
    compiled text[] := '{CLUSTER_HALF_YEAR,ACADEMY_HALF_YEAR}';
    yearly text[] := '{YEAR_END_BLOCK,YEAR_END_CLUSTER,CLUSTER_YEAR_END}';
    own_year text[] := '{YEAR_END_BLOCK,YEAR_END_CLUSTER}';
    edu text[] := '{EDU_SCHOOL_YEAR,EDU_OFFICE_YEAR}';
begin
    -- The school to the block of its province.
    perform pg_temp.section(block, 1, 'Phần I', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG {period}', 'HEADING', null, null);
    perform pg_temp.section(block, 2, 'I.', 'KẾT QUẢ THỰC HIỆN', 'HEADING', null, null);
    perform pg_temp.section(block, 3, '1.', 'Công tác lãnh đạo, chỉ đạo, tổ chức thực hiện công tác thi đua, khen thưởng', 'LIST', 'documents_issued',
        E'Trong kỳ, nhà trường và Hội đồng Thi đua – Khen thưởng đã ban hành {doc_issued:noun} để triển khai, hướng dẫn và kiểm tra công tác thi đua, khen thưởng:');
    perform pg_temp.section(block, 3, '2.', 'Kết quả thực hiện phong trào thi đua yêu nước do các cấp phát động', 'LIST', 'movements',
        E'Nhà trường tham gia {movements_active:noun} thi đua; {movements_province:noun} do tỉnh phát động, {movements_school:noun} do trường tự phát động:');
    perform pg_temp.section(block, 3, '3.', 'Kết quả thực hiện phong trào thi đua gắn với nhiệm vụ chuyên môn', 'HEADING', null, null);
    perform pg_temp.section(block, 4, '3.1.', 'Công tác đào tạo, bồi dưỡng', 'NARRATIVE', null,
        E'- Đã tổ chức {tc_total_classes:noun} Trung cấp lý luận chính trị, {tc_total_learners:noun}. Năm {before} chuyển sang {tc_carried_classes:noun}, {tc_carried_learners:noun}; mở mới trong kỳ {tc_new_classes:noun}, {tc_new_learners:noun}.\n'
        '- Đã tổ chức {bd_total_classes:noun} bồi dưỡng, {bd_total_learners:noun}, gồm:\n'
        '+ Cập nhật kiến thức: {bd_capnhat_classes:noun}, {bd_capnhat_learners:noun}.\n'
        '+ Ngạch chuyên viên chính: {bd_cvc_classes:noun}, {bd_cvc_learners:noun}; đã bế giảng {bd_cvc_closed:noun}.\n'
        '+ Lãnh đạo, quản lý cấp phòng: {bd_ldql_phong_classes:noun}, {bd_ldql_phong_learners:noun}; đã bế giảng {bd_ldql_phong_closed:noun}, cấp {bd_ldql_phong_certs:noun}.\n'
        '+ Ngạch chuyên viên: {bd_cv_classes:noun}, {bd_cv_learners:noun}; đã bế giảng {bd_cv_closed:noun}, cấp {bd_cv_certs:noun}.');
    perform pg_temp.section(block, 4, '3.2.', 'Công tác nghiên cứu khoa học, nghiên cứu thực tế', 'LIST', 'conferences',
        E'- Đang triển khai {research_total:noun} và {initiative_total:noun}.\n'
        '- {essay_contest_pct} giảng viên tham gia cuộc thi viết.\n'
        '- Phát hành {bulletin_issues:noun} bản tin; đăng {web_news:noun}, {web_articles:noun} trên trang thông tin điện tử.\n'
        '- Tổ chức {conf_school_count:noun} khoa học cấp trường, {conf_school_papers:noun} tham gia:');
    perform pg_temp.section(block, 4, '3.3.', 'Công tác hành chính, tham mưu', 'NARRATIVE', null,
        E'- Nâng bậc lương cho {salary_raise_total:noun}: trước thời hạn {salary_raise_early:noun}, thường xuyên {salary_raise_regular:noun}.\n'
        '- Cử viên chức đi học {staff_turns:noun}: Cao cấp lý luận chính trị {study_cc}, thạc sĩ {study_ths}, ngạch chuyên viên chính {study_cvc}, Trung cấp lý luận chính trị {study_tc}, tác phẩm kinh điển {study_kinhdien}.');
    perform pg_temp.section(block, 3, '4.', 'Công tác đổi mới, nâng cao chất lượng công tác thi đua, khen thưởng', 'LIST', 'exemplars',
        E'Trong kỳ phát hiện {exemplars_new:noun} tiên tiến mới:');
    perform pg_temp.section(block, 3, '5.', 'Công tác khen thưởng', 'TABLE', 'awards_by_level',
        E'Trong kỳ được khen thưởng {award_total} lượt: cấp Học viện {award_academy}, cấp tỉnh {award_province}, cấp trường {award_school}.');
    perform pg_temp.section(block, 3, '6.', 'Công tác phòng, chống dịch bệnh', 'NARRATIVE', null,
        E'Các biện pháp phòng, chống dịch và việc tổ chức lớp học trong điều kiện dịch bệnh:', true, date '2020-02-01', date '2023-10-19');
    perform pg_temp.section(block, 2, 'II.', 'ĐÁNH GIÁ CHUNG', 'HEADING', null, null);
    perform pg_temp.section(block, 3, '1.', 'Ưu điểm', 'NARRATIVE', null, null);
    perform pg_temp.section(block, 3, '2.', 'Hạn chế', 'NARRATIVE', null, null);
    perform pg_temp.section(block, 3, '3.', 'Bài học kinh nghiệm', 'NARRATIVE', null, null);
    perform pg_temp.section(block, 1, 'Phần II', 'PHƯƠNG HƯỚNG, NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG {next}', 'HEADING', null, null);
    perform pg_temp.section(block, 2, 'I.', 'PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM', 'NARRATIVE', null,
        E'Theo kế hoạch năm {year}, nhà trường còn phải mở {plan_h2_classes:noun}, {plan_h2_learners:noun}.');
    perform pg_temp.section(block, 2, 'II.', 'GIẢI PHÁP, BIỆN PHÁP', 'NARRATIVE', null, null);
    perform pg_temp.section(block, 2, 'III.', 'KIẾN NGHỊ, ĐỀ XUẤT', 'NARRATIVE', null, null);

    -- The school to the cluster of the Academy, and the cluster's own report over its schools, under the same headings.
    perform pg_temp.section(joint, 2, 'I-', 'ĐẶC ĐIỂM TÌNH HÌNH', 'HEADING', null, null);
    perform pg_temp.section(school, 3, '1-', 'Tình hình chung', 'NARRATIVE', null,
        E'Nhà trường có {units_total:noun}, {staff_total:noun}, trong đó {teachers_total} giảng viên và {party_members:noun}.');
    perform pg_temp.section(compiled, 3, '1-', 'Tình hình chung', 'NARRATIVE', null,
        E'Các đơn vị có báo cáo được tổng hợp: {units_total} khoa, phòng; {staff_total:noun}, trong đó {teachers_total} giảng viên.');
    perform pg_temp.section(joint, 3, '2-', 'Thuận lợi', 'NARRATIVE', null, null);
    perform pg_temp.section(joint, 3, '3-', 'Khó khăn', 'NARRATIVE', null, null);
    perform pg_temp.section(joint, 2, 'II-', 'KẾT QUẢ THỰC HIỆN {period}', 'HEADING', null, null);
    perform pg_temp.section(joint, 3, '1-', 'Công tác đào tạo, bồi dưỡng', 'HEADING', null, null);
    perform pg_temp.section(school, 4, '1.1-', 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức', 'TABLE', 'training_by_programme',
        E'Kế hoạch năm {year} được giao {plan_year_classes:noun}, {plan_year_learners:noun}. Trong kỳ đã thực hiện {done_classes:noun}, {done_learners:noun}, bằng {done_share_classes} số lớp và {done_share_learners} số học viên của kế hoạch.\n'
        '- Năm {before} chuyển sang: {carried_classes:noun}, {carried_learners:noun}.\n'
        '- Mở mới: {new_classes:noun}, {new_learners:noun}.');
    perform pg_temp.section(compiled, 4, '1.1-', 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức', 'TABLE', 'training_by_school',
        E'Kế hoạch năm {year} được giao {plan_year_classes:noun}, {plan_year_learners:noun}. Trong kỳ các trường đã thực hiện {done_classes:noun}, {done_learners:noun}, bằng {done_share_classes} số lớp và {done_share_learners} số học viên của kế hoạch.\n'
        '- Năm {before} chuyển sang: {carried_classes:noun}, {carried_learners:noun}.\n'
        '- Mở mới: {new_classes:noun}, {new_learners:noun}.\n'
        '- Trung cấp lý luận chính trị: {tc_total_classes:noun}, {tc_total_learners:noun}.\n'
        '- Bồi dưỡng: {bd_total_classes:noun}, {bd_total_learners:noun}; trong đó ngạch chuyên viên {bd_cv_classes:noun}, {bd_cv_learners:noun}; ngạch chuyên viên chính {bd_cvc_classes:noun}, {bd_cvc_learners:noun}; lãnh đạo, quản lý cấp phòng {bd_ldql_phong_classes:noun}, {bd_ldql_phong_learners:noun}.\n'
        '- Liên kết: {lk_total_classes:noun}, {lk_total_learners:noun}.');
    perform pg_temp.section(joint, 4, '1.2-', 'Đào tạo, bồi dưỡng, nâng cao trình độ của viên chức', 'NARRATIVE', null,
        E'Đã cử {staff_turns:noun} viên chức đi học: cao học {study_ths}, văn bằng hai {study_vb2}, Trung cấp lý luận chính trị {study_tc}, Cao cấp lý luận chính trị {study_cc}, hoàn chỉnh Cao cấp {study_hc_cc}, bồi dưỡng chuyên môn, nghiệp vụ {study_chuyenmon}.');
    perform pg_temp.section(joint, 3, '2-', 'Công tác nghiên cứu khoa học, tổng kết thực tiễn', 'TABLE', 'research_by_level',
        E'Có {research_total:noun} được triển khai: cấp bộ, cấp tỉnh {research_bo_tinh}; cấp cơ sở {research_co_so}; cấp khoa, phòng {research_khoa_phong}. Sáng kiến tính riêng: {initiative_total:noun}.\n'
        'Hội thảo khoa học: {conf_total:noun}; bài tham gia: {conf_papers:noun}.');
    perform pg_temp.section(school, 3, '3-', 'Công tác xuất bản bản tin và trang thông tin điện tử', 'NARRATIVE', null,
        E'Phát hành {bulletin_issues:noun} bản tin với {bulletin_items:noun}; đăng {web_items:noun} trên trang thông tin điện tử.');
    perform pg_temp.section(compiled, 3, '3-', 'Công tác xuất bản bản tin và trang thông tin điện tử', 'NARRATIVE', null,
        E'Có {bulletin_schools:noun} phát hành {bulletin_issues:noun} bản tin với {bulletin_items:noun}; {web_schools:noun} đăng {web_items:noun} trên trang thông tin điện tử.');
    perform pg_temp.section(joint, 3, '4-', 'Công tác tổ chức triển khai các phong trào thi đua', 'LIST', 'movements',
        E'Có {movements_active:noun} thi đua được triển khai:');
    perform pg_temp.section(joint, 3, '5-', 'Các thành tích nổi bật khác', 'NARRATIVE', null,
        E'- Giảng viên dạy giỏi cấp Học viện, toàn quốc: {gvdg_total:noun}, trong đó xuất sắc {gvdg_xuatsac:noun}.\n'
        '- Hội thi của học viên: dự thi {student_contest_joined:noun}, đạt giải hoặc đạt yêu cầu {student_contest_reached:noun}.');
    perform pg_temp.section(joint, 3, '6-', 'Công tác phòng, chống dịch bệnh', 'NARRATIVE', null,
        E'Các biện pháp phòng, chống dịch và việc tổ chức lớp học trong điều kiện dịch bệnh:', true, date '2020-02-01', date '2023-10-19');
    perform pg_temp.section(joint, 2, 'III-', 'PHƯƠNG HƯỚNG, NHIỆM VỤ {next}', 'HEADING', null, null);
    perform pg_temp.section(joint, 3, '1-', 'Công tác đào tạo, bồi dưỡng', 'NARRATIVE', null,
        E'Theo kế hoạch năm {year} còn phải mở {plan_h2_classes:noun}, {plan_h2_learners:noun}.');
    perform pg_temp.section(joint, 3, '2-', 'Công tác nghiên cứu khoa học, tổng kết thực tiễn', 'NARRATIVE', null, null);
    perform pg_temp.section(joint, 3, '3-', 'Các hoạt động khác', 'NARRATIVE', null, null);
    perform pg_temp.section(joint, 3, '4-', 'Công tác tổ chức các phong trào thi đua', 'NARRATIVE', null, null);

    -- The year.
    perform pg_temp.section(yearly, 2, 'I.', 'ĐẶC ĐIỂM TÌNH HÌNH', 'NARRATIVE', null,
        E'Có {units_total:noun}, {staff_total:noun}: giảng viên cao cấp {teachers_senior}, giảng viên chính {teachers_principal}, giảng viên {teachers_lecturer}; {party_members:noun}, bằng {party_share} tổng số.');
    perform pg_temp.section(yearly, 2, 'II.', 'KẾT QUẢ THỰC HIỆN {period}', 'HEADING', null, null);
    perform pg_temp.section(yearly, 3, '1.', 'Công tác lãnh đạo, chỉ đạo', 'LIST', 'documents_issued', E'Đã ban hành {doc_issued:noun}:');
    perform pg_temp.section(yearly, 3, '2.', 'Kết quả các phong trào thi đua', 'LIST', 'movements',
        E'Có {movements_active:noun} được thực hiện, {movements_closed:noun} đã tổng kết:');
    perform pg_temp.section(yearly, 3, '3.', 'Kết quả thực hiện nhiệm vụ chuyên môn', 'TABLE', 'training_against_plan',
        E'Kế hoạch năm được giao {plan_year_classes:noun}, {plan_year_learners:noun}; thực hiện {done_classes:noun}, {done_learners:noun}, đạt {done_share_classes} số lớp và {done_share_learners} số học viên.');
    perform pg_temp.section(yearly, 3, '4.', 'Các chỉ tiêu của phong trào', 'TABLE', 'targets_measured', E'Kết quả đo các chỉ tiêu đã đề ra đầu năm:');
    perform pg_temp.section(yearly, 3, '5.', 'Đăng ký và kết quả danh hiệu thi đua', 'TABLE', 'registered_and_awarded',
        E'Có {registered_people:noun} đăng ký danh hiệu; sáng kiến được công nhận {initiative_recognised:noun}; điển hình tiên tiến mới {exemplars_new:noun}.');
    perform pg_temp.section(yearly, 3, '6.', 'Công tác khen thưởng', 'TABLE', 'awards_by_level',
        E'Có {award_total} lượt khen thưởng: cấp Nhà nước {award_state}, cấp Học viện {award_academy}, cấp tỉnh {award_province}, cấp trường {award_school}.');
    perform pg_temp.section(yearly, 3, '7.', 'Khen thưởng người không giữ chức vụ', 'TABLE', 'awards_without_posts',
        E'Khen thưởng cho người không giữ chức vụ lãnh đạo, quản lý: {award_no_post} lượt, bằng {award_no_post_pct} khen thưởng cho cá nhân.');
    perform pg_temp.section(yearly, 3, '8.', 'Đánh giá, xếp loại', 'TABLE', 'ratings_by_level',
        E'Hoàn thành xuất sắc nhiệm vụ: {rated_excellent_people:noun}, bằng {rated_excellent_people_pct} số người được xếp loại.');
    perform pg_temp.section(yearly, 2, 'III.', 'ĐÁNH GIÁ CHUNG', 'HEADING', null, null);
    perform pg_temp.section(yearly, 3, '1.', 'Ưu điểm', 'NARRATIVE', null, null);
    perform pg_temp.section(yearly, 3, '2.', 'Hạn chế, nguyên nhân', 'NARRATIVE', null, null);
    perform pg_temp.section(yearly, 3, '3.', 'Bài học kinh nghiệm', 'NARRATIVE', null, null);
    perform pg_temp.section(yearly, 2, 'IV.', 'PHƯƠNG HƯỚNG, NHIỆM VỤ {next}', 'NARRATIVE', null, null);
    perform pg_temp.section(own_year, 2, 'V.', 'KIẾN NGHỊ, ĐỀ XUẤT', 'NARRATIVE', null, null);

    -- Kindergartens and schools to their office of education, and the office over them.
    perform pg_temp.section(edu, 2, 'I.', 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 'LIST', 'documents_issued', E'Đã ban hành {doc_issued:noun} về thi đua, khen thưởng:');
    perform pg_temp.section(edu, 2, 'II.', 'KẾT QUẢ CÁC PHONG TRÀO THI ĐUA {period}', 'LIST', 'movements',
        E'Có {movements_active:noun} được thực hiện, trong đó {movements_launched:noun} mới phát động:');
    perform pg_temp.section(edu, 2, 'III.', 'CÔNG TÁC KHEN THƯỞNG', 'HEADING', null, null);
    perform pg_temp.section(edu, 3, '1.', 'Đăng ký và kết quả', 'TABLE', 'registered_and_awarded', E'Có {registered_people:noun} đăng ký danh hiệu thi đua.');
    perform pg_temp.section(edu, 3, '2.', 'Khen thưởng theo cấp', 'TABLE', 'awards_by_level', E'Có {award_total} lượt khen thưởng các cấp.');
    perform pg_temp.section(edu, 3, '3.', 'Khen thưởng người trực tiếp giảng dạy, công tác', 'TABLE', 'awards_without_posts',
        E'Khen thưởng cho người không giữ chức vụ: {award_no_post} lượt, bằng {award_no_post_pct} khen thưởng cho cá nhân.');
    perform pg_temp.section(edu, 2, 'IV.', 'SÁNG KIẾN, ĐIỂN HÌNH TIÊN TIẾN', 'LIST', 'exemplars',
        E'Có {initiative_recognised:noun} được công nhận, {exemplars_new:noun} tiên tiến mới.');
    perform pg_temp.section(edu, 2, 'V.', 'ĐÁNH GIÁ CHUNG', 'NARRATIVE', null, null);
    perform pg_temp.section(edu, 2, 'VI.', 'PHƯƠNG HƯỚNG, NHIỆM VỤ {next}', 'NARRATIVE', null, null);
    perform pg_temp.section(edu, 2, 'VII.', 'KIẾN NGHỊ, ĐỀ XUẤT', 'NARRATIVE', null, null);
end $$;
