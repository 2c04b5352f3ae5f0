-- The records of each room as facts, from which figures are counted: a row a class, a work, an award … with the days on which it
-- began and ended. All of them have the same columns, so that figures unite them without knowing where they come from.

-- First and last day of an emulation year: 2022, or 2021-2022 from September to August.
create function emulation_year_begins(emulation_year text) returns date language sql immutable parallel safe
    return make_date(left(emulation_year, 4)::int, case when length(emulation_year) > 4 then 9 else 1 end, 1);
create function emulation_year_ends(emulation_year text) returns date language sql immutable parallel safe
    return make_date(left(emulation_year, 4)::int + 1, case when length(emulation_year) > 4 then 9 else 1 end, 1) - 1;

-- Classes, their certificates and commended learners on the day of closing, and the year's plan.
create view fact_training with (security_invoker = true) as
select c.organisation_id, 'TRAINING_CLASS'::text as fact, p.code as facet, p.family as level, c.mode as state, c.opened_on as begins, c.closed_on as ends,
       c.learners::numeric as amount, 'EXACT'::text as qualifier, null::uuid as subject_id, c.code || ' – ' || c.name as label, '/training/' || c.id as link, c.id as record_id
  from training_class c join programme p on p.id = c.programme_id
union all
select c.organisation_id, 'TRAINING_CERTIFICATE', p.code, p.family, c.mode, c.closed_on, c.closed_on, c.certificates, 'EXACT', null, c.code || ' – ' || c.name, '/training/' || c.id, c.id
  from training_class c join programme p on p.id = c.programme_id
 where c.closed_on is not null
union all
select c.organisation_id, 'TRAINING_COMMENDED', p.code, p.family, c.mode, c.closed_on, c.closed_on, c.commended, 'EXACT', null, c.code || ' – ' || c.name, '/training/' || c.id, c.id
  from training_class c join programme p on p.id = c.programme_id
 where c.closed_on is not null and c.commended is not null
union all
select a.organisation_id, f.fact, p.code, p.family, case when a.with_carried then 'WITH_CARRIED' else 'WITHOUT_CARRIED' end, make_date(a.year, 1, 1), make_date(a.year, 12, 31),
       case f.fact when 'TRAINING_PLAN' then a.learners else a.classes end, 'EXACT', null, p.name || ' (' || a.year || ')', '/training/plan?year=' || a.year, a.id
  from training_plan a join programme p on p.id = a.programme_id
 cross join (values ('TRAINING_PLAN'), ('TRAINING_PLAN_CLASSES')) as f (fact);

-- Works run from the beginning of their year until they are decided.
create view fact_research with (security_invoker = true) as
select w.organisation_id, 'RESEARCH'::text as fact, w.kind as facet, w.scope as level, w.state, least(emulation_year_begins(w.emulation_year), w.decided_on) as begins,
       case when w.state in ('RECOGNISED', 'ACCEPTED', 'REFUSED') then coalesce(w.decided_on, emulation_year_ends(w.emulation_year)) end as ends, 1::numeric as amount,
       'EXACT'::text as qualifier, null::uuid as subject_id, w.name as label, '/research/' || w.id as link, w.id as record_id
  from research_work w;

-- What a contest is about and how high a result is, is read from the words of the decision.
create view fact_contest with (security_invoker = true) as
select c.organisation_id, 'CONTEST_RESULT'::text as fact, c.facet, c.level, c.state, c.day as begins, c.day as ends, 1::numeric as amount, 'EXACT'::text as qualifier,
       c.person_id as subject_id, c.contest || ' – ' || c.full_name || ': ' || c.result as label, '/contests/' || c.id as link, c.id as record_id
  from (select r.id, r.organisation_id, r.person_id, r.contest, r.result, r.level, p.full_name, coalesce(r.held_on, r.decided_on, emulation_year_ends(r.emulation_year)) as day,
               case when x.contest ~ '(day gioi|hoi giang)' then 'TEACHING' when x.contest ~ '(chinh luan|nen tang tu tuong)' then 'ESSAY' else 'OTHER' end as facet,
               case when x.result ~ '(giai nhat|xuat sac)' then 'FIRST' when x.result ~ 'giai nhi' then 'SECOND' when x.result ~ 'giai ba' then 'THIRD'
                    when x.result ~ '(khuyen khich|giai phu)' then 'CONSOLATION' when x.result ~ '(khong dat|tham gia)' then 'TOOK_PART' else 'PASSED' end as state
          from contest_result r join person p on p.id = r.person_id
         cross join lateral (select search_text(r.contest) as contest, search_text(r.result) as result) x) c;

