-- The closing conference of a round (hội nghị tổng kết): when, where, who sits for each unit, on what they vote, and what came of it.
create table conference (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,   -- the cluster or block
    round_id        uuid not null unique references scoring_round,
    held_on         date not null,
    place           text check (length(place) <= 200),
    chair           text check (length(chair) <= 200),
    secretary       text check (length(secretary) <= 200),
    remarks         text check (length(remarks) <= 4000),
    method          text not null check (method in ('SECRET', 'PAPER')),
    percent         int check (percent between 1 and 100),   -- of all members, for who is to lead; none: the most votes lead
    flag_title      text not null,                           -- codes of what may be proposed
    certificate_title text not null,
    variant         text not null default '' check (length(variant) <= 200), -- whose flag, whose certificate
    ballot_id       uuid references ballot_round,
    adopted_at      timestamptz,                             -- the counted votes stand in the ranking
    published_at    timestamptz,
    published_by    text,
    decision        text check (length(decision) <= 200),
    handed_over_at  timestamptz,
    constraint published_by_somebody check ((published_at is null) = (published_by is null)),
    constraint adopted_from_a_ballot check (adopted_at is null or ballot_id is not null)
);
create index on conference (organisation_id);
create index on conference (ballot_id);
call behind_wall('conference', 'true');

-- Who sits for a unit; one seat, one vote.
create table conference_seat (
    conference_id   uuid not null references conference on delete cascade,
    unit_id         uuid not null references organisation,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person,
    name            text not null check (length(name) between 1 and 200),
    on_paper        boolean not null default false,          -- has no account: votes in writing
    teller          boolean not null default false,
    primary key (conference_id, unit_id),
    constraint nobody_sits_twice unique (conference_id, person_id)
);
create index on conference_seat (unit_id);
create index on conference_seat (person_id);
create index on conference_seat (organisation_id);
call behind_wall('conference_seat', 'true');

-- Whom the conference elects to lead the next year.
create table conference_election (
    conference_id   uuid not null references conference on delete cascade,
    unit_id         uuid not null references organisation,
    organisation_id uuid not null references organisation,
    role            text not null check (role in ('HEAD', 'STANDING_DEPUTY', 'DEPUTY')),
    primary key (conference_id, unit_id)
);
create unique index one_head_elected on conference_election (conference_id) where role = 'HEAD';
create unique index one_standing_deputy_elected on conference_election (conference_id) where role = 'STANDING_DEPUTY';
create index on conference_election (unit_id);
create index on conference_election (organisation_id);
call behind_wall('conference_election', 'true');

-- What the conference proposes (đề nghị khen thưởng), as it was published in the room of the cluster; it only grows.
create table honour_proposal (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    round_id        uuid not null references scoring_round,
    unit_id         uuid not null references organisation,
    title_id        uuid not null references title,
    variant         text not null,
    emulation_year  text not null,
    place           int not null check (place > 0),
    score           numeric(9, 2) not null,
    votes           int check (votes >= 0),
    why             text not null check (length(why) <= 1000),
    published_at    timestamptz not null,
    constraint one_honour_a_unit unique (round_id, unit_id)
);
create index on honour_proposal (unit_id);
create index on honour_proposal (title_id);
create index on honour_proposal (organisation_id);
call behind_wall('honour_proposal', 'true');

-- The school takes a proposal over into a dossier of its own, in its own room.
create table honour_takeover (
    proposal_id     uuid primary key references honour_proposal,
    organisation_id uuid not null references organisation,   -- the school
    dossier_id      uuid not null references dossier on delete cascade,
    taken_at        timestamptz not null,
    taken_by        text not null
);
create index on honour_takeover (organisation_id);
create index on honour_takeover (dossier_id);
call behind_wall('honour_takeover');
create policy only_what_is_proposed_to_it on honour_takeover as restrictive for insert with check (
    (select changes_everything()) or exists (select from honour_proposal p where p.id = proposal_id and p.unit_id = honour_takeover.organisation_id));

-- Which of these people can vote with an account of their own; only of people whose records the viewer may read.
create function have_accounts(people uuid[]) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
    reads constant text := coalesce(current_setting('app.reads', true), '');
    mine constant uuid[] := readable_organisations();
    every constant boolean := reads_everything();
begin
    perform set_config('app.reads', '*', true);
    return query select a.person_id from account a
                  where a.person_id = any (people) and a.disabled_at is null and (every or a.organisation_id = any (mine));
    perform set_config('app.reads', reads, true);
end $$;

-- What is offered to a school and has no dossier yet; the list of dossiers shows it.
create view dossier_offer with (security_invoker = true) as
select p.unit_id as organisation_id, t.name as title, p.why, '/scoring-rounds/' || p.round_id || '/proposal' as link
  from honour_proposal p join title t on t.id = p.title_id
 where not exists (select from honour_takeover k where k.proposal_id = p.id);

create view task_conference with (security_invoker = true) as
select p.unit_id as organisation_id, null::uuid as person_id, 'SCHOOL_SECRETARY' as role, null::uuid as unit_id, 'task.conference.takeOver' as message_key,
       array[t.name] as arguments, '/scoring-rounds/' || p.round_id || '/proposal' as link, null::date as shown_from, null::date as due
  from honour_proposal p join title t on t.id = p.title_id
 where not exists (select from honour_takeover k where k.proposal_id = p.id)
union all
select c.organisation_id, null, 'CLUSTER_SECRETARY', null, 'task.conference.adopt', array[r.name], '/scoring-rounds/' || c.round_id || '/conference', null, null
  from conference c join scoring_round r on r.id = c.round_id join ballot_round b on b.id = c.ballot_id
 where b.state = 'COUNTED' and c.adopted_at is null;
