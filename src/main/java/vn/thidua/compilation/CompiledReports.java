package vn.thidua.compilation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.compilation.Compiled.SetFigure;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.figure.Figures;
import vn.thidua.narrative.ReportFigures;
import vn.thidua.narrative.ReportValues;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Words;
import vn.thidua.reception.ReceivedReports;
import vn.thidua.reception.ReceivedReports.Received;
import vn.thidua.report.Report;

/**
 * Adds accepted reports up. It is also where the text of a compiled report finds its figures: never in records, only in what
 * the bodies below have reported and the compiling body has accepted.
 */
@Component
@Transactional(readOnly = true)
class CompiledReports implements ReportValues.Source {

    /** With what a report that is itself compiled has set otherwise. */
    private static final String SNAPSHOTS = """
            select r.organisation_id, r.id, r.snapshot,
                   (select json_object_agg(s.figure_code, s.amount) from compilation_override s where s.report_id = r.id) as set
              from report r where r.id = any (cast(:reports as uuid[]))
            """;

    private static final String SET = """
            select figure_code, amount, counted, reason, set_by, set_at from compilation_override where report_id = :report order by set_at
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, BigDecimal>> AMOUNTS = new TypeReference<>() {};

    private final ReceivedReports received;
    private final Figures figures;
    private final JdbcClient database;
    private final Words words;
    private volatile @Nullable Map<UUID, OrganisationKind> compiledOutlines;

    CompiledReports(ReceivedReports received, Figures figures, JdbcClient database, Words words) {
        this.received = received;
        this.figures = figures;
        this.database = database;
        this.words = words;
    }

    /** The report with everything that it adds up, as it is today. */
    Compiled read(Report report) {
        List<Received> members = members(report);
        Map<UUID, FigureTable> accepted = accepted(members);
        FigureTable counted = accepted.isEmpty()
                ? figures.over(Set.of(), ReportFigures.counted(report))
                : FigureTable.joined(ReportFigures.counted(report), accepted.values());
        return compiled(report, members, counted, set(report.id()));
    }

    private static Compiled compiled(
            Report report, List<Received> members, FigureTable counted, Map<String, SetFigure> set) {
        Map<String, BigDecimal> amounts =
                set.values().stream().collect(Collectors.toMap(SetFigure::code, SetFigure::amount));
        return new Compiled(report, members, counted, counted.asOne(report.organisationId(), amounts), set);
    }

    /** Who owes a report to the body that compiles: schools to clusters and offices, clusters to the Academy. */
    List<Received> members(Report report) {
        OrganisationKind below = compiledOutlines().get(report.templateId()) == OrganisationKind.ACADEMY
                ? OrganisationKind.CLUSTER
                : OrganisationKind.SCHOOL;
        return received.of(report.organisationId(), below, report.period(), null, null);
    }

    /**
     * What the accepted reports have frozen, in the order of their authors' names; one that is itself compiled counts as one, as
     * it was set.
     */
    Map<UUID, FigureTable> accepted(List<Received> members) {
        List<UUID> reports = members.stream()
                .filter(Received::isAccepted)
                .map(Received::report)
                .toList();
        var frozen = new HashMap<UUID, FigureTable>();
        if (!reports.isEmpty()) {
            database.sql(SNAPSHOTS).param("reports", array(reports)).query((ResultSet row) -> {
                frozen.put(row.getObject("organisation_id", UUID.class), table(row));
            });
        }
        var ordered = new LinkedHashMap<UUID, FigureTable>();
        members.stream()
                .map(Received::authorId)
                .filter(frozen::containsKey)
                .forEach(author -> ordered.put(author, frozen.get(author)));
        return ordered;
    }

    private static FigureTable table(ResultSet row) throws SQLException {
        UUID author = row.getObject("organisation_id", UUID.class);
        FigureTable table = FigureTable.parse(row.getString("snapshot"));
        String set = row.getString("set");
        return table.schools().equals(Set.of(author))
                ? table
                : table.asOne(author, set == null ? Map.of() : JSON.readValue(set, AMOUNTS));
    }

    private Map<String, SetFigure> set(UUID report) {
        var set = new LinkedHashMap<String, SetFigure>();
        database.sql(SET).param("report", report).query((ResultSet row) -> {
            set.put(row.getString("figure_code"), setFigure(row));
        });
        return set;
    }

    private SetFigure setFigure(ResultSet row) throws SQLException {
        return new SetFigure(
                row.getString("figure_code"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("counted"),
                row.getString("reason"),
                row.getString("set_by"),
                words.moment(row.getTimestamp("set_at").toInstant()));
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public boolean isFor(Report report) {
        return compiledOutlines().containsKey(report.templateId());
    }

    @Override
    public ReportValues of(Report report) {
        return values(read(report));
    }

    /** An issued report keeps the tables of its schools; what was set otherwise has been fixed with it. */
    @Override
    public ReportValues frozen(Report report, FigureTable table) {
        return values(compiled(report, List.of(), table, set(report.id())));
    }

    private ReportValues values(Compiled compiled) {
        var notes = new LinkedHashMap<String, String>();
        compiled.set().values().forEach(set -> notes.put(set.code(), note(compiled, set)));
        return new ReportValues(
                compiled.counted(),
                code -> compiled.whole().has(code) ? Optional.of(compiled.total(code)) : Optional.empty(),
                notes,
                null);
    }

    /** As a note in the document says it: in Vietnamese, whoever looks. */
    private String note(Compiled compiled, SetFigure set) {
        FigureValue counted =
                compiled.counted().has(set.code()) ? compiled.counted().total(set.code()) : null;
        return words.official(
                "compilation.note", counted == null ? FigureValue.UNKNOWN : counted.shown(), set.reason());
    }

    /** Which outlines are compiled, and whose they are; outlines come with migrations, so that looking once is enough. */
    private Map<UUID, OrganisationKind> compiledOutlines() {
        Map<UUID, OrganisationKind> known = compiledOutlines;
        if (known == null) {
            var read = new HashMap<UUID, OrganisationKind>();
            database.sql("select id, author_kind from report_template where compiled")
                    .query((ResultSet row) -> {
                        read.put(
                                row.getObject("id", UUID.class),
                                OrganisationKind.valueOf(row.getString("author_kind")));
                    });
            known = Map.copyOf(read);
            compiledOutlines = known;
        }
        return known;
    }
}