-- Awards in force (as award_in_force tells, but read in one go for many schools); those whose decision is not known count at the end of their year.
create view fact_award with (security_invoker = true) as
select a.organisation_id, f.fact, case f.fact when 'AWARD' then t.code else a.award_kind end as facet,
       case when a.award_level <> 'PROVINCE' then case a.award_level when 'BASE' then 'SCHOOL' else 'STATE' end
            when search_text(a.issuer) ~ 'hoc vien' then 'ACADEMY' else 'PROVINCE' end as level,
       case f.fact when 'AWARD' then a.subject_kind
            else case when a.subject_kind <> 'PERSON' then 'COLLECTIVE'
                      when exists (select from appointment x where x.person_id = a.person_id and x.leadership and x.valid_from <= d.day and (x.valid_to is null or x.valid_to >= d.day)) then 'LEADER'
                      else 'NO_POST' end end as state,
       d.day as begins, d.day as ends, 1::numeric as amount, 'EXACT'::text as qualifier, coalesce(a.person_id, a.unit_id, a.organisation_id) as subject_id,
       t.name || ' – ' || a.subject_name || coalesce(' (' || a.decision_number || ')', '') as label, '/awards/' || a.id as link, a.id as record_id
  from (select distinct on (x.organisation_id, coalesce(x.about_id, x.id)) coalesce(x.about_id, x.id) as id, x.organisation_id, x.subject_kind, x.person_id, x.unit_id,
               x.subject_name, x.title_id, x.emulation_year, x.award_kind, x.award_level, x.decision_number, x.decided_on, x.issuer
          from award_entry x where x.entry in ('CONFERRAL', 'CORRECTION', 'CONFIRMATION')
         order by x.organisation_id, coalesce(x.about_id, x.id), x.number desc) a
  join title t on t.id = a.title_id
 cross join lateral (select coalesce(a.decided_on, emulation_year_ends(a.emulation_year)) as day) d
 cross join (values ('AWARD'), ('AWARD_GROUP')) as f (fact)
 where not exists (select from award_entry w where w.about_id = a.id and w.entry in ('WITHDRAWAL', 'CANCELLATION'));

-- Movements that a school keeps itself, and those of the bodies above it, in which it takes part.
create view fact_campaign with (security_invoker = true) as
select c.organisation_id, 'MOVEMENT'::text as fact, c.kind as facet, c.level, c.state, coalesce(c.launched_on, c.valid_from) as begins, coalesce(c.closed_on, c.valid_to) as ends,
       null::numeric as amount, 'EXACT'::text as qualifier, null::uuid as subject_id, c.name as label, '/campaigns/' || c.id as link, c.id as record_id
  from campaign c where c.state <> 'DRAFT'
union all
select s.id, 'MOVEMENT', c.kind, c.level, c.state, coalesce(c.launched_on, c.valid_from), coalesce(c.closed_on, c.valid_to), null, 'EXACT', null, c.name, '/campaigns/' || c.id, c.id
  from organisation s
 cross join lateral (select b.id from organisation b
                      where b.organisation_id = b.id and b.id <> s.id and b.kind in ('ACADEMY', 'PROVINCE', 'EDUCATION_OFFICE', 'CLUSTER', 'BLOCK')
                        and (starts_with(s.path, b.path)
                             or exists (select from membership m join organisation k on k.id = m.organisation_id where m.member_id = s.id and starts_with(k.path, b.path)))) b
  join campaign c on c.organisation_id = b.id
 where s.kind = 'SCHOOL' and c.state <> 'DRAFT';

