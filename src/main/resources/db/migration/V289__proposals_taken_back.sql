-- A round that is opened again takes back what its conference proposed. The proposal stays readable with the reason; the unit may be
-- proposed anew, and a dossier that was made of it says that it no longer stands.
alter table honour_proposal
    drop constraint one_honour_a_unit,
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column withdrawn_because text check (length(btrim(withdrawn_because)) between 3 and 500),
    add constraint withdrawn_by_somebody_for_a_reason check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3));
create unique index one_honour_a_unit on honour_proposal (round_id, unit_id) where withdrawn_at is null;

create or replace view dossier_offer with (security_invoker = true) as
select p.unit_id as organisation_id, t.name as title, p.why, '/scoring-rounds/' || p.round_id || '/proposal' as link
  from honour_proposal p join title t on t.id = p.title_id
 where p.withdrawn_at is null and not exists (select from honour_takeover k where k.proposal_id = p.id);

-- Dossiers whose proposal was taken back; the dossier's page says so.
create view dossier_stale with (security_invoker = true) as
select k.dossier_id, k.organisation_id, r.name as round, p.place, p.withdrawn_at, p.withdrawn_because as because
  from honour_takeover k join honour_proposal p on p.id = k.proposal_id join scoring_round r on r.id = p.round_id
 where p.withdrawn_at is not null;

create or replace view task_conference with (security_invoker = true) as
select p.unit_id as organisation_id, null::uuid as person_id, 'SCHOOL_SECRETARY' as role, null::uuid as unit_id, 'task.conference.takeOver' as message_key,
       array[t.name] as arguments, '/scoring-rounds/' || p.round_id || '/proposal' as link, null::date as shown_from, null::date as due
  from honour_proposal p join title t on t.id = p.title_id
 where p.withdrawn_at is null and not exists (select from honour_takeover k where k.proposal_id = p.id)
union all
select c.organisation_id, null, 'CLUSTER_SECRETARY', null, 'task.conference.adopt', array[r.name], '/scoring-rounds/' || c.round_id || '/conference', null, null
  from conference c join scoring_round r on r.id = c.round_id join ballot_round b on b.id = c.ballot_id
 where b.state = 'COUNTED' and c.adopted_at is null
union all
select s.organisation_id, null, 'SCHOOL_SECRETARY', null, 'task.conference.stale', array[t.name, s.round], '/nominations/' || s.dossier_id, null, null
  from dossier_stale s join dossier d on d.id = s.dossier_id join title t on t.id = d.title_id
 where d.state not in ('WITHDRAWN', 'INELIGIBLE', 'REVOKED', 'DECIDED', 'AWARDED');
