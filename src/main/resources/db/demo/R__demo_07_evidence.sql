-- The demo world, part 7: ratings, initiatives, topics and contests of three years; what nobody is named for is derived from codes.
--
-- People who stand for the situations of the test table. Sơn La's year 2021 is before its council; Lai Châu's is decided, so whose
-- case needs a title of 2021 is there, with a colleague in the same case at Sơn La where that helps.
--
--   case  who    name               situation in 2021
--   P01   SL019  Lê Thanh Quyên     HTTNV, no initiative
--   P02   SL024  Phạm Văn Thắng     HTXSNV, no initiative
--   P03   SL014  Nguyễn Thu Diệp    HTTNV, initiative recognised by the school
--   P04   SL009  Cầm Minh Mai       HTXSNV, initiative recognised by the school
--   P05   LC014  Đỗ Đức Đạt         CSTĐCS 2019, 2020, 2021, initiative recognised by the province
--         SL034  Bùi Hồng Xuân      the same, 2021 still to be voted on
--   P06   LC029  Mùa Hồng Hoa       CSTĐCS 2017, 2018, none in 2019, again 2020, 2021
--         SL006  Mùa Quang Sơn      the same, 2021 still to be voted on
--   P07   SL029  Hà Thu Liên        maternity leave of six months (01/3–31/8/2021), HTTNV
--   P08   SL041  Đặng Xuân Tuấn     recruited on 01/5/2021
--   P09   SL040  Tẩn Văn Đạt        reprimanded on 12/5/2021, HTTNV
--   P10   SL030  Phùng Thu Xuân     under an allegation of the press, being looked into
--   P11   SL027  Nông Đình Nam      moved on 01/7/2021 from Điện Biên, whose decisions stand in the history
--   P12   SL012  Hà Minh Xuân       CSTĐCS 2019, 2020 known by year only, without number and day of the decision
--   P13   LC009  Nguyễn Ngọc Trang  CSTĐCS 2020, 2021, no certificate of merit yet
--         SL008  Đặng Đình Thắng    CSTĐCS 2019, 2020, no certificate of merit yet
--   P14   LC011  Vi Thu Oanh        LĐTT and CSTĐCS 2021 and a certificate of merit of the province, all in December 2021
--   P15   SL001  Cầm Thị Bích Thảo  rector, chairs the council and is a candidate: HTXSNV, initiative
-- Also: SL039 brings an initiative of 2020 again in 2021; LC015, LC018, LC019, LC024, SL025 have their stories in part 2.
create or replace function demo_dice(code text) returns int language sql immutable as $$ select ('x' || left(md5('dice:' || code), 7))::bit(28)::int $$;
-- Offices decide on working days.
create or replace function demo_workday(day date) returns date language sql immutable as $$ select day - greatest(0, extract(isodow from day)::int - 5) $$;

create temporary table demo_year (kind text, year text, nth int, starts date, ends date, rated date, recognised date) on commit drop;
insert into demo_year values
  ('CALENDAR', '2019', 1, '2019-01-01', '2019-12-31', '2019-12-16', '2019-11-20'),
  ('CALENDAR', '2020', 2, '2020-01-01', '2020-12-31', '2020-12-14', '2020-11-18'),
  ('CALENDAR', '2021', 3, '2021-01-01', '2021-12-31', '2021-12-06', '2021-11-17'),
  ('SCHOOL', '2018-2019', 1, '2018-08-01', '2019-07-31', '2019-06-03', '2019-05-08'),
  ('SCHOOL', '2019-2020', 2, '2019-08-01', '2020-07-31', '2020-07-06', '2020-06-10'),
  ('SCHOOL', '2020-2021', 3, '2020-08-01', '2021-07-31', '2021-06-01', '2021-05-12');

