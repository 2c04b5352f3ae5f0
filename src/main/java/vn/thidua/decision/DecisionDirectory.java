package vn.thidua.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.AwardWarning;
import vn.thidua.award.Conferral;
import vn.thidua.award.Ledger;
import vn.thidua.decision.Decision.DecisionState;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** Reads decisions as rows; drafts only for those who keep them. */
@Repository
@Transactional(readOnly = true)
class DecisionDirectory {

    private static final String ROWS = """
            select count(*) over () as total, d.id, d.emulation_year, d.subject, d.state, d.number, d.decided_on,
                   (select count(*) from award_decision_line l where l.decision_id = d.id) as lines
              from award_decision d
             where d.organisation_id = :school and (:keeper or d.state <> 'DRAFT')
               and (cast(:year as text) is null or d.emulation_year = :year)
               and (cast(:state as text) is null or d.state = :state)
               and (cast(:q as text) is null or strpos(search_text(d.subject || ' ' || coalesce(d.number, '')), search_text(:q)) > 0)
             order by d.decided_on desc nulls first, d.drafted_at desc, d.id
            """;

    private final JdbcClient database;
    private final TitleRepository titles;
    private final Ledger ledger;

    DecisionDirectory(JdbcClient database, TitleRepository titles, Ledger ledger) {
        this.database = database;
        this.titles = titles;
        this.ledger = ledger;
    }

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable String year,
            @Nullable DecisionState state) {
        Filter {
            q = q == null || q.isBlank() ? null : q.strip();
            year = year == null || year.isBlank() ? null : year.strip();
        }
    }

    /** A line of the list. */
    record Row(
            UUID id,
            String year,
            String subject,
            DecisionState state,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            long lines) {

        List<@Nullable Object> cells(Words words) {
            return Arrays.asList(number, decidedOn, subject, year, lines, words.label(state));
        }
    }

    List<Row> page(Filter filter, boolean keeper, Viewer viewer, Paging paging) {
        return ask(filter, keeper, viewer, " limit " + Paging.ROWS + " offset " + paging.offset(), paging);
    }

    List<Row> all(Filter filter, boolean keeper, Viewer viewer) {
        return ask(filter, keeper, viewer, "", null);
    }

    private List<Row> ask(Filter filter, boolean keeper, Viewer viewer, String part, @Nullable Paging paging) {
        return database.sql(ROWS + part)
                .param("school", viewer.homeId())
                .param("keeper", keeper)
                .param("year", filter.year())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("q", filter.q())
                .query((row, number) -> {
                    if (paging != null) {
                        paging.of(row.getLong("total"));
                    }
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("emulation_year"),
                            row.getString("subject"),
                            DecisionState.valueOf(row.getString("state")),
                            row.getString("number"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getLong("lines"));
                })
                .list();
    }

    /** Names of titles by id. */
    Map<UUID, String> titleNames() {
        return titles.all().stream().collect(Collectors.toMap(Title::id, Title::name));
    }

    /** What is to be heeded about a list, by line. */
    Map<UUID, List<AwardWarning>> warnings(Decision decision) {
        List<Conferral> planned = decision.lines().stream()
                .map(line -> line.proposed()
                        .conferral(vn.thidua.award.AwardLevel.BASE, new Conferral.Decree(null, null, "–")))
                .toList();
        var found = ledger.warningsOn(planned, decision.school().id());
        var byLine = new java.util.HashMap<UUID, List<AwardWarning>>();
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).isEmpty()) {
                byLine.put(decision.lines().get(i).id(), found.get(i));
            }
        }
        return byLine;
    }
}
