-- A movement refers to the document that launched it, a task of its plan to the unit that leads it; pledges can be corrected.
alter table campaign add foreign key (document_id) references official_document;
create index on campaign (document_id);
comment on column campaign.document_id is 'The document in the register; number and date are kept beside it as they stand in the movement''s record';

alter table plan_task add lead_unit_id uuid references organisation;
create index on plan_task (lead_unit_id);
comment on column plan_task.lead_unit_id is 'The faculty or office that leads, if it is one; its head is reminded';

alter table pledge add version int not null default 0;
