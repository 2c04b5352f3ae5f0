-- A section may show a picture of numbers (biểu đồ) below its words and its table; which one, the outline says or who writes.
alter table report_section_template add column picture_code text check (picture_code ~ '^[a-z_]{2,40}$');
alter table report_section add column picture_code text check (picture_code ~ '^[a-z_]{2,40}$');

create or replace function report_gets_its_sections() returns trigger language plpgsql as $$
begin
    insert into report_section (id, version, organisation_id, report_id, outline_id, position, depth, label, heading, content, source_code, picture_code, body)
    select gen_random_uuid(), 0, new.organisation_id, new.id, t.id, t.position, t.depth, t.label, report_words(t.heading, new.first_day, new.last_day),
           t.content, t.source_code, t.picture_code, coalesce(report_words(t.draft, new.first_day, new.last_day), '')
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

-- The year closes with pictures: classes over the years, targets, awards. Who writes may choose others, or none.
update report_section_template s set picture_code = x.picture
  from report_template t, (values ('training_against_plan', 'learners'), ('targets_measured', 'targets'), ('awards_by_level', 'awards')) as x (source, picture)
 where t.id = s.template_id and t.code in ('YEAR_END_BLOCK', 'YEAR_END_CLUSTER') and s.source_code = x.source;
