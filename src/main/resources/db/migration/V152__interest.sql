-- Conflicts of interest of members in nominees. Those that the records show are found by a view and never go stale; what members
-- declare, and what was dismissed with a reason, are rows.
create table kinship (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person,
    relative_id     uuid not null references person check (relative_id <> person_id),
    relation        text not null check (length(btrim(relation)) between 2 and 200),
    declared_at     timestamptz not null,
    unique (person_id, relative_id)
);
create index on kinship (relative_id);
create index on kinship (organisation_id);
comment on table kinship is 'Declared once by one of the two; found again in every later session';

create table sitting_declaration (
    member_id       uuid not null references council_member,
    nominee_id      uuid not null references sitting_nominee on delete cascade,
    organisation_id uuid not null references organisation,
    reason          text not null check (length(btrim(reason)) between 3 and 500),
    declared_at     timestamptz not null,
    primary key (member_id, nominee_id)
);
create index on sitting_declaration (nominee_id);
create index on sitting_declaration (organisation_id);

create table sitting_dismissal (
    member_id       uuid not null references council_member,
    nominee_id      uuid not null references sitting_nominee on delete cascade,
    ground          text not null check (ground in ('HEAD', 'RELATIVE', 'OTHER')), -- nobody judges oneself
    organisation_id uuid not null references organisation,
    reason          text not null check (length(btrim(reason)) between 3 and 500),
    dismissed_by    text not null,
    dismissed_at    timestamptz not null,
    primary key (member_id, nominee_id, ground)
);
create index on sitting_dismissal (nominee_id);
create index on sitting_dismissal (organisation_id);

call behind_wall('kinship');
call behind_wall('sitting_declaration');
call behind_wall('sitting_dismissal');

-- Who has an interest in whom: oneself; the head of the unit that proposes or is proposed (not the head of the school, under whom
-- everybody works); declared relatives, in either direction; anything else that a member has declared.
create view sitting_interest with (security_invoker = true) as
with seat as (
    select a.sitting_id, a.member_id, m.name as member, m.person_id, s.held_on, s.closed_at
      from sitting_attendance a join council_member m on m.id = a.member_id join sitting s on s.id = a.sitting_id),
nominated as (
    select i.sitting_id, n.id as nominee_id, n.name as nominee, n.person_id, n.unit_id, n.item_id
      from sitting_nominee n join agenda_item i on i.id = n.item_id),
found as (
    select x.sitting_id, x.member_id, x.member, x.person_id, n.nominee_id, n.nominee, n.item_id, 'SELF' as ground, null as reason, false as declared
      from seat x join nominated n on n.sitting_id = x.sitting_id and n.person_id = x.person_id
    union all
    select x.sitting_id, x.member_id, x.member, x.person_id, n.nominee_id, n.nominee, n.item_id, 'HEAD', u.name, false
      from seat x join nominated n on n.sitting_id = x.sitting_id and n.person_id is distinct from x.person_id
      join organisation u on u.id = n.unit_id and u.kind in ('FACULTY', 'OFFICE')
     where exists (select from appointment p where p.person_id = x.person_id and p.unit_id = n.unit_id and p.leadership
                     and coalesce(p.position, '') not ilike 'phó%' and p.valid_from <= x.held_on and (p.valid_to is null or p.valid_to >= x.held_on))
    union all
    select x.sitting_id, x.member_id, x.member, x.person_id, n.nominee_id, n.nominee, n.item_id, 'RELATIVE', k.relation, true
      from seat x join nominated n on n.sitting_id = x.sitting_id
      join kinship k on (k.person_id = x.person_id and k.relative_id = n.person_id or k.relative_id = x.person_id and k.person_id = n.person_id)
       and (x.closed_at is null or k.declared_at <= x.closed_at)
    union all
    select x.sitting_id, x.member_id, x.member, x.person_id, n.nominee_id, n.nominee, n.item_id, 'OTHER', d.reason, true
      from seat x join nominated n on n.sitting_id = x.sitting_id
      join sitting_declaration d on d.member_id = x.member_id and d.nominee_id = n.nominee_id)
select f.*, d.reason as dismissal, d.dismissed_by, d.dismissed_at
  from found f left join sitting_dismissal d on d.member_id = f.member_id and d.nominee_id = f.nominee_id and d.ground = f.ground;
