-- Votes of the conference on the units of a round (phiếu suy tôn), as counted. They part equals, and where the round's rule says so
-- they decide who leads; score and vote are both kept, whatever decides.
create table ranking_vote (
    round_id        uuid not null references scoring_round on delete cascade,
    unit_id         uuid not null references organisation,
    organisation_id uuid not null references organisation,   -- the body that scores
    votes           int not null check (votes >= 0),
    primary key (round_id, unit_id)
);
create index on ranking_vote (unit_id);
create index on ranking_vote (organisation_id);
call behind_wall('ranking_vote', 'exists (select from scoring_round r where r.id = round_id and r.state = ''FINAL'')');
