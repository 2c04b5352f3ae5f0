-- The words of decisions and submissions under each regime. A change adds a version; documents name the one they were drafted with.
create table paper_wording (
    id          uuid primary key,
    kind        text not null check (kind in ('QUYET_DINH', 'TO_TRINH')),
    regime_id   uuid not null references legal_regime,
    revision    int not null check (revision > 0),
    valid_from  date not null,
    bases       text[] not null check (cardinality(bases) between 1 and 30),
    parts       text[] not null check (cardinality(parts) = case kind when 'QUYET_DINH' then 4 else 3 end),
    verified    boolean not null,
    source_note text not null check (length(source_note) between 2 and 500),
    written_on  date not null,
    written_by  text not null,
    unique (kind, regime_id, revision)
);
create index on paper_wording (regime_id);
comment on column paper_wording.valid_from is 'Documents drafted from this day on say so';
comment on column paper_wording.bases is 'Legal bases (căn cứ) without punctuation at the end; {ten}, {nam} … stand for what differs';

create temporary table legal_base (regime text, bases text[]) on commit drop;
insert into legal_base values
    ('A', array['Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; các Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013',
        'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng']),
    ('B1', array['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
        'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng']),
    ('B2', array['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
        'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng']),
    ('C', array['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022, được sửa đổi, bổ sung năm 2026']);

insert into paper_wording (id, kind, regime_id, revision, valid_from, bases, parts, verified, source_note, written_on, written_by)
select md5('wording:QUYET_DINH:' || r.code)::uuid, 'QUYET_DINH', r.id, 1, date '2017-10-01',
       b.bases || array['Căn cứ chức năng, nhiệm vụ, quyền hạn của {ten}', 'Xét đề nghị của {de_nghi}'],
       array['{danh_hieu} năm {nam} cho các tập thể, cá nhân (có danh sách kèm theo), gồm:',
             'Tập thể, cá nhân có tên tại Điều 1 được thưởng tiền theo quy định hiện hành. Kinh phí trích từ Quỹ thi đua, khen thưởng của {don_vi}.',
             'Các khoa, phòng có liên quan và tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
             'Quyết định này có hiệu lực kể từ ngày ký.'],
       false, 'Cần đối chiếu tên, số và ngày của các văn bản với bản gốc.', date '2022-01-01', 'Bản kèm theo hệ thống'
  from legal_base b join legal_regime r on r.code = b.regime
union all
select md5('wording:TO_TRINH:' || r.code)::uuid, 'TO_TRINH', r.id, 1, date '2017-10-01', b.bases,
       array['Căn cứ thành tích của các tập thể, cá nhân và kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng, {ten} kính trình {noi_nhan} xem xét, quyết định khen thưởng năm {nam} đối với các tập thể, cá nhân có tên trong danh sách kèm theo, gồm:',
             'Hồ sơ kèm theo gồm báo cáo thành tích, biên bản họp Hội đồng và các tài liệu theo quy định.',
             '{ten} kính đề nghị {noi_nhan} xem xét, quyết định.'],
       false, 'Cần đối chiếu tên, số và ngày của các văn bản với bản gốc.', date '2022-01-01', 'Bản kèm theo hệ thống'
  from legal_base b join legal_regime r on r.code = b.regime;
