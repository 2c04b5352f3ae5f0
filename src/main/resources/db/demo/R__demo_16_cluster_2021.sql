-- The demo world, part 16: the cluster's first half of 2021, school by school, so that eight reports add up to the totals that the
-- cluster's own report states: 260 classes with 16.182 learners (147 carried over, 113 new), 86 turns of study, 83 topics and
-- schemes, nine issues of bulletins. That report names programmes for 169 classes only; the other 91 stand under programmes that it
-- leaves out. Codes, names of classes, places and days are invented.

-- School, programme, classes and learners carried over, classes and learners newly opened; without those of part 12.
insert into training_class (id, version, organisation_id, programme_id, code, name, mode, partner, place, opened_on, closed_on, learners, certificates, commended)
select demo_id('class/2021/' || c.school || '/' || c.programme || '/' || c.part || '/' || c.nth), 0, s.id, p.id, replace(p.code, '_', '-') || '-' || c.part || '-' || lpad(c.nth::text, 2, '0'),
       p.short_name || ', lớp ' || c.nth || ' năm ' || case c.part when 'A' then 2020 else 2021 end,
       case when p.family = 'LIEN_KET' then 'JOINT' when c.nth % 7 = 0 then 'ONLINE' else 'AT_SCHOOL' end,
       case when p.family = 'LIEN_KET' then case when p.code like 'CH%' or p.code like '%CC' then 'Học viện Chính trị khu vực I' else 'Cơ sở liên kết của ' || s.short_name end end,
       case when c.nth % 7 = 0 and p.family <> 'LIEN_KET' then null when c.nth % 3 = 0 then 'Trung tâm chính trị cấp huyện' else 'Hội trường ' || chr(64 + 1 + c.nth % 4) end,
       d.opened, d.closed, c.learners,
       case when d.closed is not null and p.family <> 'TC_LLCT' then c.learners - c.nth % 3 when d.closed is not null then c.learners end,
       -- The learners of Sơn La's intermediate classes who were commended when they closed: 52.
       case when c.school = 'TCT-SL' and p.code = 'TC' and c.part = 'A' then 52 / c.classes + (c.nth <= 52 % c.classes)::int end
  from (select school, programme, part, classes, n as nth, learners / classes + (n <= learners % classes)::int as learners
          from (values
    ('TCT-SL', 'TC', 11, 714, 5, 301), ('TCT-SL', 'CC', 1, 77, 1, 73), ('TCT-SL', 'CH_CTH', 1, 37, 0, 0), ('TCT-SL', 'HC_CC', 1, 57, 0, 0), ('TCT-SL', 'HDND', 2, 131, 1, 59), ('TCT-SL', 'CAPNHAT_4', 1, 46, 0, 0), ('TCT-SL', 'CAPNHAT_3', 0, 0, 1, 50), ('TCT-SL', 'CAP_UY', 1, 63, 0, 0), ('TCT-SL', 'CV', 2, 156, 1, 72), ('TCT-SL', 'CVC', 0, 0, 1, 85), ('TCT-SL', 'LDQL_PHONG', 2, 149, 2, 141),
    ('TCT-LC', 'HDND', 1, 60, 1, 55), ('TCT-LC', 'CAPNHAT_4', 2, 88, 1, 38), ('TCT-LC', 'CV', 0, 0, 1, 70), ('TCT-LC', 'CVC', 1, 76, 0, 0), ('TCT-LC', 'LDQL_PHONG', 1, 72, 1, 68),
    ('TCT-DB', 'TC', 10, 737, 5, 339), ('TCT-DB', 'CC', 1, 75, 1, 71), ('TCT-DB', 'HC_CC', 1, 57, 0, 0), ('TCT-DB', 'HDND', 1, 64, 2, 121), ('TCT-DB', 'CAPNHAT_4', 0, 0, 1, 45), ('TCT-DB', 'CAP_UY', 1, 62, 0, 0), ('TCT-DB', 'CV', 2, 152, 0, 0), ('TCT-DB', 'CVC', 0, 0, 1, 84), ('TCT-DB', 'LDQL_PHONG', 2, 149, 1, 68), ('TCT-DB', 'QLNN_XA', 1, 70, 0, 0), ('TCT-DB', 'BIEN_PHONG', 1, 60, 0, 0),
    ('TCT-LCA', 'TC', 6, 402, 2, 118), ('TCT-LCA', 'CC', 1, 75, 1, 71), ('TCT-LCA', 'CH_QLKT', 1, 38, 0, 0), ('TCT-LCA', 'HDND', 2, 127, 1, 58), ('TCT-LCA', 'CAPNHAT_3', 1, 50, 0, 0), ('TCT-LCA', 'CV', 1, 78, 1, 74), ('TCT-LCA', 'CVC', 1, 84, 0, 0), ('TCT-LCA', 'LDQL_PHONG', 1, 74, 2, 143),
    ('TCT-HG', 'TC', 3, 204, 2, 126), ('TCT-HG', 'CC', 1, 72, 0, 0), ('TCT-HG', 'HC_CC', 0, 0, 1, 56), ('TCT-HG', 'HDND', 2, 127, 1, 58), ('TCT-HG', 'CAPNHAT_4', 0, 0, 1, 44), ('TCT-HG', 'CV', 1, 78, 1, 74), ('TCT-HG', 'CVC', 1, 84, 0, 0), ('TCT-HG', 'LDQL_PHONG', 1, 75, 1, 71), ('TCT-HG', 'QLNN_XA', 1, 73, 0, 0),
    ('TCT-QN', 'TC', 6, 412, 3, 188), ('TCT-QN', 'CC', 2, 151, 1, 69), ('TCT-QN', 'CH_CTH', 1, 37, 0, 0), ('TCT-QN', 'HC_CC', 2, 130, 0, 0), ('TCT-QN', 'NN_TH', 7, 123, 21, 312), ('TCT-QN', 'HDND', 11, 922, 11, 878), ('TCT-QN', 'CAPNHAT_4', 7, 452, 5, 298), ('TCT-QN', 'CAPNHAT_3', 2, 119, 2, 111), ('TCT-QN', 'CAP_UY', 6, 420, 3, 192), ('TCT-QN', 'CV', 2, 157, 1, 73), ('TCT-QN', 'CVC', 0, 0, 1, 80), ('TCT-QN', 'LDQL_PHONG', 3, 225, 2, 140), ('TCT-QN', 'QTAN', 1, 159, 0, 0), ('TCT-QN', 'XDD', 1, 57, 1, 53), ('TCT-QN', 'KHAC', 2, 171, 1, 79), ('TCT-QN', 'BIEN_PHONG', 1, 60, 0, 0), ('TCT-QN', 'LDQL_SO', 1, 50, 0, 0),
    ('TCT-LS', 'TC', 4, 275, 2, 125), ('TCT-LS', 'CC', 1, 72, 0, 0), ('TCT-LS', 'CH_XDD', 1, 43, 0, 0), ('TCT-LS', 'HDND', 1, 62, 1, 58), ('TCT-LS', 'CAPNHAT_4', 0, 0, 1, 45), ('TCT-LS', 'CV', 1, 78, 1, 74), ('TCT-LS', 'CVC', 1, 85, 0, 0), ('TCT-LS', 'LDQL_PHONG', 2, 151, 1, 69), ('TCT-LS', 'XDD', 1, 59, 1, 55), ('TCT-LS', 'KHAC', 0, 0, 1, 70),
    ('TCT-CB', 'TC', 4, 267, 1, 57), ('TCT-CB', 'CC', 1, 72, 0, 0), ('TCT-CB', 'HDND', 0, 0, 2, 120), ('TCT-CB', 'CAPNHAT_4', 1, 44, 0, 0), ('TCT-CB', 'CAP_UY', 0, 0, 1, 63), ('TCT-CB', 'CV', 1, 80, 0, 0), ('TCT-CB', 'LDQL_PHONG', 1, 74, 1, 71), ('TCT-CB', 'XDD', 0, 0, 1, 55), ('TCT-CB', 'KHAC', 0, 0, 1, 69)
               ) as v (school, programme, carried, carried_learners, opened, opened_learners)
         cross join lateral (values ('A', carried, carried_learners), ('B', opened, opened_learners)) as x (part, classes, learners)
         cross join lateral generate_series(1, classes) n) c
  join organisation s on s.id = demo_id(c.school)
  join programme p on p.code = c.programme
 cross join lateral (select p.code in ('TC', 'CC', 'HC_CC', 'CH_XDD', 'CH_CTH', 'CH_QLKT', 'QTAN') as long, p.code in ('CV', 'CVC', 'LDQL_PHONG', 'NN_TH', 'QLNN_XA') as medium) k
 cross join lateral (select case when c.part = 'A' then case when k.long then demo_workday(date '2020-03-02' + c.nth * 19) when k.medium then demo_workday(date '2020-11-02' + c.nth * 4)
                                 else demo_workday(date '2020-12-07' + c.nth) end
                            else case when k.long then demo_workday(date '2021-01-18' + c.nth * 17) when k.medium then demo_workday(date '2021-01-11' + c.nth * 6)
                                 else demo_workday(date '2021-03-01' + c.nth * 9) end end as opened) o
 cross join lateral (select o.opened, case when c.part = 'A' then case when k.long then demo_workday(date '2021-07-05' + c.nth * 6) when k.medium then demo_workday(date '2021-02-22' + c.nth * 3)
                                 else demo_workday(date '2021-01-11' + c.nth) end
                            else case when k.long then null when k.medium then demo_workday(o.opened + 60) else demo_workday(o.opened + 10) end end as closed) d
