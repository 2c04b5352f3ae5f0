-- The demo world, part 13: what Lai Châu sent upward for 2021 and what still waits for a reply, by both channels; one person is
-- proposed by both, which the page says.
insert into award_submission (id, version, organisation_id, emulation_year, channel, addressee, subject, state, number, submitted_on, drafted_at, drafted_by)
select demo_id('submission/' || key), 0, demo_id('TCT-LC'), '2021', channel, addressee, subject, 'SUBMITTED', number, sent::date,
       (sent::date - 3 + time '14:20') at time zone 'Asia/Ho_Chi_Minh', 'Thường trực Hội đồng'
  from (values
    ('LC/2021/PROVINCE', 'PROVINCE', 'Chủ tịch UBND tỉnh Lai Châu (qua Sở Nội vụ)', 'Đề nghị khen thưởng cấp tỉnh năm 2021', '12-TTr/TCT', '2022-01-20'),
    ('LC/2021/ACADEMY', 'ACADEMY', 'Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh (qua Vụ Các trường chính trị)', 'Đề nghị Giám đốc Học viện khen thưởng năm 2021', '14-TTr/TCT', '2022-01-24')
  ) as s (key, channel, addressee, subject, number, sent)
on conflict (id) do nothing;

insert into award_submission_line (id, organisation_id, submission_id, place, subject_kind, person_id, unit_id, subject_name, detail, title_id, variant,
       emulation_year, award_kind, achievement, reply)
select demo_id('submission-line/' || l.submission || '/' || l.place), demo_id('TCT-LC'), demo_id('submission/' || l.submission), l.place,
       case when l.person is null then 'UNIT' else 'PERSON' end, demo_id('person/' || l.person), case when l.person is null then demo_id('TCT-LC/' || l.unit) end,
       coalesce(p.full_name, u.name), l.detail, t.id, '', '2021', 'CONG_TRANG', l.achievement, 'AWAITED'
  from (values
    ('LC/2021/PROVINCE', 1, null, 'KNNPL', null, 'TTLDXS', 'Hoàn thành xuất sắc nhiệm vụ năm 2021'),
    ('LC/2021/PROVINCE', 2, 'LC006', 'KXDD', 'Trưởng Khoa Xây dựng Đảng', 'BK_BT', 'Có thành tích xuất sắc trong giảng dạy và nghiên cứu khoa học năm 2020, 2021'),
    ('LC/2021/ACADEMY', 1, 'LC006', 'KXDD', 'Trưởng Khoa Xây dựng Đảng', 'BK_BT', 'Có thành tích xuất sắc trong đào tạo, bồi dưỡng cán bộ năm 2021'),
    ('LC/2021/ACADEMY', 2, 'LC008', 'KNNPL', 'Trưởng Khoa Nhà nước và pháp luật', 'BK_BT', 'Có thành tích xuất sắc trong đào tạo, bồi dưỡng cán bộ năm 2021')
  ) as l (submission, place, person, unit, detail, title, achievement)
  join title t on t.code = l.title
  join organisation u on u.id = demo_id('TCT-LC/' || l.unit)
  left join person p on p.id = demo_id('person/' || l.person)
on conflict (id) do nothing;
