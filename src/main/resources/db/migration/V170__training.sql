-- Training and further training (đào tạo, bồi dưỡng): programmes, classes with their dates, the year's plan. What is carried
-- over, newly opened or closed in any period follows from the dates and is never typed.
create table programme (
    id         uuid primary key,
    version    int not null,
    code       text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_]{1,29}$'),
    name       text not null check (length(btrim(name)) between 2 and 200),
    short_name text not null check (length(btrim(short_name)) between 2 and 60),
    family     text not null check (family in ('TC_LLCT', 'NGACH', 'LANH_DAO', 'CAP_NHAT', 'DAI_BIEU', 'DANG_DOAN_THE', 'LIEN_KET', 'KHAC')),
    position   int not null,
    in_use     boolean not null default true
);
comment on table programme is 'The same for all schools, so that eight reports can be added up by programme';

insert into programme (id, version, code, name, short_name, family, position)
select md5('programme:' || code)::uuid, 0, code, name, short_name, family, row_number() over ()
  from (values
    ('TC', 'Trung cấp lý luận chính trị', 'Trung cấp LLCT', 'TC_LLCT'),
    ('CV', 'Bồi dưỡng ngạch chuyên viên', 'BD chuyên viên', 'NGACH'),
    ('CVC', 'Bồi dưỡng ngạch chuyên viên chính', 'BD chuyên viên chính', 'NGACH'),
    ('LDQL_PHONG', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng', 'BD LĐQL cấp phòng', 'LANH_DAO'),
    ('LDQL_SO', 'Bồi dưỡng lãnh đạo, quản lý cấp sở', 'BD LĐQL cấp sở', 'LANH_DAO'),
    ('QLNN_XA', 'Bồi dưỡng quản lý nhà nước cho cán bộ, công chức cấp xã', 'BD cấp xã', 'LANH_DAO'),
    ('CAPNHAT_3', 'Bồi dưỡng, cập nhật kiến thức (đối tượng 3)', 'Cập nhật đối tượng 3', 'CAP_NHAT'),
    ('CAPNHAT_4', 'Bồi dưỡng, cập nhật kiến thức cho cán bộ thuộc diện Ban Thường vụ Huyện ủy và tương đương quản lý', 'Cập nhật diện BTV Huyện ủy', 'CAP_NHAT'),
    ('HDND', 'Bồi dưỡng đại biểu Hội đồng nhân dân các cấp', 'BD đại biểu HĐND', 'DAI_BIEU'),
    ('CAP_UY', 'Bồi dưỡng cấp ủy cơ sở', 'BD cấp ủy cơ sở', 'DANG_DOAN_THE'),
    ('DANG_DOANTHE', 'Bồi dưỡng công tác đảng, đoàn thể', 'BD đảng, đoàn thể', 'DANG_DOAN_THE'),
    ('BIEN_PHONG', 'Bồi dưỡng cho học viên Bộ đội Biên phòng', 'BD Bộ đội Biên phòng', 'KHAC'),
    ('CC', 'Cao cấp lý luận chính trị (liên kết)', 'Cao cấp LLCT', 'LIEN_KET'),
    ('HC_CC', 'Hoàn chỉnh Cao cấp lý luận chính trị (liên kết)', 'Hoàn chỉnh Cao cấp', 'LIEN_KET'),
    ('CAO_HOC', 'Cao học (liên kết)', 'Cao học', 'LIEN_KET'),
    ('LK_KHAC', 'Lớp liên kết khác', 'Liên kết khác', 'LIEN_KET'),
    ('KHAC', 'Chương trình khác', 'Khác', 'KHAC')
  ) as p (code, name, short_name, family);

create table training_class (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    programme_id    uuid not null references programme,
    code            text not null check (length(btrim(code)) between 1 and 30),
    name            text not null check (length(btrim(name)) between 2 and 200),
    mode            text not null check (mode in ('AT_SCHOOL', 'JOINT', 'ONLINE')),
    partner         text check (length(partner) <= 200),
    place           text check (length(place) <= 200),
    opened_on       date not null,
    closed_on       date check (closed_on >= opened_on),
    learners        int not null check (learners between 1 and 5000),
    certificates    int check (certificates between 0 and learners),
    commended       int check (commended between 0 and learners),
    note            text check (length(note) <= 500),
    search          text generated always as (search_text(code || ' ' || name || ' ' || coalesce(place, '') || ' ' || coalesce(partner, ''))) stored,
    constraint one_code_a_school unique (organisation_id, code),
    constraint joint_classes_name_their_partner check (mode <> 'JOINT' or partner is not null),
    constraint certificates_and_commendation_come_at_the_end check (closed_on is not null or (certificates is null and commended is null))
);
create index on training_class (organisation_id, opened_on);
create index on training_class (programme_id);

-- What the year's plan assigns a programme; learners may still be open, and the plan says whether carried-over classes count.
create table training_plan (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    programme_id    uuid not null references programme,
    year            int not null check (year between 1945 and 2200),
    classes         int not null check (classes between 0 and 1000),
    learners        int check (learners between 0 and 200000), -- null: not yet known (chưa xác định)
    with_carried    boolean not null,
    unique (organisation_id, year, programme_id)
);
create index on training_plan (programme_id);

call behind_wall('training_class');
call behind_wall('training_plan');

-- Classes of each programme between two days: carried over into them, newly opened, closed, all of them, with their learners.
create function training_between(school uuid, first_day date, last_day date)
    returns table (programme_id uuid, carried int, carried_learners int, opened int, opened_learners int,
                   closed int, closed_learners int, certificates int, commended int)
    language sql stable as $$
    select c.programme_id,
           count(*) filter (where c.opened_on < first_day)::int,
           coalesce(sum(c.learners) filter (where c.opened_on < first_day), 0)::int,
           count(*) filter (where c.opened_on >= first_day)::int,
           coalesce(sum(c.learners) filter (where c.opened_on >= first_day), 0)::int,
           count(*) filter (where c.closed_on <= last_day)::int,
           coalesce(sum(c.learners) filter (where c.closed_on <= last_day), 0)::int,
           coalesce(sum(c.certificates) filter (where c.closed_on <= last_day), 0)::int,
           coalesce(sum(c.commended) filter (where c.closed_on <= last_day), 0)::int
      from training_class c
     where c.organisation_id = school and c.opened_on <= last_day and (c.closed_on is null or c.closed_on >= first_day)
     group by c.programme_id
$$;