-- What is known of named people: level, the work behind it (none, or its scope), whether CSTĐCS follows.
create temporary table demo_case (code text, year text, level text, work text) on commit drop;
insert into demo_case values
  ('SL001', '2021', 'HTXSNV', 'BASE'), ('SL001', '2020', 'HTXSNV', 'BASE'), ('SL009', '2021', 'HTXSNV', 'BASE'), ('SL019', '2021', 'HTTNV', null),
  ('SL024', '2021', 'HTXSNV', null), ('SL014', '2021', 'HTTNV', 'BASE'), ('SL029', '2021', 'HTTNV', null), ('SL041', '2021', 'HTTNV', null),
  ('SL040', '2021', 'HTTNV', null), ('SL030', '2021', 'HTTNV', null), ('SL027', '2019', 'HTTNV', null), ('SL027', '2020', 'HTTNV', 'BASE'),
  ('SL027', '2021', 'HTTNV', null), ('SL034', '2019', 'HTTNV', 'BASE'), ('SL034', '2020', 'HTXSNV', 'BASE'), ('SL034', '2021', 'HTXSNV', 'PROVINCE'),
  ('SL012', '2019', 'HTXSNV', 'BASE'), ('SL012', '2020', 'HTTNV', 'BASE'), ('SL012', '2021', 'HTTNV', null),
  ('SL006', '2019', 'HTTNV', null), ('SL006', '2020', 'HTXSNV', 'BASE'), ('SL006', '2021', 'HTTNV', 'BASE'),
  ('SL008', '2019', 'HTXSNV', 'BASE'), ('SL008', '2020', 'HTXSNV', 'BASE'), ('SL008', '2021', 'HTTNV', null),
  ('SL004', '2021', 'HTXSNV', 'BASE'), ('SL010', '2021', 'HTXSNV', 'BASE'), ('SL011', '2021', 'HTTNV', null),
  ('SL039', '2020', 'HTTNV', 'BASE'), ('SL039', '2021', 'HTTNV', 'BASE'), ('SL025', '2021', 'HTTNV', null),
  ('LC014', '2019', 'HTXSNV', 'BASE'), ('LC014', '2020', 'HTXSNV', 'BASE'), ('LC014', '2021', 'HTXSNV', 'PROVINCE'),
  ('LC029', '2019', 'HTTNV', null), ('LC029', '2020', 'HTTNV', 'BASE'), ('LC029', '2021', 'HTTNV', 'BASE'),
  ('LC009', '2020', 'HTXSNV', 'BASE'), ('LC009', '2021', 'HTTNV', 'BASE'), ('LC011', '2020', 'HTXSNV', 'BASE'), ('LC011', '2021', 'HTXSNV', 'BASE'),
  ('LC018', '2021', 'HTTNV', null), ('LC019', '2021', 'HTTNV', null), ('LC004', '2021', 'HTXSNV', null), ('QN016', '2020', 'KHTNV', null);

-- Who was in service for at least six months of a year, where, and how near the top.
create temporary table demo_served on commit drop as
select s.code as school, s.id as organisation, p.id as person, p.code, p.full_name, a.unit_id, u.code as unit, a.position, a.rank, a.leadership,
       y.year, y.nth, y.starts, y.ends, y.rated, y.recognised, c.level as known, c.work, c.code is not null as named,
       p.joined_on <= y.starts + 60 as whole_year, demo_dice('talent/' || p.code) / 3 + demo_dice('year/' || p.code || y.year) as score
  from organisation s
  join demo_year y on y.kind = s.year_kind
  join person p on p.organisation_id = s.id
  join appointment a on a.id = demo_id('appointment/' || p.code) and a.person_id = p.id
  join organisation u on u.id = a.unit_id
  left join demo_case c on c.code = p.code and c.year = y.year
 where s.id in (select demo_id(k) from unnest(array['TCT-SL', 'TCT-LC', 'TCT-DB', 'TCT-LCA', 'TCT-HG', 'TCT-QN', 'TCT-LS', 'TCT-CB',
                'PGD-DBP', 'MN-HM', 'TH-TT', 'THCS-NT', 'THCS-PS']) k)
   and p.id = demo_id('person/' || p.code)
   and (p.joined_on <= y.ends - 180 or p.code = 'SL027');

-- About 17 % excellent, the most part good, a few that only did what they had to.
create temporary table demo_rated on commit drop as
select r.*, coalesce(r.known, case when r.first <= floor(0.175 * r.people) then 'HTXSNV' when r.last <= round(0.04 * r.people) then 'HTNV' else 'HTTNV' end) as level
  from (select d.*, count(*) over w as people,
               row_number() over (w order by case when known = 'HTXSNV' then 0 when known is null then 1 else 2 end, score) as first,
               row_number() over (w order by known is null desc, score desc) as last
          from demo_served d
        window w as (partition by school, year)) r;

