package vn.thidua.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.scrutiny.Knowledge;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/** What the school knows about the things that a text names, and what was said about findings before; one statement. */
@Repository
@Transactional(readOnly = true)
class KnowledgeReader {

    private static final String KNOWN = """
            (select 'D' as kind, number as name, issued_on as from_day, null::date as to_day, subject as words, null::text as who, null::timestamptz as at, false as flag
               from official_document where organisation_id = :home or published and organisation_id = any (cast(:above as uuid[]))
              order by issued_on desc limit 3000)
            union all
            (select distinct 'M', name, valid_from, valid_to, null, null, null::timestamptz, false
               from campaign where organisation_id = :home or organisation_id = any (cast(:above as uuid[])) limit 300)
            union all
            (select 'N', name, null::date, null::date, null, null, null::timestamptz, false
               from organisation where kind not in ('LEADERSHIP', 'FACULTY', 'OFFICE') and valid_to is null limit 500)
            union all
            (select 'V', fingerprint, null::date, null::date, sentence || chr(10) || coalesce(reason, ''), rule || ' ' || decided_by, decided_at, let_pass
               from finding_verdict where organisation_id = :home and (report_id = :about or reading_id = :about) order by decided_at)
            """;

    private final JdbcClient database;
    private final Clock clock;

    KnowledgeReader(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Documents, movements, names and verdicts as read; the rest is known to who asks. */
    record Known(
            List<Knowledge.Document> documents,
            List<Knowledge.Movement> movements,
            List<String> names,
            List<Verdict> verdicts) {

        /** The last word on each finding. */
        Map<String, Verdict> standing() {
            var standing = new LinkedHashMap<String, Verdict>();
            verdicts.forEach(verdict -> standing.put(verdict.fingerprint(), verdict));
            return standing;
        }
    }

    /** What somebody said about a finding. */
    record Verdict(
            String fingerprint,
            String rule,
            String sentence,
            @Nullable String reason,
            boolean letPass,
            String by,
            Instant at) {}

    Known read(UUID about, Viewer viewer) {
        Scope scope = viewer.scope();
        var known = new Known(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        database.sql(KNOWN)
                .param("home", viewer.homeId())
                .param("above", scope.everything() ? "{}" : scope.aboveSetting())
                .param("about", about)
                .query(row -> {
                    String name = row.getString("name");
                    LocalDate from = row.getObject("from_day", LocalDate.class);
                    switch (row.getString("kind")) {
                        case "D" -> known.documents().add(new Knowledge.Document(name, from, row.getString("words")));
                        case "M" ->
                            known.movements()
                                    .add(new Knowledge.Movement(name, from, row.getObject("to_day", LocalDate.class)));
                        case "N" -> known.names().add(name);
                        default ->
                            known.verdicts()
                                    .add(verdict(
                                            name,
                                            row.getString("words"),
                                            row.getString("who"),
                                            row.getObject("at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getBoolean("flag")));
                    }
                });
        return known;
    }

    private static Verdict verdict(String fingerprint, String words, String who, Instant at, boolean letPass) {
        int line = words.indexOf('\n');
        String reason = words.substring(line + 1);
        return new Verdict(
                fingerprint,
                who.substring(0, 3),
                words.substring(0, line),
                reason.isEmpty() ? null : reason,
                letPass,
                who.substring(4),
                at);
    }

    /** All that a check is told. */
    Knowledge knowledge(
            Known known,
            @Nullable Period period,
            @Nullable LocalDate cutOff,
            boolean leaving,
            List<Knowledge.Known> figures) {
        return new Knowledge(
                period,
                cutOff,
                leaving,
                LocalDate.now(clock),
                known.documents(),
                known.movements(),
                known.names(),
                figures);
    }
}
