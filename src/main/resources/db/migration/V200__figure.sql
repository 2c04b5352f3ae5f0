-- Figures of reports: what is counted, over which facts, in which period. A figure is never typed: it is a query over the
-- views fact_…, which the modules that own the records create, and every figure can be opened to the records behind it.
create table figure (
    code      text primary key check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
    name      text not null check (length(btrim(name)) between 2 and 200),
    noun      text not null check (length(btrim(noun)) between 1 and 40), -- what is counted: lớp, học viên, lượt, %
    subject   text not null check (subject in ('TRAINING', 'PLAN', 'RESEARCH', 'CONFERENCE', 'PUBLICATION', 'CONTEST', 'STAFF', 'STUDY', 'SALARY',
              'AWARD', 'MOVEMENT', 'REGISTRATION', 'RATING', 'DOCUMENT', 'DONATION', 'EXEMPLAR', 'REPORT')),
    position  int not null,
    measure   text not null check (measure in ('COUNT', 'SUM', 'SUBJECTS', 'PARTS', 'SHARE', 'HOLDERS')),
    fact      text,               -- which facts; null for PARTS and SHARE
    facets    text[],             -- of these only; null: of all
    levels    text[],
    states    text[],
    timing    text check (timing in ('CARRIED', 'OPENED', 'WITHIN', 'CLOSED', 'PRESENT', 'STANDING', 'RUNNING')),
    parts     text[],             -- PARTS: figures added up, -code: taken away; SHARE: numerator and denominator, in per cent; HOLDERS: 1 where a school has any
    sums_up   boolean not null default true, -- whether a cluster adds it up over its schools
    source    text,               -- where the definition comes from
    verified  boolean not null default false,
    own       boolean not null default false, -- added by an administrator
    version   int not null default 0,
    constraint a_figure_counts_facts_or_other_figures check ((measure in ('PARTS', 'SHARE', 'HOLDERS')) = (fact is null) and (fact is null) = (parts is not null) and (fact is null) = (timing is null)),
    constraint a_share_has_two_parts check (measure <> 'SHARE' or cardinality(parts) = 2)
);
comment on table figure is 'The same for all schools, so that eight reports can be added up figure by figure';
comment on column figure.timing is 'CARRIED: began before the period and had not ended then; OPENED or WITHIN: began in it; CLOSED: ended in it; PRESENT: carried or opened; STANDING: in force on its last day; RUNNING: begun and not ended by then';
