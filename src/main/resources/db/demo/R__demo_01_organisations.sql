-- The demo world, part 1: the northern border cluster with its eight schools, and an education office with four schools.
-- Ids are derived from codes, so that every start finds the same world: demo_id('TCT-LC').
create or replace function demo_id(code text) returns uuid language sql immutable as $$ select md5('demo:' || code)::uuid $$;

-- Superior bodies, cluster and block, schools.
insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, education_level, year_kind, valid_from)
select demo_id(code), 0, demo_id(code), case when parent is null then null else demo_id(parent) end,
       case when parent is null then '' else parent || '.' end || code || '.', kind, code, name, short_name, level, year_kind, since::date
  from (values
    ('HVCTQG', null, 'ACADEMY', 'Học viện Chính trị quốc gia Hồ Chí Minh', 'Học viện CTQG Hồ Chí Minh', null, 'CALENDAR', '1949-09-01'),
    ('TINH-LC', null, 'PROVINCE', 'Tỉnh Lai Châu', 'Lai Châu', null, 'CALENDAR', '2004-01-01'),
    ('CTD-BGPB', 'HVCTQG', 'CLUSTER', 'Cụm thi đua các trường chính trị khu vực miền núi biên giới phía Bắc', 'Cụm miền núi biên giới phía Bắc', null, 'CALENDAR', '2016-01-01'),
    ('KTD-VHXH-LC', 'TINH-LC', 'BLOCK', 'Khối thi đua Văn hóa – Xã hội tỉnh Lai Châu', 'Khối VH-XH Lai Châu', null, 'CALENDAR', '2012-01-01'),
    ('TCT-SL', 'HVCTQG', 'SCHOOL', 'Trường Chính trị tỉnh Sơn La', 'TCT Sơn La', null, 'CALENDAR', '1956-01-01'),
    ('TCT-LC', 'HVCTQG', 'SCHOOL', 'Trường Chính trị tỉnh Lai Châu', 'TCT Lai Châu', null, 'CALENDAR', '2006-06-08'),
    ('TCT-DB', 'HVCTQG', 'SCHOOL', 'Trường Chính trị tỉnh Điện Biên', 'TCT Điện Biên', null, 'CALENDAR', '2004-01-01'),
    ('TCT-LCA', 'HVCTQG', 'SCHOOL', 'Trường Chính trị tỉnh Lào Cai', 'TCT Lào Cai', null, 'CALENDAR', '1991-10-01'),
    ('TCT-HG', 'HVCTQG', 'SCHOOL', 'Trường Chính trị tỉnh Hà Giang', 'TCT Hà Giang', null, 'CALENDAR', '1991-10-01'),
    ('TCT-QN', 'HVCTQG', 'SCHOOL', 'Trường Đào tạo cán bộ Nguyễn Văn Cừ tỉnh Quảng Ninh', 'Trường ĐTCB Nguyễn Văn Cừ', null, 'CALENDAR', '1989-01-01'),
    ('TCT-LS', 'HVCTQG', 'SCHOOL', 'Trường Chính trị Hoàng Văn Thụ tỉnh Lạng Sơn', 'TCT Hoàng Văn Thụ', null, 'CALENDAR', '1990-01-01'),
    ('TCT-CB', 'HVCTQG', 'SCHOOL', 'Trường Chính trị Hoàng Đình Giong tỉnh Cao Bằng', 'TCT Hoàng Đình Giong', null, 'CALENDAR', '1990-01-01'),
    ('PGD-DBP', null, 'EDUCATION_OFFICE', 'Phòng Giáo dục và Đào tạo thành phố Điện Biên Phủ', 'Phòng GD&ĐT Điện Biên Phủ', null, 'SCHOOL', '2004-01-01'),
    ('MN-HM', 'PGD-DBP', 'SCHOOL', 'Trường Mầm non Hoa Mai', 'MN Hoa Mai', 'MN', 'SCHOOL', '2005-08-01'),
    ('TH-TT', 'PGD-DBP', 'SCHOOL', 'Trường Tiểu học Tà Thàng', 'TH Tà Thàng', 'TH', 'SCHOOL', '2003-08-01'),
    ('THCS-NT', 'PGD-DBP', 'SCHOOL', 'Trường Tiểu học và Trung học cơ sở Nà Tênh', 'TH&THCS Nà Tênh', 'TH_THCS', 'SCHOOL', '2010-08-01'),
    ('THCS-PS', 'PGD-DBP', 'SCHOOL', 'Trường Trung học cơ sở Pa Sang', 'THCS Pa Sang', 'THCS', 'SCHOOL', '2001-08-01')
  ) as o (code, parent, kind, name, short_name, level, year_kind, since)