on conflict (id) do nothing;

-- The year's plan: 323 classes with 20.399 learners, those carried over among them.
insert into training_plan (id, version, organisation_id, programme_id, year, classes, learners, with_carried)
select demo_id('training-plan/' || v.school || '/' || v.programme || '/2021'), 0, demo_id(v.school), p.id, 2021, v.classes, v.learners, true
  from (values
    ('TCT-SL', 'TC', 18, 1145), ('TCT-SL', 'CC', 3, 216), ('TCT-SL', 'CH_CTH', 1, 37), ('TCT-SL', 'HC_CC', 1, 57), ('TCT-SL', 'HDND', 4, 256), ('TCT-SL', 'CAPNHAT_4', 1, 46), ('TCT-SL', 'CAPNHAT_3', 1, 50), ('TCT-SL', 'CAP_UY', 1, 63), ('TCT-SL', 'CV', 4, 294), ('TCT-SL', 'CVC', 1, 85), ('TCT-SL', 'LDQL_PHONG', 5, 356),
    ('TCT-LC', 'TC', 5, 273), ('TCT-LC', 'CC', 2, 140), ('TCT-LC', 'HDND', 3, 181), ('TCT-LC', 'CAPNHAT_4', 4, 192), ('TCT-LC', 'CV', 2, 136), ('TCT-LC', 'CVC', 2, 142), ('TCT-LC', 'LDQL_PHONG', 3, 206),
    ('TCT-DB', 'TC', 16, 1142), ('TCT-DB', 'CC', 3, 212), ('TCT-DB', 'HC_CC', 2, 123), ('TCT-DB', 'HDND', 4, 251), ('TCT-DB', 'CAPNHAT_4', 2, 111), ('TCT-DB', 'CAP_UY', 2, 128), ('TCT-DB', 'CV', 3, 218), ('TCT-DB', 'CVC', 2, 150), ('TCT-DB', 'LDQL_PHONG', 4, 283), ('TCT-DB', 'QLNN_XA', 2, 136), ('TCT-DB', 'BIEN_PHONG', 2, 126),
    ('TCT-LCA', 'TC', 9, 586), ('TCT-LCA', 'CC', 3, 212), ('TCT-LCA', 'CH_QLKT', 1, 38), ('TCT-LCA', 'HDND', 4, 251), ('TCT-LCA', 'CAPNHAT_3', 2, 116), ('TCT-LCA', 'CV', 3, 218), ('TCT-LCA', 'CVC', 2, 150), ('TCT-LCA', 'LDQL_PHONG', 4, 283),
    ('TCT-HG', 'TC', 6, 396), ('TCT-HG', 'CC', 2, 138), ('TCT-HG', 'HC_CC', 2, 122), ('TCT-HG', 'HDND', 4, 251), ('TCT-HG', 'CAPNHAT_4', 2, 110), ('TCT-HG', 'CV', 3, 218), ('TCT-HG', 'CVC', 2, 150), ('TCT-HG', 'LDQL_PHONG', 3, 212), ('TCT-HG', 'QLNN_XA', 2, 139),
    ('TCT-QN', 'TC', 10, 666), ('TCT-QN', 'CC', 4, 286), ('TCT-QN', 'CH_CTH', 1, 37), ('TCT-QN', 'HC_CC', 3, 196), ('TCT-QN', 'NN_TH', 28, 435), ('TCT-QN', 'HDND', 23, 1925), ('TCT-QN', 'CAPNHAT_4', 13, 816), ('TCT-QN', 'CAPNHAT_3', 5, 296), ('TCT-QN', 'CAP_UY', 10, 678), ('TCT-QN', 'CV', 4, 296), ('TCT-QN', 'CVC', 1, 80), ('TCT-QN', 'LDQL_PHONG', 6, 431), ('TCT-QN', 'QTAN', 1, 159), ('TCT-QN', 'XDD', 3, 176), ('TCT-QN', 'KHAC', 3, 250), ('TCT-QN', 'BIEN_PHONG', 1, 60), ('TCT-QN', 'LDQL_SO', 1, 50),
    ('TCT-LS', 'TC', 7, 466), ('TCT-LS', 'CC', 1, 72), ('TCT-LS', 'CH_XDD', 1, 43), ('TCT-LS', 'HDND', 3, 186), ('TCT-LS', 'CAPNHAT_4', 2, 111), ('TCT-LS', 'CV', 3, 218), ('TCT-LS', 'CVC', 1, 85), ('TCT-LS', 'LDQL_PHONG', 4, 286), ('TCT-LS', 'XDD', 3, 180), ('TCT-LS', 'KHAC', 1, 70),
    ('TCT-CB', 'TC', 6, 390), ('TCT-CB', 'CC', 2, 138), ('TCT-CB', 'HDND', 3, 186), ('TCT-CB', 'CAPNHAT_4', 2, 110), ('TCT-CB', 'CAP_UY', 2, 129), ('TCT-CB', 'CV', 2, 146), ('TCT-CB', 'LDQL_PHONG', 3, 211), ('TCT-CB', 'XDD', 2, 121), ('TCT-CB', 'KHAC', 1, 69)
       ) as v (school, programme, classes, learners)
  join programme p on p.code = v.programme
