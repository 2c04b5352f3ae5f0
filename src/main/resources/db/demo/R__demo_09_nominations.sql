-- The demo world, part 9: Sơn La judges the year 2021. Two units have met; their dossiers are on their way, one went back, two are
-- verified. The Faculty of Basic Theory (truongkhoa.sl) and the others have still to meet. The school commends 52 learners.
create temporary table demo_meeting (unit text, held date, chair text, writes text) on commit drop;
insert into demo_meeting values ('KXDD', '2022-01-12', 'SL006', 'SL013'), ('PTCHC', '2022-01-24', 'SL010', 'SL038');

insert into selection_meeting (id, version, organisation_id, unit_id, emulation_year, held_on, begins_at, place, chair_id, secretary_id, majority, remarks, state, closed_at)
select demo_id('meeting/' || unit), 0, demo_id('TCT-SL'), demo_id('TCT-SL/' || unit), '2021', held, '08:00', 'Phòng họp tầng 2', demo_id('person/' || chair),
       demo_id('person/' || writes), 50, 'Hội nghị nghe từng cá nhân tự nhận xét, thảo luận rồi biểu quyết bằng phiếu.', 'CLOSED',
       (held + time '10:40') at time zone 'Asia/Ho_Chi_Minh'
  from demo_meeting
on conflict (id) do nothing;

insert into selection_attendance (meeting_id, person_id, organisation_id, present, absence_reason)
select demo_id('meeting/' || m.unit), p.id, p.organisation_id, e.kind is null and p.code <> 'SL046',
       case when e.kind = 'MATERNITY' then 'Nghỉ thai sản' when e.kind = 'STUDY' then 'Đi học' when e.kind is not null then 'Nghỉ theo chế độ'
            when p.code = 'SL046' then 'Nghỉ phép' end
  from demo_meeting m
  join appointment a on a.unit_id = demo_id('TCT-SL/' || m.unit) and a.valid_from <= m.held and (a.valid_to is null or a.valid_to >= m.held)
  join person p on p.id = a.person_id and p.joined_on <= m.held and (p.left_on is null or p.left_on >= m.held)
  left join lateral (select x.kind from personnel_event x where x.person_id = p.id and x.kind in ('MATERNITY', 'SICK', 'STUDY', 'SECONDMENT')
       and x.valid_from <= m.held and (x.valid_to is null or x.valid_to >= m.held) limit 1) e on true
on conflict do nothing;

-- What was registered was voted on: without an initiative nobody is for CSTĐCS, after a reprimand nobody for LĐTT.
create temporary table demo_proposal on commit drop as
select demo_id('proposal/' || r.id || '/' || t.code) as id, m.unit, demo_id('meeting/' || m.unit) as meeting, m.held, m.chair, r.person_id, p.code,
       t.id as title, t.code as title_code, r.id as registration, n.present,
       case when t.code = 'CSTDCS' and not exists (select from research_author a join research_work w on w.id = a.work_id
                 where a.person_id = r.person_id and w.emulation_year = '2021' and w.state in ('RECOGNISED', 'ACCEPTED') and w.scope <> 'UNIT') then 'INITIATIVE'
            when t.code = 'LDTT' and exists (select from personnel_event e where e.person_id = r.person_id and e.kind = 'DISCIPLINE'
                 and extract(year from e.valid_from) = 2021) then 'DISCIPLINE' end as shortfall
  from demo_meeting m
  join registration r on r.organisation_id = demo_id('TCT-SL') and r.emulation_year = '2021' and r.state = 'LOCKED' and r.unit_id = demo_id('TCT-SL/' || m.unit)
  join registration_title s on s.registration_id = r.id
  join title t on t.id = s.title_id
  left join person p on p.id = r.person_id
  cross join lateral (select count(*)::int as present from selection_attendance x where x.meeting_id = demo_id('meeting/' || m.unit) and x.present) n;

create temporary table demo_dossier on commit drop as
select demo_id('dossier/' || p.id) as dossier, p.*,
       case when unit = 'PTCHC' and person_id is null then 'SELECTED' when unit = 'PTCHC' then 'WAITING'
            when code = 'SL013' then 'RETURNED' when code in ('SL006', 'SL033') then 'COUNCIL' when code in ('SL007', 'SL016', 'SL037') then 'RECEIVED'
            else 'VERIFYING' end as state
  from demo_proposal p where shortfall is null;

