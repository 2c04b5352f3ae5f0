-- Councils of emulation and commendation: a body that lasts, its compositions by decision, who sits in each of them.
create table council (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    level           text not null check (level in ('BASE', 'ABOVE_BASE', 'CLUSTER', 'BLOCK', 'PROVINCE')),
    name            text not null check (length(btrim(name)) between 3 and 200)
);
create unique index on council (organisation_id, name);

create table composition (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    council_id      uuid not null references council,
    number          text check (length(number) between 1 and 60), -- of the decision
    decided_on      date,
    decided_by      text check (length(decided_by) <= 200),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),           -- the term's end, or the day before the next composition
    term_to         date,                                          -- the term's end as decided
    state           text not null check (state in ('DRAFT', 'IN_FORCE')),
    note            text check (length(note) <= 1000),
    constraint decided_when_in_force check (state = 'DRAFT' or number is not null and decided_on is not null),
    constraint one_composition_a_day exclude using gist (council_id with =, daterange(valid_from, valid_to, '[]') with &&)
        where (state = 'IN_FORCE') deferrable initially deferred
);
create index on composition (council_id, valid_from);
create index on composition (organisation_id);
create unique index one_draft_composition on composition (council_id) where state = 'DRAFT';

create table council_member (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    composition_id  uuid not null references composition on delete cascade,
    place           int not null,                                  -- as the decision lists them
    person_id       uuid references person,                        -- none for somebody from outside
    name            text not null check (length(btrim(name)) between 2 and 120),
    position        text check (length(position) <= 200),
    capacity        text check (length(capacity) <= 200),          -- whom the member speaks for
    role            text not null check (role in ('CHAIR', 'VICE_CHAIR', 'STANDING', 'SECRETARY', 'MEMBER')),
    voting          boolean not null,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),           -- left before the composition ended
    leaving         text check (length(leaving) <= 500),           -- why, and by which decision
    unique (composition_id, person_id)
);
create index on council_member (person_id);
create index on council_member (organisation_id);

call behind_wall('council');
call behind_wall('composition');
call behind_wall('council_member');

-- Who sits in which council from when to when; a seat never outlasts its composition.
create view council_seat with (security_invoker = true) as
select m.organisation_id, c.council_id, m.composition_id, m.id as member_id, m.person_id, m.name, m.position, m.capacity, m.role, m.voting, m.place,
       case m.role when 'CHAIR' then 0 when 'VICE_CHAIR' then 1 when 'STANDING' then 2 when 'SECRETARY' then 3 else 4 end as precedence,
       greatest(m.valid_from, c.valid_from) as valid_from, least(m.valid_to, c.valid_to) as valid_to
  from council_member m join composition c on c.id = m.composition_id
 where c.state = 'IN_FORCE';
