-- Programmes that half-yearly reports of clusters name one by one.
insert into programme (id, version, code, name, short_name, family, position)
select md5('programme:' || code)::uuid, 0, code, name, short_name, 'LIEN_KET', (select max(position) from programme) + row_number() over ()
  from (values
    ('CH_XDD', 'Cao học Xây dựng Đảng và chính quyền nhà nước (liên kết)', 'Cao học Xây dựng Đảng'),
    ('CH_CTH', 'Cao học Chính trị học (liên kết)', 'Cao học Chính trị học'),
    ('CH_QLKT', 'Cao học Quản lý kinh tế (liên kết)', 'Cao học Quản lý kinh tế'),
    ('QTAN', 'Bồi dưỡng kiến thức quản trị an ninh và an ninh phi truyền thống (liên kết)', 'BD quản trị an ninh'),
    ('XDD', 'Bồi dưỡng kiến thức xây dựng Đảng (liên kết)', 'BD xây dựng Đảng'),
    ('NN_TH', 'Ngoại ngữ, tin học theo nhu cầu xã hội (liên kết)', 'Ngoại ngữ, tin học')
  ) as p (code, name, short_name)
on conflict (code) do nothing;
