-- The demo world, part 8: the ledger of awards. Entries are only ever added and chained by the database, so each is added once, in
-- the order of the decisions. Titles follow from the ratings and initiatives of part 7; its head says who stands for which case.
--
-- Lai Châu's 2021 is decided as far as the school decides; above it, two commendations of the school itself came by both channels in
-- January 2022. What was still on its way on 10/02/2022 is not here but in part 15: TTLĐXS of the office for training and research,
-- and the province's certificates of merit of three people for building the Party in 2020–2021.

create temporary table demo_award (key text, organisation uuid, kind text, person uuid, unit uuid, name text, title text, variant text default '', year text,
    award_kind text default 'CONG_TRANG', level text default 'BASE', decision text, decided date, issuer text, achievement text) on commit drop;

-- Who gave what, and in which decision: the school's own titles at the end of the year, above it some weeks later.
create temporary table demo_decider on commit drop as
select s.id as organisation, s.code as school, s.name, y.year, y.nth, y.ends, v.education,
       case when v.education then 'Chủ tịch UBND thành phố Điện Biên Phủ' else 'Hiệu trưởng ' || s.name end as issuer,
       900 + demo_dice('award/' || case when v.education then 'PGD-DBP' else s.code end || y.year) % 800 as number, case when v.education then '/QĐ-UBND' else '-QĐ/TCT' end as symbol,
       demo_workday(case when v.education then y.ends - 40 + demo_dice('award day/PGD-DBP' || y.year) % 8 else y.ends - 16 + demo_dice('award day/' || s.code || y.year) % 14 end) as decided,
       'Chủ tịch UBND tỉnh ' || coalesce(substring(s.name from 'tỉnh (.*)$'), 'Điện Biên') as chair,
       100 + demo_dice('chair/' || s.code || y.year) % 400 || '/QĐ-UBND' as chair_decision,
       demo_workday(case when v.education then y.ends + 26 else y.ends + 50 + demo_dice('chair day/' || s.code || y.year) % 20 end) as chair_decided
  from organisation s
  join (values ('CALENDAR', '2019', 1, date '2019-12-31'), ('CALENDAR', '2020', 2, '2020-12-31'), ('CALENDAR', '2021', 3, '2021-12-31'),
               ('SCHOOL', '2018-2019', 1, '2019-07-31'), ('SCHOOL', '2019-2020', 2, '2020-07-31'), ('SCHOOL', '2020-2021', 3, '2021-07-31'))
       as y (kind, year, nth, ends) on y.kind = s.year_kind
  cross join lateral (select s.year_kind = 'SCHOOL' as education) v
 where s.id in (select demo_id(k) from unnest(array['TCT-SL', 'TCT-LC', 'TCT-DB', 'TCT-LCA', 'TCT-HG', 'TCT-QN', 'TCT-LS', 'TCT-CB',
                'PGD-DBP', 'MN-HM', 'TH-TT', 'THCS-NT', 'THCS-PS']) k)
   and (v.education or y.nth < 3 or s.code = 'TCT-LC');

-- LĐTT: rated good or better, in service for ten months, not disciplined.
insert into demo_award (key, organisation, kind, person, name, title, year, decision, decided, issuer)
select p.code || '/LDTT/' || d.year, d.organisation, 'PERSON', p.id, p.full_name, 'LDTT', d.year, d.number || d.symbol, d.decided, d.issuer
  from demo_decider d
  join rating r on r.organisation_id = d.organisation and r.emulation_year = d.year and r.subject_kind = 'PERSON' and r.level in ('HTXSNV', 'HTTNV')
  join person p on p.id = r.person_id and r.id = demo_id('rating/' || p.code || '/' || d.year)
 where p.joined_on <= d.ends - 304 and (p.code, d.year) not in (('LC015', '2021'));

