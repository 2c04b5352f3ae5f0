-- Rounds of voting. A round knows those on whom it votes only as an id and words; who planned it asks for the result.
create table ballot_round (
    id                uuid primary key,
    version           int not null,
    organisation_id   uuid not null references organisation,
    subject           text not null check (length(btrim(subject)) between 1 and 200),
    method            text not null check (method in ('OPEN', 'SECRET', 'PAPER')),
    state             text not null check (state in ('PREPARED', 'OPEN', 'CLOSED', 'COUNTED', 'CANCELLED')),
    total_members     int not null check (total_members > 0),
    present           int not null check (present between 0 and total_members),
    written_until     date,
    previous_round_id uuid references ballot_round check (previous_round_id <> id),
    link              text check (link like '/%'),
    public_key        bytea check (length(public_key) = 32), -- of a secret round; the private key is in no table
    opened_at         timestamptz,
    closed_at         timestamptz,
    counted_at        timestamptz,
    issued            int check (issued >= 0),
    collected         int check (collected between 0 and issued),
    valid             int check (valid >= 0),
    invalid           int check (invalid >= 0),
    blank             int check (blank >= 0),
    manifest          bytea check (length(manifest) = 32), -- hash over the sorted trackers and the totals
    cancel_reason     text check (length(cancel_reason) <= 500),
    constraint only_secret_rounds_have_a_key check (public_key is null or method = 'SECRET'),
    constraint a_secret_round_opens_with_a_key check (method <> 'SECRET' or opened_at is null or public_key is not null),
    constraint every_ballot_is_counted_once check (collected is null or collected = valid + invalid + blank),
    constraint a_counted_round_has_its_figures check (state <> 'COUNTED' or (counted_at is not null and collected is not null)),
    constraint a_cancelled_round_says_why check (state <> 'CANCELLED' or cancel_reason is not null)
);
create index on ballot_round (organisation_id, state);
create index on ballot_round (previous_round_id);

create table ballot_nominee (
    round_id        uuid not null references ballot_round,
    id              uuid not null,
    organisation_id uuid not null references organisation,
    position        int not null,
    label           text not null check (length(btrim(label)) between 1 and 200),
    note            text check (length(note) <= 500),
    percent         int check (percent between 1 and 100),
    base            text check (base in ('TOTAL_MEMBERS', 'PRESENT')),
    source          text not null check (length(source) <= 300),
    lower_title     text check (length(lower_title) <= 200),
    agree           int check (agree >= 0),
    disagree        int check (disagree >= 0),
    no_opinion      int check (no_opinion >= 0),
    lower_proposed  boolean not null default false,
    primary key (round_id, id),
    unique (round_id, position),
    constraint a_percent_is_of_something check ((percent is null) = (base is null)),
    constraint totals_stand_together check ((agree is null) = (disagree is null) and (agree is null) = (no_opinion is null)),
    constraint a_lower_title_was_named check (not lower_proposed or (lower_title is not null and agree is not null))
);
create index on ballot_nominee (organisation_id);

create table ballot_voter (
    round_id        uuid not null references ballot_round,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    position        int not null,
    name            text not null check (length(name) <= 200),
    excluded        uuid[] not null default '{}', -- nominees on whom this member may not vote
    in_writing      boolean not null,
    returned_on     date,                         -- the paper of an absent member came back
    removed_because text check (length(removed_because) <= 500),
    primary key (round_id, person_id),
    constraint only_papers_come_back check (returned_on is null or in_writing)
);
create index on ballot_voter (person_id);
create index on ballot_voter (organisation_id);

create table ballot_teller (
    round_id        uuid not null references ballot_round,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    position        int not null,
    name            text not null check (length(name) <= 200),
    share_hash      bytea check (length(share_hash) = 32), -- tells a typing error from the right code; the code has 128 random bits
    share_taken     boolean not null default false,
    primary key (round_id, person_id),
    unique (round_id, position)
);
create index on ballot_teller (person_id);
create index on ballot_teller (organisation_id);

-- One envelope a voter: no time, no version, no order, no trigger; of the same size for all. Whose it is stands openly beside
-- it; what is in it can be opened only with two tellers' codes and the round's secret file, and only until the count.
create table ballot_envelope (
    round_id        uuid not null,
    person_id       uuid not null,
    organisation_id uuid not null references organisation,
    sealed          bytea, -- gone after the count
    tracker         bytea not null check (length(tracker) = 32),
    primary key (round_id, person_id),
    foreign key (round_id, person_id) references ballot_voter,
    constraint the_tracker_is_that_of_the_envelope check (sealed is null or tracker = sha256(sealed))
);
create index on ballot_envelope (organisation_id);

-- Who raised the hand for whom, in an open vote.
create table ballot_open_choice (
    round_id        uuid not null,
    person_id       uuid not null,
    nominee_id      uuid not null,
    organisation_id uuid not null references organisation,
    choice          text not null check (choice in ('AGREE', 'DISAGREE', 'BLANK')),
    primary key (round_id, person_id, nominee_id),
    foreign key (round_id, person_id) references ballot_voter,
    foreign key (round_id, nominee_id) references ballot_nominee
);
create index on ballot_open_choice (round_id, nominee_id);
create index on ballot_open_choice (organisation_id);

call behind_wall('ballot_round');
call behind_wall('ballot_nominee');
call behind_wall('ballot_voter');
call behind_wall('ballot_teller');
call behind_wall('ballot_envelope');
call behind_wall('ballot_open_choice');
-- Envelopes are read where they are kept and nowhere else: not above, not beside.
drop policy readable on ballot_envelope;
create policy readable on ballot_envelope for select using (false);

-- What a round is about stands from its opening on: nominees, thresholds, voters, tellers. (A net below the application; on
-- envelopes there is none, for a trigger is one more place that sees them.)
create function ballot_plan_stands() returns trigger language plpgsql as $$
declare
    round_of uuid := case tg_op when 'DELETE' then old.round_id else new.round_id end;
begin
    if tg_op = 'UPDATE' then
        if tg_table_name = 'ballot_nominee' then
            if (new.round_id, new.id, new.position, new.label, new.note, new.percent, new.base, new.source, new.lower_title)
               is not distinct from (old.round_id, old.id, old.position, old.label, old.note, old.percent, old.base, old.source, old.lower_title) then
                return new;
            end if;
        elsif (new.round_id, new.person_id, new.excluded) is not distinct from (old.round_id, old.person_id, old.excluded) then
            return new;
        end if;
    end if;
    if exists (select from ballot_round r where r.id = round_of and r.state <> 'PREPARED') then
        raise exception 'the plan of an opened round stands' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
create trigger plan_stands before insert or update or delete on ballot_nominee for each row execute function ballot_plan_stands();
create trigger plan_stands before insert or update or delete on ballot_voter for each row execute function ballot_plan_stands();

create function ballot_round_stands() returns trigger language plpgsql as $$
begin
    if old.opened_at is not null
       and (new.method, new.total_members, new.present, new.written_until, new.subject, new.organisation_id)
           is distinct from (old.method, old.total_members, old.present, old.written_until, old.subject, old.organisation_id) then
        raise exception 'the plan of an opened round stands' using errcode = 'check_violation';
    end if;
    if old.opened_at is not null and new.opened_at is not null and new.public_key is distinct from old.public_key then
        raise exception 'the key of an opened round stands' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger plan_stands before update on ballot_round for each row execute function ballot_round_stands();
