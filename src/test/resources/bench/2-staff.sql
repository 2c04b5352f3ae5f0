-- The people of each school, with the post they hold, the one before it, a leave now and then, and an account each.
-- The first is the rector, the next five head the units, the seventh is the standing body.
create temporary table bench_person on commit drop as
select s, p, pg_temp.id('person/' || s || '/' || p) as id, pg_temp.id('school/' || s) as school,
       pg_temp.id('unit/' || s || '/' || case when p <= 6 then p when p = 7 then 5 else 2 + p % 5 end) as unit,
       (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Lò', 'Lường', 'Tòng', 'Cầm', 'Vàng', 'Giàng', 'Sùng', 'Nông', 'Hà', 'Phùng', 'Chu'])[1 + abs(hashint4(s * 64 + p)) % 20]
       || ' ' || (array['Văn', 'Thị', 'Minh', 'Thu', 'Quang', 'Thanh', 'Hồng', 'Đức', 'Bích', 'Anh', 'Xuân', 'Hữu', 'Ngọc', 'Phương', 'Đình', 'Hải'])[1 + abs(hashint4(s * 128 + p + 7)) % 16] as first_names,
       (array['An', 'Ánh', 'Bình', 'Chi', 'Dũng', 'Đạt', 'Đông', 'Giang', 'Hà', 'Hạnh', 'Hiền', 'Hoa', 'Hùng', 'Hương', 'Khải', 'Lan', 'Lâm', 'Liên', 'Ly', 'Mai', 'Nam', 'Ngân', 'Nhung', 'Oanh', 'Phong', 'Quân', 'Quyên', 'Sơn', 'Thảo', 'Thắng', 'Thủy', 'Trang', 'Tuấn', 'Tùng', 'Vân', 'Yến'])[1 + abs(hashint4(s * 256 + p + 13)) % 36] as given,
       date '1965-01-01' + abs(hashint4(s * 512 + p)) % 11000 as birth, :year - 6 - abs(hashint4(s + p)) % 20 as joined
  from generate_series(:first, :last) s, generate_series(1, :people) p;

insert into person (id, version, organisation_id, code, full_name, given_name, birth_date, sex, party_member, email, joined_on)
select id, 0, school, 'S' || lpad(s::text, 4, '0') || '-' || lpad(p::text, greatest(3, length(p::text)), '0'), first_names || ' ' || given, given, birth,
       case when p % 2 = 0 then 'MALE' else 'FEMALE' end, p % 3 > 0, 's' || s || '.p' || p || '@bench.invalid', make_date(joined, 9, 1)
  from bench_person;

insert into appointment (id, organisation_id, person_id, unit_id, position, rank, leadership, contract, valid_from, valid_to)
select pg_temp.id('appointment/' || s || '/' || p || '/' || n), school, id, unit,
       case when n = 1 and p = 1 then 'Hiệu trưởng' when n = 1 and p <= 6 then 'Trưởng đơn vị' end,
       case when p <= 7 then 'PRINCIPAL_LECTURER' when p % 5 = 4 then 'SPECIALIST' else 'LECTURER' end, n = 1 and p <= 6, 'PUBLIC_EMPLOYEE',
       case n when 0 then make_date(joined, 9, 1) else make_date(:year - 5, 1, 1) end, case n when 0 then make_date(:year - 6, 12, 31) end
  from bench_person, generate_series(0, 1) n;

insert into personnel_event (id, version, organisation_id, person_id, kind, valid_from, valid_to)
select pg_temp.id('event/' || s || '/' || p), 0, school, id, case p % 3 when 0 then 'STUDY' when 1 then 'SICK' else 'MATERNITY' end,
       make_date(:year - p % 4, 3, 1), make_date(:year - p % 4, 8, 31)
  from bench_person where p % 5 = 0;

insert into account (id, version, organisation_id, unit_id, person_id, user_name, display_name, password, must_change_password, created_at)
select pg_temp.id('account/' || s || '/' || p), 0, school, unit, id, 's' || s || '.p' || p, first_names || ' ' || given, ':password', false, now()
  from bench_person where :people_only = 0;

insert into account_grant (account_id, organisation_id, role)
select pg_temp.id('account/' || s || '/' || p), place, role
  from bench_person, lateral (values (school, 'STAFF_MEMBER', true), (school, 'RECTOR', p = 1), (unit, 'UNIT_HEAD', p between 2 and 6),
                                     (school, 'SCHOOL_SECRETARY', p = 7)) as held (place, role, does)
 where does and :people_only = 0;

-- Two who look from above.
insert into account (id, version, organisation_id, user_name, display_name, password, must_change_password, created_at)
select pg_temp.id('account/academy'), 0, pg_temp.id('academy'), 'hocvien', 'Chuyên viên Học viện', ':password', false, now() where :first = 1
union all
select pg_temp.id('account/administrator'), 0, pg_temp.id('academy'), 'quantri', 'Quản trị', ':password', false, now() where :first = 1;
insert into account_grant (account_id, organisation_id, role)
select pg_temp.id('account/academy'), pg_temp.id('academy'), 'ACADEMY_OFFICER' where :first = 1
union all
select pg_temp.id('account/administrator'), pg_temp.id('academy'), 'SYSTEM_ADMINISTRATOR' where :first = 1;
