-- Emulation movements: what was launched by whom, its plan, its numeric targets, the units that followed, the pledges signed.
create table campaign (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation, -- the body that keeps the record
    parent_id       uuid references campaign,              -- the movement that it answers
    level           text not null check (level in ('PRIME_MINISTER', 'MINISTRY', 'ACADEMY', 'PROVINCE', 'DISTRICT', 'CLUSTER', 'EDUCATION_OFFICE', 'SCHOOL')),
    kind            text not null check (kind in ('REGULAR', 'PHASED', 'THEMATIC', 'DRIVE')),
    state           text not null check (state in ('DRAFT', 'LAUNCHED', 'CLOSED')),
    name            text not null check (length(btrim(name)) between 3 and 300),
    theme           text check (length(theme) <= 300),
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),   -- open for movements without an end
    document_number text check (length(document_number) <= 60),
    document_date   date,
    document_id     uuid,
    content         text check (length(content) <= 8000),
    interim_review  text check (length(interim_review) <= 8000),
    final_review    text check (length(final_review) <= 8000),
    launched_on     date,
    closed_on       date,
    searchable      text generated always as (search_text(name || ' ' || coalesce(theme, '') || ' ' || coalesce(document_number, ''))) stored,
    constraint launched_has_a_date check ((state = 'DRAFT') = (launched_on is null)),
    constraint closed_has_a_date check ((state = 'CLOSED') = (closed_on is not null)),
    constraint campaign_is_not_its_own_parent check (parent_id <> id)
);
create index on campaign (organisation_id, emulation_year);
create index on campaign (parent_id);
create index campaign_search on campaign using gin (searchable gin_trgm_ops);
call behind_wall('campaign', 'state <> ''DRAFT''');

create table campaign_unit (
    campaign_id     uuid not null references campaign on delete cascade,
    unit_id         uuid not null references organisation,
    organisation_id uuid not null references organisation,
    launched_on     date not null,
    primary key (campaign_id, unit_id)
);
create index on campaign_unit (unit_id);
create index on campaign_unit (organisation_id);
comment on table campaign_unit is 'Faculties and offices that launched the movement among their own people';
call behind_wall('campaign_unit', 'exists (select 1 from campaign c where c.id = campaign_id and c.state <> ''DRAFT'')');

create table pledge (
    id              uuid primary key,
    campaign_id     uuid not null references campaign on delete cascade,
    organisation_id uuid not null references organisation,
    unit_id         uuid references organisation,          -- the unit that signed for its people, if one did
    parties         text not null check (length(btrim(parties)) between 3 and 500),
    content         text check (length(content) <= 4000),
    signed_on       date not null
);
create index on pledge (campaign_id);
create index on pledge (unit_id);
create index on pledge (organisation_id);
comment on table pledge is 'Giao ước thi đua: school, union, units, persons';
call behind_wall('pledge', 'exists (select 1 from campaign c where c.id = campaign_id and c.state <> ''DRAFT'')');

create table plan_task (
    id              uuid primary key,
    version         int not null,
    campaign_id     uuid not null references campaign on delete cascade,
    organisation_id uuid not null references organisation,
    position        int not null,
    task            text not null check (length(btrim(task)) between 3 and 1000),
    lead            text not null check (length(btrim(lead)) between 2 and 200),
    co_operating    text check (length(co_operating) <= 500),
    timing          text not null check (timing in ('MONTHS', 'DAYS', 'RECURRING')),
    starts_on       date,
    ends_on         date check (ends_on >= starts_on),
    done_on         date,
    constraint a_time_unless_recurring check ((timing = 'RECURRING') = (starts_on is null) and (starts_on is null) = (ends_on is null)),
    constraint months_are_whole check (timing <> 'MONTHS' or extract(day from starts_on) = 1 and extract(day from ends_on + 1) = 1),
    unique (campaign_id, position) deferrable initially deferred
);
create index on plan_task (organisation_id, ends_on);
call behind_wall('plan_task', 'exists (select 1 from campaign c where c.id = campaign_id and c.state <> ''DRAFT'')');

