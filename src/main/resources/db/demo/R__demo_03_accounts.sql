-- The demo world, part 3: accounts for every role, all with the password that the README names.
create temporary table demo_account (user_name text, home text, place text, role text, person text, display_name text) on commit drop;
insert into demo_account values
  ('quantri', 'HVCTQG', 'HVCTQG', 'SYSTEM_ADMINISTRATOR', null, 'Quản trị hệ thống'),
  ('hocvien', 'HVCTQG', 'HVCTQG', 'ACADEMY_OFFICER', null, 'Chuyên viên Học viện'),
  ('thuky.cum', 'CTD-BGPB', 'CTD-BGPB', 'CLUSTER_SECRETARY', null, 'Thư ký Cụm thi đua'),
  ('giangvien.lc', 'TCT-LC', 'TCT-LC', 'STAFF_MEMBER', 'LC012', null),
  ('truongkhoa.lc', 'TCT-LC', 'TCT-LC/KLLCS', 'UNIT_HEAD', 'LC004', null),
  ('truongphong.lc', 'TCT-LC', 'TCT-LC/PQLDT', 'UNIT_HEAD', 'LC011', null),
  ('thuky.lc', 'TCT-LC', 'TCT-LC', 'SCHOOL_SECRETARY', 'LC010', null),
  ('hieutruong.lc', 'TCT-LC', 'TCT-LC', 'RECTOR', 'LC001', null),
  ('giangvien.sl', 'TCT-SL', 'TCT-SL', 'STAFF_MEMBER', 'SL015', null),
  ('truongkhoa.sl', 'TCT-SL', 'TCT-SL/KLLCS', 'UNIT_HEAD', 'SL004', null),
  ('thuky.sl', 'TCT-SL', 'TCT-SL', 'SCHOOL_SECRETARY', 'SL010', null),
  ('hieutruong.sl', 'TCT-SL', 'TCT-SL', 'RECTOR', 'SL001', null),
  ('hoidong1.sl', 'TCT-SL', 'TCT-SL', 'STAFF_MEMBER', 'SL002', null),
  ('hoidong2.sl', 'TCT-SL', 'TCT-SL', 'STAFF_MEMBER', 'SL003', null),
  ('hoidong3.sl', 'TCT-SL', 'TCT-SL/PQLDT', 'UNIT_HEAD', 'SL011', null),
  ('hoidong4.sl', 'TCT-SL', 'TCT-SL/KXDD', 'UNIT_HEAD', 'SL006', null),
  ('hoidong5.sl', 'TCT-SL', 'TCT-SL/KNNPL', 'UNIT_HEAD', 'SL008', null),
  ('hoidong6.sl', 'TCT-SL', 'TCT-SL', 'STAFF_MEMBER', 'SL013', null),
  ('chuyenvien.pgd', 'PGD-DBP', 'PGD-DBP', 'ACADEMY_OFFICER', 'DBP005', null),
  ('thuky.pgd', 'PGD-DBP', 'PGD-DBP', 'SCHOOL_SECRETARY', 'DBP004', null),
  ('giaovien.ps', 'THCS-PS', 'THCS-PS', 'STAFF_MEMBER', 'PS005', null),
  ('hieutruong.ps', 'THCS-PS', 'THCS-PS', 'RECTOR', 'PS001', null);

insert into account (id, version, organisation_id, unit_id, person_id, user_name, display_name, password, must_change_password, created_at)
select demo_id('account/' || a.user_name), 0, demo_id(a.home), p.unit_id, p.person_id, a.user_name, coalesce(a.display_name, p.full_name),
       '{argon2id}$argon2id$v=19$m=19456,t=2,p=1$AkUNWw/JQ9wZW00PHMc19A$gUq5IannUpN0Jsz4spc/B4S8v1B/af7ok7kYvWCdlh4', false, timestamptz '2022-01-04 08:00+07'
  from demo_account a
  left join lateral (select x.id as person_id, x.full_name, y.unit_id from person x join appointment y on y.person_id = x.id
                      where x.id = demo_id('person/' || a.person) limit 1) p on true
on conflict (id) do nothing;

insert into account_grant (account_id, organisation_id, role)
select demo_id('account/' || user_name), demo_id(place), role from demo_account
union
select demo_id('account/' || user_name), demo_id(home), 'STAFF_MEMBER' from demo_account where person is not null
on conflict do nothing;
