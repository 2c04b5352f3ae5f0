-- A body's own Word files, into which its documents are written instead of the built-in form.
create table paper_template (
    organisation_id uuid not null references organisation,
    kind            text not null check (kind in ('TO_TRINH', 'BIEN_BAN_DON_VI', 'BIEN_BAN_HOI_DONG', 'BIEN_BAN_KIEM_PHIEU', 'PHIEU_BAU',
                    'QUYET_DINH', 'BAO_CAO_THANH_TICH', 'BAO_CAO', 'THONG_BAO', 'GIAY_MOI', 'DANH_SACH')),
    attachment_id   uuid not null references attachment,
    added_at        timestamptz not null,
    primary key (organisation_id, kind)
);
create index on paper_template (attachment_id);
call behind_wall('paper_template');
