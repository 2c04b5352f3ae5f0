-- Where the council decides, its members read the sheets on which it decides.
create function sits_on_council(body uuid, who uuid, day date) returns boolean
    language sql stable
as $$
    select exists (select from council_member m join composition c on c.id = m.composition_id
                    where m.person_id = who and c.organisation_id = body and c.state = 'IN_FORCE' and c.valid_from <= day and (c.valid_to is null or c.valid_to >= day)
                      and m.valid_from <= day and (m.valid_to is null or m.valid_to >= day))
$$;
