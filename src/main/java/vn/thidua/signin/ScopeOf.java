package vn.thidua.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Role;
import vn.thidua.shared.Scope;

/** Works out, at a sign-in, whose rows a holder of roles may see and change. */
@Component
class ScopeOf {

    /** Body of each organisation in which a role is held, with what stands above, below and beside it. */
    private static final String SURROUNDINGS = """
            with home as (select o.organisation_id as id from organisation o where o.id in (:held)),
            above as (
                select a.id from home h join organisation o on o.id = h.id
                  join organisation a on o.path like a.path || '%' and a.id <> o.id and a.organisation_id = a.id
                union
                select m.organisation_id from home h join membership m on m.member_id = h.id and m.emulation_year in (:years)
                union
                select a.id from home h join membership m on m.member_id = h.id and m.emulation_year in (:years)
                  join organisation c on c.id = m.organisation_id
                  join organisation a on c.path like a.path || '%' and a.id <> c.id and a.organisation_id = a.id)
            select 'ABOVE' as place, id from above
            union all
            select 'BELOW', b.id from organisation s join organisation b on b.path like s.path || '%' and b.organisation_id = b.id
             where s.id in (:superior)
            union all
            select 'MEMBER', member_id from membership where organisation_id in (:clusters) and emulation_year in (:years)
            union all
            select 'HOME', id from home
            """;

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    private final JdbcClient database;

    private final Clock clock;

    ScopeOf(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A cluster's secretary works with this year's and last year's members; who left before that is none of theirs. */
    private Set<String> years() {
        var years = new HashSet<String>();
        for (EmulationYear.Kind kind : EmulationYear.Kind.values()) {
            EmulationYear current = EmulationYear.of(LocalDate.now(clock), kind);
            years.add(current.toString());
            years.add(current.previous().toString());
        }
        return years;
    }

    Scope grants(Set<Grant> grants) {
        if (holds(grants, Role.SYSTEM_ADMINISTRATOR)) {
            return Scope.SYSTEM;
        }
        var reads = new HashSet<UUID>();
        var changes = new HashSet<UUID>();
        var above = new HashSet<UUID>();
        database.sql(SURROUNDINGS)
                .param(
                        "held",
                        orNobody(grants.stream()
                                .map(Grant::organisationId)
                                .collect(java.util.stream.Collectors.toSet())))
                .param("superior", orNobody(organisations(grants, Role.ACADEMY_OFFICER)))
                .param("clusters", orNobody(organisations(grants, Role.CLUSTER_SECRETARY)))
                .param("years", years())
                .query((row, number) -> switch (row.getString("place")) {
                    case "ABOVE" -> above.add(row.getObject("id", UUID.class));
                    case "HOME" -> changes.add(row.getObject("id", UUID.class));
                    default -> reads.add(row.getObject("id", UUID.class));
                })
                .list();
        reads.addAll(changes);
        above.removeAll(reads);
        return new Scope(false, false, reads, changes, above);
    }

    private static boolean holds(Set<Grant> grants, Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    private static Set<UUID> organisations(Set<Grant> grants, Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::organisationId)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** An SQL list is never empty. */
    private static Set<UUID> orNobody(Set<UUID> organisations) {
        return organisations.isEmpty() ? NOBODY : organisations;
    }
}