insert into rating (id, version, organisation_id, subject_kind, person_id, emulation_year, level, decision, decided_on, issuer, confirmed, note)
select demo_id('rating/' || r.code || '/' || r.year), 0, r.organisation, 'PERSON', r.person, r.year, r.level,
       case when not v.vague then 300 + demo_dice('rating/' || s.code || r.year) % 400 || case when s.year_kind = 'SCHOOL' then '/QĐ-' || s.code else '-QĐ/TCT' end end,
       case when not v.vague then demo_workday(r.rated + demo_dice('rated/' || s.code || r.year) % 12) end,
       case when r.code = 'SL027' and r.year < '2021' then 'Trường Chính trị tỉnh Điện Biên' else s.name end, not v.vague,
       case when r.code = 'SL027' and r.year = '2021' then 'Sáu tháng đầu năm công tác tại Trường Chính trị tỉnh Điện Biên, có nhận xét của trường cũ.'
            when r.code = 'SL029' and r.year = '2021' then 'Xếp loại theo thời gian làm việc thực tế; nghỉ thai sản 6 tháng.'
            when r.code = 'SL040' and r.year = '2021' then 'Khiển trách vì vi phạm không liên quan đến nhiệm vụ chuyên môn.' end
  from demo_rated r
  join organisation s on s.id = r.organisation
  cross join lateral (select r.school = 'TCT-HG' and r.nth = 1 or r.school = 'TH-TT' and r.nth = 1 as vague) v
 where not (r.school = 'TCT-CB' and r.nth = 1 and r.unit = 'KNNPL') -- never handed in
on conflict do nothing;

-- Units: three of Sơn La's five excellent in 2021 (25 of 45 monthly turns were), elsewhere two; schools: about two in three.
insert into rating (id, version, organisation_id, subject_kind, unit_id, emulation_year, level, decision, decided_on, issuer, confirmed)
select demo_id('rating/' || x.school || '/' || x.unit || '/' || x.year), 0, x.organisation, 'UNIT', x.id, x.year,
       case when x.place <= case when x.school = 'TCT-SL' then 3 when x.units > 3 then 2 else 1 end then 'HTXSNV'
            when x.school = 'TCT-LS' and x.year = '2019' and x.place = x.units then 'HTNV' else 'HTTNV' end,
       300 + demo_dice('rating/' || x.school || x.year) % 400 || case when x.year_kind = 'SCHOOL' then '/QĐ-' || x.school else '-QĐ/TCT' end,
       demo_workday(x.rated + demo_dice('rated/' || x.school || x.year) % 12), x.name, true
  from (select s.code as school, s.id as organisation, s.name, s.year_kind, u.id, u.code as unit, y.year, y.rated, count(*) over w as units,
               row_number() over (w order by (s.code, y.year, u.code) in (('TCT-SL', '2021', 'KLLCS'), ('TCT-LC', '2021', 'KLLCS'), ('TCT-LC', '2021', 'PQLDT')) desc,
                                             demo_dice('unit/' || s.code || u.code || y.year)) as place
          from organisation s
          join organisation u on u.parent_id = s.id and u.kind in ('FACULTY', 'OFFICE') and u.id = demo_id(s.code || '/' || u.code)
          join demo_year y on y.kind = s.year_kind
         where s.id in (select organisation from demo_served)
        window w as (partition by s.id, y.year)) x
on conflict do nothing;

insert into rating (id, version, organisation_id, subject_kind, emulation_year, level, decision, decided_on, issuer, confirmed)
select demo_id('rating/' || s.code || '/' || y.year), 0, s.id, 'SCHOOL', y.year,
       case when s.code in ('TCT-LC', 'TCT-QN') or s.code = 'TCT-SL' and y.nth > 1 or demo_dice('school/' || s.code || y.year) % 3 = 0 then 'HTXSNV' else 'HTTNV' end,
       1000 + demo_dice('school rating/' || s.code || y.year) % 900 || case when s.year_kind = 'SCHOOL' then '/QĐ-UBND' else '-QĐ/TU' end,
       demo_workday(case when s.year_kind = 'SCHOOL' then y.rated + 24 else y.ends + 8 + demo_dice('school/' || s.code) % 15 end),
       case when s.year_kind = 'SCHOOL' then 'Ủy ban nhân dân thành phố Điện Biên Phủ' else 'Tỉnh ủy ' || substring(s.name from 'tỉnh (.*)$') end, true
  from organisation s
  join demo_year y on y.kind = s.year_kind
 where s.id in (select organisation from demo_served)