on conflict (organisation_id, year, programme_id) do nothing;

-- Who serves at a school from the beginning of the year on, in an order of their own.
create temporary table demo_serving on commit drop as
select s.code as school, p.organisation_id, p.id as person, row_number() over (partition by s.id order by p.code) as nth, count(*) over (partition by s.id) as people,
       row_number() over (partition by s.id order by a.leadership, a.rank <> 'LECTURER', p.code desc) as from_below
  from person p
  join organisation s on s.id = p.organisation_id and s.code like 'TCT-%'
  join appointment a on a.person_id = p.id and a.valid_from <= date '2021-01-01' and a.valid_to is null
 where p.joined_on <= date '2021-01-01' and p.left_on is null;

-- 86 turns of study: master, second degree, intermediate, senior, completing senior, professional.
insert into activity (id, version, organisation_id, kind, variant, person_id, title, begins, ends, place)
select demo_id('activity/2021/study/' || t.school || '/' || t.nth), 0, q.organisation_id, 'STUDY', t.variant, q.person, case t.variant when 'CHUYEN_MON' then 'Phương pháp giảng dạy tích cực' end,
       demo_workday(date '2021-02-22' + t.nth::int * 5), case t.variant when 'CHUYEN_MON' then demo_workday(date '2021-02-22' + t.nth::int * 5) + 4 when 'HC_CC' then date '2021-10-29' end,
       case t.variant when 'CHUYEN_MON' then 'Học viện Chính trị quốc gia Hồ Chí Minh' when 'VB2' then 'Trường đại học liên kết' else 'Học viện Chính trị khu vực I' end
  from (select v.school, k.variant, row_number() over (partition by v.school order by k.place, n) as nth
          from (values ('TCT-SL', array[3, 2, 1, 1, 2, 9]), ('TCT-LCA', array[2, 3, 1, 1, 2, 8]), ('TCT-LS', array[3, 2, 1, 1, 3, 8]), ('TCT-QN', array[2, 1, 1, 1, 1, 3]),
                       ('TCT-DB', array[1, 1, 1, 1, 1, 3]), ('TCT-HG', array[1, 1, 1, 0, 1, 3]), ('TCT-CB', array[0, 1, 0, 1, 1, 2]), ('TCT-LC', array[0, 0, 0, 0, 1, 3])) as v (school, turns)
         cross join (values ('THAC_SI', 1), ('VB2', 2), ('TC', 3), ('CC', 4), ('HC_CC', 5), ('CHUYEN_MON', 6)) as k (variant, place)
         cross join lateral generate_series(1, v.turns[k.place]) n) t
  join demo_serving q on q.school = t.school and q.nth = 1 + (t.nth + 10) % q.people
