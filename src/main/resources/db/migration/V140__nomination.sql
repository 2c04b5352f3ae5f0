-- Dossiers proposing titles and forms (hồ sơ đề nghị khen thưởng): what belongs into one by law, how far each has come, and every
-- step on its way.

-- What the law wants in a dossier, by title and time: a row a document. Data, because decrees change it.
create table dossier_requirement (
    id          uuid primary key,
    version     int not null,
    title_id    uuid not null references title,
    subject     text not null check (subject in ('INDIVIDUAL', 'COLLECTIVE', 'ANY')),
    item        text not null check (item in ('SUBMISSION', 'REPORT', 'UNIT_MINUTES', 'COUNCIL_MINUTES', 'INITIATIVE', 'PAST_AWARDS',
                'RATINGS', 'REGISTRATION', 'DUTIES', 'OPINION', 'PUBLICITY', 'OTHER')),
    stage       text not null check (stage in ('VERIFICATION', 'SUBMISSION')), -- needed before it goes to the council, or upward
    mandatory   boolean not null,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    legal_basis text not null check (length(btrim(legal_basis)) between 2 and 200),
    verified    boolean not null,
    unique (title_id, subject, item, valid_from)
);

insert into dossier_requirement (id, version, title_id, subject, item, stage, mandatory, valid_from, valid_to, legal_basis, verified)
select md5('requirement:' || t.code || ':' || r.item || ':' || r.valid_from)::uuid, 0, t.id, 'ANY', r.item, r.stage, r.mandatory,
       r.valid_from::date, r.valid_to::date, r.legal_basis, r.verified
  from (values
    -- Titles, Law of 2003: Decree 91/2017, Art. 50.
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS,CTD_BT}', 'SUBMISSION', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 50', true),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS,CTD_BT}', 'REPORT', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 50', true),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS}', 'UNIT_MINUTES', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 50', true),
    ('{CSTDCS,CSTDBT}', 'INITIATIVE', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 50', true),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS,CTD_BT}', 'REGISTRATION', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003, Điều 10', false),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS,CTD_BT}', 'RATINGS', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Hướng dẫn của trường', false),
    ('{CSTDBT,CTD_BT}', 'PAST_AWARDS', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Hướng dẫn của cấp trên', false),
    ('{CSTDCS,CSTDBT,TTLDXS,CTD_BT}', 'COUNCIL_MINUTES', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Hướng dẫn của cấp trên', false),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS,CTD_BT}', 'PUBLICITY', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Quy chế của trường, của tỉnh', false),
    ('{CSTDTQ}', 'SUBMISSION', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 49', true),
    ('{CSTDTQ}', 'REPORT', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 49', true),
    ('{CSTDTQ}', 'COUNCIL_MINUTES', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 49', true),
    ('{CSTDTQ}', 'INITIATIVE', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 49', true),
    ('{CSTDTQ}', 'PAST_AWARDS', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Hướng dẫn của cấp trên', false),
    -- Forms, Law of 2003, Art. 83 and 84.
    ('{GK,BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3,CTD_CP}', 'SUBMISSION', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003, Điều 83, 84', true),
    ('{GK,BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3,CTD_CP}', 'REPORT', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003, Điều 83, 84', true),
    ('{GK,BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3,CTD_CP}', 'COUNCIL_MINUTES', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003, Điều 83, 84', true),
    ('{BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3,CTD_CP}', 'PAST_AWARDS', 'VERIFICATION', true, '2017-10-01', '2023-12-31', 'Hướng dẫn của cấp trên', false),
    ('{BK_TTG,HCLD_1,HCLD_2,HCLD_3,CTD_CP}', 'OPINION', 'SUBMISSION', true, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003, Điều 84', true),
    ('{BK_TTG,HCLD_1,HCLD_2,HCLD_3,CTD_CP}', 'DUTIES', 'SUBMISSION', false, '2017-10-01', '2023-12-31', 'Hướng dẫn của cấp trên', false),
    ('{BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3}', 'INITIATIVE', 'VERIFICATION', false, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003, Điều 83, 84', true),
    -- Law of 2022: the same kinds of documents, one set; registration is no legal basis any more.
    ('{LDTT,CSTDCS,CSTDBT,CSTDTQ,TTLDTT,TTLDXS,CTD_BT,CTD_CP,GK,BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3}', 'SUBMISSION', 'SUBMISSION', true, '2024-01-01', null, 'Luật Thi đua, khen thưởng năm 2022', false),
    ('{LDTT,CSTDCS,CSTDBT,CSTDTQ,TTLDTT,TTLDXS,CTD_BT,CTD_CP,GK,BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3}', 'REPORT', 'VERIFICATION', true, '2024-01-01', null, 'Luật Thi đua, khen thưởng năm 2022', false),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS}', 'UNIT_MINUTES', 'VERIFICATION', true, '2024-01-01', null, 'Luật Thi đua, khen thưởng năm 2022', false),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS,CTD_BT}', 'RATINGS', 'VERIFICATION', true, '2024-01-01', null, 'Hướng dẫn của trường', false),
    ('{CSTDBT,CSTDTQ}', 'INITIATIVE', 'VERIFICATION', true, '2024-01-01', null, 'Luật Thi đua, khen thưởng năm 2022', false),
    ('{CSTDCS,BK_BT,BK_TTG}', 'INITIATIVE', 'VERIFICATION', false, '2024-01-01', null, 'Luật Thi đua, khen thưởng năm 2022', false),
    ('{CSTDBT,CSTDTQ,CTD_BT,CTD_CP,BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3}', 'PAST_AWARDS', 'VERIFICATION', true, '2024-01-01', null, 'Luật Thi đua, khen thưởng năm 2022', false),
    ('{CSTDCS,CSTDBT,CSTDTQ,TTLDXS,CTD_BT,CTD_CP,GK,BK_BT,BK_TTG,HCLD_1,HCLD_2,HCLD_3}', 'COUNCIL_MINUTES', 'SUBMISSION', true, '2024-01-01', null, 'Luật Thi đua, khen thưởng năm 2022', false),
    ('{LDTT,CSTDCS,CSTDBT,TTLDTT,TTLDXS,CTD_BT}', 'PUBLICITY', 'SUBMISSION', true, '2024-01-01', null, 'Quy chế của trường, của tỉnh', false),
    ('{CTD_CP,BK_TTG,HCLD_1,HCLD_2,HCLD_3}', 'OPINION', 'SUBMISSION', true, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP, Điều 31', false)
  ) as r (codes, item, stage, mandatory, valid_from, valid_to, legal_basis, verified)
  join title t on t.code = any (r.codes::text[]);

create table dossier (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    kind            text not null check (kind in ('CONG_TRANG', 'DOT_XUAT', 'PHONG_TRAO', 'CONG_HIEN')), -- as in the ledger of awards
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT', 'SCHOOL', 'OTHER')),
    person_id       uuid references person,
    unit_id         uuid references organisation,          -- the unit itself, or the one that proposes the person
    subject_name    text not null check (length(btrim(subject_name)) between 2 and 200),
    names           text[] not null default '{}',          -- one line a name, for a group from outside the staff
    title_id        uuid not null references title,
    variant         text not null default '' check (length(variant) <= 200),
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'),
    campaign_id     uuid references campaign,
    achievement     text check (length(achievement) <= 1000),
    registration_id uuid references registration,          -- đã đăng ký; regime A asks for it
    origin_id       uuid references dossier,               -- the higher title that was not reached
    state           text not null check (state in ('DRAFT', 'SELECTED', 'WAITING', 'RECEIVED', 'VERIFYING', 'RETURNED', 'SUPPLEMENTED',
                    'COUNCIL', 'PUBLICITY', 'SUBMITTED', 'DECIDED', 'AWARDED', 'INELIGIBLE', 'WITHDRAWN', 'PAUSED', 'REVOKED')),
    paused_in       text,                                  -- where it stood when it was paused
    received_at     timestamptz,                           -- đã tiếp nhận: the anchor of the legal regime
    regime_id       uuid references legal_regime,
    regime_reason   text check (length(regime_reason) <= 500),
    shortfall       text check (shortfall in ('INITIATIVE', 'RATING', 'SERVICE', 'MATERNITY', 'DISCIPLINE', 'VOTES', 'STREAK', 'QUOTA', 'OTHER')),
    decision        text check (length(decision) <= 200),
    moved_at        timestamptz not null,                  -- of the last step: what does not move is marked
    constraint dossier_has_its_subject check (case subject_kind
        when 'PERSON' then person_id is not null
        when 'UNIT' then person_id is null and unit_id is not null
        else person_id is null end),
    constraint paused_remembers_where check ((state = 'PAUSED') = (paused_in is not null)),
    constraint received_dossier_has_a_regime check ((received_at is null) = (regime_id is null)),
    constraint only_groups_have_names check (subject_kind = 'OTHER' or cardinality(names) = 0)
);
create unique index one_open_dossier_a_person_title_and_year on dossier (person_id, title_id, variant, emulation_year)
    where subject_kind = 'PERSON' and kind = 'CONG_TRANG' and state not in ('WITHDRAWN', 'INELIGIBLE', 'REVOKED');
create unique index one_open_dossier_a_unit_title_and_year on dossier (unit_id, title_id, variant, emulation_year)
    where subject_kind = 'UNIT' and kind = 'CONG_TRANG' and state not in ('WITHDRAWN', 'INELIGIBLE', 'REVOKED');
create unique index one_open_dossier_a_school_title_and_year on dossier (organisation_id, title_id, variant, emulation_year)
    where subject_kind = 'SCHOOL' and kind = 'CONG_TRANG' and state not in ('WITHDRAWN', 'INELIGIBLE', 'REVOKED');
create index on dossier (organisation_id, emulation_year, state);
create index on dossier (person_id);
create index on dossier (unit_id);
create index on dossier (title_id);
create index on dossier (campaign_id);
create index on dossier (registration_id);
create index on dossier (origin_id);
create index on dossier (regime_id);

-- What happened to a dossier: who, when, why. Rows only grow; a step that was taken back is named by the row that took it back.
create table dossier_step (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    dossier_id      uuid not null references dossier on delete cascade,
    number          int not null,
    verb            text not null check (verb in ('BEGIN', 'SELECT', 'FORWARD', 'RECEIVE', 'EXAMINE', 'SEND_BACK', 'SUPPLEMENT', 'VERIFY', 'PASS',
                    'SUBMIT', 'DECIDE', 'AWARD', 'REJECT', 'WITHDRAW', 'PAUSE', 'RESUME', 'REVOKE', 'UNDO')),
    state_before    text,
    state_after     text not null,
    undoes_id       uuid unique references dossier_step,
    account_id      uuid references account,
    by_name         text not null,
    at              timestamptz not null,
    reason          text check (length(reason) <= 500),
    unique (dossier_id, number),
    constraint only_undoing_names_a_step check ((verb = 'UNDO') = (undoes_id is not null))
);
create index on dossier_step (organisation_id);
create index on dossier_step (account_id);

-- What lies in a dossier: a record of the house by reference, or an uploaded file with the hash that was verified.
create table dossier_item (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    dossier_id      uuid not null references dossier on delete cascade,
    item            text not null,
    source          text not null check (source in ('RATING', 'WORK', 'AWARD', 'REGISTRATION', 'MEETING', 'REPORT', 'PAPER', 'POSTING', 'UPLOAD')),
    reference_id    uuid,
    attachment_id   uuid references attachment,
    words           text not null check (length(btrim(words)) between 1 and 400),
    doubtful        boolean not null,                      -- chưa xác nhận: the record itself waits for its decision
    state           text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    note            text check (length(note) <= 500),
    checked_hash    text check (checked_hash ~ '^[0-9a-f]{64}$'),
    checked_by      text,
    checked_at      timestamptz,
    added_at        timestamptz not null,
    constraint item_is_a_record_or_a_file check ((source = 'UPLOAD') = (attachment_id is not null) and (source = 'UPLOAD') = (reference_id is null)),
    constraint checked_item_names_who check ((state = 'OPEN') = (checked_by is null) and (state = 'OPEN') = (checked_at is null)),
    constraint accepted_file_has_a_hash check (state <> 'ACCEPTED' or attachment_id is null or checked_hash is not null),
    unique (dossier_id, item, reference_id)
);
create index on dossier_item (organisation_id);
create index on dossier_item (attachment_id);

-- What was verified stays what it was: neither another record nor another file may take its place.
create function keep_verified_item() returns trigger language plpgsql as $$
begin
    if old.state = 'ACCEPTED' and new.state = 'ACCEPTED'
       and (new.attachment_id, new.reference_id, new.item, new.checked_hash) is distinct from (old.attachment_id, old.reference_id, old.item, old.checked_hash) then
        raise exception 'verified item of a dossier must not be exchanged' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger keep_verified_item before update on dossier_item for each row execute function keep_verified_item();

call behind_wall('dossier');
call behind_wall('dossier_step');
call behind_wall('dossier_item');