create temporary table demo_way (state text, verbs text[]) on commit drop;
insert into demo_way values
  ('SELECTED', '{BEGIN,SELECT}'), ('WAITING', '{BEGIN,SELECT,FORWARD}'), ('RECEIVED', '{BEGIN,SELECT,FORWARD,RECEIVE}'),
  ('VERIFYING', '{BEGIN,SELECT,FORWARD,RECEIVE,EXAMINE}'), ('RETURNED', '{BEGIN,SELECT,FORWARD,RECEIVE,EXAMINE,SEND_BACK}'),
  ('COUNCIL', '{BEGIN,SELECT,FORWARD,RECEIVE,EXAMINE,VERIFY}'), ('DRAFT', '{BEGIN}');
create temporary table demo_verb (verb text, days int, at time, before text, after text) on commit drop;
insert into demo_verb values
  ('BEGIN', 0, '10:40', null, 'DRAFT'), ('SELECT', 0, '10:40', 'DRAFT', 'SELECTED'), ('FORWARD', 2, '15:10', 'SELECTED', 'WAITING'),
  ('RECEIVE', 5, '08:45', 'WAITING', 'RECEIVED'), ('EXAMINE', 7, '09:20', 'RECEIVED', 'VERIFYING'),
  ('SEND_BACK', 7, '16:30', 'VERIFYING', 'RETURNED'), ('VERIFY', 8, '10:05', 'VERIFYING', 'COUNCIL');

insert into dossier (id, version, organisation_id, kind, subject_kind, person_id, unit_id, subject_name, title_id, emulation_year, registration_id, state,
                     received_at, regime_id, moved_at)
select d.dossier, 0, demo_id('TCT-SL'), 'CONG_TRANG', case when d.person_id is null then 'UNIT' else 'PERSON' end, d.person_id, demo_id('TCT-SL/' || d.unit),
       coalesce(p.full_name, u.name), d.title, '2021', d.registration, d.state,
       case when d.state in ('RECEIVED', 'VERIFYING', 'RETURNED', 'COUNCIL') then (d.held + 5 + time '08:45') at time zone 'Asia/Ho_Chi_Minh' end,
       case when d.state in ('RECEIVED', 'VERIFYING', 'RETURNED', 'COUNCIL') then md5('regime:A')::uuid end,
       (d.held + v.days + v.at) at time zone 'Asia/Ho_Chi_Minh'
  from demo_dossier d
  join demo_way w on w.state = d.state
  join demo_verb v on v.verb = w.verbs[cardinality(w.verbs)]
  join organisation u on u.id = demo_id('TCT-SL/' || d.unit)
  left join person p on p.id = d.person_id
on conflict do nothing;

insert into selection_proposal (id, organisation_id, meeting_id, person_id, title_id, registration_id, votes_for, votes_against, remark, shortfall, dossier_id)
select p.id, demo_id('TCT-SL'), p.meeting, p.person_id, p.title, p.registration,
       case when p.shortfall is null then p.present - demo_dice('vote/' || p.id) % 2 else 1 end,
       case when p.shortfall is null then demo_dice('vote/' || p.id) % 2 else p.present - 1 end,
       case p.shortfall when 'INITIATIVE' then 'Chưa có sáng kiến, đề tài được công nhận trong năm.' when 'DISCIPLINE' then 'Bị khiển trách trong năm.' end,
       p.shortfall, d.id
  from demo_proposal p
  left join dossier d on p.shortfall is null and d.id = demo_id('dossier/' || p.id)
on conflict do nothing;

insert into selection_step (id, organisation_id, meeting_id, verb, by_name, at)
select demo_id('meeting/' || m.unit || '/' || v.verb), demo_id('TCT-SL'), demo_id('meeting/' || m.unit), v.verb, p.full_name,
       (m.held + v.at) at time zone 'Asia/Ho_Chi_Minh'
  from demo_meeting m join person p on p.id = demo_id('person/' || m.chair)
  cross join (values ('CALL', time '08:05'), ('CLOSE', time '10:40')) as v (verb, at)
on conflict (id) do nothing;

