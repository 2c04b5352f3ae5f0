-- Catalogue of emulation titles (danh hiệu thi đua) and commendation forms (hình thức khen thưởng).
create table title (
    id          uuid primary key,
    version     int not null,
    code        text not null unique,
    name        text not null,
    short_name  text not null,
    name_en     text not null,
    category    text not null check (category in ('TITLE', 'FORM')),
    subject     text not null check (subject in ('INDIVIDUAL', 'COLLECTIVE', 'BOTH', 'HOUSEHOLD')),
    rank        int not null,          -- order of weight within its category, lowest first
    aliases     text[] not null default '{}',
    enabled     boolean not null default true
);
comment on table title is 'The same for all organisations; what is required for it changes by decree and stands in its rules';

insert into title (id, version, code, name, short_name, name_en, category, subject, rank, aliases, enabled)
select md5('title:' || code)::uuid, 0, code, name, short_name, name_en, category, subject, rank, aliases::text[], enabled
  from (values
    ('LDTT', 'Lao động tiên tiến', 'LĐTT', 'Advanced Worker', 'TITLE', 'INDIVIDUAL', 10, '{Danh hiệu Lao động tiên tiến}', true),
    ('CSTT', 'Chiến sĩ tiên tiến', 'CSTT', 'Advanced Soldier', 'TITLE', 'INDIVIDUAL', 11, '{}', false),
    ('CSTDCS', 'Chiến sĩ thi đua cơ sở', 'CSTĐCS', 'Grassroots Emulation Fighter', 'TITLE', 'INDIVIDUAL', 20, '{Chiến sĩ thi đua cấp cơ sở,Chiến sỹ thi đua cơ sở,Chiến sỹ thi đua cấp cơ sở,CSTĐ cơ sở,CSTĐ cấp cơ sở}', true),
    ('CSTDBT', 'Chiến sĩ thi đua Bộ, ban, ngành, tỉnh', 'CSTĐ tỉnh', 'Ministerial or Provincial Emulation Fighter', 'TITLE', 'INDIVIDUAL', 30, '{Chiến sĩ thi đua cấp tỉnh,Chiến sỹ thi đua cấp tỉnh,Chiến sĩ thi đua tỉnh,Chiến sĩ thi đua cấp bộ,"Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương",CSTĐ cấp tỉnh,CSTĐ cấp bộ}', true),
    ('CSTDTQ', 'Chiến sĩ thi đua toàn quốc', 'CSTĐTQ', 'National Emulation Fighter', 'TITLE', 'INDIVIDUAL', 40, '{Chiến sỹ thi đua toàn quốc,CSTĐ toàn quốc}', true),
    ('TTLDTT', 'Tập thể lao động tiên tiến', 'TTLĐTT', 'Advanced Labour Collective', 'TITLE', 'COLLECTIVE', 10, '{Tập thể Lao động tiên tiến,Tập thể LĐTT}', true),
    ('TTLDXS', 'Tập thể lao động xuất sắc', 'TTLĐXS', 'Excellent Labour Collective', 'TITLE', 'COLLECTIVE', 20, '{Tập thể Lao động xuất sắc,Tập thể LĐXS}', true),
    ('CTD_BT', 'Cờ thi đua của Bộ, ban, ngành, tỉnh', 'Cờ TĐ bộ, tỉnh', 'Ministerial or Provincial Emulation Flag', 'TITLE', 'COLLECTIVE', 30, '{Cờ thi đua của Giám đốc Học viện,Cờ thi đua của Học viện,Cờ thi đua của UBND tỉnh,Cờ thi đua của Chủ tịch UBND tỉnh,Cờ thi đua cấp tỉnh}', true),
    ('CTD_CP', 'Cờ thi đua của Chính phủ', 'Cờ TĐ Chính phủ', 'Government Emulation Flag', 'TITLE', 'COLLECTIVE', 40, '{Cờ thi đua Chính phủ}', true),
    ('XA_TB', 'Xã, phường, đặc khu tiêu biểu', 'Xã, phường tiêu biểu', 'Exemplary Commune or Ward', 'TITLE', 'COLLECTIVE', 50, '{"Xã, phường, thị trấn tiêu biểu"}', false),
    ('THON_VH', 'Thôn, tổ dân phố văn hóa', 'Thôn, TDP văn hóa', 'Cultural Village or Neighbourhood', 'TITLE', 'COLLECTIVE', 51, '{"Thôn, làng, ấp, bản, tổ dân phố văn hóa"}', false),
    ('GDVH', 'Gia đình văn hóa', 'GĐVH', 'Cultural Family', 'TITLE', 'HOUSEHOLD', 10, '{}', false),
    ('GK', 'Giấy khen', 'GK', 'Certificate of Commendation', 'FORM', 'BOTH', 10, '{Giấy khen của Hiệu trưởng}', true),
    ('KNC', 'Kỷ niệm chương', 'KNC', 'Commemorative Medal', 'FORM', 'INDIVIDUAL', 15, '{Kỷ niệm chương Vì sự nghiệp giáo dục,Kỷ niệm chương của Học viện}', true),
    ('HUYHIEU', 'Huy hiệu', 'Huy hiệu', 'Badge', 'FORM', 'INDIVIDUAL', 16, '{Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Điện Biên}', true),
    ('BK_BT', 'Bằng khen của Bộ, ban, ngành, tỉnh', 'BK bộ, tỉnh', 'Ministerial or Provincial Certificate of Merit', 'FORM', 'BOTH', 20, '{Bằng khen của Chủ tịch UBND tỉnh,Bằng khen của UBND tỉnh,Bằng khen cấp tỉnh,Bằng khen của Giám đốc Học viện,Bằng khen của Bộ trưởng}', true),
    ('BK_TTG', 'Bằng khen của Thủ tướng Chính phủ', 'BK TTg', 'Prime Minister''s Certificate of Merit', 'FORM', 'BOTH', 30, '{Bằng khen của Thủ tướng,Bằng khen Thủ tướng Chính phủ}', true),
    ('HCLD_3', 'Huân chương Lao động hạng Ba', 'HCLĐ hạng Ba', 'Labour Order, Third Class', 'FORM', 'BOTH', 40, '{}', true),
    ('HCLD_2', 'Huân chương Lao động hạng Nhì', 'HCLĐ hạng Nhì', 'Labour Order, Second Class', 'FORM', 'BOTH', 41, '{}', true),
    ('HCLD_1', 'Huân chương Lao động hạng Nhất', 'HCLĐ hạng Nhất', 'Labour Order, First Class', 'FORM', 'BOTH', 42, '{}', true),
    ('HCDL_3', 'Huân chương Độc lập hạng Ba', 'HCĐL hạng Ba', 'Independence Order, Third Class', 'FORM', 'BOTH', 50, '{}', false),
    ('HCDL_2', 'Huân chương Độc lập hạng Nhì', 'HCĐL hạng Nhì', 'Independence Order, Second Class', 'FORM', 'BOTH', 51, '{}', false),
    ('HCDL_1', 'Huân chương Độc lập hạng Nhất', 'HCĐL hạng Nhất', 'Independence Order, First Class', 'FORM', 'BOTH', 52, '{}', false),
    ('HCHCM', 'Huân chương Hồ Chí Minh', 'HC Hồ Chí Minh', 'Ho Chi Minh Order', 'FORM', 'BOTH', 53, '{}', false),
    ('HCSV', 'Huân chương Sao vàng', 'HC Sao vàng', 'Gold Star Order', 'FORM', 'BOTH', 54, '{}', false),
    ('NGUT', 'Nhà giáo Ưu tú', 'NGƯT', 'Meritorious Teacher', 'FORM', 'INDIVIDUAL', 60, '{}', false),
    ('NGND', 'Nhà giáo Nhân dân', 'NGND', 'People''s Teacher', 'FORM', 'INDIVIDUAL', 61, '{}', false)
  ) as t (code, name, short_name, name_en, category, subject, rank, aliases, enabled);
