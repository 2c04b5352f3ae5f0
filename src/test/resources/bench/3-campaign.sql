-- A movement a year in each school, launched by its units, with twelve tasks, eleven targets and six pledges.
create temporary table bench_campaign on commit drop as
select s, y, pg_temp.id('campaign/' || s || '/' || y) as id, pg_temp.id('school/' || s) as school
  from generate_series(:first, :last) s, generate_series(:year - 4, :year) y;

insert into campaign (id, version, organisation_id, level, kind, state, name, theme, emulation_year, valid_from, valid_to, document_number, document_date, launched_on, closed_on)
select id, 0, school, 'SCHOOL', 'REGULAR', case when y = :year then 'LAUNCHED' else 'CLOSED' end, 'Phong trào thi đua năm ' || y,
       'Đoàn kết, sáng tạo', y::text, make_date(y, 1, 1), make_date(y, 12, 31), y % 100 || '-KH/TCT', make_date(y, 1, 5), make_date(y, 1, 10),
       case when y < :year then make_date(y, 12, 31) end
  from bench_campaign;

insert into campaign_unit (campaign_id, unit_id, organisation_id, launched_on)
select id, pg_temp.id('unit/' || s || '/' || u), school, make_date(y, 1, 20) from bench_campaign, generate_series(2, 6) u;

insert into pledge (id, campaign_id, organisation_id, unit_id, parties, signed_on)
select pg_temp.id('pledge/' || s || '/' || y || '/' || u), id, school, pg_temp.id('unit/' || s || '/' || u), 'Nhà trường – Công đoàn – đơn vị', make_date(y, 1, 25)
  from bench_campaign, generate_series(1, 6) u;

insert into plan_task (id, version, campaign_id, organisation_id, position, task, lead, timing, starts_on, ends_on, done_on)
select pg_temp.id('task/' || s || '/' || y || '/' || t), 0, id, school, t, 'Nhiệm vụ thứ ' || t || ' của kế hoạch', 'Phòng Tổ chức, hành chính', 'MONTHS',
       make_date(y, t, 1), (make_date(y, t, 1) + interval '1 month - 1 day')::date, case when y < :year then make_date(y, t, 20) end
  from bench_campaign, generate_series(1, 12) t;

insert into campaign_target (id, version, campaign_id, organisation_id, position, wording, measure, comparison, bound, upper_bound)
select pg_temp.id('target/' || s || '/' || y || '/' || code), 0, id, school, position, label_vi, code,
       case code when 'CSTDCS_ACHIEVED' then 'BETWEEN' else 'AT_LEAST' end, case unit when 'PERCENT' then 10 else 1 end,
       case code when 'CSTDCS_ACHIEVED' then 15 end
  from bench_campaign, measure;
