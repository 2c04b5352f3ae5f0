-- Superior bodies, schools with their faculties and offices, clusters and blocks.
create table organisation (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation, -- the body whose records these are: a unit's school, else itself
    parent_id       uuid references organisation,
    path            text not null unique check (path like '%.'),
    kind            text not null check (kind in
                    ('ACADEMY', 'PROVINCE', 'EDUCATION_OFFICE', 'SCHOOL', 'LEADERSHIP', 'FACULTY', 'OFFICE', 'CLUSTER', 'BLOCK')),
    code            text not null check (code ~ '^[A-Z0-9Đ][A-Z0-9Đ_-]{0,29}$'),
    name            text not null check (length(btrim(name)) between 2 and 200),
    short_name      text not null check (length(btrim(short_name)) between 2 and 60),
    education_level text check (education_level in ('MN', 'TH', 'TH_THCS', 'THCS')),
    year_kind       text not null check (year_kind in ('CALENDAR', 'SCHOOL')),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    constraint organisation_is_its_own_or_a_part check (
        (kind in ('LEADERSHIP', 'FACULTY', 'OFFICE')) = (organisation_id <> id)),
    constraint unit_belongs_to_a_body check (kind not in ('LEADERSHIP', 'FACULTY', 'OFFICE') or parent_id = organisation_id),
    unique (organisation_id, code)
);
create index on organisation (parent_id);
create unique index on organisation (code) where organisation_id = id;
comment on column organisation.path is 'Codes from the root down, each ending in a dot: HVCTQG.TCT-LC.';

create table former_name (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    subject_id      uuid not null references organisation on delete cascade,
    name            text not null,
    short_name      text not null,
    valid_from      date not null,
    valid_to        date not null check (valid_to >= valid_from),
    decision        text
);
create index on former_name (subject_id);
create index on former_name (organisation_id);
comment on table former_name is 'Names that an organisation no longer bears; its present name is its own';

create table succession (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    predecessor_id  uuid not null references organisation,
    successor_id    uuid not null references organisation,
    effective_on    date not null,
    decision        text,
    unique (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
);
create index on succession (successor_id);
create index on succession (organisation_id);

-- A school is in a cluster and in a block; roles in them change every year.
create table membership (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation, -- the cluster or block
    member_id       uuid not null references organisation,
    emulation_year  text not null,
    role            text not null check (role in ('HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER')),
    decision        text,
    unique (organisation_id, member_id, emulation_year)
);
create index on membership (member_id);
create unique index one_head_a_year on membership (organisation_id, emulation_year) where role = 'HEAD';
create unique index one_standing_deputy_a_year on membership (organisation_id, emulation_year) where role = 'STANDING_DEPUTY';

-- Somebody who has signed in, or is just doing so, or the system; to a connection without a scope even the directory is empty.
create function somebody_is_looking() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.reads', true), '') not in ('', '{}')
        or coalesce(current_setting('app.signing_in', true), '') <> '';

-- The directory of bodies is known to all who are signed in; units are their school's affair. Bodies enter and leave by the
-- administrator's hand alone: a school may write rows of its own, and a row of a body is always its own.
call behind_wall('organisation');
create policy directory on organisation for select using (organisation_id = id and (select somebody_is_looking()));
create policy bodies_enter_by_the_administrator on organisation as restrictive for insert
    with check (organisation_id <> id or (select changes_everything()));
create policy bodies_leave_by_the_administrator on organisation as restrictive for delete
    using (organisation_id <> id or (select changes_everything()));
call behind_wall('former_name');
create policy directory on former_name for select using (organisation_id = subject_id and (select somebody_is_looking()));
call behind_wall('succession');
create policy directory on succession for select using ((select somebody_is_looking()));
call behind_wall('membership');
create policy directory on membership for select using ((select somebody_is_looking()));
