-- What is compiled rests on accepted reports alone. Tables of numbers that were read from today's records stand no longer in outlines
-- that add reports up: the training of each school comes from its report, the rest is said in sentences, whose figures are bound to
-- the reports. Lists of works and movements stay, and the page says of them that they are today's.
select set_config('app.reads', '*', true), set_config('app.changes', '*', true);

create temporary table said (source_code text primary key, sentence text) on commit drop;
insert into said values
  ('research_by_level', 'Đã nghiệm thu {research_accepted}, đang thực hiện {research_ongoing}; cấp bộ, cấp tỉnh nghiệm thu {research_bo_tinh_accepted}, cấp cơ sở nghiệm thu {research_co_so_accepted}, cấp khoa, phòng nghiệm thu {research_khoa_phong_accepted}.'),
  ('awards_by_level', 'Cấp Nhà nước {award_state}, cấp tỉnh {award_province}, cấp trường {award_school}.'),
  ('registered_and_awarded', null),
  ('awards_without_posts', null),
  ('ratings_by_level', null);

update report_section_template s
   set content = 'NARRATIVE', source_code = null,
       draft = case when said.sentence is null or position('{award_state}' in coalesce(s.draft, '')) > 0 then s.draft
                    else concat_ws(E'\n', s.draft, said.sentence) end
  from report_template t, said
 where t.id = s.template_id and t.compiled and s.content = 'TABLE' and said.source_code = s.source_code;

update report_section_template s set source_code = 'training_by_school'
  from report_template t
 where t.id = s.template_id and t.compiled and s.source_code = 'training_against_plan';

-- Reports that are being written follow; what was issued stands as it is.
update report_section s
   set content = 'NARRATIVE', source_code = null, body = case when said.sentence is null then s.body else concat_ws(E'\n', nullif(s.body, ''), said.sentence) end,
       version = s.version + 1
  from report r join report_template t on t.id = r.template_id, said
 where r.id = s.report_id and t.compiled and r.state in ('DRAFT', 'REVIEWED') and s.content = 'TABLE' and said.source_code = s.source_code;

update report_section s set source_code = 'training_by_school', version = s.version + 1
  from report r join report_template t on t.id = r.template_id
 where r.id = s.report_id and t.compiled and r.state in ('DRAFT', 'REVIEWED') and s.source_code = 'training_against_plan';
