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

alter table sitting_nominee add foreign key (dossier_id) references dossier;

-- What sessions ask of people: to answer the notice, to come, to call the members together, to write and sign the minutes.
create view task_sitting with (security_invoker = true) as
select s.organisation_id, m.person_id, null::text as role, null::uuid as unit_id,
       case when s.state = 'OPEN' then 'task.sitting.open' when a.state = 'EXPECTED' then 'task.sitting.answer' else 'task.sitting.come' end as message_key,
       array[s.subject] as arguments, '/council-sessions/' || s.id as link, null::date as shown_from, s.held_on as due
  from sitting s join sitting_attendance a on a.sitting_id = s.id join council_member m on m.id = a.member_id
 where s.state in ('CONVENED', 'OPEN') and m.person_id is not null
union all
select s.organisation_id, null, 'SCHOOL_SECRETARY', null, case s.state when 'PLANNED' then 'task.sitting.convene' else 'task.sitting.minutes' end,
       array[s.subject], '/council-sessions/' || s.id, null, case s.state when 'PLANNED' then s.held_on end
  from sitting s
 where s.state in ('PLANNED', 'CLOSED');
