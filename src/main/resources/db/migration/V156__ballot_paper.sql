-- Paper ballots: each teller types the bundle alone; the two must agree before the result stands.
create table ballot_typing (
    round_id        uuid not null,
    teller_id       uuid not null,
    organisation_id uuid not null references organisation,
    issued          int not null check (issued between 0 and 9999),
    collected       int not null check (collected between 0 and 9999),
    valid           int not null check (valid between 0 and 9999),
    invalid         int not null check (invalid between 0 and 9999),
    blank           int not null check (blank between 0 and 9999),
    primary key (round_id, teller_id),
    foreign key (round_id, teller_id) references ballot_teller
);
create index on ballot_typing (organisation_id);

create table ballot_typing_line (
    round_id        uuid not null,
    teller_id       uuid not null,
    nominee_id      uuid not null,
    organisation_id uuid not null references organisation,
    agree           int not null check (agree between 0 and 9999),
    disagree        int not null check (disagree between 0 and 9999),
    primary key (round_id, teller_id, nominee_id),
    foreign key (round_id, teller_id) references ballot_typing,
    foreign key (round_id, nominee_id) references ballot_nominee
);
create index on ballot_typing_line (round_id, nominee_id);
create index on ballot_typing_line (organisation_id);

-- Papers of absent members in a secret round: taken out of their outer envelopes, mixed, numbered, typed by two tellers each for
-- itself, and sealed like every other ballot before they reach this table. Whether the two agree shows at the count.
create table ballot_slip (
    round_id        uuid not null,
    number          int not null check (number between 1 and 999),
    teller_id       uuid not null,
    organisation_id uuid not null references organisation,
    slip_id         uuid not null, -- to which the sealing is bound
    sealed          bytea,         -- gone after the count
    tracker         bytea not null check (length(tracker) = 32),
    primary key (round_id, number, teller_id),
    foreign key (round_id, teller_id) references ballot_teller,
    constraint the_tracker_is_that_of_the_slip check (sealed is null or tracker = sha256(sealed))
);
create index on ballot_slip (round_id, teller_id);
create index on ballot_slip (organisation_id);

call behind_wall('ballot_typing');
call behind_wall('ballot_typing_line');
call behind_wall('ballot_slip');
drop policy readable on ballot_slip;
create policy readable on ballot_slip for select using (false);