-- CSTĐCS: the initiatives that part 7 gave to those near the top.
insert into demo_award (key, organisation, kind, person, name, title, year, decision, decided, issuer)
select x.code || '/CSTDCS/' || x.year, x.organisation, 'PERSON', x.person, x.full_name, 'CSTDCS', x.year, x.number + 1 || x.symbol, x.decided, x.issuer
  from (select d.*, p.code, a.person, a.name as full_name,
               row_number() over (partition by d.organisation, d.year
                   order by p.code in ('SL012', 'SL034', 'SL006', 'SL008', 'LC009', 'LC011', 'LC014', 'LC029') desc, (r.level = 'HTXSNV') desc,
                            demo_dice('talent/' || p.code) / 3 + demo_dice('year/' || p.code || d.year)) as place
          from demo_decider d
          join demo_award a on a.organisation = d.organisation and a.year = d.year and a.title = 'LDTT'
          join person p on p.id = a.person
          join rating r on r.person_id = p.id and r.emulation_year = d.year
          join research_work w on w.id = demo_id('work/' || p.code || '/' || d.year) and w.kind = 'INITIATIVE' and w.state = 'RECOGNISED' and w.scope <> 'UNIT'
         where (p.code, d.year) not in (('LC029', '2019'), ('SL006', '2019'))) x
 where x.place <= floor(0.15 * (select count(*) from demo_award l where l.organisation = x.organisation and l.year = x.year and l.title = 'LDTT'));

-- TTLĐTT: units rated good or better with more than half LĐTT. TTLĐXS, by the province: one excellent unit with 70 % LĐTT and a CSTĐCS.
create temporary table demo_unit on commit drop as
select d.*, u.id as unit, u.code, u.name as unit_name, r.level,
       (select count(*) from appointment x where x.unit_id = u.id and x.valid_from <= d.ends - 304 and (x.valid_to is null or x.valid_to > d.ends)) as people,
       (select count(*) from demo_award l join appointment x on x.id = demo_id('appointment/' || split_part(l.key, '/', 1)) and x.unit_id = u.id where l.title = 'LDTT' and l.year = d.year) as advanced,
       (select count(*) from demo_award l join appointment x on x.id = demo_id('appointment/' || split_part(l.key, '/', 1)) and x.unit_id = u.id where l.title = 'CSTDCS' and l.year = d.year) as fighters
  from demo_decider d
  join rating r on r.organisation_id = d.organisation and r.emulation_year = d.year and r.subject_kind = 'UNIT'
  join organisation u on u.id = r.unit_id and u.id = demo_id(d.school || '/' || u.code);
insert into demo_award (key, organisation, kind, unit, name, title, year, decision, decided, issuer)
select school || '/' || code || '/TTLDTT/' || year, organisation, 'UNIT', unit, unit_name, 'TTLDTT', year, number || symbol, decided, issuer
  from demo_unit where level in ('HTXSNV', 'HTTNV') and advanced * 2 > people;
insert into demo_award (key, organisation, kind, unit, name, title, year, level, decision, decided, issuer)
select distinct on (organisation, year) school || '/' || code || '/TTLDXS/' || year, organisation, 'UNIT', unit, unit_name, 'TTLDXS', year, 'PROVINCE', chair_decision, chair_decided, chair
  from demo_unit
 where level = 'HTXSNV' and advanced >= 0.7 * people and fighters > 0 and (school, year) <> ('TCT-LC', '2021') and demo_dice('xs/' || school || year) % 4 > 0
 order by organisation, year, advanced desc, code;

-- The schools themselves.
insert into demo_award (key, organisation, kind, name, title, year, level, decision, decided, issuer)
select d.school || '/' || t.title || '/' || d.year, d.organisation, 'SCHOOL', d.name, t.title, d.year, t.level, d.chair_decision, d.chair_decided, d.chair
  from demo_decider d
  join rating r on r.organisation_id = d.organisation and r.emulation_year = d.year and r.subject_kind = 'SCHOOL'
  cross join lateral (select case r.level when 'HTXSNV' then 'TTLDXS' else 'TTLDTT' end as title, case r.level when 'HTXSNV' then 'PROVINCE' else 'BASE' end as level) t
 where (d.school, d.year) <> ('TCT-LC', '2021');

-- Giấy khen of the rector for a movement: two people and a unit every year, by another decision.
insert into demo_award (key, organisation, kind, person, name, title, year, award_kind, decision, decided, issuer, achievement)
select code || '/GK/' || year, organisation, 'PERSON', person, full_name, 'GK', year, 'PHONG_TRAO', number - 40 || symbol, demo_workday(decided - 30), issuer,
       case when education then 'Có thành tích trong phong trào “Thi đua dạy tốt, học tốt”' else 'Có thành tích trong phong trào thi đua chào mừng Ngày Nhà giáo Việt Nam 20/11' end
  from (select d.*, a.person, a.name as full_name, p.code, row_number() over (partition by d.organisation, d.year order by demo_dice('gk/' || p.code || d.year)) as place
          from demo_decider d join demo_award a on a.organisation = d.organisation and a.year = d.year and a.title = 'LDTT' join person p on p.id = a.person
         where d.school <> 'PGD-DBP' and p.code not in ('SL008', 'LC009')) g
 where place <= 2;
