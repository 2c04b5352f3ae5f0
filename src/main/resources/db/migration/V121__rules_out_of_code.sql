-- What still stood in code becomes dated data: the entry title, the share of those rated excellent.
alter table title add entry boolean not null default false;
comment on column title.entry is 'The title that all others of its kind build on: who is too new for it is not counted among the members of a collective';
update title set entry = true where code = 'LDTT';
create unique index one_entry_title on title (entry) where entry;

-- Rules by which a year's work is rated (quy định về đánh giá, xếp loại): how many may be rated excellent, of whom, since when.
create table rating_rule (
    id                  uuid primary key,
    version             int not null,
    staff               text not null check (staff in ('PUBLIC_EMPLOYEE', 'CIVIL_SERVANT')),
    name                text not null check (length(btrim(name)) between 2 and 200),
    valid_from          date not null,
    valid_to            date check (valid_to >= valid_from),
    excellent_percent   int check (excellent_percent between 1 and 100),   -- null: no share prescribed
    outstanding_percent int check (outstanding_percent between 1 and 100), -- for organisations with outstanding results
    reading             text not null check (reading in ('INCLUSIVE', 'EXCLUSIVE')),
    legal_basis         text not null check (length(btrim(legal_basis)) between 2 and 200),
    verified            boolean not null,
    source_note         text not null check (length(btrim(source_note)) between 2 and 500),
    constraint one_rating_rule_at_a_time exclude using gist (staff with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred,
    constraint outstanding_is_more check (outstanding_percent >= excellent_percent)
);
comment on column rating_rule.reading is 'Whether the excellent ones count among those of whom the share is taken; the texts disagree, pages show both';

insert into rating_rule (id, version, staff, name, valid_from, valid_to, excellent_percent, outstanding_percent, reading, legal_basis, verified, source_note)
select md5('rating-rule:' || staff || valid_from)::uuid, 0, staff, name, valid_from, valid_to, excellent_percent, outstanding_percent, 'INCLUSIVE', legal_basis, verified, source_note
  from (values
    ('PUBLIC_EMPLOYEE', 'Đánh giá viên chức theo Nghị định 90/2020', date '2020-08-20', date '2023-09-14', 20, null::int, 'Nghị định 90/2020/NĐ-CP; quy định của Đảng', false,
     'Nghị định 90/2020/NĐ-CP chưa quy định tỷ lệ; mức 20 % theo quy định của Đảng với đảng viên, chỉ để tham khảo. Cần đối chiếu.'),
    ('PUBLIC_EMPLOYEE', 'Đánh giá viên chức theo Nghị định 90/2020, sửa đổi 2023', date '2023-09-15', date '2026-06-30', 20, null, 'Nghị định 48/2023/NĐ-CP', false,
     'Tỷ lệ xuất sắc không vượt tỷ lệ của đảng viên: 20 % số “hoàn thành tốt”. Chưa rõ mẫu số có gồm người xuất sắc hay không. Cần đối chiếu.'),
    ('PUBLIC_EMPLOYEE', 'Đánh giá viên chức theo Nghị định 233/2026', date '2026-07-01', null, 20, 25, 'Nghị định 233/2026/NĐ-CP', false,
     'Chỉ thấy ở nguồn thứ cấp: 90/70/50 điểm, xuất sắc không quá 20 % (25 % với nơi nổi trội). Cần đối chiếu với bản chính thức.'),
    ('CIVIL_SERVANT', 'Đánh giá công chức theo Nghị định 90/2020', date '2020-08-20', date '2023-09-14', 20, null, 'Nghị định 90/2020/NĐ-CP; quy định của Đảng', false,
     'Nghị định 90/2020/NĐ-CP chưa quy định tỷ lệ; mức 20 % theo quy định của Đảng với đảng viên, chỉ để tham khảo. Cần đối chiếu.'),
    ('CIVIL_SERVANT', 'Đánh giá công chức theo Nghị định 90/2020, sửa đổi 2023', date '2023-09-15', date '2025-12-31', 20, null, 'Nghị định 48/2023/NĐ-CP', false,
     'Tỷ lệ xuất sắc không vượt tỷ lệ của đảng viên: 20 % số “hoàn thành tốt”. Chưa rõ mẫu số có gồm người xuất sắc hay không. Cần đối chiếu.'),
    ('CIVIL_SERVANT', 'Đánh giá công chức theo Nghị định 335/2025', date '2026-01-01', null, 20, 25, 'Nghị định 335/2025/NĐ-CP', false,
     'Đã thấy mức 20 % trên số “hoàn thành tốt” cùng đơn vị, cùng nhóm việc; mức 25 % mới thấy ở nguồn thứ cấp. Cần đối chiếu.')
  ) as r (staff, name, valid_from, valid_to, excellent_percent, outstanding_percent, legal_basis, verified, source_note);
