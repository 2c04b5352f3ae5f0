-- What a school does besides classes, research and documents: people sent to study, conferences, contests with many takers,
-- bulletins, items of its web site, salary steps, donations, model examples. One table: each kind uses some of the columns, and
-- the checks say which.
create table activity (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    kind            text not null check (kind in ('STUDY', 'CONFERENCE', 'CONTEST', 'BULLETIN', 'WEB', 'SALARY', 'DONATION', 'EXEMPLAR')),
    variant         text,
    person_id       uuid references person,
    unit_id         uuid references organisation,
    title           text check (length(btrim(title)) between 2 and 300),
    level           text check (level in ('UNIT', 'SCHOOL', 'PROVINCE', 'ACADEMY', 'NATION')),
    number          text check (number ~ '^[0-9]{1,4}([-+/][0-9]{1,4})?$'),           -- of a bulletin's issue
    begins          date not null,
    ends            date,                                                             -- null: still runs, or one day only
    amount          bigint check (amount between 0 and 999999999999),                 -- papers, takers, items, đồng; null: not known
    exactness       text check (exactness in ('EXACT', 'MORE_THAN', 'ABOUT')),
    reached         int check (reached between 0 and amount),                         -- takers who won the title
    place           text check (length(place) <= 300),
    decision        text check (length(decision) <= 60),
    decided_on      date,
    note            text check (length(note) <= 500),
    search          text generated always as (search_text(coalesce(title, '') || ' ' || coalesce(number, '') || ' ' || coalesce(place, '') || ' ' || coalesce(note, ''))) stored,
    -- Degrees count as one course whatever they are called; short courses are told apart by their names.
    course          text generated always as (case when kind = 'STUDY' then variant || case when variant in ('CHUYEN_MON', 'KHAC') then ' ' || search_text(coalesce(title, '')) else '' end end) stored,
    issue           text generated always as (case when kind = 'BULLETIN' then date_part('year', begins)::int || '/' || ltrim(number, '0') end) stored,
    constraint ends_come_after_beginnings check (ends >= begins),
    constraint each_kind_has_its_variants check (case kind
        when 'STUDY' then variant in ('CC', 'HC_CC', 'THAC_SI', 'TIEN_SI', 'VB2', 'CVC', 'TC', 'KINH_DIEN', 'CHUYEN_MON', 'KHAC')
        when 'CONTEST' then variant in ('LEARNERS', 'TEACHERS') when 'WEB' then variant in ('NEWS', 'ARTICLE')
        when 'SALARY' then variant in ('REGULAR', 'EARLY') when 'DONATION' then variant in ('MONEY', 'IN_KIND') else variant is null end),
    constraint kinds_that_need_one_have_a_variant check (kind not in ('STUDY', 'CONTEST', 'WEB', 'SALARY', 'DONATION') or variant is not null),
    constraint each_kind_has_its_subject check (case when kind in ('STUDY', 'SALARY') then person_id is not null and unit_id is null
        when kind = 'EXEMPLAR' then (person_id is null) <> (unit_id is null) when kind in ('CONFERENCE', 'DONATION') then person_id is null
        else person_id is null and unit_id is null end),
    constraint what_has_to_be_named_is check (kind in ('STUDY', 'BULLETIN', 'SALARY') or title is not null),
    constraint each_kind_has_its_level check ((kind in ('CONFERENCE', 'CONTEST', 'EXEMPLAR')) = (level is not null)),
    constraint bulletins_are_numbered check ((kind = 'BULLETIN') = (number is not null)),
    constraint only_what_is_counted_has_an_amount check (amount is null or kind in ('CONFERENCE', 'CONTEST', 'BULLETIN') or kind = 'DONATION' and variant = 'MONEY'),
    constraint an_amount_says_how_exact_it_is check ((amount is null) = (exactness is null)),
    constraint only_contests_are_won check (reached is null or kind = 'CONTEST' and amount is not null),
    constraint only_what_lasts_has_an_end check (ends is null or kind in ('STUDY', 'CONTEST', 'EXEMPLAR')),
    constraint gifts_in_kind_are_described check (variant is distinct from 'IN_KIND' or note is not null),
    -- Checked at the end, because a correction may pass through what another row still says.
    constraint nobody_is_twice_on_one_course exclude using gist (person_id with =, course with =, daterange(begins, ends, '[]') with &&)
        where (kind = 'STUDY') deferrable initially deferred,
    constraint one_salary_step_a_day exclude using gist (person_id with =, begins with =) where (kind = 'SALARY') deferrable initially deferred,
    constraint one_bulletin_a_number exclude using gist (organisation_id with =, issue with =) where (kind = 'BULLETIN') deferrable initially deferred
);
create index on activity (organisation_id, begins);
create index on activity (person_id);
create index on activity (unit_id);

call behind_wall('activity');

-- The facts of reports. Who was raised in salary stays with the record: its label does not say.
create view fact_activity with (security_invoker = true) as
select a.organisation_id,
       case a.kind when 'WEB' then 'WEB_' || a.variant when 'CONTEST' then 'CONTEST_PARTICIPANT' else a.kind end as fact,
       case a.kind when 'EXEMPLAR' then case when a.person_id is null then 'UNIT' else 'PERSON' end when 'WEB' then null else a.variant end as facet,
       a.level,
       case a.kind when 'EXEMPLAR' then 'NEW' when 'CONTEST' then 'JOINED' end as state,
       a.begins,
       case a.kind when 'STUDY' then a.ends when 'CONTEST' then coalesce(a.ends, a.begins) else a.begins end as ends,
       case when a.kind in ('STUDY', 'WEB', 'SALARY', 'EXEMPLAR') then 1 else a.amount end::numeric as amount,
       coalesce(a.exactness, 'EXACT') as qualifier,
       coalesce(a.person_id, a.unit_id) as subject_id,
       case a.kind when 'BULLETIN' then concat_ws(' ', coalesce(a.title, 'Bản tin'), 'số', a.number)
                   when 'SALARY' then coalesce(a.title, to_char(a.begins, 'DD/MM/YYYY'))
                   else concat_ws(' – ', coalesce(p.full_name, u.name), a.title) end as label,
       '/activities/' || a.id as link,
       a.id as record_id
  from activity a
  left join person p on p.id = a.person_id
  left join organisation u on u.id = a.unit_id
union all
select a.organisation_id, 'CONTEST_PARTICIPANT', a.variant, a.level, 'REACHED', a.begins, coalesce(a.ends, a.begins), a.reached, 'EXACT', null, a.title, '/activities/' || a.id, a.id
  from activity a where a.kind = 'CONTEST' and a.reached is not null
union all
select a.organisation_id, 'EXEMPLAR', case when a.person_id is null then 'UNIT' else 'PERSON' end, a.level, 'SPREAD', a.ends, a.ends, 1, 'EXACT',
       coalesce(a.person_id, a.unit_id), concat_ws(' – ', coalesce(p.full_name, u.name), a.title), '/activities/' || a.id, a.id
  from activity a
  left join person p on p.id = a.person_id
  left join organisation u on u.id = a.unit_id
 where a.kind = 'EXEMPLAR' and a.ends is not null;
