-- A cluster's conference votes by its members: a school has one vote, cast by somebody of that school. Rounds and envelopes stay in
-- the room of the cluster; the walls of the ballot's tables stay as they are. Whom a member sends is written beside the voter.
alter table ballot_voter add represents uuid references organisation;
alter table ballot_teller add represents uuid references organisation;
create unique index one_vote_a_body on ballot_voter (round_id, represents);
create index on ballot_voter (represents) where represents is not null;
create index on ballot_teller (represents) where represents is not null;

-- Only members of the cluster send somebody, and only somebody of their own.
create policy sent_by_a_member on ballot_voter as restrictive for insert with check (
    represents is null or (select changes_everything())
    or (exists (select from membership m where m.organisation_id = ballot_voter.organisation_id and m.member_id = represents)
        and exists (select from person p where p.id = person_id and p.organisation_id = represents)));
create policy sent_by_a_member on ballot_teller as restrictive for insert with check (
    represents is null or (select changes_everything())
    or (exists (select from membership m where m.organisation_id = ballot_teller.organisation_id and m.member_id = represents)
        and exists (select from person p where p.id = person_id and p.organisation_id = represents)));

-- The narrow door: in which rounds of other bodies somebody of the viewer's own has a seat, and whether that person has voted. No
-- nominees, no other voters, no envelopes. It runs as the owner, above the wall, and so looks at the viewer's scope first.
create function seats_elsewhere(bodies uuid[]) returns table (round_id uuid, body uuid, person_id uuid, represents uuid, is_voter boolean, is_teller boolean,
        subject text, method text, state text, opened_at timestamptz, code_waits boolean, has_voted boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    reads constant text := coalesce(current_setting('app.reads', true), '');
    changes constant text := coalesce(current_setting('app.changes', true), '');
    mine constant uuid[] := array(select unnest(bodies) intersect select unnest(readable_organisations()));
begin
    if cardinality(mine) = 0 then
        return;
    end if;
    perform set_config('app.reads', '*', true), set_config('app.changes', '*', true);
    return query
        select r.id, r.organisation_id, s.person_id, s.represents, bool_or(s.voter), bool_or(s.teller), r.subject, r.method, r.state, r.opened_at,
               bool_or(s.waits), bool_or(s.returned) or exists (select from ballot_envelope e where e.round_id = r.id and e.person_id = s.person_id)
                              or exists (select from ballot_open_choice c where c.round_id = r.id and c.person_id = s.person_id)
          from (select v.round_id, v.person_id, v.represents, v.removed_because is null as voter, false as teller, false as waits, v.returned_on is not null as returned
                  from ballot_voter v where v.represents = any (mine)
                union all
                select t.round_id, t.person_id, t.represents, false, true, t.share_hash is not null and not t.share_taken, false
                  from ballot_teller t where t.represents = any (mine)) s
          join ballot_round r on r.id = s.round_id
         group by r.id, s.person_id, s.represents;
    perform set_config('app.reads', reads, true), set_config('app.changes', changes, true);
end $$;

-- The same tasks as at home.
create view task_ballot_elsewhere with (security_invoker = true) as
select s.represents as organisation_id, s.person_id, null::text as role, null::uuid as unit_id,
       case when t.task = 'vote' then 'task.ballot.vote' when t.task = 'code' then 'task.ballot.code'
            when s.method = 'SECRET' then 'task.ballot.count' else 'task.ballot.type' end as message_key,
       array[s.subject] as arguments,
       '/votes/' || s.round_id || case when t.task = 'vote' then '' when t.task = 'code' then '/tellers'
                                       when s.method = 'SECRET' then '/count' else '/typing' end as link,
       null::date as shown_from, null::date as due
  from seats_elsewhere(readable_organisations()) s
 cross join lateral (select 'vote' as task where s.is_voter and s.state = 'OPEN' and s.method <> 'PAPER' and not s.has_voted
                     union all select 'code' where s.is_teller and s.state = 'PREPARED' and s.code_waits
                     union all select 'count' where s.is_teller and s.state = 'CLOSED' and s.method in ('SECRET', 'PAPER')) t;
