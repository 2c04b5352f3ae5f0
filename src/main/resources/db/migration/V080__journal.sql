-- Who did what, when and why. Entries are only ever added; each carries the hash of the one before it in its organisation.
create table journal_head (
    chain  uuid primary key,
    number bigint not null,
    hash   bytea not null
);
comment on table journal_head is 'Last entry of each chain; its row lock keeps simultaneous entries from forking the chain';

create table journal_entry (
    chain           uuid not null,                           -- the organisation, or zero for what belongs to the installation
    number          bigint not null,
    organisation_id uuid references organisation,
    happened_at     timestamptz not null,
    account_id      uuid,                                    -- no key: the journal outlives accounts
    actor           text,
    event           text collate "C" not null,
    subject_id      uuid not null,
    words           text[] not null,
    reason          text,
    previous        bytea not null,
    hash            bytea not null,
    primary key (chain, number)
);
create index on journal_entry (organisation_id, happened_at desc);
create index on journal_entry (happened_at desc);
create index on journal_entry (account_id);
create index on journal_entry (event);
create index on journal_entry (subject_id);

-- Every part is written with its own quotes, so that no two entries have the same text.
create function journal_hash(e journal_entry) returns bytea language sql stable as $$
    select sha256(e.previous || convert_to(jsonb_build_array(e.chain, e.number, e.organisation_id,
        (extract(epoch from e.happened_at) * 1000000)::bigint, e.account_id, e.actor, e.event, e.subject_id, e.words, e.reason)::text, 'UTF8'))
$$;

-- The run-time role may add an entry and nothing else; place, number and hash are not its own to choose.
create function journal_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.chain := coalesce(new.organisation_id, '00000000-0000-0000-0000-000000000000');
    insert into journal_head as h (chain, number, hash) values (new.chain, 1, '')
        on conflict (chain) do update set number = h.number + 1
        returning h.number, h.hash into new.number, new.previous;
    new.hash := journal_hash(new);
    update journal_head set hash = new.hash where chain = new.chain;
    return new;
end $$;
create trigger journal_link before insert on journal_entry for each row execute function journal_link();

-- What breaks a chain: a changed or missing entry, a head that does not fit. One row for each, none when it is whole.
create function journal_breaks(wanted uuid) returns table (number bigint) language sql stable as $$
    select x.number
      from (select e as entry, e.number, e.previous, e.hash,
                   row_number() over (order by e.number) as place, lag(e.hash, 1, ''::bytea) over (order by e.number) as before
              from journal_entry e where e.chain = wanted) x
     where x.number <> x.place or x.previous <> x.before or x.hash <> journal_hash(x.entry)
    union all
    select h.number from journal_head h
     where h.chain = wanted
       and not exists (select from journal_entry e where e.chain = h.chain and e.number = h.number and e.hash = h.hash)
    union all
    select max(e.number) from journal_entry e
     where e.chain = wanted
    having max(e.number) > coalesce((select h.number from journal_head h where h.chain = wanted), 0)
    order by 1
$$;

call behind_wall('journal_entry');
-- Whatever happens is written down, whoever did it and wherever.
create policy everything_is_written on journal_entry for insert with check (true);
