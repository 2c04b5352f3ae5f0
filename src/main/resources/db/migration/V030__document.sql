-- Files, and the register of official documents in and out.
create table attachment (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null check (length(name) between 1 and 200),
    media_type      text not null,
    size            bigint not null check (size between 1 and 26214400),
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    published       boolean not null,
    added_at        timestamptz not null
);
create index on attachment (organisation_id);
comment on table attachment is 'What is known of a file; its bytes lie in a table of their own, so that lists never carry them';
comment on column attachment.published is 'May be read by the schools below and by members, like the record that it belongs to';

create table attachment_content (
    attachment_id   uuid primary key references attachment on delete cascade,
    organisation_id uuid not null references organisation,
    bytes           bytea not null
);
create index on attachment_content (organisation_id);
-- Office files, PDF and pictures are compressed already.
alter table attachment_content alter column bytes set storage external;

create table official_document (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation, -- whose register it stands in
    direction       text not null check (direction in ('OUTGOING', 'INCOMING', 'REFERENCE')),
    kind            text not null check (kind in ('KH', 'QD', 'TTR', 'BC', 'HD', 'CV', 'CT', 'NQ', 'QDI', 'KL', 'OTHER')),
    number          text not null check (length(btrim(number)) between 1 and 60),
    issued_on       date not null,
    issuer          text not null check (length(btrim(issuer)) between 2 and 200),
    subject         text not null check (length(btrim(subject)) between 2 and 500),
    arrived_on      date check (arrived_on >= issued_on),
    arrival_number  text check (length(arrival_number) <= 20),
    published       boolean not null,
    attachment_id   uuid references attachment,
    search          text generated always as (search_text(number || ' ' || subject || ' ' || issuer)) stored,
    constraint only_incoming_documents_arrive check (direction = 'INCOMING' or (arrived_on is null and arrival_number is null)),
    constraint one_entry_a_document unique (organisation_id, number, issued_on, issuer)
);
create index on official_document (organisation_id, issued_on desc);
create unique index on official_document (attachment_id);
comment on column official_document.published is 'Readable by the schools below and by the members of the cluster';

call behind_wall('official_document', 'published');
call behind_wall('attachment', 'published');
call behind_wall('attachment_content', 'exists (select from attachment a where a.id = attachment_id and a.published)');
