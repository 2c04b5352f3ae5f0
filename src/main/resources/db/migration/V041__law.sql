-- The law in time: which regime was in force when, the instruments behind it, the base salary that prize money is reckoned by.
create extension if not exists btree_gist;

create table legal_regime (
    id          uuid primary key,
    version     int not null,
    code        text not null unique,
    name        text not null check (length(btrim(name)) between 2 and 200),
    name_en     text not null,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    verified    boolean not null,
    source_note text not null,
    constraint one_regime_at_a_time exclude using gist (daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
comment on table legal_regime is 'Law and decree that stood together for a time; an achievement is judged by the regime of its year';

create table legal_instrument (
    id             uuid primary key,
    version        int not null,
    code           text not null unique check (code ~ '^[A-Z0-9Đ][A-Z0-9Đ/_-]{1,39}$'),
    name           text not null check (length(btrim(name)) between 2 and 300),
    number         text not null,
    issued_on      date,
    in_force_from  date,
    in_force_to    date,
    replaced_by_id uuid references legal_instrument,
    verified       boolean not null,
    source_note    text not null,
    constraint force_ends_after_it_begins check (in_force_to >= in_force_from),
    constraint force_begins_after_issue check (in_force_from >= issued_on),
    constraint replaced_by_another check (replaced_by_id <> id)
);
create index on legal_instrument (replaced_by_id);

create table base_salary (
    id          uuid primary key,
    version     int not null,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    amount      bigint not null check (amount between 1 and 1000000000),
    legal_basis text not null,
    verified    boolean not null,
    source_note text not null,
    constraint one_base_salary_at_a_time exclude using gist (daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
comment on column base_salary.amount is 'Đồng a month; prize money is a coefficient of what is in force on the day of the decision';

insert into legal_regime (id, version, code, name, name_en, valid_from, valid_to, verified, source_note)
select md5('regime:' || code)::uuid, 0, code, name, name_en, valid_from, valid_to, verified, source_note
  from (values
    ('A', 'Luật 2003 và Nghị định 91/2017', 'Law of 2003 and Decree 91/2017', date '2017-10-01', date '2023-12-31', true,
     'Đã đối chiếu thời gian hiệu lực.'),
    ('B1', 'Luật 2022 và Nghị định 98/2023', 'Law of 2022 and Decree 98/2023', date '2024-01-01', date '2025-06-30', false,
     'Cần đối chiếu ngày Nghị định 98/2023 hết hiệu lực.'),
    ('B2', 'Luật 2022 và Nghị định 152/2025', 'Law of 2022 and Decree 152/2025', date '2025-07-01', date '2026-09-30', false,
     'Cần đối chiếu. Nghị định 152/2025 tự hết hiệu lực ngày 01/3/2027; theo dõi văn bản thay thế.'),
    ('C', 'Luật 2022 được sửa đổi năm 2026', 'Law of 2022 as amended in 2026', date '2026-10-01', null, false,
     'Cần đối chiếu với bản chính thức của Luật 06/2026/QH16; chưa có nghị định hướng dẫn.')
  ) as r (code, name, name_en, valid_from, valid_to, verified, source_note);

insert into legal_instrument (id, version, code, name, number, issued_on, in_force_from, in_force_to, replaced_by_id, verified, source_note)
select md5('instrument:' || code)::uuid, 0, code, name, number, issued_on, in_force_from, in_force_to,
       md5('instrument:' || replaced_by)::uuid, verified, source_note
  from (values
    ('L15-2003', 'Luật Thi đua, khen thưởng', '15/2003/QH11', date '2003-11-26', date '2004-07-01', date '2023-12-31', 'L06-2022', true,
     'Đã đối chiếu.'),
    ('L47-2005', 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng (lần thứ nhất)', '47/2005/QH11', date '2005-06-14', null, date '2023-12-31', 'L06-2022', true,
     'Đã đối chiếu ngày ban hành; chưa rõ ngày có hiệu lực.'),
    ('L32-2009', 'Luật sửa đổi, bổ sung một số điều của Luật Di sản văn hóa, có sửa Luật Thi đua, khen thưởng', '32/2009/QH12', null, null, date '2023-12-31', 'L06-2022', false,
     'Cần đối chiếu ngày ban hành và ngày có hiệu lực.'),
    ('L39-2013', 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng (lần thứ hai)', '39/2013/QH13', date '2013-11-16', date '2014-06-01', date '2023-12-31', 'L06-2022', true,
     'Đã đối chiếu.'),
    ('ND91-2017', 'Nghị định quy định chi tiết thi hành Luật Thi đua, khen thưởng', '91/2017/NĐ-CP', date '2017-07-31', date '2017-10-01', date '2023-12-31', 'ND98-2023', true,
     'Đã đối chiếu.'),
    ('TT08-2017', 'Thông tư hướng dẫn Nghị định 91/2017/NĐ-CP', '08/2017/TT-BNV', date '2017-10-27', null, date '2024-04-14', 'TT01-2024', false,
     'Đã đối chiếu ngày ban hành; cần đối chiếu thời gian hiệu lực.'),
    ('TT12-2019', 'Thông tư hướng dẫn Nghị định 91/2017/NĐ-CP', '12/2019/TT-BNV', date '2019-11-04', null, date '2024-04-14', 'TT01-2024', false,
     'Đã đối chiếu ngày ban hành; cần đối chiếu thời gian hiệu lực.'),
    ('L06-2022', 'Luật Thi đua, khen thưởng', '06/2022/QH15', date '2022-06-15', date '2024-01-01', null, null, true,
     'Đã đối chiếu. Được sửa đổi bởi Luật 06/2026/QH16 từ ngày 01/10/2026; văn bản hợp nhất số 115/VBHN-VPQH (cần đối chiếu).'),
    ('ND98-2023', 'Nghị định quy định chi tiết thi hành Luật Thi đua, khen thưởng', '98/2023/NĐ-CP', date '2023-12-31', date '2024-01-01', date '2025-06-30', 'ND152-2025', false,
     'Cần đối chiếu ngày hết hiệu lực.'),
    ('TT01-2024', 'Thông tư quy định biện pháp thi hành Luật Thi đua, khen thưởng', '01/2024/TT-BNV', date '2024-02-24', date '2024-04-15', date '2025-08-04', 'TT15-2025', false,
     'Cần đối chiếu.'),
    ('TT29-2023', 'Thông tư hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục', '29/2023/TT-BGDĐT', date '2023-12-29', date '2024-02-15', date '2026-04-01', 'TT07-2026', false,
     'Cần đối chiếu. Hồ sơ đã gửi Bộ trước ngày 02/4/2026 tiếp tục theo Thông tư này.'),
    ('ND152-2025', 'Nghị định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng', '152/2025/NĐ-CP', date '2025-06-14', date '2025-07-01', date '2027-03-01', null, false,
     'Đã đối chiếu ngày ban hành; cần đối chiếu thời gian hiệu lực (tự hết hiệu lực ngày 01/3/2027).'),
    ('TT15-2025', 'Thông tư quy định biện pháp thi hành Luật Thi đua, khen thưởng', '15/2025/TT-BNV', date '2025-08-04', date '2025-08-05', date '2027-03-01', null, false,
     'Cần đối chiếu.'),
    ('TT07-2026', 'Thông tư hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục', '07/2026/TT-BGDĐT', date '2026-02-15', date '2026-04-02', null, null, false,
     'Cần đối chiếu. Thay Thông tư 29/2023 và Thông tư 10/2024.'),
    ('L06-2026', 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng', '06/2026/QH16', date '2026-04-23', date '2026-10-01', null, null, false,
     'Cần đối chiếu với bản chính thức. Hồ sơ tiếp nhận để thẩm định trước ngày 01/10/2026 theo quy định cũ, trừ khi quy định mới có lợi hơn.')
  ) as i (code, name, number, issued_on, in_force_from, in_force_to, replaced_by, verified, source_note);

insert into base_salary (id, version, valid_from, valid_to, amount, legal_basis, verified, source_note)
select md5('salary:' || valid_from)::uuid, 0, valid_from, valid_to, amount, legal_basis, verified, source_note
  from (values
    (date '2018-07-01', date '2019-06-30', 1390000, 'Nghị định 72/2018/NĐ-CP', true, 'Đã đối chiếu.'),
    (date '2019-07-01', date '2023-06-30', 1490000, 'Nghị định 38/2019/NĐ-CP', true, 'Đã đối chiếu.'),
    (date '2023-07-01', date '2024-06-30', 1800000, 'Nghị định 24/2023/NĐ-CP', true, 'Đã đối chiếu.'),
    (date '2024-07-01', date '2026-06-30', 2340000, 'Nghị định 73/2024/NĐ-CP', true, 'Đã đối chiếu.'),
    (date '2026-07-01', null, 2530000, 'Nghị định 161/2026/NĐ-CP', false, 'Cần đối chiếu với bản chính thức của nghị định.')
  ) as s (valid_from, valid_to, amount, legal_basis, verified, source_note);
