-- A half year's reports, accepted, of clusters of eight and of :many schools, each with figures of its own, and a secretary for each.
insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
select pg_temp.id('compiled/' || n), 0, pg_temp.id('compiled/' || n), pg_temp.id('academy'), 'HV.K' || n || '.', 'CLUSTER', 'K' || n, 'Cụm tổng hợp ' || n || ' trường', 'Cụm ' || n || ' trường', 'CALENDAR', date '2016-01-01'
  from unnest(array[8, :many]) n;
insert into membership (id, version, organisation_id, member_id, emulation_year, role)
select gen_random_uuid(), 0, pg_temp.id('compiled/' || n), pg_temp.id('school/' || s), y::text, 'MEMBER'
  from unnest(array[8, :many]) n, generate_series(1, n) s, generate_series(:year - 1, :year) y;

insert into account (id, version, organisation_id, user_name, display_name, password, must_change_password, created_at)
select pg_temp.id('compiler/' || n), 0, pg_temp.id('compiled/' || n), 'tong-hop-' || n, 'Thư ký cụm ' || n, (select password from account where user_name = 's1.p7'), false, now()
  from unnest(array[8, :many]) n;
insert into account_grant (account_id, organisation_id, role)
select pg_temp.id('compiler/' || n), pg_temp.id('compiled/' || n), 'CLUSTER_SECRETARY' from unnest(array[8, :many]) n;

-- As FigureTable writes it.
create temporary table bench_report as
with definition as (
    select json_agg(json_build_object('code', code, 'name', name, 'noun', noun, 'subject', subject, 'position', position, 'measure', measure, 'fact', fact,
               'facets', facets, 'levels', levels, 'states', states, 'timing', timing, 'parts', parts, 'sumsUp', sums_up, 'source', source, 'verified', verified, 'own', false)
               order by position) as figures from figure)
select n, s, pg_temp.id('report/' || n || '/' || s) as id, pg_temp.id('school/' || s) as school, pg_temp.id('compiled/' || n) as cluster,
       json_build_object('period', json_build_object('from', make_date(:year, 1, 1), 'to', make_date(:year, 6, 30)), 'figures', d.figures, 'schools',
           json_build_object(pg_temp.id('school/' || s), (select json_object_agg(code, json_build_object('amount', (s * 7 + position) % 90, 'qualifier', 'EXACT'))
                                                            from figure where parts is null or measure = 'HOLDERS')))::text as snapshot
  from unnest(array[8, :many]) n cross join lateral generate_series(1, n) s cross join definition d;

insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, state, number, issued_on, signer, snapshot, sha256,
                    submitted_at, first_submitted_at, attempt)
select id, 0, school, md5('report_template:HALF_YEAR_CLUSTER')::uuid, cluster, 'Công tác 6 tháng đầu năm', make_date(:year, 1, 1), make_date(:year, 6, 30), make_date(:year, 6, 30),
       'SUBMITTED', s || '-BC/TCT', make_date(:year, 7, 1), 'Hiệu trưởng', snapshot, repeat('0', 64), now(), now(), 1
  from bench_report;
insert into report_reply (id, organisation_id, author_id, report_id, template_id, first_day, attempt, turn, verdict, replied_at, replied_by)
select gen_random_uuid(), cluster, school, id, md5('report_template:HALF_YEAR_CLUSTER')::uuid, make_date(:year, 1, 1), 1, 1, 'ACCEPTED', now(), 'Thư ký' from bench_report;

-- The clusters' own drafts over them.
insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, state, attempt)
select pg_temp.id('compilation/' || n), 0, pg_temp.id('compiled/' || n), md5('report_template:CLUSTER_HALF_YEAR')::uuid, pg_temp.id('academy'), 'Công tác 6 tháng đầu năm của cụm',
       make_date(:year, 1, 1), make_date(:year, 6, 30), make_date(:year, 6, 30), 'DRAFT', 1
  from unnest(array[8, :many]) n;
insert into report_section (id, version, organisation_id, report_id, outline_id, position, depth, label, heading, content, source_code, body)
select gen_random_uuid(), 0, r.organisation_id, r.id, t.id, t.position, t.depth, t.label, t.heading, t.content, t.source_code, coalesce(t.draft, '')
  from report r join report_section_template t on t.template_id = r.template_id and not t.optional
 where r.id in (select pg_temp.id('compilation/' || n) from unnest(array[8, :many]) n)
    or r.id in (select id from bench_report);
