-- Twelve months of one large school, every person on a sheet of forty criteria, and each of them differing from its preset: the most that can be.
insert into criteria_set (id, version, organisation_id, arena, name, state, valid_from, scale, excellent_from, good_from, fair_from, verified)
select pg_temp.id('month-set'), 0, pg_temp.id('school/:number'), 'MONTH_STAFF', 'Bốn mươi tiêu chí', 'IN_FORCE', make_date(:year - 1, 1, 1), 100, 90, 70, 50, false;
insert into criterion (id, set_id, organisation_id, parent_id, position, code, name, kind, maximum, step, preset)
select pg_temp.id('month-criterion/' || n), pg_temp.id('month-set'), pg_temp.id('school/:number'), null, n, n::text, 'Tiêu chí ' || n, 'POINTS', 2.5, 0.25, 2.5
  from generate_series(1, 40) n;
insert into rating_month (id, version, organisation_id, month, state, opens_on, closes_on, decided_by, least_days, staff_set_id, leader_set_id, unit_set_id, opened_by, opened_at, closed_by, closed_at)
select pg_temp.id('month/' || m), 0, pg_temp.id('school/:number'), make_date(:year - 1, m, 1), case m when 12 then 'OPEN' else 'CLOSED' end,
       make_date(:year - 1, m, 28), make_date(:year - 1, m, 28), 'RECTOR', 15, pg_temp.id('month-set'), pg_temp.id('month-set'), pg_temp.id('month-set'), 'Thư ký', now(),
       case when m < 12 then 'Hiệu trưởng' end, case when m < 12 then now() end
  from generate_series(1, 12) m;
insert into month_sheet (id, version, organisation_id, month_id, month, subject_kind, person_id, unit_id, leader, head_rates, present_days, exempt, exempt_from, exempt_to,
                         set_id, state, handed_in_at, handed_in_by, self_total, self_level)
select pg_temp.id('month-sheet/' || m || '/' || coalesce(r.person_id, r.unit_id)), 0, pg_temp.id('school/:number'), pg_temp.id('month/' || m), make_date(:year - 1, m, 1), r.subject_kind, r.person_id,
       r.unit_id, r.leader, r.head_rates, r.present_days, r.exempt, r.exempt_from, r.exempt_to, pg_temp.id('month-set'), case when r.exempt is null then 'HANDED_IN' else 'NEW' end,
       case when r.exempt is null then now() end, case when r.exempt is null then 'Người tự chấm' end, case when r.exempt is null then 90 end, case when r.exempt is null then 'HTXSNV' end
  from generate_series(1, 12) m cross join lateral month_roster(pg_temp.id('school/:number'), make_date(:year - 1, m, 1), 15) r;
insert into month_item (sheet_id, criterion_id, layer, organisation_id, value, comment)
select s.id, pg_temp.id('month-criterion/' || n), 'SELF', s.organisation_id, 2.25, 'Lý do của tiêu chí ' || n
  from month_sheet s cross join generate_series(1, 40) n where s.set_id = pg_temp.id('month-set') and s.exempt is null;
