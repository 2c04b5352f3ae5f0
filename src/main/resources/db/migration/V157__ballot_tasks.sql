-- What a round asks of people: to vote, to take a code, to count.
create view task_ballot with (security_invoker = true) as
select v.organisation_id, v.person_id, null::text as role, null::uuid as unit_id, 'task.ballot.vote' as message_key,
       array[r.subject] as arguments, '/votes/' || r.id as link, null::date as shown_from, null::date as due
  from ballot_voter v join ballot_round r on r.id = v.round_id
 where r.state = 'OPEN' and r.method <> 'PAPER' and v.removed_because is null and v.returned_on is null
   and not exists (select from ballot_envelope e where e.round_id = v.round_id and e.person_id = v.person_id)
   and not exists (select from ballot_open_choice c where c.round_id = v.round_id and c.person_id = v.person_id)
union all
select t.organisation_id, t.person_id, null, null, 'task.ballot.code', array[r.subject], '/votes/' || r.id || '/tellers', null, null
  from ballot_teller t join ballot_round r on r.id = t.round_id
 where r.state = 'PREPARED' and t.share_hash is not null and not t.share_taken
union all
select t.organisation_id, t.person_id, null, null, case r.method when 'SECRET' then 'task.ballot.count' else 'task.ballot.type' end,
       array[r.subject], '/votes/' || r.id || case r.method when 'SECRET' then '/count' else '/typing' end, null, null
  from ballot_teller t join ballot_round r on r.id = t.round_id
 where r.state = 'CLOSED' and r.method in ('SECRET', 'PAPER');
