-- Official documents that are made here: drafts, and what was issued, frozen with its hash.
alter table official_document drop constraint official_document_kind_check;
alter table official_document add constraint official_document_kind_check
    check (kind in ('KH', 'QD', 'TTR', 'BC', 'HD', 'CV', 'CT', 'NQ', 'QDI', 'KL', 'TB', 'BB', 'GM', 'OTHER'));

alter table official_document add column frozen boolean not null default false;
comment on column official_document.frozen is 'Issued by the system itself, entry and file: not to be corrected by hand';

create table letterhead (
    organisation_id uuid primary key references organisation,
    version         int not null,
    superior        text check (length(btrim(superior)) between 2 and 120),
    issuer          text not null check (length(btrim(issuer)) between 2 and 120),
    symbol          text not null check (symbol ~ '^[[:upper:]0-9]{1,15}$'),
    place           text not null check (length(btrim(place)) between 2 and 60),
    party           boolean not null
);
comment on table letterhead is 'How a body heads its documents where the rule from its name does not suit';
comment on column letterhead.party is 'Writes in the Party''s format, else in the State''s';

create table paper (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    unit_id         uuid references organisation,          -- whose meeting it records, if a unit's
    owner_id        uuid not null,                         -- account that drafted it; no key, papers outlive accounts
    kind            text not null check (kind in ('TO_TRINH', 'BIEN_BAN_DON_VI', 'BIEN_BAN_HOI_DONG', 'BIEN_BAN_KIEM_PHIEU', 'PHIEU_BAU',
                    'QUYET_DINH', 'BAO_CAO_THANH_TICH', 'BAO_CAO', 'THONG_BAO', 'GIAY_MOI', 'DANH_SACH')),
    family          text not null check (family in ('PARTY_36', 'PARTY_05', 'STATE_30')),
    state           text not null check (state in ('DRAFT', 'ISSUED', 'ANNULLED')),
    subject         text not null check (length(btrim(subject)) between 2 and 500),
    model           text not null check (model is json object),
    about_id        uuid not null,                         -- the record that it is made from
    about_path      text not null check (about_path ~ '^/[a-z0-9/-]+$'),
    drafted_at      timestamptz not null,
    number          int check (number between 1 and 999999),
    series          text,                                  -- in which a number is used once: -BC/TCT, or 2022/BC-TCT
    full_number     text check (length(full_number) <= 60),
    issued_on       date,
    issued_at       timestamptz,
    issued_by       text,
    signer          text check (length(signer) <= 120),
    journal_number  bigint,                                -- last entry of the journal when it was issued, and its hash
    journal_hash    text,
    word_id         uuid references attachment,
    pdf_id          uuid references attachment,
    document_id     uuid references official_document,
    reason          text check (length(reason) between 3 and 500),
    constraint issued_papers_are_frozen check (state = 'DRAFT' or (issued_on is not null and issued_at is not null and word_id is not null)),
    constraint drafts_have_no_number check (state <> 'DRAFT' or (number is null and full_number is null and word_id is null)),
    constraint annulled_papers_say_why check ((state = 'ANNULLED') = (reason is not null)),
    constraint numbers_belong_to_a_series check ((number is null) = (series is null))
);
create unique index a_number_is_used_once on paper (organisation_id, series, number);
create index on paper (organisation_id, drafted_at desc);
create index on paper (about_id);
create index on paper (unit_id);
create index on paper (owner_id);
create index on paper (word_id);
create index on paper (pdf_id);
create index on paper (document_id);

call behind_wall('letterhead');
call behind_wall('paper');

-- An issued document stays as it is: what was signed cannot change under the signature.
create function paper_stays() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (new.state = 'DRAFT' or (new.model, new.kind, new.family, new.number, new.series, new.full_number, new.issued_on,
        new.word_id, new.pdf_id) is distinct from (old.model, old.kind, old.family, old.number, old.series, old.full_number, old.issued_on,
        old.word_id, old.pdf_id)) then
        raise exception 'an issued document does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger paper_stays before update on paper for each row execute function paper_stays();

create function paper_is_kept() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'an issued document is not deleted' using errcode = 'check_violation';
    end if;
    return old;
end $$;
create trigger paper_is_kept before delete on paper for each row execute function paper_is_kept();