on conflict (id) do nothing;

-- Each political school: the board, three faculties, two offices.
insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
select demo_id(s.code || '/' || u.code), 0, s.id, s.id, s.path || u.code || '.', u.kind, u.code, u.name, u.short_name, s.year_kind, s.valid_from
  from organisation s
  cross join (values
    ('BGH', 'LEADERSHIP', 'Ban Giám hiệu', 'Ban Giám hiệu'),
    ('KLLCS', 'FACULTY', 'Khoa Lý luận cơ sở', 'Khoa Lý luận cơ sở'),
    ('KXDD', 'FACULTY', 'Khoa Xây dựng Đảng', 'Khoa Xây dựng Đảng'),
    ('KNNPL', 'FACULTY', 'Khoa Nhà nước và pháp luật', 'Khoa Nhà nước và PL'),
    ('PTCHC', 'OFFICE', 'Phòng Tổ chức, hành chính, thông tin, tư liệu', 'Phòng TC-HC-TT-TL'),
    ('PQLDT', 'OFFICE', 'Phòng Quản lý đào tạo và nghiên cứu khoa học', 'Phòng QLĐT và NCKH')
  ) as u (code, kind, name, short_name)
 where s.kind = 'SCHOOL' and s.year_kind = 'CALENDAR'
on conflict (id) do nothing;

-- Kindergartens and schools: the board, two subject groups, an office group.
insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
select demo_id(s.code || '/' || u.code), 0, s.id, s.id, s.path || u.code || '.', u.kind, u.code, u.name, u.name, s.year_kind, s.valid_from
  from organisation s
  cross join (values ('BGH', 'LEADERSHIP', 'Ban Giám hiệu'), ('TCM1', 'FACULTY', 'Tổ chuyên môn 1'), ('TCM2', 'FACULTY', 'Tổ chuyên môn 2'),
    ('TVP', 'OFFICE', 'Tổ văn phòng')) as u (code, kind, name)
 where s.kind = 'SCHOOL' and s.year_kind = 'SCHOOL'
on conflict (id) do nothing;

insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
select demo_id('PGD-DBP/' || u.code), 0, s.id, s.id, s.path || u.code || '.', u.kind, u.code, u.name, u.name, s.year_kind, s.valid_from
  from organisation s
  cross join (values ('LD', 'LEADERSHIP', 'Lãnh đạo Phòng'), ('BPCM', 'OFFICE', 'Bộ phận chuyên môn'), ('BPTD', 'OFFICE', 'Bộ phận tổ chức, thi đua')) as u (code, kind, name)
 where s.code = 'PGD-DBP'
on conflict (id) do nothing;

-- The cluster in 2021 by decision 683-QĐ/HVCTQG, and the same roles in 2022; Lai Châu also in its province's block.
insert into membership (id, version, organisation_id, member_id, emulation_year, role, decision)
select demo_id('CTD-BGPB/' || school || '/' || year), 0, demo_id('CTD-BGPB'), demo_id(school), year, role,
       case year when '2021' then '683-QĐ/HVCTQG ngày 25/02/2021' end
  from (values ('TCT-SL', 'HEAD'), ('TCT-LC', 'STANDING_DEPUTY'), ('TCT-DB', 'DEPUTY'), ('TCT-LCA', 'MEMBER'), ('TCT-HG', 'MEMBER'),
               ('TCT-QN', 'MEMBER'), ('TCT-LS', 'MEMBER'), ('TCT-CB', 'MEMBER')) as m (school, role)
  cross join (values ('2021'), ('2022')) as y (year)
on conflict (id) do nothing;
insert into membership (id, version, organisation_id, member_id, emulation_year, role)
select demo_id('KTD-VHXH-LC/TCT-LC/' || year), 0, demo_id('KTD-VHXH-LC'), demo_id('TCT-LC'), year, 'MEMBER'
  from (values ('2021'), ('2022')) as y (year)
on conflict (id) do nothing;
