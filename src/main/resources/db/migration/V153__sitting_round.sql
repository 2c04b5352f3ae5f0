-- Which votes were held in which session, in their order; what was voted, and how it came out, stands with the votes themselves.
create table sitting_round (
    round_id        uuid primary key,
    organisation_id uuid not null references organisation,
    sitting_id      uuid not null references sitting,
    number          int not null,
    taken_over      boolean not null, -- the result stands on the agenda
    unique (sitting_id, number)
);
create index on sitting_round (organisation_id);
call behind_wall('sitting_round');
