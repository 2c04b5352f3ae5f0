-- Five years of registrations: everybody, every unit and the school itself; the past years locked, this one endorsed.
create temporary table bench_registration on commit drop as
select s, y, p, pg_temp.id('registration/' || s || '/' || y || '/' || p) as id, pg_temp.id('window/' || s || '/' || y) as registration_window,
       pg_temp.id('school/' || s) as school, case when p <= :people then 'PERSON' when p <= :people + 5 then 'UNIT' else 'SCHOOL' end as subject,
       case when p <= :people then pg_temp.id('person/' || s || '/' || p) end as person,
       case when p <= :people then pg_temp.id('unit/' || s || '/' || case when p <= 6 then p when p = 7 then 5 else 2 + p % 5 end)
            when p <= :people + 5 then pg_temp.id('unit/' || s || '/' || p - :people + 1) end as unit
  from generate_series(:first, :last) s, generate_series(:year - 4, :year) y, generate_series(1, :people + 6) p
 where y < :year or p % 9 > 0; -- one in nine has not registered this year yet

insert into registration_window (id, version, organisation_id, emulation_year, opens_on, closes_on, state)
select pg_temp.id('window/' || s || '/' || y), 0, pg_temp.id('school/' || s), y::text, make_date(y, 1, 1),
       case when y < :year then make_date(y, 3, 31) else make_date(y, 12, 31) end, case when y < :year then 'LOCKED' else 'OPEN' end
  from generate_series(:first, :last) s, generate_series(:year - 4, :year) y;

insert into registration (id, version, organisation_id, window_id, emulation_year, subject_kind, person_id, unit_id, state, targets, saved_at)
select id, 0, school, registration_window, y::text, subject, person, unit,
       case when y < :year then 'LOCKED' when p % 3 = 0 then 'SUBMITTED' else 'ENDORSED' end,
       case when p <= :people then array['Hoàn thành tốt nhiệm vụ', 'Dự giờ hai lần mỗi học kỳ'] else '{}' end, make_timestamptz(y, 1, 15, 9, 0, 0)
  from bench_registration;

insert into registration_title (registration_id, title_id, organisation_id)
select r.id, t.id, r.school
  from bench_registration r join title t on t.code = any (case
       when p <= :people and p % 6 = 0 then array['LDTT', 'CSTDCS', 'GK'] when p <= :people and p % 2 = 0 then array['LDTT', 'GK'] when p <= :people then array['LDTT']
       when p <= :people + 5 then array['TTLDTT', 'TTLDXS'] else array['TTLDXS', 'CTD_BT'] end);

insert into registration_initiative (registration_id, position, organisation_id, name, scope)
select id, 1, school, 'Sáng kiến đổi mới phương pháp giảng dạy', 'BASE' from bench_registration where p <= :people and p % 3 = 0;

insert into registration_step (id, organisation_id, window_id, registration_id, verb, account_id, by_name, at)
select pg_temp.id('step/' || s || '/' || y || '/' || p || '/' || verb), school, registration_window, id, verb,
       pg_temp.id('account/' || s || '/' || case verb when 'SUBMIT' then least(p, :people) when 'ENDORSE' then 2 + p % 5 when 'CONSOLIDATE' then 7 else 1 end),
       'Cán bộ ' || p, make_timestamptz(y, month, 15, 9, 0, 0)
  from bench_registration, (values (1, 'SUBMIT'), (2, 'ENDORSE'), (3, 'CONSOLIDATE'), (4, 'LOCK')) as step (month, verb)
 where y < :year or verb = 'SUBMIT' or verb = 'ENDORSE' and p % 3 > 0;