on conflict (id) do nothing;

-- 83 topics and schemes – four of the province or a ministry, 64 of schools, 15 of faculties – and, apart from them, 31 initiatives.
-- One more of a faculty at Lai Châu runs since 2019. What part 7 has for 2021 began after the half-year.
update research_work set begun_on = date '2021-09-06' where emulation_year = '2021' and begun_on is null and organisation_id in (select organisation_id from demo_serving);
create temporary table demo_topic on commit drop as
select demo_id('work/2021/' || v.school || '/' || k.kind || '/' || k.scope || '/' || k.state || '/' || n) as id, v.school, k.kind, k.scope, k.state, n as nth,
       row_number() over (partition by v.school order by k.place, n) as of_school
  from (values ('TCT-SL', array[1, 0, 7, 4, 4, 2]), ('TCT-LC', array[0, 0, 5, 2, 1, 1]), ('TCT-DB', array[0, 1, 6, 3, 2, 1]), ('TCT-LCA', array[0, 0, 5, 3, 2, 1]),
               ('TCT-HG', array[1, 0, 0, 10, 0, 1]), ('TCT-QN', array[0, 0, 0, 5, 0, 24]), ('TCT-LS', array[1, 0, 6, 2, 3, 1]), ('TCT-CB', array[0, 0, 4, 2, 2, 0])) as v (school, works)
 cross join (values ('TOPIC', 'PROVINCE', 'ACCEPTED', 1), ('TOPIC', 'PROVINCE', 'IN_PROGRESS', 2), ('TOPIC', 'BASE', 'ACCEPTED', 3), ('TOPIC', 'BASE', 'IN_PROGRESS', 4),
                    ('TOPIC', 'UNIT', 'IN_PROGRESS', 5), ('INITIATIVE', 'BASE', 'IN_PROGRESS', 6)) as k (kind, scope, state, place)
 cross join lateral generate_series(1, v.works[k.place]) n;
