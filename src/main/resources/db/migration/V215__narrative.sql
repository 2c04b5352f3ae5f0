-- The words of a report, section by section: narrative with figures bound into it by name, tables and lists from records.
create table report_section (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    report_id       uuid not null references report on delete cascade,
    position        int not null,
    depth           int not null check (depth between 1 and 4),
    label           text not null check (length(label) <= 12),
    heading         text not null check (length(btrim(heading)) between 2 and 300),
    content         text not null check (content in ('HEADING', 'NARRATIVE', 'TABLE', 'LIST')),
    source_code     text,
    body            text not null default '',                -- narrative: paragraphs, {code} stands for a figure
    unit_id         uuid references organisation,            -- who writes it
    due_on          date,
    done            boolean not null default false,
    edited_by       text,
    edited_at       timestamptz,
    unique (report_id, position)
);
create index on report_section (organisation_id);
create index on report_section (unit_id);

-- What each bound figure was when the author last looked at the sentence: when records change later, the sentence is marked.
create table report_binding (
    section_id      uuid not null references report_section on delete cascade,
    figure_code     text not null references figure,
    organisation_id uuid not null references organisation,
    seen            text,                                    -- value as shown then; null: chưa có số liệu
    primary key (section_id, figure_code)
);
create index on report_binding (organisation_id);
create index on report_binding (figure_code);

call behind_wall('report_section');
call behind_wall('report_binding');
