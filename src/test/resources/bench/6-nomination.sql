-- Two years of dossiers with steps and evidence – the last year's awarded, this year's on their way –, a council of nine with a session a
-- year, its votes, and the decisions that came of them.
create temporary table bench_dossier on commit drop as
select s, y, p, t.code, t.id as title, pg_temp.id('dossier/' || s || '/' || y || '/' || p || '/' || t.code) as id, pg_temp.id('person/' || s || '/' || p) as person,
       pg_temp.id('school/' || s) as school, q.full_name as name, y < :year as past,
       pg_temp.id('unit/' || s || '/' || case when p <= 6 then p when p = 7 then 5 else 2 + p % 5 end) as unit
  from generate_series(:first, :last) s, generate_series(:year - 1, :year) y, generate_series(1, :people) p
  join title t on t.code = any (case when p % 6 = 0 then array['LDTT', 'CSTDCS'] when p % 4 > 0 then array['LDTT'] end)
  join person q on true
 where q.id = pg_temp.id('person/' || s || '/' || p);
analyze bench_dossier;

insert into dossier (id, version, organisation_id, kind, subject_kind, person_id, unit_id, subject_name, title_id, emulation_year, registration_id, state,
    received_at, regime_id, regime_reason, decision, moved_at)
select d.id, 0, school, 'CONG_TRANG', 'PERSON', person, unit, name, title, y::text, pg_temp.id('registration/' || s || '/' || y || '/' || p),
       case when past then 'AWARDED' when code = 'CSTDCS' then 'COUNCIL' when p % 3 = 0 then 'RECEIVED' else 'VERIFYING' end,
       make_timestamptz(y, 11, 2 + p % 20, 9, 0, 0), r.id, 'Theo năm thành tích', case when past then y % 100 || '-QĐ/TCT' end,
       make_timestamptz(y, 11, 2 + p % 20, 10, 0, 0)
  from bench_dossier d, (select id from legal_regime order by valid_from desc limit 1) r;
insert into dossier_step (id, organisation_id, dossier_id, number, verb, state_before, state_after, by_name, at)
select pg_temp.id('step/' || id || '/' || number), school, id, number, verb, state_before, state_after, 'Văn thư', make_timestamptz(y, 11, 1, 8, number, 0)
  from bench_dossier, (values (1, 'BEGIN', null, 'DRAFT'), (2, 'SELECT', 'DRAFT', 'SELECTED'), (3, 'FORWARD', 'SELECTED', 'WAITING'),
       (4, 'RECEIVE', 'WAITING', 'RECEIVED')) as step (number, verb, state_before, state_after);
insert into dossier_item (id, version, organisation_id, dossier_id, item, source, reference_id, words, doubtful, state, checked_by, checked_at, added_at)
select pg_temp.id('item/' || id || '/' || source), 0, school, id, item, source,
       pg_temp.id(case source when 'RATING' then 'rating/' || s || '/' || :year - 1 || '/' || p else 'registration/' || s || '/' || y || '/' || p end),
       case source when 'RATING' then 'Hoàn thành tốt nhiệm vụ' else 'Đã đăng ký' end, false, case when past then 'ACCEPTED' else 'OPEN' end,
       case when past then 'Văn thư' end, case when past then now() end, now()
  from bench_dossier, (values ('RATINGS', 'RATING'), ('REGISTRATION', 'REGISTRATION')) as evidence (item, source);
insert into achievement_report (dossier_id, version, organisation_id, sections, saved_at, saved_by)
select id, 0, school, array['Sơ lược lý lịch', 'Thành tích đạt được trong năm'], now(), name from bench_dossier where code = 'CSTDCS';

create temporary table bench_meeting on commit drop as
select s, y, u, pg_temp.id('meeting/' || s || '/' || y || '/' || u) as id, pg_temp.id('school/' || s) as school, pg_temp.id('unit/' || s || '/' || u) as unit
  from generate_series(:first, :last) s, generate_series(:year - 1, :year) y, generate_series(2, 6) u;