insert into research_work (id, version, organisation_id, kind, name, emulation_year, begun_on, scope, state, applied, decision, decided_on, issuer, confirmed)
select t.id, 0, s.id, case when t.kind = 'TOPIC' and t.of_school % 5 = 0 then 'SCHEME' else t.kind end,
       (array['Nâng cao chất lượng bài giảng', 'Đổi mới công tác quản lý học viên', 'Gắn lý luận với thực tiễn địa phương', 'Phát triển sinh kế vùng cao', 'Ứng dụng công nghệ số trong giảng dạy',
              'Xây dựng ngân hàng câu hỏi thi', 'Nâng cao kỹ năng công tác dân vận', 'Giáo dục truyền thống cách mạng'])[1 + t.of_school % 8]
       || (array[' trong chương trình trung cấp', ' cho cán bộ cấp xã', ' ở các lớp mở tại huyện', ' trong bồi dưỡng chức danh', ' tại nhà trường'])[1 + t.of_school % 5],
       case t.state when 'ACCEPTED' then '2020' else '2021' end, case t.state when 'ACCEPTED' then date '2020-02-17' else demo_workday(date '2021-01-25' + t.nth * 3) end,
       t.scope, t.state, t.state = 'ACCEPTED',
       case when t.state = 'ACCEPTED' then 300 + demo_dice('nt/' || t.id) % 200 || case t.scope when 'PROVINCE' then '/QĐ-SKHCN' else '-QĐ/TCT' end end,
       case when t.state = 'ACCEPTED' then demo_workday(date '2021-03-15' + t.nth * 11) end,
       case when t.state = 'ACCEPTED' then case t.scope when 'PROVINCE' then 'Sở Khoa học và Công nghệ' else s.name end end, t.state = 'ACCEPTED'
  from demo_topic t join organisation s on s.id = demo_id(t.school)
on conflict (id) do nothing;
-- The named people of the rules keep the evidence that their cases are made of.
insert into research_author (work_id, person_id, organisation_id, lead, share)
select t.id, q.person, q.organisation_id, true, 100
  from demo_topic t
  join (select s.*, row_number() over (partition by s.school order by s.from_below) as place, count(*) over (partition by s.school) as many
          from demo_serving s join person p on p.id = s.person
         where p.code not in ('SL001', 'SL009', 'SL014', 'SL019', 'SL024', 'SL027', 'SL029', 'SL030', 'SL034', 'SL040', 'SL041', 'LC014', 'LC029')) q
    on q.school = t.school and q.place = 1 + t.of_school % q.many
on conflict do nothing;

