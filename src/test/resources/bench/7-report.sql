-- What reports are counted from: five years of classes with their plan, people sent to study, conferences, bulletins, salary steps.
insert into training_class (id, version, organisation_id, programme_id, code, name, mode, place, opened_on, closed_on, learners, certificates)
select pg_temp.id('class/' || s || '/' || y || '/' || c), 0, pg_temp.id('school/' || s), p.id, y || '-' || c, 'Lớp số ' || c || ' năm ' || y, 'AT_SCHOOL', 'Hội trường',
       opened, case when y < :year then opened + 150 end, 40 + (s + c) % 30, case when y < :year then 40 + (s + c) % 30 end
  from generate_series(:first, :last) s, generate_series(:year - 4, :year) y, generate_series(1, 25) c
 cross join lateral (select make_date(y, 1 + c % 12, 5) as opened) o
  join (select id, row_number() over (order by position) as place, count(*) over () as all_of_them from programme) p on p.place = 1 + c % p.all_of_them;
insert into training_plan (id, version, organisation_id, programme_id, year, classes, learners, with_carried)
select pg_temp.id('plan/' || s || '/' || y || '/' || p.code), 0, pg_temp.id('school/' || s), p.id, y, 3, 150, true
  from generate_series(:first, :last) s, generate_series(:year - 4, :year) y, programme p where p.position <= 8;
insert into activity (id, version, organisation_id, kind, variant, person_id, title, level, number, begins, amount, exactness)
select pg_temp.id('activity/' || s || '/' || y || '/' || a), 0, pg_temp.id('school/' || s), kind,
       case kind when 'STUDY' then (array['CC', 'THAC_SI', 'CVC', 'TC', 'KINH_DIEN'])[1 + a % 5] when 'SALARY' then case when a % 4 = 0 then 'EARLY' else 'REGULAR' end
            when 'WEB' then case when a % 3 = 0 then 'ARTICLE' else 'NEWS' end end,
       case when kind in ('STUDY', 'SALARY') then pg_temp.id('person/' || s || '/' || 1 + a % 50) end,
       case when kind in ('CONFERENCE', 'WEB') then 'Việc số ' || a || ' năm ' || y end, case when kind = 'CONFERENCE' then 'SCHOOL' end,
       case when kind = 'BULLETIN' then a::text end, make_date(y, 1 + a % 12, 1 + a % 27), case when kind in ('CONFERENCE', 'BULLETIN') then 20 + a end,
       case when kind in ('CONFERENCE', 'BULLETIN') then case when a % 5 = 0 then 'MORE_THAN' else 'EXACT' end end
  from generate_series(:first, :last) s, generate_series(:year - 4, :year) y, generate_series(1, 60) a
 cross join lateral (select case when a <= 15 then 'STUDY' when a <= 20 then 'CONFERENCE' when a <= 24 then 'BULLETIN' when a <= 35 then 'SALARY' else 'WEB' end as kind) k;
