-- A criterion that the unit says is not its own, and that others score all the same, is to be explained too: it has no points of its own.
alter table score_flag alter column self drop not null;