-- Conferences, bulletins (seven schools, nine issues, 175 items) and the web sites of all eight.
insert into activity (id, version, organisation_id, kind, title, level, begins)
select demo_id('activity/2021/conference/' || school || '/' || title), 0, demo_id(school), 'CONFERENCE', title, level, day::date
  from (values ('TCT-QN', 'Phát triển nguồn nhân lực lãnh đạo, quản lý của tỉnh', 'PROVINCE', '2021-04-22'), ('TCT-QN', 'Đổi mới phương pháp giảng dạy lý luận', 'SCHOOL', '2021-03-18'),
               ('TCT-DB', 'Giảng dạy trực tuyến trong điều kiện dịch bệnh', 'SCHOOL', '2021-03-25'), ('TCT-DB', 'Đưa thực tiễn địa phương vào bài giảng', 'SCHOOL', '2021-05-13'),
               ('TCT-LS', 'Xây dựng trường chính trị chuẩn', 'SCHOOL', '2021-04-15')) as v (school, title, level, day)
on conflict (id) do nothing;
insert into activity (id, version, organisation_id, kind, title, number, begins, amount, exactness)
select demo_id('activity/2021/bulletin/' || v.school || '/' || i.nth), 0, demo_id(v.school), 'BULLETIN', 'Thông tin Lý luận và thực tiễn', lpad(i.nth::text, 2, '0'), demo_workday(date '2021-01-25' + i.nth::int * 60), i.items, 'EXACT'
  from (values ('TCT-SL', array[20, 19]), ('TCT-QN', array[22, 20]), ('TCT-LC', array[18]), ('TCT-DB', array[19]), ('TCT-LCA', array[20]), ('TCT-HG', array[18]), ('TCT-LS', array[19])) as v (school, issues)
 cross join lateral unnest(v.issues) with ordinality as i (items, nth)
on conflict (id) do nothing;
insert into activity (id, version, organisation_id, kind, variant, title, begins)
select demo_id('activity/2021/web/' || v.school || '/' || k.variant || '/' || n), 0, demo_id(v.school), 'WEB', k.variant,
       case k.variant when 'NEWS' then 'Tin hoạt động tuần ' || 2 * n else 'Bài nghiên cứu, trao đổi số ' || n end, demo_workday(date '2021-01-04' + n * case k.variant when 'NEWS' then 14 else 28 end)
  from (values ('TCT-SL', 11, 5), ('TCT-LC', 8, 2), ('TCT-DB', 9, 4), ('TCT-LCA', 7, 2), ('TCT-HG', 8, 3), ('TCT-QN', 12, 6), ('TCT-LS', 9, 3), ('TCT-CB', 6, 1)) as v (school, news, articles)
 cross join (values ('NEWS'), ('ARTICLE')) as k (variant)
 cross join lateral generate_series(1, case k.variant when 'NEWS' then v.news else v.articles end) n
on conflict (id) do nothing;

-- Two lecturers of each school at the national contest: five excellent, eleven good. Sơn La's contest of learners; its donations.
insert into contest_result (id, version, organisation_id, person_id, contest, level, emulation_year, result, held_on, decision, decided_on, issuer, confirmed)
select demo_id('contest/2021/' || school || '/' || from_below), 0, organisation_id, person, 'Hội thi giảng viên dạy giỏi các trường chính trị toàn quốc', 'NATION', '2021',
       case when from_below = 1 and school in ('TCT-SL', 'TCT-QN', 'TCT-LS', 'TCT-HG', 'TCT-DB') then 'Giảng viên dạy giỏi xuất sắc' else 'Giảng viên dạy giỏi cấp Học viện' end,
       date '2021-05-20', '2871-QĐ/HVCTQG', date '2021-06-15', 'Học viện Chính trị quốc gia Hồ Chí Minh', true
  from demo_serving where from_below <= 2
on conflict do nothing;
insert into activity (id, version, organisation_id, kind, variant, title, level, begins, ends, amount, exactness, reached)
values (demo_id('activity/2021/contest/TCT-SL'), 0, demo_id('TCT-SL'), 'CONTEST', 'LEARNERS', 'Hội thi học viên học giỏi lý luận chính trị', 'SCHOOL', date '2021-04-08', date '2021-04-09', 30, 'EXACT', 24)
on conflict (id) do nothing;
insert into activity (id, version, organisation_id, kind, variant, title, begins, amount, exactness, place)
values (demo_id('activity/2021/donation/TCT-SL'), 0, demo_id('TCT-SL'), 'DONATION', 'MONEY', 'Các quỹ nhân đạo, Quỹ vắc-xin', date '2021-06-18', 28000000, 'MORE_THAN', 'Ủy ban Mặt trận Tổ quốc tỉnh')
on conflict (id) do nothing;
