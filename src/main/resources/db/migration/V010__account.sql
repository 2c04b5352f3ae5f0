-- Who may sign in, and as what.
create table account (
    id                   uuid primary key,
    version              int not null,
    organisation_id      uuid not null references organisation, -- home: the school, cluster, office or superior body
    unit_id              uuid references organisation,
    person_id            uuid,                                  -- the person in the staff register; key added with it
    user_name            text not null check (user_name = lower(user_name) and length(user_name) between 3 and 60),
    display_name         text not null check (length(btrim(display_name)) between 2 and 120),
    password             text not null,
    must_change_password boolean not null,
    disabled_at          timestamptz,
    created_at           timestamptz not null,
    last_signed_in_at    timestamptz
);
create unique index on account (user_name);
create index on account (organisation_id);
create unique index on account (person_id);
create index on account (unit_id);

create table account_grant (
    account_id      uuid not null references account on delete cascade,
    organisation_id uuid not null references organisation,
    role            text not null check (role in ('SYSTEM_ADMINISTRATOR', 'ACADEMY_OFFICER', 'CLUSTER_SECRETARY',
                        'SCHOOL_SECRETARY', 'RECTOR', 'UNIT_HEAD', 'STAFF_MEMBER')),
    primary key (account_id, role, organisation_id)
);
create index on account_grant (organisation_id);
comment on column account_grant.organisation_id is 'Where the role holds: a unit for UNIT_HEAD, else a body';

call behind_wall('account');
-- A sign-in sees the one account whose name was typed, and may note that it happened.
create policy signing_in on account for select using (user_name = current_setting('app.signing_in', true));
create policy signed_in on account for update using (user_name = current_setting('app.signing_in', true));
-- Grants follow their account.
alter table account_grant enable row level security;
alter table account_grant force row level security;
create policy follows_account on account_grant
    using (exists (select from account a where a.id = account_id));