insert into demo_award (key, organisation, kind, unit, name, title, year, award_kind, decision, decided, issuer, achievement)
select distinct on (organisation, year) school || '/' || code || '/GK/' || year, organisation, 'UNIT', unit, unit_name, 'GK', year, 'PHONG_TRAO', number - 40 || symbol, demo_workday(decided - 30), issuer,
       'Có thành tích trong phong trào thi đua của trường'
  from demo_unit where school <> 'PGD-DBP' order by organisation, year, demo_dice('gk/' || school || code || year);

-- Bằng khen of the province: who was excellent twice running with two initiatives, at most one a school and year; never the named
-- who wait for their first.
insert into demo_award (key, organisation, kind, person, name, title, year, level, decision, decided, issuer, achievement)
select distinct on (d.organisation, d.year) p.code || '/BK_BT/' || d.year, d.organisation, 'PERSON', p.id, p.full_name, 'BK_BT', d.year, 'PROVINCE',
       d.chair_decision, d.chair_decided, d.chair, 'Hai năm liên tục hoàn thành xuất sắc nhiệm vụ, có sáng kiến được áp dụng'
  from demo_decider d
  join demo_decider before on before.organisation = d.organisation and before.nth = d.nth - 1
  join demo_award a on a.organisation = d.organisation and a.year = d.year and a.title = 'CSTDCS'
  join demo_award b on b.person = a.person and b.year = before.year and b.title = 'CSTDCS'
  join person p on p.id = a.person and p.code not in ('SL008', 'SL012', 'LC009', 'LC029', 'LC011', 'LC014')
 where d.nth = 2 or d.education
 order by d.organisation, d.year, demo_dice('bk/' || p.code);

-- By name.
insert into demo_award (key, organisation, kind, person, name, title, year, award_kind, level, decision, decided, issuer, achievement)
select v.code || '/' || v.title || '/' || v.year, p.organisation_id, 'PERSON', p.id, p.full_name, v.title, v.year, v.kind, v.level, v.decision, v.decided::date, v.issuer, v.achievement
  from (values
    ('SL027', 'LDTT', '2019', 'CONG_TRANG', 'BASE', '1108-QĐ/TCT', '2019-12-20', 'Hiệu trưởng Trường Chính trị tỉnh Điện Biên', null),
    ('SL027', 'LDTT', '2020', 'CONG_TRANG', 'BASE', '1187-QĐ/TCT', '2020-12-22', 'Hiệu trưởng Trường Chính trị tỉnh Điện Biên', null),
    ('SL027', 'CSTDCS', '2020', 'CONG_TRANG', 'BASE', '1188-QĐ/TCT', '2020-12-22', 'Hiệu trưởng Trường Chính trị tỉnh Điện Biên', null),
    ('SL006', 'CSTDCS', '2017', 'CONG_TRANG', 'BASE', '987-QĐ/TCT', '2017-12-22', 'Hiệu trưởng Trường Chính trị tỉnh Sơn La', null),
    ('SL006', 'CSTDCS', '2018', 'CONG_TRANG', 'BASE', '1043-QĐ/TCT', '2018-12-21', 'Hiệu trưởng Trường Chính trị tỉnh Sơn La', null),
    ('LC029', 'CSTDCS', '2017', 'CONG_TRANG', 'BASE', '742-QĐ/TCT', '2017-12-25', 'Hiệu trưởng Trường Chính trị tỉnh Lai Châu', null),
    ('LC029', 'CSTDCS', '2018', 'CONG_TRANG', 'BASE', '815-QĐ/TCT', '2018-12-24', 'Hiệu trưởng Trường Chính trị tỉnh Lai Châu', null),
    ('LC014', 'BK_BT', '2020', 'CONG_TRANG', 'PROVINCE', '212/QĐ-UBND', '2021-02-19', 'Chủ tịch UBND tỉnh Lai Châu', 'Hai năm liên tục hoàn thành xuất sắc nhiệm vụ, có sáng kiến được áp dụng'),
    ('LC011', 'BK_BT', '2021', 'CONG_TRANG', 'PROVINCE', '1702/QĐ-UBND', '2021-12-28', 'Chủ tịch UBND tỉnh Lai Châu', 'Hai năm liên tục hoàn thành xuất sắc nhiệm vụ, có sáng kiến được áp dụng'),
    ('SL001', 'BK_BT', '2018', 'CONG_TRANG', 'PROVINCE', '356/QĐ-UBND', '2019-02-27', 'Chủ tịch UBND tỉnh Sơn La', 'Hoàn thành xuất sắc nhiệm vụ hai năm 2017, 2018'),
    ('SL007', 'KNC', '2018', 'CONG_HIEN', 'PROVINCE', '5214-QĐ/HVCTQG', '2018-11-12', 'Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh', 'Có nhiều năm giảng dạy lý luận chính trị'),
    ('LC030', 'GK', '2020', 'DOT_XUAT', 'BASE', '655-QĐ/TCT', '2020-08-25', 'Hiệu trưởng Trường Chính trị tỉnh Lai Châu', 'Kịp thời dập lửa tại nhà kho, bảo vệ tài sản của trường')
  ) as v (code, title, year, kind, level, decision, decided, issuer, achievement)
  join person p on p.id = demo_id('person/' || v.code);
