-- What a subject holds today, told so that a question about one person, title or year reads only that: a conferral that nothing
-- was said about since stands as it is; of the others the last correction or confirmation counts. Same rows, same columns.
create or replace view award_in_force with (security_invoker = true) as
select l.id, l.organisation_id, l.subject_kind, l.person_id, l.unit_id, l.subject_name, l.title_id, t.code as title_code, l.variant,
       l.emulation_year, l.award_kind, l.award_level, l.decision_number, l.decided_on, l.issuer, l.confirmed, l.achievement,
       l.public_code
  from (select c.id, c.organisation_id, c.subject_kind, c.person_id, c.unit_id, c.subject_name, c.title_id, c.variant,
               c.emulation_year, c.award_kind, c.award_level, c.decision_number, c.decided_on, c.issuer, c.confirmed, c.achievement,
               c.public_code
          from award_entry c
         where c.entry = 'CONFERRAL' and not exists (select from award_entry w where w.about_id = c.id)
        union all
        select c.id, x.organisation_id, x.subject_kind, x.person_id, x.unit_id, x.subject_name, x.title_id, x.variant,
               x.emulation_year, x.award_kind, x.award_level, x.decision_number, x.decided_on, x.issuer, x.confirmed, x.achievement,
               c.public_code
          from award_entry x
          join award_entry c on c.id = x.about_id and c.entry = 'CONFERRAL'
         where x.entry in ('CORRECTION', 'CONFIRMATION')
           and not exists (select from award_entry n where n.about_id = c.id
                              and (n.entry in ('WITHDRAWAL', 'CANCELLATION')
                                or n.entry in ('CORRECTION', 'CONFIRMATION') and n.number > x.number))
        ) l
  join title t on t.id = l.title_id;
