-- Sections follow from the outline on the day on which a report is begun; who asks from above reads them when the report is handed in.
alter table report_section add column sheet uuid;                -- the open form that saved last; its own later save is not stale
alter table report_section add column outline_id uuid references report_section_template on delete set null;
create index on report_section (outline_id);
comment on column report_section.outline_id is 'By which the same section of the period before is found';

create policy drafts_are_read_at_home on report_section as restrictive for select using (
    (select changes_everything()) or organisation_id = any ((select changeable_organisations())::uuid[])
    or exists (select from report r where r.id = report_id));
create policy drafts_are_read_at_home on report_binding as restrictive for select using (
    (select changes_everything()) or organisation_id = any ((select changeable_organisations())::uuid[]));

-- "6 tháng đầu năm 2022", "học kỳ I năm học 2021-2022", "năm 2022", as the titles of reports have it.
create function report_span(first_day date, last_day date) returns text language sql immutable as $$
    select case when last_day - first_day > 250 then '' when extract(month from first_day) in (1, 7)
                then case when extract(month from first_day) = 1 then '6 tháng đầu ' else '6 tháng cuối ' end
                else case when extract(month from first_day) between 8 and 12 then 'học kỳ I ' else 'học kỳ II ' end end
        || case when extract(month from first_day) in (1, 7) then 'năm ' || extract(year from first_day)
                when extract(month from first_day) between 8 and 12 then 'năm học ' || extract(year from first_day) || '-' || extract(year from first_day) + 1
                else 'năm học ' || extract(year from first_day) - 1 || '-' || extract(year from first_day) end
$$;

-- The words of an outline for one period: {period} and {next}, in capitals where all other words are, {year} and {before}.
create function report_words(words text, first_day date, last_day date) returns text language sql immutable as $$
    select replace(replace(replace(replace(words, '{period}', case when loud then upper(this collate "vi-x-icu") else this end),
                                                  '{next}', case when loud then upper(next collate "vi-x-icu") else next end),
                                                  '{year}', extract(year from last_day)::text),
                                                  '{before}', (extract(year from first_day) - 1)::text)
      from (select report_span(first_day, last_day) as this, report_span(last_day + 1, last_day + 1 + (last_day - first_day)) as next,
                   upper(regexp_replace(words, '\{[a-z_:]+\}', '', 'g') collate "vi-x-icu") = regexp_replace(words, '\{[a-z_:]+\}', '', 'g') as loud) x
$$;

create function report_gets_its_sections() returns trigger language plpgsql as $$
begin
    insert into report_section (id, version, organisation_id, report_id, outline_id, position, depth, label, heading, content, source_code, body)
    select gen_random_uuid(), 0, new.organisation_id, new.id, t.id, t.position, t.depth, t.label, report_words(t.heading, new.first_day, new.last_day),
           t.content, t.source_code, coalesce(report_words(t.draft, new.first_day, new.last_day), '')
      from report_section_template t
     where t.template_id = new.template_id and not t.optional
       and (t.valid_from is null or t.valid_from <= new.last_day) and (t.valid_to is null or t.valid_to >= new.last_day);
    -- Opening and closing words belong to no outline; they have no number, so that their headings are not printed.
    insert into report_section (id, version, organisation_id, report_id, position, depth, label, heading, content, body)
    select gen_random_uuid(), 0, new.organisation_id, new.id, x.position, 3, '', x.heading, 'NARRATIVE', x.body
      from organisation o
      left join organisation a on a.id = new.addressee_id
      left join report_call c on c.organisation_id = new.addressee_id and c.template_id = new.template_id and c.first_day = new.first_day
     cross join lateral (values
            (0, 'Lời mở đầu', coalesce('Thực hiện ' || c.basis || coalesce(' của ' || a.name, '') || ', ', '') || o.name || ' báo cáo '
                || lower(left(new.title, 1) collate "vi-x-icu") || substr(new.title, 2) || ' như sau:'),
            (1000000, 'Lời kết', 'Trên đây là báo cáo ' || lower(left(new.title, 1) collate "vi-x-icu") || substr(new.title, 2) || ' của ' || o.name || '.')) as x (position, heading, body)
     where o.id = new.organisation_id;
    return new;
end $$;
create trigger report_gets_its_sections after insert on report for each row execute function report_gets_its_sections();

-- Sections that a unit writes wait for its head until they are done.
create view task_narrative with (security_invoker = true) as
select s.organisation_id, null::uuid as person_id, 'UNIT_HEAD'::text as role, s.unit_id, 'task.narrative.section' as message_key,
       array[count(*)::text, r.title] as arguments, '/reports/' || r.id || '/sections' as link, null::date as shown_from, min(s.due_on) as due
  from report_section s join report r on r.id = s.report_id
 where r.state = 'DRAFT' and s.unit_id is not null and not s.done and s.content <> 'HEADING'
 group by s.organisation_id, s.unit_id, r.id, r.title
union all
select r.organisation_id, null, 'SCHOOL_SECRETARY', null, 'task.narrative.unassigned', array[count(*)::text, r.title], '/reports/' || r.id || '/sections', null, r.due_on
  from report_section s join report r on r.id = s.report_id
 where r.state = 'DRAFT' and s.unit_id is null and not s.done and s.content <> 'HEADING'
 group by r.organisation_id, r.id, r.title, r.due_on;

-- A list counts itself: those of documents begin in the preparation of the year, before the first day of what figures count.
update report_section_template set draft = replace(draft, '{doc_issued:noun}', 'các văn bản') where source_code = 'documents_issued';
