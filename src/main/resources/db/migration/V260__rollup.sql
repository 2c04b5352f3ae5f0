-- From months to quarters and the year: rules (quy tắc tổng hợp) as dated data. A step is reached when all that it asks for holds; the
-- best one that is reached is the level. What is shipped (organisation_id null) stands where a school has no rule of its own, and can
-- be taken over and changed by it.
create table rollup_rule (
    id                uuid primary key,
    version           int not null,
    organisation_id   uuid references organisation,
    subject_kind      text not null check (subject_kind in ('PERSON', 'UNIT')),
    span              text not null check (span in ('QUARTER', 'YEAR')),
    parts             text not null check (parts in ('MONTHS', 'QUARTERS')),
    name              text not null check (length(btrim(name)) between 2 and 200),
    valid_from        date not null,
    valid_to          date check (valid_to >= valid_from),
    least_parts       int not null check (least_parts between 1 and 12),  -- fewer that count: no level, and it is said
    excellent_points  numeric(6, 2) check (excellent_points >= 0),        -- least mean of the points
    excellent_percent int check (excellent_percent between 1 and 100),    -- least share of parts of this level or better
    excellent_times   int check (excellent_times between 1 and 12),       -- least number of such parts
    excellent_floor   text check (excellent_floor in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')), -- no part below
    good_points       numeric(6, 2) check (good_points >= 0),
    good_percent      int check (good_percent between 1 and 100),
    good_times        int check (good_times between 1 and 12),
    good_floor        text check (good_floor in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
    fair_points       numeric(6, 2) check (fair_points >= 0),
    fair_percent      int check (fair_percent between 1 and 100),
    fair_times        int check (fair_times between 1 and 12),
    fair_floor        text check (fair_floor in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
    standing          boolean not null default false,                     -- shipped, and in force where a school has none of its own
    basis             text check (length(basis) <= 300),                  -- document that lays it down
    verified          boolean not null default false,
    source_note       text check (length(source_note) <= 500),
    constraint quarters_are_made_of_months check (span = 'YEAR' or parts = 'MONTHS'),
    constraint only_what_is_shipped_stands_for_all check (not standing or organisation_id is null),
    constraint one_rollup_rule_at_a_time exclude using gist (organisation_id with =, subject_kind with =, span with =, daterange(valid_from, valid_to, '[]') with &&)
        where (organisation_id is not null) deferrable initially deferred,
    constraint one_shipped_rule_stands exclude using gist (subject_kind with =, span with =, daterange(valid_from, valid_to, '[]') with &&) where (standing)
);
create index on rollup_rule (organisation_id, subject_kind, span);

call behind_wall('rollup_rule', 'true');
create policy examples_are_for_all on rollup_rule for select using (organisation_id is null);

insert into rollup_rule (id, version, organisation_id, subject_kind, span, parts, name, valid_from, least_parts, excellent_points, excellent_percent, excellent_floor,
                         good_points, good_percent, good_floor, fair_points, fair_percent, fair_floor, standing, verified, source_note)
select md5(concat_ws('/', 'rollup', v.code, s.subject_kind, p.span))::uuid, 0, null, s.subject_kind, p.span, case when v.code = 'quarters' then 'QUARTERS' else 'MONTHS' end,
       v.name, date '2020-08-20', case when p.span = 'QUARTER' then 2 when v.code = 'quarters' then 2 else 6 end, v.excellent_points, v.excellent_percent, v.excellent_floor,
       v.good_points, v.good_percent, v.good_floor, v.fair_points, v.fair_percent, v.fair_floor, v.code = 'levels', false, v.source_note
  from (values
    ('levels', 'Theo số tháng đạt từng mức', null::numeric, 50, 'HTTNV', null::numeric, 70, 'HTNV', null::numeric, 50, null,
     'Mẫu kèm theo phần mềm: chưa văn bản nào trong các nguồn đã xem quy định cách tổng hợp từ tháng lên quý, năm. Cần đối chiếu với quy chế của đơn vị.'),
    ('mean', 'Theo điểm trung bình các tháng, ngưỡng 90 – 70 – 50', 90, null, 'HTTNV', 70, null, 'HTNV', 50, null, null,
     'Mẫu kèm theo phần mềm: ngưỡng 90 – 70 – 50 như Nghị định 335/2025 và 233/2026; cách lấy trung bình cần đối chiếu với quy chế của đơn vị.'),
    ('mean-app', 'Theo điểm trung bình các tháng, ngưỡng 90 – 80 – 50', 90, null, 'HTTNV', 80, null, 'HTNV', 50, null, null,
     'Mẫu kèm theo phần mềm: ngưỡng 90 – 80 – 50 thấy ở một phần mềm đang dùng, khác nghị định. Cần đối chiếu.'),
    ('quarters', 'Năm theo các quý', null, 75, 'HTTNV', null, 75, 'HTNV', null, 50, null,
     'Mẫu kèm theo phần mềm: năm được tổng hợp từ bốn quý. Cần đối chiếu với quy chế của đơn vị.')
  ) as v (code, name, excellent_points, excellent_percent, excellent_floor, good_points, good_percent, good_floor, fair_points, fair_percent, fair_floor, source_note)
 cross join (values ('PERSON'), ('UNIT')) as s (subject_kind)
 cross join (values ('QUARTER'), ('YEAR')) as p (span)
 where v.code <> 'quarters' or p.span = 'YEAR';

-- What somebody's service means for the rating of a year, beside what absence_rule says of leave, study and secondment.
create table rating_limit (
    id           uuid primary key,
    kind         text not null check (kind in ('SHORT_SERVICE', 'TRANSFER', 'DISCIPLINE', 'UNDER_CONSIDERATION', 'HEAD')),
    effect       text not null check (effect in ('NOT_RATED', 'FORMER_SAYS', 'NOT_DONE_IF_RELATED', 'PAUSED', 'NOT_ABOVE_UNIT')),
    months_from  int not null default 0 check (months_from >= 0),
    months_below int check (months_below > months_from),
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    legal_basis  text not null,
    verified     boolean not null,
    source_note  text not null
);
comment on table rating_limit is 'A year is judged by what stands on its last day';

insert into rating_limit (id, kind, effect, months_from, months_below, valid_from, valid_to, legal_basis, verified, source_note)
select md5(concat_ws('/', 'rating-limit', kind, months_from, valid_from))::uuid, kind, effect, months_from, months_below, valid_from, valid_to, legal_basis, verified, source_note
  from (values
    ('SHORT_SERVICE', 'NOT_RATED', 0, 6, date '2020-08-20', null::date, 'Nghị định 90/2020/NĐ-CP', false, 'Công tác chưa đủ 6 tháng trong năm thì không xếp loại, trừ nghỉ thai sản. Cần đối chiếu, cả văn bản thay thế.'),
    ('TRANSFER', 'FORMER_SAYS', 6, null, date '2020-08-20', null, 'Nghị định 90/2020/NĐ-CP Điều 20', true, 'Đơn vị mới xếp loại, có nhận xét của đơn vị cũ nếu đã công tác ở đó từ 6 tháng.'),
    ('DISCIPLINE', 'NOT_DONE_IF_RELATED', 0, null, date '2020-08-20', date '2025-12-31', 'Nghị định 90/2020/NĐ-CP', false, 'Bị kỷ luật liên quan đến nhiệm vụ: không hoàn thành nhiệm vụ. Cần đối chiếu.'),
    ('DISCIPLINE', 'NOT_DONE_IF_RELATED', 0, null, date '2026-01-01', null, 'Nghị định 335/2025/NĐ-CP', true, 'Bị kỷ luật từ khiển trách trong năm, liên quan đến nhiệm vụ: không hoàn thành nhiệm vụ.'),
    ('UNDER_CONSIDERATION', 'PAUSED', 0, null, date '2020-08-20', null, 'Nghị định 152/2025/NĐ-CP', false, 'Đang xem xét, xác minh: tạm dừng, không loại. Trước ngày 01/7/2025 là thông lệ; cần đối chiếu.'),
    ('HEAD', 'NOT_ABOVE_UNIT', 0, null, date '2020-08-20', date '2026-06-30', 'Quy định về đánh giá người đứng đầu', false, 'Người đứng đầu không được xếp cao hơn đơn vị: trước Nghị định 233/2026 chưa thấy căn cứ rõ. Cần đối chiếu.'),
    ('HEAD', 'NOT_ABOVE_UNIT', 0, null, date '2026-07-01', null, 'Nghị định 233/2026/NĐ-CP Điều 12 khoản 7', false, 'Chỉ thấy ở nguồn thứ cấp. Cần đối chiếu với bản chính thức.')
  ) as l (kind, effect, months_from, months_below, valid_from, valid_to, legal_basis, verified, source_note);