insert into demo_award (key, organisation, kind, name, title, variant, year, award_kind, level, decision, decided, issuer, achievement)
select s.code || '/' || v.title || '/' || v.year || '/' || v.place, s.id, 'SCHOOL', s.name, v.title, '', v.year, v.kind, v.level, v.decision, v.decided::date, v.issuer, v.achievement
  from (values
    ('TCT-LC', 1, 'BK_BT', '2021', 'CONG_TRANG', 'PROVINCE', '186-QĐ/HVCTQG', '2022-01-14', 'Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh', 'Hoàn thành xuất sắc nhiệm vụ năm 2021'),
    ('TCT-LC', 2, 'BK_BT', '2021', 'CONG_TRANG', 'PROVINCE', '117/QĐ-UBND', '2022-01-27', 'Chủ tịch UBND tỉnh Lai Châu', 'Hoàn thành xuất sắc nhiệm vụ công tác năm 2021 trong Khối thi đua Văn hóa – Xã hội'),
    ('TCT-LC', 1, 'BK_TTG', '2015', 'CONG_TRANG', 'STATE', '1123/QĐ-TTg', '2016-06-20', 'Thủ tướng Chính phủ', 'Có thành tích xuất sắc trong đào tạo, bồi dưỡng cán bộ từ năm 2011 đến năm 2015'),
    ('TCT-SL', 1, 'CTD_BT', '2020', 'CONG_TRANG', 'PROVINCE', '512-QĐ/HVCTQG', '2021-02-03', 'Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh', 'Dẫn đầu Cụm thi đua các trường chính trị khu vực miền núi biên giới phía Bắc năm 2020'),
    ('TCT-SL', 1, 'HCLD_3', '2016', 'CONG_TRANG', 'STATE', '2206/QĐ-CTN', '2016-10-17', 'Chủ tịch nước', 'Có thành tích xuất sắc từ năm 2011 đến năm 2015'),
    ('TCT-QN', 1, 'HCLD_2', '2014', 'CONG_TRANG', 'STATE', null, null, 'Chủ tịch nước', null)
  ) as v (school, place, title, year, kind, level, decision, decided, issuer, achievement)
  join organisation s on s.id = demo_id(v.school);

-- P12: the year is remembered, the decision is not; nor is it in Hà Giang's first year.
update demo_award set decision = null, decided = null where key in ('SL012/CSTDCS/2019', 'SL012/CSTDCS/2020') or organisation = demo_id('TCT-HG') and year = '2019' and level = 'BASE';

insert into award_entry (id, organisation_id, number, entry, subject_kind, person_id, unit_id, subject_name, title_id, variant, emulation_year, award_kind, award_level,
       decision_number, decided_on, issuer, confirmed, achievement, public_code, recorded_at, recorded_by, previous, hash)
select demo_id('award/' || a.key), a.organisation, 0, 'CONFERRAL', a.kind, a.person, a.unit, a.name, t.id, a.variant, a.year, a.award_kind, a.level, a.decision, a.decided, a.issuer,
       a.decision is not null, a.achievement, upper(left(md5('public code of ' || a.key), 20)),
       coalesce(a.decided, make_date(left(a.year, 4)::int + 1, 1, 15)) + 4 + time '09:30' at time zone 'Asia/Ho_Chi_Minh', 'Thường trực Hội đồng', '', ''
  from demo_award a
  join title t on t.code = a.title
 where not exists (select from award_entry e where e.id = demo_id('award/' || a.key))
 order by coalesce(a.decided, make_date(left(a.year, 4)::int + 1, 1, 15)), a.organisation, a.key;