-- What can be measured; each module that can measure one owns a view measure_<code> (organisation_id, emulation_year,
-- numerator, denominator). What has no view yet says which data is missing.
create table measure (
    code       text primary key check (code ~ '^[A-Z][A-Z_]{2,40}$'),
    position   int not null unique,
    label_vi   text not null,
    label_en   text not null,
    unit       text not null check (unit in ('PERCENT', 'COUNT')),
    missing_vi text not null,
    missing_en text not null
);
insert into measure values
    ('UNITS_LAUNCHED', 1, 'Đơn vị tổ chức phát động', 'Units that launched the movement', 'PERCENT', 'Chưa có đơn vị nào ghi nhận ngày phát động', 'No unit has recorded its launch'),
    ('PEOPLE_REGISTERED', 2, 'Cá nhân đăng ký thi đua', 'People registered', 'PERCENT', 'Cần dữ liệu đăng ký danh hiệu của năm', 'Needs the year''s registrations'),
    ('LECTURERS_EXCELLENT_FACULTY', 3, 'Giảng viên dạy giỏi cấp khoa', 'Lecturers teaching excellently, faculty level', 'PERCENT', 'Cần kết quả hội giảng cấp khoa', 'Needs the results of the faculty teaching contest'),
    ('LECTURERS_EXCELLENT_SCHOOL', 4, 'Giảng viên dạy giỏi cấp trường', 'Lecturers teaching excellently, school level', 'PERCENT', 'Cần kết quả hội giảng cấp trường', 'Needs the results of the school teaching contest'),
    ('RATED_GOOD', 5, 'Cá nhân hoàn thành tốt nhiệm vụ trở lên', 'People rated good or better', 'PERCENT', 'Cần kết quả đánh giá, xếp loại cá nhân của năm', 'Needs the year''s ratings of people'),
    ('RATED_EXCELLENT', 6, 'Cá nhân hoàn thành xuất sắc nhiệm vụ', 'People rated excellent', 'PERCENT', 'Cần kết quả đánh giá, xếp loại cá nhân của năm', 'Needs the year''s ratings of people'),
    ('LDTT_ACHIEVED', 7, 'Cá nhân đạt Lao động tiên tiến', 'People who became Advanced Workers', 'PERCENT', 'Cần quyết định công nhận danh hiệu Lao động tiên tiến', 'Needs the decisions on Advanced Worker'),
    ('CSTDCS_ACHIEVED', 8, 'Chiến sĩ thi đua cơ sở trong số Lao động tiên tiến', 'Grassroots Emulation Fighters among Advanced Workers', 'PERCENT', 'Cần quyết định công nhận Chiến sĩ thi đua cơ sở', 'Needs the decisions on Grassroots Emulation Fighter'),
    ('UNITS_TTLDXS', 9, 'Đơn vị đạt Tập thể Lao động xuất sắc', 'Units that became Excellent Labour Collectives', 'COUNT', 'Cần quyết định công nhận Tập thể Lao động xuất sắc', 'Needs the decisions on Excellent Labour Collective'),
    ('COLLECTIVES_COMMENDED', 10, 'Tập thể được khen thưởng các cấp', 'Collectives commended at any level', 'COUNT', 'Cần quyết định khen thưởng tập thể', 'Needs the decisions that commend collectives'),
    ('PEOPLE_COMMENDED', 11, 'Cá nhân được khen thưởng các cấp', 'People commended at any level', 'COUNT', 'Cần quyết định khen thưởng cá nhân', 'Needs the decisions that commend people');

create table campaign_target (
    id              uuid primary key,
    version         int not null,
    campaign_id     uuid not null references campaign on delete cascade,
    organisation_id uuid not null references organisation,
    position        int not null,
    wording         text not null check (length(btrim(wording)) between 3 and 500),
    measure         text references measure,
    comparison      text not null check (comparison in ('AT_LEAST', 'AT_MOST', 'EXACTLY', 'BETWEEN')),
    bound           numeric(9, 2) not null check (bound >= 0),
    upper_bound     numeric(9, 2) check (upper_bound > bound),
    base            text check (length(base) <= 200),
    source          text check (length(source) <= 200),
    constraint a_range_has_two_ends check ((comparison = 'BETWEEN') = (upper_bound is not null)),
    unique (campaign_id, position) deferrable initially deferred
);
create index on campaign_target (measure);
create index on campaign_target (organisation_id);
call behind_wall('campaign_target', 'exists (select 1 from campaign c where c.id = campaign_id and c.state <> ''DRAFT'')');

-- Of a school's faculties and offices that exist at the end of the year: those that launched one of its movements of that year.
create view measure_units_launched with (security_invoker = true) as
select y.organisation_id, y.emulation_year,
       (select count(distinct l.unit_id) from campaign_unit l join campaign c on c.id = l.campaign_id
         where c.organisation_id = y.organisation_id and c.emulation_year = y.emulation_year and c.state <> 'DRAFT') as numerator,
       (select count(*) from organisation u
         where u.organisation_id = y.organisation_id and u.kind in ('FACULTY', 'OFFICE')
           and (u.valid_to is null or u.valid_to >= make_date(right(y.emulation_year, 4)::int, case when length(y.emulation_year) > 4 then 8 else 12 end, 31))
           and u.valid_from <= make_date(right(y.emulation_year, 4)::int, case when length(y.emulation_year) > 4 then 8 else 12 end, 31)) as denominator
  from (select distinct organisation_id, emulation_year from campaign where state <> 'DRAFT') y;
