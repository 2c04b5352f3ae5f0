-- What is required for a title or form, who decides and by which vote, what prize goes with it: one row as long as it stood.
create table title_rule (
    id                    uuid primary key,
    version               int not null,
    title_id              uuid not null references title,
    regime_id             uuid not null references legal_regime,
    subject               text not null check (subject in ('INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD')),
    variant               text not null default '' check (length(variant) <= 120),  -- '' is the usual one
    valid_from            date not null,
    valid_to              date check (valid_to >= valid_from),
    receivers             text not null,
    criteria              text not null,
    rating_gate           text check (rating_gate in ('HTXSNV', 'HTTNV', 'HTNV')),
    registration_required boolean not null,
    quota_percent         int check (quota_percent between 1 and 100),
    quota_of              text references title (code),            -- null: of all staff
    quota_level           text check (quota_level in ('UNIT', 'SCHOOL')),
    quota_rounding        text check (quota_rounding in ('DOWN', 'UP', 'NEAREST')),
    quota_hard            boolean,
    quota_source          text,
    vote_ballot           text check (vote_ballot in ('OPEN', 'SECRET')),
    vote_percent          int check (vote_percent between 1 and 100),
    vote_base             text check (vote_base in ('TOTAL_MEMBERS', 'PRESENT')),
    vote_absent_writing   boolean,
    vote_source           text,
    deciders              text[] not null,
    decider_note          text,
    coefficient           numeric(6, 2) check (coefficient >= 0),
    coefficient_is_limit  boolean not null default false,          -- "not more than"
    certificate           text,
    legal_basis           text not null,
    requirements          jsonb not null,
    verified              boolean not null,
    source_note           text not null,
    constraint whole_quota check ((quota_percent is null) = (quota_level is null)
        and (quota_percent is null) = (quota_rounding is null) and (quota_percent is null) = (quota_hard is null)),
    constraint whole_vote check ((vote_ballot is null) = (vote_absent_writing is null)
        and (vote_percent is null) = (vote_base is null) and (vote_percent is null or vote_ballot is not null)),
    constraint one_rule_at_a_time exclude using gist (
        title_id with =, subject with =, variant with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
create index on title_rule (title_id);
create index on title_rule (regime_id);
create index on title_rule (quota_of);
comment on table title_rule is 'A change from a day on ends the row on the day before and starts a new one';
comment on column title_rule.requirements is 'The conditions as a tree of all/any over kinds, for the evaluation of a person or unit';
