-- What titles rest on: four years of ratings, an initiative of every third, a ledger of awards whose chain holds, its prizes, and
-- the school's register of documents.
create temporary table bench_judged on commit drop as
select s, y, p, pg_temp.id('person/' || s || '/' || p) as person, pg_temp.id('school/' || s) as school, q.full_name as name,
       pg_temp.id('unit/' || s || '/' || case when p <= 6 then p when p = 7 then 5 else 2 + p % 5 end) as unit
  from generate_series(:first, :last) s, generate_series(:year - 4, :year - 1) y, generate_series(1, :people) p
  join person q on true
 where q.id = pg_temp.id('person/' || s || '/' || p);
analyze bench_judged;

insert into rating (id, version, organisation_id, subject_kind, person_id, emulation_year, level, decision, decided_on, issuer, confirmed)
select pg_temp.id('rating/' || s || '/' || y || '/' || p), 0, school, 'PERSON', person, y::text, case when (p + y) % 5 = 0 then 'HTXSNV' else 'HTTNV' end,
       y % 100 || '-QĐ/TCT', make_date(y, 12, 10), 'Hiệu trưởng', true
  from bench_judged;
insert into rating (id, version, organisation_id, subject_kind, unit_id, emulation_year, level, decision, decided_on, issuer, confirmed)
select pg_temp.id('rating/' || s || '/' || y || '/unit/' || u), 0, pg_temp.id('school/' || s), 'UNIT', pg_temp.id('unit/' || s || '/' || u), y::text,
       case when u = 2 then 'HTXSNV' else 'HTTNV' end, y % 100 || '-QĐ/TCT', make_date(y, 12, 10), 'Hiệu trưởng', true
  from generate_series(:first, :last) s, generate_series(:year - 4, :year - 1) y, generate_series(2, 6) u;

insert into research_work (id, version, organisation_id, kind, name, emulation_year, scope, state, applied, decision, decided_on, issuer, confirmed)
select pg_temp.id('work/' || s || '/' || y || '/' || p), 0, school, 'INITIATIVE', 'Sáng kiến số ' || p || ' năm ' || y, y::text,
       case when p % 12 = 0 then 'PROVINCE' else 'BASE' end, 'RECOGNISED', true, y % 100 || '-QĐ/SK', make_date(y, 11, 20), 'Hội đồng sáng kiến', true
  from bench_judged where p % 3 = 0;
insert into research_author (work_id, person_id, organisation_id, lead, share)
select pg_temp.id('work/' || s || '/' || y || '/' || p), person, school, true, 100 from bench_judged where p % 3 = 0;

-- Of the triggers only the one that links the chain.
alter table award_entry enable always trigger award_link;
insert into award_entry (id, organisation_id, number, entry, subject_kind, person_id, subject_name, title_id, emulation_year, award_kind, award_level,
    decision_number, decided_on, issuer, confirmed, achievement, public_code, recorded_at, recorded_by, previous, hash)
select pg_temp.id('award/' || s || '/' || y || '/' || p || '/' || t.code), school, 0, 'CONFERRAL', 'PERSON', person, b.name, t.id, y::text, 'CONG_TRANG', 'BASE',
       case when t.code = 'GK' then y % 100 + 40 else y % 100 end || '-QĐ/TCT', make_date(y, 12, 28), 'Hiệu trưởng', true,
       case when t.code = 'GK' then 'Thành tích năm ' || y end, upper(md5('code/' || s || '/' || y || '/' || p || '/' || t.code)),
       make_timestamptz(y, 12, 29, 8, 0, 0), 'Văn thư', '', ''
  from bench_judged b join title t on t.code = any (case when p % 6 = 0 then array['LDTT', 'CSTDCS'] when p % 5 = 0 then array['LDTT', 'GK'] when p % 4 > 0 then array['LDTT'] end)
 order by s, y, p, t.code;
alter table award_entry enable trigger award_link;

insert into fund_entry (id, organisation_id, direction, booked_on, amount, purpose, document, recorded_at, recorded_by)
select pg_temp.id('fund/' || s || '/' || y || '/' || direction), pg_temp.id('school/' || s), direction, make_date(y, month, 15), 60000000,
       case direction when 'INCOME' then 'Trích quỹ thi đua, khen thưởng năm ' else 'Chi tiền thưởng năm ' end || y, 'PC-' || y, now(), 'Kế toán'
  from generate_series(:first, :last) s, generate_series(:year - 4, :year - 2) y, (values ('INCOME', 2), ('SPENDING', 12)) as booked (direction, month);
insert into prize_payment (award_id, organisation_id, fund_entry_id, coefficient, base, amount)
select pg_temp.id('award/' || s || '/' || y || '/' || p || '/GK'), school, pg_temp.id('fund/' || s || '/' || y || '/SPENDING'), 0.3, 1800000, 540000
  from bench_judged where p % 5 = 0 and p % 6 > 0 and y < :year - 1;

insert into official_document (id, version, organisation_id, direction, kind, number, issued_on, issuer, subject, published)
select pg_temp.id('document/' || s || '/' || y || '/' || d), 0, pg_temp.id('school/' || s), 'OUTGOING', 'QD', d || '-QĐ/TCT', make_date(y, 1 + d % 12, 10),
       'Trường Chính trị số ' || s, 'Về việc khen thưởng lần thứ ' || d || ' năm ' || y, false
  from generate_series(:first, :last) s, generate_series(:year - 4, :year - 1) y, generate_series(1, 20) d;
