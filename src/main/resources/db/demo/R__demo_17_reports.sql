-- The demo world, part 17: the cluster asks its eight schools for their first half of 2021; all have begun, most are done. How far
-- each has come – with figures counted from its records, never typed – is played when the demonstration starts (DemoRound).
insert into report_call (id, version, organisation_id, template_id, first_day, last_day, due_on, basis, called_by, called_on)
select demo_id('call/' || c.code), 0, demo_id('CTD-BGPB'), md5('report_template:HALF_YEAR_CLUSTER')::uuid, c.first::date, c.last::date, c.due::date, c.basis, 'Thư ký Cụm thi đua', c.called::date
  from (values ('2021H1', '2021-01-01', '2021-06-30', '2021-07-10', 'Công văn số 14-CV/CTĐ ngày 14/6/2021', '2021-06-14'),
               ('2022H1', '2022-01-01', '2022-06-30', '2022-07-08', 'Kế hoạch hoạt động của Cụm năm 2022', '2022-02-08')) as c (code, first, last, due, basis, called)
on conflict do nothing;

-- The eight schools' reports, the cluster's own over them, and Lai Châu's first half of 2022 to the block of its province.
insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, due_on, state, attempt)
select demo_id('report/' || r.code), 0, demo_id(r.author), md5('report_template:' || r.template)::uuid, demo_id(r.addressee), r.title,
       r.first::date, r.last::date, r.last::date, r.due::date, 'DRAFT', 1
  from (select school || '/2021H1' as code, school as author, 'HALF_YEAR_CLUSTER' as template, 'CTD-BGPB' as addressee,
               'Công tác 6 tháng đầu năm 2021; phương hướng, nhiệm vụ 6 tháng cuối năm 2021' as title, '2021-01-01' as first, '2021-06-30' as last, '2021-07-10' as due
          from unnest(array['TCT-SL', 'TCT-LC', 'TCT-DB', 'TCT-LCA', 'TCT-HG', 'TCT-QN', 'TCT-LS', 'TCT-CB']) as school
        union all
        values ('CTD-BGPB/2021H1', 'CTD-BGPB', 'CLUSTER_HALF_YEAR', 'HVCTQG', 'Công tác 6 tháng đầu năm 2021; phương hướng, nhiệm vụ 6 tháng cuối năm 2021', '2021-01-01', '2021-06-30', '2021-08-15'),
               ('TCT-LC/2021H2', 'TCT-LC', 'HALF_YEAR_BLOCK', 'KTD-VHXH-LC', 'Sơ kết công tác thi đua, khen thưởng 6 tháng cuối năm 2021; phương hướng, nhiệm vụ 6 tháng đầu năm 2022', '2021-07-01', '2021-12-31', '2022-02-15'),
               ('TCT-LC/2022H1', 'TCT-LC', 'HALF_YEAR_BLOCK', 'KTD-VHXH-LC', 'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022; phương hướng, nhiệm vụ 6 tháng cuối năm 2022', '2022-01-01', '2022-06-30', '2022-06-15')) r
on conflict do nothing;

insert into report_step (id, organisation_id, report_id, attempt, turn, step, taken_at, taken_by)
select demo_id('report-step/' || r.id), r.organisation_id, r.id, 1, 1, 'BEGUN', (r.first_day + 165)::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '8 hours', 'Thường trực thi đua'
  from report r where r.id in (select demo_id('report/' || school || '/2021H1') from unnest(array['TCT-SL', 'TCT-LC', 'TCT-DB', 'TCT-LCA', 'TCT-HG', 'TCT-QN', 'TCT-LS', 'TCT-CB', 'CTD-BGPB']) as school)
on conflict do nothing;
insert into report_step (id, organisation_id, report_id, attempt, turn, step, taken_at, taken_by)
select demo_id('report-step/' || r.id), r.organisation_id, r.id, 1, 1, 'BEGUN', timestamptz '2022-02-09 09:10+07', 'Thường trực thi đua'
  from report r where r.id in (demo_id('report/TCT-LC/2021H2'), demo_id('report/TCT-LC/2022H1'))
on conflict do nothing;