insert into selection_meeting (id, version, organisation_id, unit_id, emulation_year, held_on, begins_at, place, chair_id, secretary_id, majority, state, closed_at)
select id, 0, school, unit, y::text, make_date(y, 11, 1), '08:00', 'Phòng họp', pg_temp.id('person/' || s || '/' || u), pg_temp.id('person/' || s || '/' || u + 6),
       50, 'CLOSED', make_timestamptz(y, 11, 1, 10, 0, 0)
  from bench_meeting;
insert into selection_proposal (id, organisation_id, meeting_id, person_id, title_id, votes_for, votes_against, dossier_id)
select pg_temp.id('proposal/' || d.id), d.school, m.id, d.person, d.title, 9, 1, d.id
  from bench_dossier d join bench_meeting m on m.s = d.s and m.y = d.y and m.unit = d.unit;

insert into council (id, version, organisation_id, level, name)
select pg_temp.id('council/' || s), 0, pg_temp.id('school/' || s), 'BASE', 'Hội đồng Thi đua - Khen thưởng' from generate_series(:first, :last) s;
insert into composition (id, version, organisation_id, council_id, number, decided_on, decided_by, valid_from, state)
select pg_temp.id('composition/' || s), 0, pg_temp.id('school/' || s), pg_temp.id('council/' || s), '7-QĐ/TCT', make_date(:year - 3, 1, 5), 'Hiệu trưởng',
       make_date(:year - 3, 1, 5), 'IN_FORCE'
  from generate_series(:first, :last) s;
create temporary table bench_seat on commit drop as
select s, m, pg_temp.id('member/' || s || '/' || m) as id, pg_temp.id('person/' || s || '/' || m) as person, pg_temp.id('school/' || s) as school, p.full_name as name
  from generate_series(:first, :last) s, generate_series(1, 9) m join person p on true where p.id = pg_temp.id('person/' || s || '/' || m);
insert into council_member (id, organisation_id, composition_id, place, person_id, name, role, voting, valid_from)
select id, school, pg_temp.id('composition/' || s), m, person, name,
       case m when 1 then 'CHAIR' when 2 then 'VICE_CHAIR' when 7 then 'STANDING' when 8 then 'SECRETARY' else 'MEMBER' end, true, make_date(:year - 3, 1, 5)
  from bench_seat;

create temporary table bench_sitting on commit drop as
select s, y, y < :year as past, pg_temp.id('sitting/' || s || '/' || y) as id, pg_temp.id('school/' || s) as school
  from generate_series(:first, :last) s, generate_series(:year - 2, :year) y;
insert into sitting (id, version, organisation_id, council_id, emulation_year, subject, held_on, begins_at, place, state, opened_at, closed_at, signed_on)
select id, 0, school, pg_temp.id('council/' || s), y::text, 'Họp xét danh hiệu thi đua năm ' || y, make_date(y, 11, 15), '08:00', 'Phòng họp',
       case when past then 'SIGNED' else 'OPEN' end, make_timestamptz(y, 11, 15, 8, 0, 0), case when past then make_timestamptz(y, 11, 15, 11, 0, 0) end,
       case when past then make_date(y, 11, 16) end
  from bench_sitting;
insert into sitting_attendance (id, organisation_id, sitting_id, member_id, state)
select pg_temp.id('attendance/' || i.s || '/' || y || '/' || m), i.school, i.id, x.id, 'PRESENT' from bench_sitting i join bench_seat x on x.s = i.s;
insert into sitting_step (id, organisation_id, sitting_id, verb, by_name, at)
select pg_temp.id('sitting-step/' || s || '/' || y || '/' || verb), school, id, verb, 'Văn thư', make_timestamptz(y, 11, 15, 8, 0, 0)
  from bench_sitting, unnest(array['PLAN', 'CONVENE', 'OPEN']) verb;
