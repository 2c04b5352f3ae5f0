package vn.thidua.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;

/** Reads awards as they are printed: by decision of the body itself, from what is in force in its ledger; superiors print their own. */
@Repository
@Transactional(readOnly = true)
class CertificateReader {

    static final String[] SORTED = {"recent", "number", "many"};

    private static final Map<String, String> COLUMNS = Map.of(
            "recent", "a.decided_on desc, a.decision_number",
            "number", "a.decision_number",
            "many", "count(*)");

    private static final String DECISIONS = """
            select count(*) over () as total, a.decision_number, a.decided_on, max(a.issuer) as issuer, count(*) as many,
                   string_agg(distinct t.short_name, ', ') as titles
              from award_in_force a join title t on t.id = a.title_id join organisation o on o.id = a.organisation_id
             where a.organisation_id = :body and issued_by_itself(a.award_level, a.issuer, o.name) and a.decision_number is not null and a.decided_on is not null
               and (cast(:year as int) is null or extract(year from a.decided_on) = :year)
               and (cast(:q as text) is null or strpos(search_text(a.decision_number || ' ' || coalesce(a.issuer, '')), search_text(:q)) > 0)
             group by a.decision_number, a.decided_on
             order by /*order*/
            """;

    private static final String AWARDS = """
            select a.id, a.subject_name, a.title_id, t.name as title, a.emulation_year, a.decision_number, a.decided_on, a.issuer,
                   a.public_code, a.award_level
              from award_in_force a join title t on t.id = a.title_id join organisation o on o.id = a.organisation_id
              left join person p on p.id = a.person_id
             where a.organisation_id = :body and issued_by_itself(a.award_level, a.issuer, o.name) and a.decision_number = :number and a.decided_on = :decided
             order by t.category desc, t.rank desc, p.given_name collate "vi-x-icu" nulls first, a.subject_name collate "vi-x-icu", a.id
            """;

    private final JdbcClient database;

    CertificateReader(JdbcClient database) {
        this.database = database;
    }

    List<Decision> decisions(Filter filter, UUID body, Paging paging) {
        var rows = new ArrayList<Decision>();
        select(filter, body, paging, " limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return rows.add(DECISION.mapRow(row, number));
                })
                .list();
        return rows;
    }

    Stream<Decision> stream(Filter filter, UUID body, Paging paging) {
        return select(filter, body, paging, "").withFetchSize(500).query(DECISION).stream();
    }

    private JdbcClient.StatementSpec select(Filter filter, UUID body, Paging paging, String part) {
        String order = COLUMNS.get(paging.column()) + (paging.descending() ? " desc" : "") + ", a.decided_on desc";
        return database.sql(DECISIONS.replace(
                        "/*order*/",
                        order.replace("decided_on desc, a.decision_number desc", "decided_on, a.decision_number")
                                + part))
                .param("body", body)
                .param("year", filter.year())
                .param("q", filter.q());
    }

    private static final RowMapper<Decision> DECISION = (row, number) -> new Decision(
            row.getString("decision_number"),
            row.getObject("decided_on", LocalDate.class),
            row.getString("issuer"),
            row.getString("titles"),
            row.getLong("many"));

    /** The awards of one decision, titles by weight, people by given name. */
    List<Award> awards(UUID body, String number, LocalDate decided) {
        return database.sql(AWARDS)
                .param("body", body)
                .param("number", number)
                .param("decided", decided)
                .query((row, at) -> new Award(
                        row.getObject("id", UUID.class),
                        row.getString("subject_name"),
                        row.getObject("title_id", UUID.class),
                        row.getString("title"),
                        row.getString("emulation_year"),
                        row.getString("decision_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("issuer"),
                        row.getString("public_code")))
                .list();
    }

    /** Titles and forms of the catalogue, heaviest first. */
    List<Option> titles() {
        return database.sql(
                        "select id, name from title where enabled and subject <> 'HOUSEHOLD' order by category desc, rank desc")
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Who heads the body on a day. */
    @Nullable
    String headOf(UUID body, LocalDate on) {
        return database.sql("select head_of(:body, :on)")
                .param("body", body)
                .param("on", on)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** What the list's query string says. */
    record Filter(@Nullable String q, @Nullable Integer year) {
        Filter {
            year = year == null || year < 1945 || year > 2200 ? null : year;
        }
    }

    /** A decision with what it awarded. */
    record Decision(
            String number, LocalDate decidedOn, @Nullable String issuer, String titles, long many) {
        List<?> cells() {
            return Arrays.asList(number, decidedOn, issuer, titles, many);
        }
    }

    /** One award as its certificate says it. */
    record Award(
            UUID id,
            String name,
            UUID titleId,
            String title,
            String year,
            String decisionNumber,
            LocalDate decidedOn,
            @Nullable String issuer,
            @Nullable String publicCode) {}
}
