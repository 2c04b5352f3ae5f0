-- Somebody who came from another school (chuyển công tác): the school that received them names the record kept there, the school
-- that let them go confirms it and gives its opinion; only then do ratings and awards earned there count here as well.
create table transfer (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,        -- the school that received them
    person_id       uuid not null references person on delete cascade,
    former_id       uuid not null references organisation,        -- the school that let them go
    former_code     text not null check (length(former_code) between 1 and 30),
    former_person_id uuid references person on delete set null,   -- once confirmed
    state           text not null check (state in ('ASKED', 'CONFIRMED', 'REFUSED')),
    name            text not null,                                -- as the receiving school knows them
    born_on         date,
    opinion         text check (length(opinion) <= 1000),         -- nhận xét của đơn vị cũ
    asked_by        text not null,
    asked_at        timestamptz not null,
    answered_by     text,
    answered_at     timestamptz,
    constraint transfer_between_two check (former_id <> organisation_id),
    constraint answered_names_who check ((state = 'ASKED') = (answered_at is null)),
    constraint confirmed_knows_whom check ((state = 'CONFIRMED') >= (former_person_id is not null))
);
create unique index one_transfer_a_person on transfer (person_id) where state <> 'REFUSED';
create unique index one_transfer_from_a_person on transfer (former_person_id) where state = 'CONFIRMED';
create index on transfer (organisation_id);
create index on transfer (former_id);
create index on transfer (former_person_id);
call behind_wall('transfer');
-- The former school sees what is asked of it and answers; it can neither ask nor take back in another's name.
create policy asked_of_us on transfer for select using (
    former_id = any ((select readable_organisations())::uuid[]));
create policy answered_by_us on transfer for update using (former_id = any ((select changeable_organisations())::uuid[]))
    with check (former_id = any ((select changeable_organisations())::uuid[]));
create policy asked_before_answered on transfer as restrictive for insert
    with check (state = 'ASKED' or (select changes_everything()));
create policy answered_by_the_former_school on transfer as restrictive for update using (
    (select changes_everything()) or former_id = any ((select changeable_organisations())::uuid[]));

create view task_transfer with (security_invoker = true) as
select former_id as organisation_id, null::uuid as person_id, 'SCHOOL_SECRETARY' as role, null::uuid as unit_id, 'task.transfer.asked' as message_key,
       array[count(*)::text] as arguments, '/transfers' as link, null::date as shown_from, null::date as due
  from transfer where state = 'ASKED' group by former_id;

-- What the former school's records say of those who were confirmed to come from there: ratings, recognised works, awards in force
-- and the time of service, nothing else – no names of works, no leave, no discipline. It runs as the owner, above the wall, and so
-- looks at the viewer's scope first: only transfers into schools that the viewer may read. What the new school recorded of the
-- same year itself goes first.
create function former_records(schools uuid[], people uuid[]) returns table (what text, school uuid, subject uuid, id uuid, year text,
        a text, b text, c text, d text, first date, last date, sure boolean, used boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before constant text := coalesce(current_setting('app.reads', true), '');
    mine uuid[];
begin
    select array_agg(t.id) into mine from transfer t
     where t.state = 'CONFIRMED' and t.organisation_id = any (schools) and (people is null or t.person_id = any (people))
       and (reads_everything() or t.organisation_id = any (readable_organisations()));
    if mine is null then
        return;
    end if;
    perform set_config('app.reads', '*', true);
    return query
        with them as (
            select t.organisation_id, t.person_id, t.former_person_id, o.name, t.opinion, f.joined_on, f.left_on
              from transfer t join organisation o on o.id = t.former_id join person f on f.id = t.former_person_id where t.id = any (mine))
        select 'FORMER_SERVICE', t.organisation_id, t.person_id, t.former_person_id, null, t.name, t.opinion, null, null,
               t.joined_on, t.left_on, true, true from them t
        union all
        select 'FORMER_RATING', t.organisation_id, t.person_id, r.id, r.emulation_year, r.level, null, null, null, null, null, r.confirmed, true
          from them t join rating r on r.subject_kind = 'PERSON' and r.person_id = t.former_person_id
         where not exists (select from rating own where own.person_id = t.person_id and own.emulation_year = r.emulation_year)
        union all
        select 'FORMER_WORK', t.organisation_id, t.person_id, w.id, w.emulation_year, w.kind, w.scope, w.state, null, null, null, w.confirmed, w.applied
          from them t join research_author x on x.person_id = t.former_person_id join research_work w on w.id = x.work_id
         where w.state in ('RECOGNISED', 'ACCEPTED')
        union all
        select 'FORMER_AWARD', t.organisation_id, t.person_id, e.id, e.emulation_year, e.title_code, e.decision_number, null, null, e.decided_on, null,
               e.confirmed, e.award_kind = 'CONG_TRANG'
          from them t join award_in_force e on e.subject_kind = 'PERSON' and e.person_id = t.former_person_id
         where not exists (select from award_in_force own where own.person_id = t.person_id and own.emulation_year = e.emulation_year
                              and own.title_code = e.title_code);
    perform set_config('app.reads', before, true);
end $$;
