-- CHOICE: one of several levels that exclude one another, or none of them; each level has its points (chọn một mức).
alter table criterion drop constraint criterion_kind_check,
    add constraint criterion_kind_check check (kind in ('GROUP', 'TARGET', 'QUALITY', 'ITEMS', 'CHOICE', 'ADJUSTMENT', 'BANDS', 'POINTS'));

-- The shipped example's rating of the Party organisation: whoever did excellently did not also do well.
alter table criterion disable trigger criteria_stand;
update criterion set kind = 'CHOICE' where set_id = md5('criteria/CLUSTER')::uuid and code = 'IV.1';
alter table criterion enable trigger criteria_stand;