insert into dossier_step (id, organisation_id, dossier_id, number, verb, state_before, state_after, by_name, at, reason)
select demo_id('step/' || d.dossier || '/' || v.verb), demo_id('TCT-SL'), d.dossier, x.number, v.verb, v.before, v.after,
       case when v.verb in ('BEGIN', 'SELECT', 'FORWARD') then c.full_name else s.full_name end, (d.held + v.days + v.at) at time zone 'Asia/Ho_Chi_Minh',
       case v.verb when 'SEND_BACK' then 'Báo cáo thành tích chưa nêu số giờ giảng và kết quả đánh giá của học viên.' end
  from demo_dossier d
  join demo_way w on w.state = d.state
  cross join lateral unnest(w.verbs) with ordinality as x (verb, number)
  join demo_verb v on v.verb = x.verb
  join person c on c.id = demo_id('person/' || d.chair)
  join person s on s.id = demo_id('person/SL010')
  join dossier there on there.id = d.dossier
on conflict do nothing;

-- Reports of those who have come that far.
insert into achievement_report (dossier_id, version, organisation_id, sections, saved_at, saved_by)
select d.dossier, 0, demo_id('TCT-SL'), array[
         case when d.person_id is null then 'Đơn vị có ' || d.present || ' người, đoàn kết, hoàn thành kế hoạch năm.' else 'Giảng dạy các phần học được phân công, tham gia nghiên cứu khoa học và sinh hoạt chuyên môn của khoa.' end,
         'Hoàn thành khối lượng công việc được giao; dạy đủ giờ chuẩn, dự giờ và được dự giờ theo quy định; chất lượng bài giảng được học viên đánh giá tốt.',
         'Tham gia viết bài cho Bản tin “Thông tin lý luận và thực tiễn”, góp ý giáo trình, bài tập tình huống.',
         'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước, nội quy của trường.',
         'Giúp đỡ đồng nghiệp, tham gia đầy đủ các quỹ ủng hộ phòng, chống dịch.',
         'Sinh hoạt đảng, công đoàn đều đặn; hoàn thành nhiệm vụ của tổ chức giao.'],
       (d.held + 1 + time '16:00') at time zone 'Asia/Ho_Chi_Minh', coalesce(p.full_name, c.full_name)
  from demo_dossier d join dossier there on there.id = d.dossier
  left join person p on p.id = d.person_id join person c on c.id = demo_id('person/' || d.chair)
 where d.state <> 'SELECTED'
on conflict do nothing;
insert into achievement_report_version (id, organisation_id, dossier_id, number, sections, facts, kept_at, kept_by)
select demo_id('report/' || r.dossier_id), r.organisation_id, r.dossier_id, 1, r.sections,
       array(select 'Xếp loại năm ' || x.emulation_year || ': ' || x.level from rating x
              where (x.person_id = d.person_id or d.person_id is null and x.subject_kind = 'UNIT' and x.unit_id = d.unit_id) order by x.emulation_year),
       r.saved_at, r.saved_by
  from achievement_report r join dossier d on d.id = r.dossier_id
 where d.id in (select dossier from demo_dossier)
on conflict do nothing;

-- What lies in them: records of the house, looked at as far as each has come.
insert into dossier_item (id, version, organisation_id, dossier_id, item, source, reference_id, words, doubtful, state, checked_by, checked_at, added_at)
select demo_id('item/' || d.dossier || '/' || x.reference_id), 0, demo_id('TCT-SL'), d.dossier, x.item, x.source, x.reference_id, left(x.words, 400), x.doubtful,
       case when d.state = 'COUNCIL' or d.state = 'RETURNED' and x.item <> 'REPORT' then 'ACCEPTED' when d.state = 'RETURNED' then 'REFUSED' else 'OPEN' end,
       case when d.state in ('COUNCIL', 'RETURNED') then 'Tòng Thu Hiền' end,
       case when d.state in ('COUNCIL', 'RETURNED') then (d.held + 7 + time '16:00') at time zone 'Asia/Ho_Chi_Minh' end,
       (d.held + time '10:40') at time zone 'Asia/Ho_Chi_Minh'
  from demo_dossier d
  join dossier there on there.id = d.dossier and there.version = 0
  cross join lateral (
    select 'RATINGS' as item, 'RATING' as source, r.id as reference_id, 'Năm 2021: ' || case r.level when 'HTXSNV' then 'Hoàn thành xuất sắc nhiệm vụ'
           when 'HTTNV' then 'Hoàn thành tốt nhiệm vụ' when 'HTNV' then 'Hoàn thành nhiệm vụ' else 'Không hoàn thành nhiệm vụ' end
           || coalesce(' (' || r.decision || ')', '') as words, not r.confirmed as doubtful
      from rating r where r.emulation_year = '2021' and (r.person_id = d.person_id or d.person_id is null and r.subject_kind = 'UNIT' and r.unit_id = there.unit_id)
    union all
    select 'INITIATIVE', 'WORK', w.id, w.name || ' (' || w.emulation_year || coalesce(', ' || w.decision, '') || ')', not w.confirmed
      from research_author a join research_work w on w.id = a.work_id
     where d.title_code = 'CSTDCS' and a.person_id = d.person_id and w.emulation_year = '2021' and w.state in ('RECOGNISED', 'ACCEPTED') and w.scope <> 'UNIT'
    union all
    select 'REGISTRATION', 'REGISTRATION', d.registration, 'Đăng ký thi đua năm 2021', false
    union all
    select 'UNIT_MINUTES', 'MEETING', d.meeting, 'Biên bản họp bình xét ngày ' || to_char(d.held, 'DD/MM/YYYY'), false
    union all
    select 'REPORT', 'REPORT', v.id, 'Báo cáo thành tích, bản số ' || v.number, false from achievement_report_version v where v.dossier_id = d.dossier) x