-- The register of documents: what went out counts by its day, what came in by its arrival.
create view fact_document with (security_invoker = true) as
select d.organisation_id, 'DOCUMENT'::text as fact, d.kind as facet, null::text as level, case d.direction when 'OUTGOING' then 'OUT' when 'INCOMING' then 'IN' else d.direction end as state,
       coalesce(d.arrived_on, d.issued_on) as begins, coalesce(d.arrived_on, d.issued_on) as ends, null::numeric as amount, 'EXACT'::text as qualifier, null::uuid as subject_id,
       d.number || ' – ' || d.subject as label, '/documents/' || d.id as link, d.id as record_id
  from official_document d;

-- Registrations stand for their year: one fact a title.
create view fact_registration with (security_invoker = true) as
select r.organisation_id, 'REGISTRATION'::text as fact, t.code as facet, r.subject_kind as level, r.state, emulation_year_begins(r.emulation_year) as begins,
       emulation_year_ends(r.emulation_year) as ends, null::numeric as amount, 'EXACT'::text as qualifier, coalesce(r.person_id, r.unit_id, r.organisation_id) as subject_id,
       t.name || ' – ' || coalesce(p.full_name, u.name, o.name) as label, '/registrations/' || r.id as link, r.id as record_id
  from registration r
  join registration_title x on x.registration_id = r.id
  join title t on t.id = x.title_id
  join organisation o on o.id = r.organisation_id
  left join person p on p.id = r.person_id
  left join organisation u on u.id = r.unit_id and r.subject_kind = 'UNIT'
 where r.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED');

-- Yearly ratings stand for their year.
create view fact_evaluation with (security_invoker = true) as
select r.organisation_id, 'RATING'::text as fact, r.level as facet, null::text as level, r.subject_kind as state, emulation_year_begins(r.emulation_year) as begins,
       emulation_year_ends(r.emulation_year) as ends, null::numeric as amount, 'EXACT'::text as qualifier, coalesce(r.person_id, r.unit_id, r.organisation_id) as subject_id,
       coalesce(p.full_name, u.name, o.name) || ' (' || r.emulation_year || ')' as label, '/ratings/' || r.id as link, r.id as record_id
  from rating r
  join organisation o on o.id = r.organisation_id
  left join person p on p.id = r.person_id
  left join organisation u on u.id = r.unit_id;

-- People by the posts that they hold, Party members among them, and the units.
create view fact_staff with (security_invoker = true) as
select a.organisation_id, f.fact, case when a.rank in ('SENIOR_LECTURER', 'PRINCIPAL_LECTURER', 'LECTURER', 'TEACHER') then 'TEACHER' else 'OTHER' end as facet, a.rank as level,
       case when a.leadership then 'LEADER' else 'NO_POST' end as state, a.valid_from as begins, a.valid_to as ends, null::numeric as amount, 'EXACT'::text as qualifier,
       a.person_id as subject_id, p.full_name || coalesce(' – ' || a.position, '') as label, '/staff/' || a.person_id as link, a.person_id as record_id
  from appointment a
  join person p on p.id = a.person_id
 cross join (values ('HEADCOUNT'), ('PARTY_MEMBER')) as f (fact)
 where f.fact = 'HEADCOUNT' or p.party_member
union all
select u.organisation_id, 'UNIT', u.kind, null, null, u.valid_from, u.valid_to, null, 'EXACT', u.id, u.name, '/organisations/' || u.id, u.id
  from organisation u where u.kind in ('FACULTY', 'OFFICE');

-- The emulation and commendation fund.
create view fact_prize with (security_invoker = true) as
select e.organisation_id, 'FUND'::text as fact, e.direction as facet, null::text as level, null::text as state, e.booked_on as begins, e.booked_on as ends, e.amount::numeric as amount,
       'EXACT'::text as qualifier, null::uuid as subject_id, e.purpose as label, '/prizes/fund' as link, e.id as record_id
  from fund_entry e;
