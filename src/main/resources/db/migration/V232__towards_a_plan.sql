-- What counts towards a year's plan: classes of the programmes that are planned, those carried over only where the plan says so.
-- Each lies in the plan's year, so that the class of two years counts towards the plan of each.
create view fact_plan with (security_invoker = true) as
select c.organisation_id, 'TRAINING_TOWARDS_PLAN'::text as fact, p.code as facet, p.family as level,
       case when a.with_carried then 'WITH_CARRIED' else 'WITHOUT_CARRIED' end as state,
       greatest(c.opened_on, make_date(a.year, 1, 1)) as begins, least(c.closed_on, make_date(a.year, 12, 31)) as ends,
       c.learners::numeric as amount, 'EXACT'::text as qualifier, null::uuid as subject_id, c.code || ' – ' || c.name as label,
       '/training/' || c.id as link, c.id as record_id
  from training_plan a
  join programme p on p.id = a.programme_id
  join training_class c on c.organisation_id = a.organisation_id and c.programme_id = a.programme_id
   and c.opened_on <= make_date(a.year, 12, 31) and (c.closed_on is null or c.closed_on >= make_date(a.year, 1, 1))
   and (a.with_carried or c.opened_on >= make_date(a.year, 1, 1));

-- What is left of a plan is never below nought.
alter table figure drop constraint figure_measure_check;
alter table figure add constraint figure_measure_check check (measure in ('COUNT', 'SUM', 'SUBJECTS', 'PARTS', 'REST', 'SHARE', 'HOLDERS'));
alter table figure drop constraint a_figure_counts_facts_or_other_figures;
alter table figure add constraint a_figure_counts_facts_or_other_figures
    check ((measure in ('PARTS', 'REST', 'SHARE', 'HOLDERS')) = (fact is null) and (fact is null) = (parts is not null) and (fact is null) = (timing is null));

insert into figure (code, name, noun, subject, position, measure, fact, timing, sums_up, source, verified) values
    ('plan_done_classes', 'Lớp đã tính vào kế hoạch năm', 'lớp', 'PLAN', (select position from figure where code = 'plan_h2_classes'), 'COUNT', 'TRAINING_TOWARDS_PLAN', 'PRESENT', true, 'Đề cương báo cáo 6 tháng của cụm', false),
    ('plan_done_learners', 'Học viên đã tính vào kế hoạch năm', 'học viên', 'PLAN', (select position from figure where code = 'plan_h2_learners'), 'SUM', 'TRAINING_TOWARDS_PLAN', 'PRESENT', true, 'Đề cương báo cáo 6 tháng của cụm', false)
on conflict (code) do nothing;

update figure set measure = 'REST', parts = '{plan_year_classes,-plan_done_classes}', name = 'Lớp còn phải mở theo kế hoạch năm'
 where code = 'plan_h2_classes' and not own;
update figure set measure = 'REST', parts = '{plan_year_learners,-plan_done_learners}', name = 'Học viên còn phải mở theo kế hoạch năm'
 where code = 'plan_h2_learners' and not own;
-- The outline of the cluster holds everything that was done against the plan; the name says so.
update figure set name = 'Lớp đã thực hiện so với kế hoạch năm (kể cả ngoài kế hoạch)' where code = 'done_share_classes' and not own;
update figure set name = 'Học viên đã thực hiện so với kế hoạch năm (kể cả ngoài kế hoạch)' where code = 'done_share_learners' and not own;

-- A movement of the province or the Academy counts in each school that carries it out: what a cluster adds up are turns.
update report_section_template s set draft = 'Các trường triển khai {movements_active} lượt phong trào thi đua (phong trào do cấp trên phát động được tính ở từng trường), gồm:'
  from report_template t
 where t.id = s.template_id and t.compiled and s.source_code = 'movements' and s.draft like 'Có {movements_active:noun} thi đua được triển khai:';
