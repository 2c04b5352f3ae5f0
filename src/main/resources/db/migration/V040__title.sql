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
select md5('title:' || code)::uuid, 0, code, name, short_name, name_en, category, subject, rank, aliases, enabled
  from (values
    ('LDTT', 'Lao động tiên tiến', 'LĐTT', 'Advanced Worker', 'TITLE', 'INDIVIDUAL', 10, '{}'::text[], true),
    ('CSTT', 'Chiến sĩ tiên tiến', 'CSTT', 'Advanced Soldier', 'TITLE', 'INDIVIDUAL', 11, '{}', false),
    ('CSTDCS', 'Chiến sĩ thi đua cơ sở', 'CSTĐCS', 'Grassroots Emulation Fighter', 'TITLE', 'INDIVIDUAL', 20, '{Chiến sĩ thi đua cấp cơ sở,Chiến sỹ thi đua cơ sở,Chiến sỹ thi đua cấp cơ sở}', true),
    ('CSTDBT', 'Chiến sĩ thi đua Bộ, ban, ngành, tỉnh', 'CSTĐ tỉnh', 'Ministerial or Provincial Emulation Fighter', 'TITLE', 'INDIVIDUAL', 30, '{Chiến sĩ thi đua cấp tỉnh,Chiến sỹ thi đua cấp tỉnh,Chiến sĩ thi đua cấp bộ}', true),
    ('CSTDTQ', 'Chiến sĩ thi đua toàn quốc', 'CSTĐTQ', 'National Emulation Fighter', 'TITLE', 'INDIVIDUAL', 40, '{Chiến sỹ thi đua toàn quốc}', true),
    ('TTLDTT', 'Tập thể lao động tiên tiến', 'TTLĐTT', 'Advanced Labour Collective', 'TITLE', 'COLLECTIVE', 10, '{Tập thể Lao động tiên tiến}', true),
    ('TTLDXS', 'Tập thể lao động xuất sắc', 'TTLĐXS', 'Excellent Labour Collective', 'TITLE', 'COLLECTIVE', 20, '{Tập thể Lao động xuất sắc}', true),
    ('CTD_BT', 'Cờ thi đua của Bộ, ban, ngành, tỉnh', 'Cờ TĐ bộ, tỉnh', 'Ministerial or Provincial Emulation Flag', 'TITLE', 'COLLECTIVE', 30, '{Cờ thi đua của Giám đốc Học viện,Cờ thi đua của UBND tỉnh}', true),
    ('CTD_CP', 'Cờ thi đua của Chính phủ', 'Cờ TĐ Chính phủ', 'Government Emulation Flag', 'TITLE', 'COLLECTIVE', 40, '{}', true),
    ('GDVH', 'Gia đình văn hóa', 'GĐVH', 'Cultural Family', 'TITLE', 'HOUSEHOLD', 10, '{}', false),
    ('GK', 'Giấy khen', 'GK', 'Certificate of Commendation', 'FORM', 'BOTH', 10, '{}', true),
    ('BK_BT', 'Bằng khen của Bộ, ban, ngành, tỉnh', 'BK bộ, tỉnh', 'Ministerial or Provincial Certificate of Merit', 'FORM', 'BOTH', 20, '{Bằng khen của Chủ tịch UBND tỉnh,Bằng khen của Giám đốc Học viện}', true),
    ('BK_TTG', 'Bằng khen của Thủ tướng Chính phủ', 'BK TTg', 'Prime Minister''s Certificate of Merit', 'FORM', 'BOTH', 30, '{}', true),
    ('HCLD_3', 'Huân chương Lao động hạng Ba', 'HCLĐ hạng Ba', 'Labour Order, Third Class', 'FORM', 'BOTH', 40, '{}', true),
    ('HCLD_2', 'Huân chương Lao động hạng Nhì', 'HCLĐ hạng Nhì', 'Labour Order, Second Class', 'FORM', 'BOTH', 41, '{}', true),
    ('HCLD_1', 'Huân chương Lao động hạng Nhất', 'HCLĐ hạng Nhất', 'Labour Order, First Class', 'FORM', 'BOTH', 42, '{}', true),
    ('KNC', 'Kỷ niệm chương', 'KNC', 'Commemorative Medal', 'FORM', 'INDIVIDUAL', 15, '{}', true),
    ('HUYHIEU', 'Huy hiệu', 'Huy hiệu', 'Badge', 'FORM', 'INDIVIDUAL', 16, '{}', true)
  ) as t (code, name, short_name, name_en, category, subject, rank, aliases, enabled);