insert into agenda_item (id, version, organisation_id, sitting_id, place, heading, title_id, state)
select pg_temp.id('agenda/' || s || '/' || y || '/' || t.code), 0, school, i.id, 1, t.name, t.id, case when past then 'DONE' else 'WAITING' end
  from bench_sitting i join title t on t.code = 'CSTDCS';
insert into sitting_nominee (id, organisation_id, item_id, place, dossier_id, person_id, unit_id, name, state, arithmetic)
select pg_temp.id('nominee/' || d.id), d.school, pg_temp.id('agenda/' || s || '/' || y || '/CSTDCS'), p, d.id, person, unit, name,
       case when past then 'PASSED' else 'PENDING' end, case when past then '9/9 = 100 % ≥ 90 % tổng số thành viên' end
  from bench_dossier d where code = 'CSTDCS';

-- A round for each session: counted, and one that is open now.
insert into ballot_round (id, version, organisation_id, subject, method, state, total_members, present, link, public_key, opened_at, closed_at, counted_at,
    issued, collected, valid, invalid, blank)
select pg_temp.id('round/' || s || '/' || y), 0, school, 'Bình xét danh hiệu năm ' || y, 'SECRET', case when past then 'COUNTED' else 'OPEN' end, 9, 9,
       '/council-sessions/' || id, sha256(convert_to(id::text, 'UTF8')), make_timestamptz(y, 11, 15, 9, 0, 0),
       case when past then make_timestamptz(y, 11, 15, 9, 30, 0) end, case when past then make_timestamptz(y, 11, 15, 9, 40, 0) end,
       case when past then 9 end, case when past then 9 end, case when past then 9 end, case when past then 0 end, case when past then 0 end
  from bench_sitting;
insert into sitting_round (round_id, organisation_id, sitting_id, number, taken_over)
select pg_temp.id('round/' || s || '/' || y), school, id, 1, past from bench_sitting;
insert into ballot_nominee (round_id, id, organisation_id, position, label, note, percent, base, source, agree, disagree, no_opinion)
select pg_temp.id('round/' || s || '/' || y), pg_temp.id('nominee/' || id), school, p, name, 'Chiến sĩ thi đua cơ sở', 90, 'TOTAL_MEMBERS', 'Quy chế',
       case when past then 9 end, case when past then 0 end, case when past then 0 end
  from bench_dossier where code = 'CSTDCS' and p / 6 <= 60;
insert into ballot_voter (round_id, person_id, organisation_id, position, name, in_writing)
select pg_temp.id('round/' || i.s || '/' || y), person, i.school, m, name, false from bench_sitting i join bench_seat x on x.s = i.s;
insert into ballot_teller (round_id, person_id, organisation_id, position, name, share_taken)
select pg_temp.id('round/' || i.s || '/' || y), person, i.school, m - 6, name, true from bench_sitting i join bench_seat x on x.s = i.s and m >= 7;

insert into award_decision (id, version, organisation_id, emulation_year, subject, prize, state, number, decided_on, drafted_at, drafted_by)
select pg_temp.id('decision/' || s || '/' || y), 0, pg_temp.id('school/' || s), y::text, 'Công nhận danh hiệu thi đua năm ' || y, true, 'ISSUED', y % 100 || '-QĐ/TCT',
       make_date(y, 12, 28), now(), 'Văn thư'
  from generate_series(:first, :last) s, generate_series(:year - 4, :year - 1) y;
insert into award_decision_line (id, organisation_id, decision_id, place, subject_kind, person_id, unit_id, subject_name, title_id, emulation_year, award_kind,
    dossier_id, award_id)
select pg_temp.id('line/' || id), school, pg_temp.id('decision/' || s || '/' || y), row_number() over (partition by s order by p, code), 'PERSON', person, unit, name,
       title, y::text, 'CONG_TRANG', id, pg_temp.id('award/' || s || '/' || y || '/' || p || '/' || code)
  from bench_dossier where past;
