-- Spreadsheets on their way in: what was read from a file waits here, seen by its school only, until somebody confirms it.
create table sheet_import (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    kind            text not null check (length(kind) between 2 and 40),
    file_name       text not null,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content         bytea,                                     -- the file, until it is confirmed or thrown away
    status          text not null check (status in ('READING', 'FAILED', 'READY', 'APPLIED', 'UNDONE')),
    sentence        text,                                      -- why it failed
    ignored         text[] not null default '{}',              -- headers that nobody knows
    total           int not null default 0,
    done            int not null default 0,
    added           int not null default 0,
    changed         int not null default 0,
    unchanged       int not null default 0,
    wrong           int not null default 0,
    uploaded_by     text not null,
    uploaded_at     timestamptz not null,
    alive_at        timestamptz not null,                      -- when the reader last showed progress
    applied_by      text,
    applied_at      timestamptz,
    check ((applied_at is null) = (status in ('READING', 'FAILED', 'READY')))
);
create index on sheet_import (organisation_id, kind, uploaded_at desc);

create table sheet_import_row (
    import_id       uuid not null references sheet_import on delete cascade,
    organisation_id uuid not null references organisation,
    number          int not null,                              -- as the spreadsheet program counts
    state           text not null check (state in ('NEW', 'CHANGED', 'UNCHANGED', 'WRONG')),
    cells           text[] not null,                           -- in the order of the import's columns
    before          text[],
    after           text[],
    problems        text[] not null default '{}',              -- column, found, expected; column, found, expected …
    twin            text,
    record_id       uuid,
    primary key (import_id, number)
);
create index on sheet_import_row (organisation_id);

call behind_wall('sheet_import');
call behind_wall('sheet_import_row');