on conflict do nothing;
update dossier_item set note = 'Bổ sung số giờ giảng và kết quả đánh giá của học viên.'
 where item = 'REPORT' and state = 'REFUSED' and note is null and dossier_id in (select dossier from demo_dossier where state = 'RETURNED');

-- Without a unit's meeting: the school itself, and the learners who are commended.
insert into dossier (id, version, organisation_id, kind, subject_kind, subject_name, title_id, variant, emulation_year, registration_id, achievement, state, moved_at)
select demo_id('dossier/TCT-SL/2021'), 0, s.id, 'CONG_TRANG', 'SCHOOL', s.name, t.id, '', '2021', r.id, null, 'DRAFT', timestamptz '2022-01-20 14:00+07'
  from organisation s join title t on t.code = 'TTLDXS'
  left join registration r on r.organisation_id = s.id and r.subject_kind = 'SCHOOL' and r.emulation_year = '2021'
 where s.id = demo_id('TCT-SL')
on conflict do nothing;
insert into dossier (id, version, organisation_id, kind, subject_kind, unit_id, subject_name, names, title_id, emulation_year, achievement, state, moved_at)
select demo_id('dossier/TCT-SL/learners'), 0, demo_id('TCT-SL'), 'PHONG_TRAO', 'OTHER', demo_id('TCT-SL/PQLDT'), '52 học viên các lớp Trung cấp lý luận chính trị - hành chính',
       array(select (array['Lò','Quàng','Cà','Tòng','Hà','Vì','Giàng','Mùa','Nguyễn','Trần','Lường','Hoàng','Bạc'])[1 + n % 13] || ' '
                    || (array['Văn','Thị','Minh','Thanh','Đức','Thu','Hồng','Quang'])[1 + n % 8] || ' '
                    || (array['An','Bích','Cường','Dung','Hạnh','Hoa','Hùng','Kiên','Lan','Nga','Phúc','Sơn','Tâm','Thơ','Tiến','Vân'])[1 + n * 5 % 16]
                    || ', lớp ' || (array['K61','K62','K63','K64'])[1 + n / 14]
               from generate_series(0, 51) n),
       t.id, '2021', 'Có thành tích xuất sắc trong học tập và rèn luyện tại các lớp Trung cấp lý luận chính trị - hành chính năm 2021.', 'WAITING',
       timestamptz '2022-01-19 09:30+07'
  from title t where t.code = 'GK'
on conflict do nothing;
insert into dossier_step (id, organisation_id, dossier_id, number, verb, state_before, state_after, by_name, at)
select demo_id('step/' || dossier || '/' || verb), demo_id('TCT-SL'), demo_id(dossier), number, verb, before, after, 'Tòng Thu Hiền', at::timestamptz
  from (values ('dossier/TCT-SL/2021', 1, 'BEGIN', null, 'DRAFT', '2022-01-20 14:00+07'),
               ('dossier/TCT-SL/learners', 1, 'BEGIN', null, 'DRAFT', '2022-01-18 09:00+07'),
               ('dossier/TCT-SL/learners', 2, 'FORWARD', 'DRAFT', 'WAITING', '2022-01-19 09:30+07')) as v (dossier, number, verb, before, after, at)
 where exists (select from dossier d where d.id = demo_id(v.dossier))
on conflict do nothing;
