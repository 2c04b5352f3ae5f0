-- Of whom the share of excellent ratings (tỷ lệ xuất sắc) is taken beside the whole school: each unit, and each group of similar jobs
-- (nhóm công việc tương đồng); and whether going beyond it is only shown, asks for a reason, or stops the confirmation. Dated: a year is
-- judged by what stands on its last day. What is shipped (organisation_id null) stands where a school has laid down nothing of its own.
create table excellence_rule (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid references organisation,
    valid_from      date not null,
    school_applied  text not null check (school_applied in ('SHOWN', 'WARNS', 'BLOCKS')), -- beyond the share by the reading that the rule of rating applies
    school_other    text not null check (school_other in ('SHOWN', 'WARNS', 'BLOCKS')),   -- beyond it by the other reading
    unit_applied    text not null check (unit_applied in ('SHOWN', 'WARNS', 'BLOCKS')),
    unit_other      text not null check (unit_other in ('SHOWN', 'WARNS', 'BLOCKS')),
    group_applied   text not null check (group_applied in ('SHOWN', 'WARNS', 'BLOCKS')),
    group_other     text not null check (group_other in ('SHOWN', 'WARNS', 'BLOCKS')),
    least_counted   int not null check (least_counted between 0 and 50), -- units and groups with fewer rated good or better are only shown
    basis           text check (length(basis) <= 300),
    verified        boolean not null default false,
    source_note     text check (length(source_note) <= 500),
    constraint one_excellence_rule_a_day unique nulls not distinct (organisation_id, valid_from)
);
call behind_wall('excellence_rule');
create policy examples_are_for_all on excellence_rule for select using (organisation_id is null);

create table job_group (
    id              uuid primary key,
    organisation_id uuid references organisation,
    rule_id         uuid not null references excellence_rule on delete cascade,
    position        int not null check (position between 1 and 9),
    name            text not null check (length(btrim(name)) between 2 and 100),
    leaders         boolean not null default false,    -- who holds a leading position, whatever the rank
    ranks           text[] not null default '{}',      -- of all others
    unique (rule_id, position)
);
create index on job_group (organisation_id);
call behind_wall('job_group');
create policy examples_are_for_all on job_group for select using (organisation_id is null);

insert into excellence_rule (id, version, organisation_id, valid_from, school_applied, school_other, unit_applied, unit_other, group_applied, group_other, least_counted, basis,
                             verified, source_note)
values
    (md5('excellence-rule/2020')::uuid, 0, null, date '2020-08-20', 'WARNS', 'SHOWN', 'SHOWN', 'SHOWN', 'SHOWN', 'SHOWN', 5, null, false,
     'Trước ngày 15/9/2023 chưa thấy văn bản nào tính tỷ lệ theo từng đơn vị, từng nhóm công việc: chỉ để đối chiếu. Cách chia nhóm và mức dưới 5 người là của phần mềm, cần đối chiếu.'),
    (md5('excellence-rule/2023')::uuid, 0, null, date '2023-09-15', 'WARNS', 'SHOWN', 'WARNS', 'SHOWN', 'WARNS', 'SHOWN', 5, 'Nghị định 48/2023/NĐ-CP', false,
     'Tỷ lệ được tính trong đơn vị và trong từng nhóm công việc tương đồng. Cách chia nhóm và mức dưới 5 người là của phần mềm, cần đối chiếu với văn bản gốc và quy chế của trường.');

insert into job_group (id, organisation_id, rule_id, position, name, leaders, ranks)
select md5(concat_ws('/', 'job-group', r.id, g.position))::uuid, null, r.id, g.position, g.name, g.leaders, g.ranks
  from excellence_rule r
 cross join (values
    (1, 'Lãnh đạo, quản lý', true, '{}'::text[]),
    (2, 'Giảng viên, giáo viên', false, array['SENIOR_LECTURER', 'PRINCIPAL_LECTURER', 'LECTURER', 'TEACHER']),
    (3, 'Chuyên viên, nhân viên', false, array['SENIOR_SPECIALIST', 'PRINCIPAL_SPECIALIST', 'SPECIALIST', 'OFFICER', 'OTHER'])
  ) as g (position, name, leaders, ranks)
 where r.organisation_id is null;