-- A few words of some schools, in their own voice.
update report_section s set body = s.body || E'\n' || w.words
  from (values
    ('TCT-SL', 'Công tác tổ chức triển khai các phong trào thi đua', '- Phong trào “Mỗi giảng viên một bài giảng điện tử” được cả ba khoa tham gia; Hội thi học viên học giỏi lý luận chính trị được tổ chức cho các lớp Trung cấp.'),
    ('TCT-QN', 'Công tác tổ chức triển khai các phong trào thi đua', '- Nhà trường gắn thi đua với chuyển đổi số: lịch giảng, điểm danh và đánh giá của học viên đều làm trên phần mềm.'),
    ('TCT-LC', 'Công tác tổ chức triển khai các phong trào thi đua', '- Thi đua lập thành tích chào mừng 15 năm ngày thành lập trường, mỗi khoa, phòng đăng ký một việc làm mới.'),
    ('TCT-DB', 'Khó khăn', 'Một số huyện ở xa, đường đi lại khó khăn trong mùa mưa nên các lớp mở tại huyện phải dời lịch.'),
    ('TCT-LS', 'Khó khăn', 'Giảng viên trẻ chiếm tỷ lệ cao, kinh nghiệm thực tiễn ở cơ sở còn ít.'),
    ('TCT-SL', 'Thuận lợi', 'Các huyện ủy, thành ủy phối hợp chặt chẽ trong cử cán bộ đi học và bố trí địa điểm mở lớp.')) as w (school, heading, words)
  join report r on r.id = demo_id('report/' || w.school || '/2021H1')
 where s.report_id = r.id and s.heading = w.heading and s.edited_at is null and r.state = 'DRAFT' and strpos(s.body, w.words) = 0;

-- The education office asks its four schools for the school year 2020-2021; three have handed in, its own report adds them up.
insert into report_call (id, version, organisation_id, template_id, first_day, last_day, due_on, basis, called_by, called_on)
values (demo_id('call/PGD/2020-2021'), 0, demo_id('PGD-DBP'), md5('report_template:EDU_SCHOOL_YEAR')::uuid, date '2020-09-01', date '2021-08-31', date '2021-09-10',
        'Công văn số 412/PGDĐT-VP ngày 16/8/2021', 'Chuyên viên thi đua', date '2021-08-16')
on conflict do nothing;
insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, due_on, state, attempt)
select demo_id('report/' || r.author || '/2020-2021'), 0, demo_id(r.author), md5('report_template:' || r.template)::uuid, demo_id(r.addressee), r.title,
       date '2020-09-01', date '2021-08-31', date '2021-08-31', date '2021-09-10', 'DRAFT', 1
  from (select school as author, 'EDU_SCHOOL_YEAR' as template, 'PGD-DBP' as addressee,
               'Tổng kết công tác thi đua, khen thưởng năm học 2020-2021; phương hướng, nhiệm vụ năm học 2021-2022' as title
          from unnest(array['MN-HM', 'TH-TT', 'THCS-NT', 'THCS-PS']) as school
        union all
        values ('PGD-DBP', 'EDU_OFFICE_YEAR', null, 'Tổng kết công tác thi đua, khen thưởng ngành Giáo dục năm học 2020-2021; phương hướng, nhiệm vụ năm học 2021-2022')) r
on conflict do nothing;
insert into report_step (id, organisation_id, report_id, attempt, turn, step, taken_at, taken_by)
select demo_id('report-step/' || r.id), r.organisation_id, r.id, 1, 1, 'BEGUN', timestamptz '2021-08-18 08:30+07', 'Thường trực thi đua'
  from report r where r.id in (select demo_id('report/' || body || '/2020-2021') from unnest(array['MN-HM', 'TH-TT', 'THCS-NT', 'THCS-PS', 'PGD-DBP']) as body)
on conflict do nothing;

-- Two schools and the cluster took the section of its time into their reports: the epidemic of 2021.
insert into report_section (id, version, organisation_id, report_id, outline_id, position, depth, label, heading, content, source_code, body)
select demo_id('report-section/epidemic/' || w.author), 0, r.organisation_id, r.id, t.id, t.position, t.depth, t.label, t.heading, t.content, t.source_code, w.words
  from (values ('TCT-SL', 'Nhà trường giảm quy mô lớp, chuyển một phần thảo luận sang trực tuyến; viên chức và học viên khai báo y tế trước khi đến lớp, không có ca lây trong trường.'),
               ('TCT-DB', 'Nhà trường hoãn khai giảng các lớp mở tại huyện có dịch, bố trí khu nội trú làm nơi cách ly tập trung và cử viên chức phục vụ.'),
               ('CTD-BGPB', 'Các trường thực hiện nghiêm yêu cầu phòng, chống dịch của địa phương, điều chỉnh lịch học và hình thức học phù hợp với tình hình dịch:')) as w (author, words)
  join report r on r.id = demo_id('report/' || w.author || '/2021H1')
  join report_section_template t on t.template_id = r.template_id and t.optional and t.heading like '%dịch bệnh%'
 where r.state = 'DRAFT'
on conflict do nothing;
