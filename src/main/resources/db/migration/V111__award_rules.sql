-- What the ledger holds itself to, whoever writes: the text behind each hash can be taken away and checked elsewhere, later
-- entries speak of a conferral of the same school that still stands, and nobody holds one title twice for one year.
create function award_text(e award_entry) returns text language sql stable as $$
    select jsonb_build_array(e.id, e.organisation_id, e.number, e.entry, e.about_id, e.subject_kind,
        e.person_id, e.unit_id, e.subject_name, e.title_id, e.variant, e.emulation_year, e.award_kind, e.award_level,
        e.decision_number, e.decided_on, e.issuer, e.confirmed, e.achievement, e.reason, e.attachment_id, e.public_code,
        (extract(epoch from e.recorded_at) * 1000000)::bigint, e.recorded_by)::text
$$;
create or replace function award_hash(e award_entry) returns bytea language sql stable as $$
    select sha256(e.previous || convert_to(award_text(e), 'UTF8'))
$$;

-- Each award as it stands, the withdrawn and the cancelled included: the facts of its last conferral, correction or confirmation.
create view award_current with (security_invoker = true) as
select c.id, c.organisation_id, c.number, l.number as last_number, l.subject_kind, l.person_id, l.unit_id, l.subject_name,
       l.title_id, t.code as title_code, t.category, l.variant, l.emulation_year, l.award_kind, l.award_level, l.decision_number,
       l.decided_on, l.issuer, l.confirmed, l.achievement, l.attachment_id, c.public_code, c.recorded_at,
       x.entry as ended, x.reason as ended_reason, x.decision_number as ended_by, x.decided_on as ended_on
  from award_entry c
  join lateral (select y.* from award_entry y
                 where (y.id = c.id or y.about_id = c.id) and y.entry in ('CONFERRAL', 'CORRECTION', 'CONFIRMATION')
                 order by y.number desc limit 1) l on true
  join title t on t.id = l.title_id
  left join award_entry x on x.about_id = c.id and x.entry in ('WITHDRAWAL', 'CANCELLATION')
 where c.entry = 'CONFERRAL';

-- Runs after award_link (triggers go by name), which holds the school's chain: two entries never look at the same moment.
create function award_rules() returns trigger language plpgsql as $$
declare
    about award_entry;
begin
    if new.entry <> 'CONFERRAL' then
        select * into about from award_entry where id = new.about_id;
        if about.entry is distinct from 'CONFERRAL' or about.organisation_id <> new.organisation_id
           or (about.subject_kind, about.person_id, about.unit_id) is distinct from (new.subject_kind, new.person_id, new.unit_id) then
            raise exception 'an entry speaks of a conferral to the same subject' using errcode = 'check_violation';
        end if;
        if exists (select from award_entry e where e.about_id = new.about_id and e.entry in ('WITHDRAWAL', 'CANCELLATION')) then
            raise exception 'the award has ended' using errcode = 'check_violation';
        end if;
    end if;
    if new.entry in ('CONFERRAL', 'CORRECTION') and new.subject_kind <> 'OTHER'
       and (select t.category = 'TITLE' from title t where t.id = new.title_id)
       and exists (select from award_current a
                    where a.organisation_id = new.organisation_id and a.emulation_year = new.emulation_year
                      and a.title_id = new.title_id and a.variant = new.variant and a.ended is null
                      and (a.subject_kind, a.person_id, a.unit_id) is not distinct from (new.subject_kind, new.person_id, new.unit_id)
                      and (new.award_level = 'BASE' or a.issuer is null or new.issuer is null
                           or search_text(a.issuer) = search_text(new.issuer))
                      and a.id <> coalesce(new.about_id, new.id)) then
        raise exception 'one title a year' using errcode = 'unique_violation', constraint = 'one_title_a_year';
    end if;
    return new;
end $$;
create trigger award_rules before insert on award_entry for each row execute function award_rules();

-- Rows of an imported history whose person or unit is not certain: they wait until somebody says who is meant.
create table award_waiting (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null check (length(btrim(name)) between 2 and 200),
    person          boolean not null,                      -- a person's, else a collective's
    title_id        uuid not null references title,
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    award_kind      text not null check (award_kind in
                    ('CONG_TRANG', 'DOT_XUAT', 'PHONG_TRAO', 'CONG_HIEN', 'NIEN_HAN', 'DOI_NGOAI')),
    award_level     text not null check (award_level in ('BASE', 'PROVINCE', 'STATE')),
    decision_number text check (length(decision_number) <= 60),
    decided_on      date,
    issuer          text check (length(issuer) <= 200),
    achievement     text check (length(achievement) <= 1000),
    added_at        timestamptz not null,
    added_by        text not null
);
create index on award_waiting (organisation_id, added_at);
create index on award_waiting (title_id);
call behind_wall('award_waiting');

create view task_award_waiting with (security_invoker = true) as
select organisation_id, null::uuid as person_id, 'SCHOOL_SECRETARY' as role, null::uuid as unit_id, 'task.pastaward.waiting' as message_key,
       array[count(*)::text] as arguments, '/awards/waiting' as link, null::date as shown_from, null::date as due
  from award_waiting group by organisation_id;