on conflict do nothing;

-- Who is to be named CSTĐCS of a year, at most 15 of 100 LĐTT: the named first, then who was excellent, leads, or is near the top.
create temporary table demo_best on commit drop as
select b.* from (
    select r.*, row_number() over (partition by school, year order by (r.work is not null) desc, (level = 'HTXSNV') desc, leadership desc, score) as place,
           floor(0.15 * count(*) filter (where whole_year and level in ('HTXSNV', 'HTTNV')) over (partition by school, year)) as places
      from demo_rated r
     where level in ('HTXSNV', 'HTTNV') and whole_year and (work is not null or not named)) b
 where place <= places;

-- Their initiatives; a name is an effort and an audience, different for each.
create temporary table demo_work (key text, organisation uuid, kind text, name text, year text, scope text, state text, applied boolean, recognised date, lead uuid) on commit drop;
create temporary table demo_name on commit drop as
select e.kind, (row_number() over (partition by e.kind order by demo_dice(e.effort || a.audience)) - 1)::int as nth, count(*) over (partition by e.kind)::int as names,
       e.effort || ' ' || a.audience as name
  from (values
    ('CALENDAR', 'Đổi mới cách thảo luận và giao bài tập tình huống'), ('CALENDAR', 'Xây dựng bộ câu hỏi mở và đáp án dùng chung'),
    ('CALENDAR', 'Tổ chức nghiên cứu thực tế gắn với bài học'), ('CALENDAR', 'Ứng dụng sơ đồ tư duy trong giảng dạy'),
    ('CALENDAR', 'Số hóa học liệu và tài liệu tham khảo'), ('CALENDAR', 'Nâng cao chất lượng tự học'),
    ('CALENDAR', 'Quản lý hồ sơ và kết quả học tập trên bảng tính dùng chung'), ('CALENDAR', 'Phương pháp đóng vai xử lý tình huống'),
    ('CALENDAR', 'Đánh giá người học bằng phiếu khảo sát trực tuyến'), ('CALENDAR', 'Bồi dưỡng kỹ năng viết tiểu luận, khóa luận'),
    ('SCHOOL', 'Trò chơi học tập giúp hình thành thói quen đọc'), ('SCHOOL', 'Phối hợp với cha mẹ vận động ra lớp'),
    ('SCHOOL', 'Sử dụng đồ dùng dạy học tự làm'), ('SCHOOL', 'Tăng cường tiếng Việt'),
    ('SCHOOL', 'Giảng dạy theo nhóm nhỏ'), ('SCHOOL', 'Tổ chức hoạt động trải nghiệm')) as e (kind, effort)
  join (values
    ('CALENDAR', 'cho học viên lớp Trung cấp lý luận chính trị'), ('CALENDAR', 'ở phần học Nguyên lý cơ bản'), ('CALENDAR', 'ở phần học Xây dựng Đảng'),
    ('CALENDAR', 'ở phần học Nhà nước và pháp luật'), ('CALENDAR', 'ở phần học Tình hình, nhiệm vụ của địa phương'), ('CALENDAR', 'cho lớp bồi dưỡng ngạch chuyên viên'),
    ('CALENDAR', 'cho lớp bồi dưỡng lãnh đạo, quản lý cấp phòng'), ('CALENDAR', 'ở các lớp mở tại huyện'), ('CALENDAR', 'cho học viên người dân tộc thiểu số'),
    ('CALENDAR', 'trong điều kiện dạy học trực tuyến'),
    ('SCHOOL', 'cho trẻ người dân tộc thiểu số'), ('SCHOOL', 'ở điểm trường lẻ'), ('SCHOOL', 'cho học sinh đầu cấp'), ('SCHOOL', 'trong môn Toán'),
    ('SCHOOL', 'trong giờ sinh hoạt lớp'), ('SCHOOL', 'cho học sinh bán trú'), ('SCHOOL', 'ở lớp ghép')) as a (kind, audience) on a.kind = e.kind;

