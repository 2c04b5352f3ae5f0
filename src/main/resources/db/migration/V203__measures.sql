-- What targets of movements are held against at the end of the year: ratings, contests and awards of the emulation year. A school
-- of which nothing is known for a year has no row, and what is not known is not nought.
alter table measure add column ceiling numeric(9, 2), add column ceiling_basis text;
comment on column measure.ceiling is 'Cap that the law sets: a target of the same size is an upper limit, not something to be reached';
update measure set ceiling = 20, ceiling_basis = 'tối đa 20 % số người được xếp loại hoàn thành tốt nhiệm vụ trở lên (Nghị định 90/2020/NĐ-CP)' where code = 'RATED_EXCELLENT';
update measure set ceiling = 15, ceiling_basis = 'tối đa 15 % số người đạt Lao động tiên tiến (Thông tư 12/2019/TT-BNV)' where code = 'CSTDCS_ACHIEVED';

create function people_of(school uuid, on_day date) returns bigint language sql stable as $$
    select count(*) from person p where p.organisation_id = school and p.joined_on <= on_day and (p.left_on is null or p.left_on >= on_day)
$$;
create function lecturers_of(school uuid, on_day date) returns bigint language sql stable as $$
    select count(distinct a.person_id) from appointment a
     where a.organisation_id = school and a.rank in ('SENIOR_LECTURER', 'PRINCIPAL_LECTURER', 'LECTURER', 'TEACHER')
       and a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day)
$$;

create view measure_lecturers_excellent_faculty with (security_invoker = true) as
select c.organisation_id, c.emulation_year, count(distinct c.person_id) as numerator, lecturers_of(c.organisation_id, emulation_year_ends(c.emulation_year)) as denominator
  from contest_result c
 where c.level = 'UNIT' and search_text(c.contest) ~ '(day gioi|hoi giang)' and search_text(c.result) !~ '(khong dat|tham gia)'
 group by c.organisation_id, c.emulation_year;

create view measure_lecturers_excellent_school with (security_invoker = true) as
select c.organisation_id, c.emulation_year, count(distinct c.person_id) as numerator, lecturers_of(c.organisation_id, emulation_year_ends(c.emulation_year)) as denominator
  from contest_result c
 where c.level = 'SCHOOL' and search_text(c.contest) ~ '(day gioi|hoi giang)' and search_text(c.result) !~ '(khong dat|tham gia)'
 group by c.organisation_id, c.emulation_year;

create view measure_rated_good with (security_invoker = true) as
select r.organisation_id, r.emulation_year, count(*) filter (where r.level in ('HTXSNV', 'HTTNV')) as numerator, count(*) as denominator
  from rating r where r.subject_kind = 'PERSON'
 group by r.organisation_id, r.emulation_year;

create view measure_rated_excellent with (security_invoker = true) as
select r.organisation_id, r.emulation_year, count(*) filter (where r.level = 'HTXSNV') as numerator, count(*) as denominator
  from rating r where r.subject_kind = 'PERSON'
 group by r.organisation_id, r.emulation_year;

create view measure_ldtt_achieved with (security_invoker = true) as
select a.organisation_id, a.emulation_year, count(distinct a.person_id) as numerator, people_of(a.organisation_id, emulation_year_ends(a.emulation_year)) as denominator
  from award_in_force a where a.title_code = 'LDTT' and a.subject_kind = 'PERSON'
 group by a.organisation_id, a.emulation_year;

create view measure_cstdcs_achieved with (security_invoker = true) as
select a.organisation_id, a.emulation_year, count(distinct a.person_id) filter (where a.title_code = 'CSTDCS') as numerator,
       count(distinct a.person_id) filter (where a.title_code = 'LDTT') as denominator
  from award_in_force a where a.title_code in ('LDTT', 'CSTDCS') and a.subject_kind = 'PERSON'
 group by a.organisation_id, a.emulation_year;

-- Where a year's awards are known at all, nobody's is an answer.
create view measure_units_ttldxs with (security_invoker = true) as
select a.organisation_id, a.emulation_year, count(distinct a.unit_id) filter (where a.title_code = 'TTLDXS' and a.subject_kind = 'UNIT') as numerator, null::bigint as denominator
  from award_in_force a
 group by a.organisation_id, a.emulation_year;

create view measure_collectives_commended with (security_invoker = true) as
select a.organisation_id, a.emulation_year,
       count(distinct coalesce(a.unit_id, a.organisation_id)) filter (where t.category = 'FORM' and a.subject_kind in ('UNIT', 'SCHOOL')) as numerator, null::bigint as denominator
  from award_in_force a join title t on t.id = a.title_id
 group by a.organisation_id, a.emulation_year;

create view measure_people_commended with (security_invoker = true) as
select a.organisation_id, a.emulation_year, count(distinct a.person_id) filter (where t.category = 'FORM' and a.subject_kind = 'PERSON') as numerator, null::bigint as denominator
  from award_in_force a join title t on t.id = a.title_id
 group by a.organisation_id, a.emulation_year;

-- Forms 0602 and 0603 of the yearly statistics: awards by form, group of those who were awarded, and kind of award.
create view statistics_award with (security_invoker = true) as
select a.organisation_id, a.award_level, a.award_kind, t.code as title, t.name as title_name, t.category, t.rank, coalesce(a.decided_on, emulation_year_ends(a.emulation_year)) as decided_on,
       case when a.subject_kind <> 'PERSON' then 'COLLECTIVE'
            when exists (select from appointment x where x.person_id = a.person_id and x.leadership and x.valid_from <= coalesce(a.decided_on, emulation_year_ends(a.emulation_year))
                            and (x.valid_to is null or x.valid_to >= coalesce(a.decided_on, emulation_year_ends(a.emulation_year)))) then 'LEADER'
            else 'NO_POST' end as recipients
  from award_in_force a join title t on t.id = a.title_id;
