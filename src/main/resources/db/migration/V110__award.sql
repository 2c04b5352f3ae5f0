-- The ledger of awards (sổ khen thưởng): entries are only ever added, each carries the hash of the one before it in its school.
create table award_head (
    chain  uuid primary key,
    number bigint not null,
    hash   bytea not null
);
comment on table award_head is 'Last entry of each school''s ledger; its row lock keeps simultaneous entries from forking the chain';

create table award_entry (
    id              uuid primary key,
    organisation_id uuid not null references organisation, -- whose history it stands in; also the chain
    number          bigint not null,
    entry           text not null check (entry in ('CONFERRAL', 'CORRECTION', 'CONFIRMATION', 'WITHDRAWAL', 'CANCELLATION')),
    about_id        uuid references award_entry,           -- the conferral that a later entry speaks of
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT', 'SCHOOL', 'OTHER')),
    person_id       uuid references person,
    unit_id         uuid references organisation,
    subject_name    text not null check (length(btrim(subject_name)) between 2 and 200), -- as the decision writes it
    title_id        uuid not null references title,
    variant         text not null default '',              -- whose certificate or flag, as in the rule
    emulation_year  text not null check (emulation_year ~ '^\d{4}(-\d{4})?$'), -- năm thành tích
    award_kind      text not null check (award_kind in
                    ('CONG_TRANG', 'DOT_XUAT', 'PHONG_TRAO', 'CONG_HIEN', 'NIEN_HAN', 'DOI_NGOAI')),
    award_level     text not null check (award_level in ('BASE', 'PROVINCE', 'STATE')), -- cơ sở; tỉnh, bộ, Học viện; Nhà nước
    decision_number text check (length(decision_number) <= 60),
    decided_on      date,
    issuer          text check (length(issuer) <= 200),
    confirmed       boolean not null,                      -- đã xác nhận: number and day of the decision are known
    achievement     text check (length(achievement) <= 1000),
    reason          text check (length(reason) <= 500),
    attachment_id   uuid references attachment,
    public_code     text unique check (public_code ~ '^[A-Z0-9]{16,40}$'), -- unguessable; behind the QR on the certificate
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    previous        bytea not null,
    hash            bytea not null,
    unique (organisation_id, number),
    constraint award_has_its_subject check (case subject_kind
        when 'PERSON' then person_id is not null
        when 'UNIT' then person_id is null and unit_id is not null
        else person_id is null and unit_id is null end),
    constraint confirmed_award_has_a_decision check (not confirmed or (decision_number is not null and decided_on is not null)),
    constraint later_entries_speak_of_a_conferral check ((entry = 'CONFERRAL') = (about_id is null)),
    constraint later_entries_have_a_reason check (entry = 'CONFERRAL' or reason is not null)
);
create index on award_entry (about_id);
create index on award_entry (person_id);
create index on award_entry (unit_id);
create index on award_entry (title_id);
create index on award_entry (attachment_id);
create index on award_entry (organisation_id, emulation_year);

-- Every part is written with its own quotes, so that no two entries have the same text.
create function award_hash(e award_entry) returns bytea language sql stable as $$
    select sha256(e.previous || convert_to(jsonb_build_array(e.id, e.organisation_id, e.number, e.entry, e.about_id, e.subject_kind,
        e.person_id, e.unit_id, e.subject_name, e.title_id, e.variant, e.emulation_year, e.award_kind, e.award_level,
        e.decision_number, e.decided_on, e.issuer, e.confirmed, e.achievement, e.reason, e.attachment_id, e.public_code,
        (extract(epoch from e.recorded_at) * 1000000)::bigint, e.recorded_by)::text, 'UTF8'))
$$;

-- The run-time role may add an entry and nothing else; number and hash are not its own to choose.
create function award_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into award_head as h (chain, number, hash) values (new.organisation_id, 1, '')
        on conflict (chain) do update set number = h.number + 1
        returning h.number, h.hash into new.number, new.previous;
    new.hash := award_hash(new);
    update award_head set hash = new.hash where chain = new.organisation_id;
    return new;
end $$;
create trigger award_link before insert on award_entry for each row execute function award_link();

call behind_wall('award_entry');

-- What a subject holds today: each conferral as last corrected or confirmed, without the withdrawn and the cancelled. The id
-- stays that of the conferral.
create view award_in_force with (security_invoker = true) as
select c.id, c.organisation_id, l.subject_kind, l.person_id, l.unit_id, l.subject_name, l.title_id, t.code as title_code, l.variant,
       l.emulation_year, l.award_kind, l.award_level, l.decision_number, l.decided_on, l.issuer, l.confirmed, l.achievement,
       c.public_code
  from award_entry c
  join lateral (select x.* from award_entry x
                 where (x.id = c.id or x.about_id = c.id) and x.entry in ('CONFERRAL', 'CORRECTION', 'CONFIRMATION')
                 order by x.number desc limit 1) l on true
  join title t on t.id = l.title_id
 where c.entry = 'CONFERRAL'
   and not exists (select from award_entry w where w.about_id = c.id and w.entry in ('WITHDRAWAL', 'CANCELLATION'));

-- Who issued the decision pays for it and makes the certificates: "Hiệu trưởng", "Hiệu trưởng Trường Chính trị tỉnh Lai Châu", the body's
-- own name, or nobody named.
create function issued_by_itself(level text, issuer text, body text) returns boolean
    language sql immutable parallel safe
    return level = 'BASE' and (btrim(coalesce(issuer, '')) = ''
        or lower(btrim(issuer) collate "vi-x-icu") in ('hiệu trưởng', 'trưởng phòng')
        or strpos(lower(issuer collate "vi-x-icu"), lower(body collate "vi-x-icu")) > 0
        or strpos(lower(body collate "vi-x-icu"), lower(btrim(issuer) collate "vi-x-icu")) > 0);
