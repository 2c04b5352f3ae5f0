-- The list of a class's learners, where the school keeps one. The class counts; the list must not say more than the class does.
alter table training_class
    add listed int not null default 0,
    add listed_commended int not null default 0,
    add constraint the_list_is_no_longer_than_the_class check (listed <= learners),
    add constraint no_more_are_marked_than_commended check (listed_commended <= coalesce(commended, listed_commended));
comment on column training_class.listed is 'How many learners its list names; kept by a trigger';

create table learner (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    class_id        uuid not null references training_class on delete cascade,
    full_name       text not null check (length(btrim(full_name)) between 2 and 120),
    given_name      text not null,
    birth_year      int check (birth_year between 1900 and 2100),
    agency          text check (length(agency) <= 200),
    commended       boolean not null default false,
    decision        text check (length(decision) <= 60),
    decided_on      date,
    constraint only_who_is_commended_has_a_decision check (commended or (decision is null and decided_on is null))
);
create unique index one_line_a_learner on learner (class_id, search_text(full_name), coalesce(birth_year, 0), search_text(agency));
create index on learner (organisation_id);

call behind_wall('learner');

create function count_learners() returns trigger language plpgsql as $$
declare
    changed uuid := coalesce(new.class_id, old.class_id);
begin
    update training_class
       set listed = (select count(*) from learner where class_id = changed),
           listed_commended = (select count(*) from learner where class_id = changed and commended)
     where id = changed;
    return null;
end $$;
create trigger learners_are_counted after insert or delete or update of commended on learner for each row execute function count_learners();

-- A class that two schools hold together is counted once only: which other school has one with the same programme and days, and the
-- same code or place? It runs as the owner of the tables, asks for the viewer's own class only, and tells no more than the names.
do $$ begin
    execute format('create policy compared_by_owner on training_class for select to %I using (true)', current_user);
end $$;
create function class_elsewhere(class uuid) returns table (school text, code text)
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    return query
        select o.name, t.code
          from training_class c
          join training_class t on t.organisation_id <> c.organisation_id and t.programme_id = c.programme_id and t.opened_on = c.opened_on
               and t.closed_on is not distinct from c.closed_on and 'JOINT' in (c.mode, t.mode)
               and (search_text(t.code) = search_text(c.code) or search_text(t.place) = search_text(c.place) and c.place is not null and t.place is not null)
          join organisation o on o.id = t.organisation_id
         where c.id = class and (reads_everything() or c.organisation_id = any (readable_organisations()))
         order by o.name limit 3;
end $$;
