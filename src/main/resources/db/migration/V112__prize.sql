-- The emulation and commendation fund (quỹ thi đua, khen thưởng) of a school, and which awards it has paid for.
create table fund_entry (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    direction       text not null check (direction in ('INCOME', 'SPENDING')),
    booked_on       date not null,
    amount          bigint not null check (amount between 1 and 1000000000000),  -- đồng
    purpose         text not null check (length(btrim(purpose)) between 2 and 300),
    document        text check (length(document) <= 120),
    recorded_at     timestamptz not null,
    recorded_by     text not null
);
create index on fund_entry (organisation_id, booked_on);

create table prize_payment (
    award_id        uuid primary key references award_entry,     -- one award is paid once
    organisation_id uuid not null references organisation,
    fund_entry_id   uuid not null references fund_entry on delete cascade,
    coefficient     numeric(6, 2) not null,
    base            bigint not null,
    amount          bigint not null check (amount > 0)
);
comment on table prize_payment is 'With what the amount was reckoned by when it was paid: rules that are corrected later change nothing';
create index on prize_payment (organisation_id);
create index on prize_payment (fund_entry_id);

call behind_wall('fund_entry');
call behind_wall('prize_payment');
