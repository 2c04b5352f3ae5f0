-- A number that nobody entered is not nought: certificates and commended learners stay unknown until a class that closed tells them.
create or replace function training_between(school uuid, first_day date, last_day date)
    returns table (programme_id uuid, carried int, carried_learners int, opened int, opened_learners int,
                   closed int, closed_learners int, certificates int, commended int)
    language sql stable as $$
    select c.programme_id,
           count(*) filter (where c.opened_on < first_day)::int,
           coalesce(sum(c.learners) filter (where c.opened_on < first_day), 0)::int,
           count(*) filter (where c.opened_on >= first_day)::int,
           coalesce(sum(c.learners) filter (where c.opened_on >= first_day), 0)::int,
           count(*) filter (where c.closed_on <= last_day)::int,
           coalesce(sum(c.learners) filter (where c.closed_on <= last_day), 0)::int,
           (sum(c.certificates) filter (where c.closed_on <= last_day))::int,
           (sum(c.commended) filter (where c.closed_on <= last_day))::int
      from training_class c
     where c.organisation_id = school and c.opened_on <= last_day and (c.closed_on is null or c.closed_on >= first_day)
     group by c.programme_id
$$;
