package vn.thidua.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier.DossierKind;
import vn.thidua.nomination.Dossier.DossierSubject;
import vn.thidua.shared.EmulationYear;

/** Dossiers as those see them who vote and decide: whom, what, for which year, in words; one statement each. */
@Repository
@Transactional(readOnly = true)
public class Nominees {

    /**
     * Whom a dossier proposes for what.
     *
     * @param unitId the proposing unit, whose head has an interest in it
     * @param unit its name
     * @param position chức vụ of a person today
     * @param regime code of the legal regime (A, B1, B2, C)
     * @param decision words of the decision, once there is one
     */
    public record Nominee(
            UUID id,
            UUID school,
            EmulationYear year,
            DossierKind kind,
            DossierSubject subject,
            @Nullable UUID personId,
            @Nullable UUID unitId,
            String name,
            @Nullable String unit,
            @Nullable String position,
            List<String> names,
            UUID titleId,
            String titleCode,
            String title,
            String variant,
            @Nullable String achievement,
            DossierState state,
            @Nullable Instant receivedAt,
            @Nullable String regime,
            @Nullable String decision) {}

    private static final String NOMINEES = """
            select d.id, d.organisation_id, d.emulation_year, d.kind, d.subject_kind, d.person_id, d.unit_id, d.subject_name, u.name as unit,
                   (select a.position from appointment a where a.person_id = d.person_id order by a.valid_from desc limit 1) as position,
                   d.names, d.title_id, t.code, t.name as title, d.variant, d.achievement, d.state, d.received_at, g.code as regime, d.decision
              from dossier d
              join title t on t.id = d.title_id
              left join organisation u on u.id = d.unit_id
              left join person p on p.id = d.person_id
              left join legal_regime g on g.id = d.regime_id
             where /*which*/
             order by t.category desc, t.subject desc, t.rank desc, case d.subject_kind when 'SCHOOL' then 0 when 'UNIT' then 1 when 'PERSON' then 2 else 3 end,
                   u.path, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", d.subject_name, d.id
            """;

    private final JdbcClient database;

    Nominees(JdbcClient database) {
        this.database = database;
    }

    /** Those that wait for the council's vote, highest titles first. */
    public List<Nominee> readyForCouncil(UUID school, EmulationYear year) {
        return inState(school, year, DossierState.COUNCIL);
    }

    /** Those in one state, highest titles first. */
    public List<Nominee> inState(UUID school, EmulationYear year, DossierState state) {
        return database.sql(NOMINEES.replace(
                        "/*which*/", "d.organisation_id = :school and d.emulation_year = :year and d.state = :state"))
                .param("school", school)
                .param("year", year.toString())
                .param("state", state.name())
                .query(Nominees::nominee)
                .list();
    }

    /** These very ones, as far as they belong to the school. */
    public List<Nominee> of(UUID school, Collection<UUID> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : database.sql(NOMINEES.replace("/*which*/", "d.organisation_id = :school and d.id in (:dossiers)"))
                        .param("school", school)
                        .param("dossiers", dossiers)
                        .query(Nominees::nominee)
                        .list();
    }

    private static Nominee nominee(ResultSet row, int number) throws SQLException {
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        return new Nominee(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                EmulationYear.parse(row.getString("emulation_year")),
                DossierKind.valueOf(row.getString("kind")),
                DossierSubject.valueOf(row.getString("subject_kind")),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("subject_name"),
                row.getString("unit"),
                row.getString("position"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getObject("title_id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                row.getString("variant"),
                row.getString("achievement"),
                DossierState.valueOf(row.getString("state")),
                received == null ? null : received.toInstant(),
                row.getString("regime"),
                row.getString("decision"));
    }
}
