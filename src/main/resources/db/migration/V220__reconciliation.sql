-- Texts that were pasted or uploaded to be checked, and what people said about findings. Findings themselves are never kept:
-- they are found anew each time, so that they are always about the text and the records of today.
create table text_reading (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    title           text not null check (length(btrim(title)) between 2 and 200),
    body            text not null check (length(body) between 1 and 1000000),
    file_name       text check (length(file_name) <= 200),   -- null: pasted
    encoding        text check (encoding in ('TCVN3', 'VPS', 'VNI')), -- the old alphabet in which it came
    compared        boolean not null,                        -- with the school's own figures
    entered_at      timestamptz not null,
    entered_by      text not null,                           -- name of the person
    account_id      uuid not null,                           -- no key: readings outlive accounts
    search          text generated always as (search_text(title)) stored
);
create index on text_reading (organisation_id, entered_at desc);

-- Only grows: what was let pass, by whom and why, and what was taken up again. A finding is known by what it is about and by
-- its numbers; when a number changes it is another finding, about which nobody has said anything yet.
create table finding_verdict (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    report_id       uuid references report on delete cascade,
    reading_id      uuid references text_reading on delete cascade,
    fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    rule            text not null check (rule ~ '^R[0-2][0-9]$'),
    sentence        text not null check (length(sentence) between 1 and 1000),
    let_pass        boolean not null,
    reason          text check (length(btrim(reason)) between 3 and 500),
    decided_at      timestamptz not null,
    decided_by      text not null,
    constraint a_verdict_is_about_one_text check (num_nonnulls(report_id, reading_id) = 1),
    constraint who_lets_pass_says_why check (not let_pass or reason is not null)
);
create index on finding_verdict (report_id, decided_at);
create index on finding_verdict (reading_id, decided_at);
create index on finding_verdict (organisation_id);

call behind_wall('text_reading');
call behind_wall('finding_verdict');
