-- Texts name figures by their names: what is counted for one programme no longer has the name of what is counted for its group.
update figure p set name = p.name || ' (theo chương trình)', version = p.version + 1
 where p.code ~ '^prog_' and not p.own
   and exists (select from figure f where f.code <> p.code and lower(f.name) = lower(p.name));