insert into demo_work
select 'work/' || w.code || '/' || w.year, w.organisation, 'INITIATIVE', n.name, w.year, coalesce(w.work, 'BASE'), 'RECOGNISED', true, w.recognised, w.person
  from (select b.*, row_number() over (partition by school order by year, code) + demo_dice(b.school) as pick
          from (select * from demo_best union select r.*, 0, 0 from demo_rated r
                 where r.work is not null and not exists (select from demo_best b where b.code = r.code and b.year = r.year)) b) w
  join organisation s on s.id = w.organisation
  join demo_name n on n.kind = s.year_kind and n.nth = w.pick % n.names;

-- Others' works that wait, were refused, or were recognised without a title; in SL039's case, last year's once more.
insert into demo_work
select 'work/' || r.code || '/' || r.year, r.organisation, case k.roll % 4 when 0 then 'TOPIC' else 'INITIATIVE' end, n.name, r.year,
       case when k.roll % 7 < 2 then 'UNIT' else 'BASE' end,
       case when r.nth = 3 and k.roll % 5 = 0 then 'REGISTERED'
            when k.roll % 4 = 0 then case when k.roll % 11 < 8 then 'ACCEPTED' else 'IN_PROGRESS' end
            when k.roll % 9 = 1 then 'REFUSED' else 'RECOGNISED' end,
       k.roll % 6 > 1, r.recognised, r.person
  from demo_rated r
  join organisation s on s.id = r.organisation
  cross join lateral (select demo_dice('work/' || r.code || r.year) / 100 as roll, demo_dice('works/' || r.code || r.year) % 100 < 16 as has) k
  join demo_name n on n.kind = s.year_kind and n.nth = (k.roll / 13) % n.names
 where k.has and not r.named and r.rank in ('LECTURER', 'PRINCIPAL_LECTURER', 'TEACHER', 'SPECIALIST')
   and not exists (select from demo_best b where b.code = r.code and b.year = r.year);
update demo_work w set name = n.name
  from (select x.key, s.year_kind, demo_dice(s.code) % 1000 + row_number() over (partition by s.id order by x.year, x.key) as nth
          from demo_work x join organisation s on s.id = x.organisation) x, demo_name n
 where x.key = w.key and n.kind = x.year_kind and n.nth = x.nth % n.names;
update demo_work set name = 'Số hóa hồ sơ, văn bản của các lớp Trung cấp lý luận chính trị' where key in ('work/SL039/2020', 'work/SL039/2021');

-- A topic of each political school and year by the head of a faculty with two colleagues, and a scheme under way.
insert into demo_work
select 'topic/' || r.school || '/' || r.year, r.organisation, 'TOPIC',
       case r.nth when 1 then 'Nâng cao chất lượng đào tạo trung cấp lý luận chính trị' when 2 then 'Đưa kết quả tổng kết thực tiễn địa phương vào bài giảng'
                  else 'Xây dựng đội ngũ giảng viên đáp ứng tiêu chí trường chính trị chuẩn' end || ' tại ' || s.name,
       r.year, case when demo_dice('topic/' || r.school || r.year) % 3 = 0 then 'PROVINCE' else 'BASE' end,
       case when r.nth < 3 then 'ACCEPTED' else 'IN_PROGRESS' end, r.nth < 3, r.recognised + 9, r.person
  from demo_rated r join organisation s on s.id = r.organisation
 where r.unit = 'KXDD' and r.position = 'Trưởng khoa' and s.year_kind = 'CALENDAR';
insert into demo_work
select 'scheme/' || r.school, r.organisation, 'SCHEME', 'Đề án xây dựng trường đạt chuẩn giai đoạn 2021–2025', r.year, 'PROVINCE', 'IN_PROGRESS', false, null, r.person
  from demo_rated r
 where r.unit = 'PQLDT' and r.position = 'Trưởng phòng' and r.year = '2021' and r.school in ('TCT-SL', 'TCT-LC', 'TCT-QN');

