-- Jobs of the installation (db-scheduler's table), and the backups that were made. Neither belongs to an organisation.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

create table backup_run (
    id          uuid primary key,
    number      bigint generated always as identity, -- their order, whatever the clock says
    kind        text not null check (kind in ('NIGHTLY', 'MANUAL')),
    state       text not null check (state in ('RUNNING', 'VERIFYING', 'VERIFIED', 'UNSOUND', 'FAILED', 'INTERRUPTED')),
    started_at  timestamptz not null,
    finished_at timestamptz,
    file        text,
    bytes       bigint,
    detail      text
);
create unique index on backup_run (number);
create unique index one_backup_at_a_time on backup_run ((true)) where state in ('RUNNING', 'VERIFYING');
comment on table backup_run is 'Every backup that was tried, also those that failed; the archives themselves are files';
