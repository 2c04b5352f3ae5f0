-- Schools :first to :last of one Academy, eight to a cluster, each with its six units and five years in its cluster.
insert into organisation (id, version, organisation_id, path, kind, code, name, short_name, year_kind, valid_from)
select pg_temp.id('academy'), 0, pg_temp.id('academy'), 'HV.', 'ACADEMY', 'HV', 'Học viện', 'Học viện', 'CALENDAR', date '1949-09-01'
 where :first = 1;

insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
select pg_temp.id('cluster/' || c), 0, pg_temp.id('cluster/' || c), pg_temp.id('academy'), 'HV.C' || lpad(c::text, 4, '0') || '.', 'CLUSTER',
       'C' || lpad(c::text, 4, '0'), 'Cụm thi đua số ' || c, 'Cụm ' || c, 'CALENDAR', date '2016-01-01'
  from generate_series(1, (:last + 7) / 8) c
on conflict (id) do nothing;

insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
select pg_temp.id('school/' || s), 0, pg_temp.id('school/' || s), pg_temp.id('academy'), 'HV.S' || lpad(s::text, 4, '0') || '.', 'SCHOOL',
       'S' || lpad(s::text, 4, '0'), 'Trường Chính trị số ' || s, 'TCT ' || s, 'CALENDAR', date '1990-01-01'
  from generate_series(:first, :last) s;

insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
select pg_temp.id('unit/' || s || '/' || u), 0, pg_temp.id('school/' || s), pg_temp.id('school/' || s),
       'HV.S' || lpad(s::text, 4, '0') || '.' || code || '.', kind, code, name, short_name, 'CALENDAR', date '1990-01-01'
  from generate_series(:first, :last) s,
       (values (1, 'BGH', 'LEADERSHIP', 'Ban Giám hiệu', 'BGH'), (2, 'KLLCS', 'FACULTY', 'Khoa Lý luận cơ sở', 'Khoa LLCS'),
               (3, 'KXDD', 'FACULTY', 'Khoa Xây dựng Đảng', 'Khoa XDĐ'), (4, 'KNNPL', 'FACULTY', 'Khoa Nhà nước và pháp luật', 'Khoa NN&PL'),
               (5, 'PTCHC', 'OFFICE', 'Phòng Tổ chức, hành chính', 'Phòng TC-HC'), (6, 'PQLDT', 'OFFICE', 'Phòng Quản lý đào tạo', 'Phòng QLĐT'))
         as unit (u, code, kind, name, short_name);

insert into membership (id, version, organisation_id, member_id, emulation_year, role)
select pg_temp.id('membership/' || s || '/' || y), 0, pg_temp.id('cluster/' || (s + 7) / 8), pg_temp.id('school/' || s), y::text,
       case (s + y) % 8 when 0 then 'HEAD' when 1 then 'STANDING_DEPUTY' else 'MEMBER' end
  from generate_series(:first, :last) s, generate_series(:year - 4, :year) y;