insert into research_work (id, version, organisation_id, kind, name, emulation_year, scope, state, applied, decision, decided_on, issuer, confirmed)
select demo_id(w.key), 0, w.organisation, w.kind, w.name, w.year, w.scope, w.state, w.applied and w.state in ('RECOGNISED', 'ACCEPTED'),
       case when d.decided then case when w.scope = 'PROVINCE' then 1000 + demo_dice('sk/' || w.key) % 1500 || '/QĐ-UBND'
            when s.year_kind = 'SCHOOL' then 200 + demo_dice('sk/' || s.code || w.year) % 300 || '/QĐ-UBND'
            else 200 + demo_dice('sk/' || s.code || w.year) % 300 || '-QĐ/TCT' end end,
       case when d.decided then demo_workday(w.recognised + case when w.scope = 'PROVINCE' then 20 else demo_dice('sk day/' || s.code || w.year) % 7 end) end,
       case when d.decided then case when w.scope = 'PROVINCE' then 'Chủ tịch UBND tỉnh ' || coalesce(substring(s.name from 'tỉnh (.*)$'), 'Điện Biên')
            when s.year_kind = 'SCHOOL' then 'Chủ tịch UBND thành phố Điện Biên Phủ' else s.name end end,
       d.decided
  from demo_work w
  join organisation s on s.id = w.organisation
  cross join lateral (select w.state in ('RECOGNISED', 'ACCEPTED', 'REFUSED') and not (s.code = 'TCT-HG' and w.year = '2019') as decided) d
on conflict do nothing;

insert into research_author (work_id, person_id, organisation_id, lead, share)
select v.id, w.lead, w.organisation, true, case when w.key like 'topic/%' then 50 when w.key like 'scheme/%' then null else 100 end
  from demo_work w join research_work v on v.id = demo_id(w.key) and v.version = 0
on conflict do nothing;
insert into research_author (work_id, person_id, organisation_id, lead, share)
select v.id, r.person, r.organisation, false, case row_number() over (partition by v.id order by r.score) when 1 then 30 else 20 end
  from demo_work w
  join research_work v on v.id = demo_id(w.key) and v.version = 0
  join lateral (select x.person, x.organisation, x.score from demo_rated x
                 where x.organisation = w.organisation and x.year = w.year and x.unit = 'KXDD' and x.person <> w.lead and not x.named
                 order by x.score limit 2) r on true
 where w.key like 'topic/%'
on conflict do nothing;

-- Contests: the school's own every year, the Academy's in 2020.
insert into contest_result (id, version, organisation_id, person_id, contest, level, emulation_year, result, held_on, decision, decided_on, issuer, confirmed)
select demo_id('contest/' || r.code || '/' || r.year), 0, r.organisation, r.person,
       case when s.year_kind = 'SCHOOL' then 'Hội thi giáo viên dạy giỏi cấp trường' else 'Hội giảng cấp trường' end, 'SCHOOL', r.year,
       case when r.place = 1 then 'Giải Nhất' when r.place = 2 then 'Giải Nhì' when s.year_kind = 'SCHOOL' then 'Giáo viên dạy giỏi cấp trường' else 'Giảng viên dạy giỏi cấp trường' end,
       demo_workday(r.recognised - 12), 150 + demo_dice('contest/' || r.school || r.year) % 200 || case when s.year_kind = 'SCHOOL' then '/QĐ-' || s.code else '-QĐ/TCT' end, demo_workday(r.recognised - 5), s.name, true
  from (select x.*, row_number() over (partition by school, year order by demo_dice('contest/' || code || year)) as place, count(*) over (partition by school, year) as of
          from demo_rated x where rank in ('LECTURER', 'PRINCIPAL_LECTURER', 'TEACHER') and not leadership) r
  join organisation s on s.id = r.organisation
 where r.place <= greatest(2, r.of / 6)
on conflict do nothing;
insert into contest_result (id, version, organisation_id, person_id, contest, level, emulation_year, result, held_on, decision, decided_on, issuer, confirmed)
select demo_id('contest of the Academy/' || r.code), 0, r.organisation, r.person, 'Hội thi giảng viên dạy giỏi các trường chính trị', 'ACADEMY', '2020',
       case demo_dice('academy/' || r.school) % 3 when 0 then 'Giải Ba' else 'Giảng viên dạy giỏi cấp Học viện' end, date '2020-10-14', '4417-QĐ/HVCTQG', date '2020-10-28',
       'Học viện Chính trị quốc gia Hồ Chí Minh', true
  from (select x.*, row_number() over (partition by school order by demo_dice('academy/' || code)) as place
          from demo_rated x where year = '2020' and rank in ('LECTURER', 'PRINCIPAL_LECTURER') and not leadership and code <> 'SL027') r
 where r.place = 1
on conflict do nothing;
