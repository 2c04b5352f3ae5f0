-- Why a locked month was opened again, when and by whom: the last time, as its page shows it; the journal keeps every time.
alter table rating_month add column unlock_reason text check (length(unlock_reason) <= 500);
alter table rating_month add column unlocked_by text;
alter table rating_month add column unlocked_at timestamptz;
