-- The demo world, part 12: how the bodies head their documents.
insert into letterhead (organisation_id, version, superior, issuer, symbol, place, party)
select demo_id(code), 0, superior, issuer, symbol, place, party
  from (values
    ('HVCTQG', null, 'HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH', 'HVCTQG', 'Hà Nội', true),
    ('CTD-BGPB', 'HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH', 'CỤM THI ĐUA CÁC TRƯỜNG CHÍNH TRỊ KHU VỰC MIỀN NÚI BIÊN GIỚI PHÍA BẮC', 'CTĐ', 'Sơn La', true),
    ('TCT-SL', 'TỈNH ỦY SƠN LA', 'TRƯỜNG CHÍNH TRỊ TỈNH SƠN LA', 'TCT', 'Sơn La', true),
    ('TCT-LC', 'TỈNH ỦY LAI CHÂU', 'TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU', 'TCT', 'Lai Châu', true),
    ('PGD-DBP', 'UBND THÀNH PHỐ ĐIỆN BIÊN PHỦ', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'PGDĐT', 'Điện Biên Phủ', false)
  ) as l (code, superior, issuer, symbol, place, party)
on conflict (organisation_id) do nothing;
