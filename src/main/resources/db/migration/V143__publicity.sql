-- Public posting of those who passed (công khai): working days without holidays, what was said about them, what became of it.
create table holiday (
    id          uuid primary key,
    version     int not null,
    day         date not null unique,
    name        text not null check (length(btrim(name)) between 2 and 120),
    verified    boolean not null,                          -- compared with the official announcement
    source_note text not null check (length(source_note) <= 300)
);
comment on table holiday is 'Days without work besides Saturday and Sunday, the same for all organisations';

insert into holiday (id, version, day, name, verified, source_note)
select md5('holiday:' || day)::uuid, 0, day, name, false, 'Cần đối chiếu với thông báo lịch nghỉ của năm.'
  from (values
    (date '2021-01-01', 'Tết Dương lịch'),
    (date '2021-02-10', 'Tết Nguyên đán'), (date '2021-02-11', 'Tết Nguyên đán'), (date '2021-02-12', 'Tết Nguyên đán'),
    (date '2021-02-15', 'Tết Nguyên đán (nghỉ bù)'), (date '2021-02-16', 'Tết Nguyên đán (nghỉ bù)'),
    (date '2021-04-21', 'Giỗ Tổ Hùng Vương'), (date '2021-04-30', 'Ngày Chiến thắng'), (date '2021-05-03', 'Ngày Quốc tế Lao động (nghỉ bù)'),
    (date '2021-09-02', 'Quốc khánh'), (date '2021-09-03', 'Quốc khánh'),
    (date '2022-01-03', 'Tết Dương lịch (nghỉ bù)'),
    (date '2022-01-31', 'Tết Nguyên đán'), (date '2022-02-01', 'Tết Nguyên đán'), (date '2022-02-02', 'Tết Nguyên đán'),
    (date '2022-02-03', 'Tết Nguyên đán'), (date '2022-02-04', 'Tết Nguyên đán'),
    (date '2022-04-11', 'Giỗ Tổ Hùng Vương (nghỉ bù)'), (date '2022-05-02', 'Ngày Chiến thắng (nghỉ bù)'),
    (date '2022-05-03', 'Ngày Quốc tế Lao động (nghỉ bù)'), (date '2022-09-01', 'Quốc khánh'), (date '2022-09-02', 'Quốc khánh')
  ) as h (day, name);

create table publicity_posting (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    subject         text not null check (length(btrim(subject)) between 3 and 200),
    place           text not null check (length(btrim(place)) between 2 and 200),
    contact         text not null check (length(btrim(contact)) between 2 and 300),
    starts_on       date not null,
    working_days    int not null check (working_days between 1 and 30),
    ends_on         date not null check (ends_on >= starts_on),
    state           text not null check (state in ('POSTED', 'CLOSED', 'CANCELLED')),
    reason          text check (length(reason) <= 500),
    closed_at       timestamptz
);
create index on publicity_posting (organisation_id, emulation_year);

create table publicity_dossier (
    posting_id      uuid not null references publicity_posting on delete cascade,
    dossier_id      uuid not null references dossier on delete cascade,
    organisation_id uuid not null references organisation,
    primary key (posting_id, dossier_id)
);
create index on publicity_dossier (dossier_id);
create index on publicity_dossier (organisation_id);

create table publicity_comment (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    posting_id      uuid not null references publicity_posting on delete cascade,
    dossier_id      uuid references dossier on delete cascade, -- whom it is about; nothing: the list as a whole
    received_on     date not null,
    sender          text check (length(sender) <= 200),    -- nothing: không nêu tên
    content         text not null check (length(btrim(content)) between 3 and 2000),
    outcome         text check (outcome in ('CONFIRMED', 'UNFOUNDED', 'NOTED')),
    handling        text check (length(handling) <= 2000),
    handled_on      date,
    handled_by      text,
    constraint handled_comment_says_how check ((outcome is null) = (handling is null) and (outcome is null) = (handled_on is null))
);
create index on publicity_comment (posting_id);
create index on publicity_comment (dossier_id);
create index on publicity_comment (organisation_id);

call behind_wall('publicity_posting');
call behind_wall('publicity_dossier');
call behind_wall('publicity_comment');
