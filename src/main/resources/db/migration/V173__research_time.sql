-- When a work really began, where that is known: a topic registered for 2021 that began in September was not under way in June.
alter table research_work add begun_on date;
alter table research_work add constraint works_end_after_they_began check (decided_on >= begun_on);
comment on column research_work.begun_on is 'Ngày bắt đầu thực hiện; null: not known, counted from the beginning of its year';
