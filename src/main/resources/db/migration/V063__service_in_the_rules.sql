-- What a stretch of leave, study, secondment or discipline means for the titles of a year. Kinds are code; when, from how many
-- months on and by which article is said here, and whether that was compared with the original text.
create table absence_rule (
    id           uuid primary key,
    kind         text not null check (kind in ('MATERNITY', 'SICK', 'STUDY', 'SECONDMENT', 'DISCIPLINE', 'UNDER_CONSIDERATION')),
    effect       text not null check (effect in ('COUNTED', 'NEEDS_RESULT', 'SENDER_CONSIDERS', 'NO_EXCELLENT', 'FROM_ITS_END')),
    months_from  int not null default 0 check (months_from >= 0),  -- lasts at least so many months
    months_below int check (months_below > months_from),           -- and fewer than so many; null: however long
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    legal_basis  text not null,
    verified     boolean not null,
    source_note  text not null
);
comment on table absence_rule is 'A year is judged by what stands on its last day';

insert into absence_rule (id, kind, effect, months_from, months_below, valid_from, valid_to, legal_basis, verified, source_note)
select md5(concat_ws('/', 'absence', kind, months_from, valid_from))::uuid, kind, effect, months_from, months_below, valid_from, valid_to, legal_basis, verified, source_note
  from (values
    ('MATERNITY', 'COUNTED', 0, null::int, date '2017-10-01', date '2023-12-31', 'Nghị định 91/2017/NĐ-CP Điều 10 khoản 4', true, 'Đã đối chiếu.'),
    ('MATERNITY', 'COUNTED', 0, null, date '2024-01-01', null, 'Thông tư hướng dẫn Luật 06/2022/QH15', false, 'Cần đối chiếu điều khoản.'),
    ('STUDY', 'COUNTED', 0, 12, date '2017-10-01', null, 'Thông tư hướng dẫn Luật Thi đua, khen thưởng', false, 'Theo thông tư cũ; cần đối chiếu thông tư của năm xét.'),
    ('STUDY', 'NEEDS_RESULT', 12, null, date '2017-10-01', null, 'Thông tư hướng dẫn Luật Thi đua, khen thưởng', false, 'Theo thông tư cũ; cần đối chiếu thông tư của năm xét.'),
    ('SECONDMENT', 'SENDER_CONSIDERS', 0, null, date '2017-10-01', null, 'Quy định về đánh giá cán bộ, công chức, viên chức', false, 'Cần đối chiếu.'),
    ('SICK', 'NO_EXCELLENT', 3, null, date '2020-08-20', null, 'Nghị định 90/2020/NĐ-CP', false, 'Cần đối chiếu, cả văn bản thay thế.'),
    ('DISCIPLINE', 'FROM_ITS_END', 0, null, date '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', true, 'Đã đối chiếu nguyên tắc.')
  ) as r (kind, effect, months_from, months_below, valid_from, valid_to, legal_basis, verified, source_note);

-- The law of 2022 leaves discipline and months of service to ministries and provinces: customary, decides nothing by itself.
update title_rule r
   set requirements = jsonb_set(r.requirements, '{all}', (r.requirements -> 'all')
                      || '[{"kind": "NO_DISCIPLINE", "discipline": "KHIEN_TRACH", "sameYear": true, "advisory": true}]'::jsonb),
       source_note = r.source_note || ' Kỷ luật từ khiển trách trở lên: theo quy định của bộ, ngành, tỉnh, cần đối chiếu.'
  from title t, legal_regime g
 where t.id = r.title_id and g.id = r.regime_id and t.code = 'LDTT' and g.code in ('B1', 'B2', 'C');
-- Not yet told by any regulation: months of service under the law as amended.
update title_rule r
   set requirements = jsonb_set(r.requirements, '{all}', (r.requirements -> 'all') || '[{"kind": "SERVICE_MONTHS", "count": 10, "advisory": true}]'::jsonb)
  from title t, legal_regime g
 where t.id = r.title_id and g.id = r.regime_id and t.code = 'LDTT' and g.code = 'C';
