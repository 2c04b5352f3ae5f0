-- Achievement reports (báo cáo thành tích, Mẫu 01, 02) written in the house: one draft a dossier, and every version that was kept.
create table achievement_report (
    dossier_id      uuid primary key references dossier on delete cascade,
    version         int not null,
    organisation_id uuid not null references organisation,
    sections        text[] not null,                       -- in the order of the official form
    sheet           uuid,                                  -- the open form that saved last; its own later save is not stale
    saved_at        timestamptz not null,
    saved_by        text not null
);
create index on achievement_report (organisation_id);

create table achievement_report_version (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    dossier_id      uuid not null references dossier on delete cascade,
    number          int not null,
    sections        text[] not null,
    facts           text[] not null,                       -- what the records said when it was kept, a line each
    kept_at         timestamptz not null,
    kept_by         text not null,
    unique (dossier_id, number)
);
create index on achievement_report_version (organisation_id);

call behind_wall('achievement_report');
call behind_wall('achievement_report_version');
