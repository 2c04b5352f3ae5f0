package vn.thidua.compilation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    /** What a report sets otherwise. */
    private static final String SET = """
            (select cast(json_agg(json_build_object('code', s.figure_code, 'amount', s.amount, 'was', s.counted, 'reason', s.reason, 'by', s.set_by,
                                                    'at', to_char(s.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.set_at) as text)
               from compilation_override s where s.report_id = %s)""";

    /** What a member's report has frozen, what it sets otherwise, and what the compiling body does. */
    private static final String MORE = "(select r.snapshot from report r where r.id = x.id) as snapshot, "
            + SET.formatted("x.id") + " as set, " + SET.formatted(":own") + " as own_set";

    /** Where outlines first say what was added up: there the document says of how many, and who is missing. */
    private static final List<String> FIRST_NAMED = List.of("units_total", "done_classes");

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /**
     * Those below a report.
     *
     * @param tables what the accepted of them have frozen, by author; one that is itself compiled counts as one body, as it was set
     * @param set what the report sets otherwise
     */
    record Below(List<Received> members, Map<UUID, FigureTable> tables, Map<String, SetFigure> set) {}

    /** The report with everything that it adds up, as it is today. */
    Compiled read(Report report) {
        Below below = below(report);
        FigureTable counted = below.tables().isEmpty()
                ? figures.over(Set.of(), ReportFigures.counted(report))
                : FigureTable.joined(
                        ReportFigures.counted(report), below.tables().values());
        return compiled(report, below.members(), counted, below.set());
    }

    private static Compiled compiled(
            Report report, List<Received> members, FigureTable counted, Map<String, SetFigure> set) {
        return new Compiled(report, members, counted, counted.asOne(report.organisationId(), amounts(set)), set);
    }

    /** Who owes a report to the body that compiles – schools to clusters and offices, clusters to the Academy – and what was accepted. */
    Below below(Report report) {
        OrganisationKind kind = compiledOutlines().get(report.templateId()) == OrganisationKind.ACADEMY
                ? OrganisationKind.CLUSTER
                : OrganisationKind.SCHOOL;
        var members = new ArrayList<Received>();
        var tables = new LinkedHashMap<UUID, FigureTable>();
        var set = new LinkedHashMap<String, SetFigure>();
        received.of(report.organisationId(), kind, report.period(), MORE, report.id(), (member, more) -> {
            members.add(member);
            set.putAll(setFigures(more.get("own_set")));
            String snapshot = member.isAccepted() ? more.get("snapshot") : null;
            if (snapshot != null) {
                UUID author = member.authorId();
                tables.put(author, asOne(FigureTable.parse(snapshot), author, setFigures(more.get("set"))));
            }
        });
        return new Below(members, tables, set);
    }

    private static FigureTable asOne(FigureTable table, UUID author, Map<String, SetFigure> set) {
        return table.schools().equals(Set.of(author)) ? table : table.asOne(author, amounts(set));
    }

    private static Map<String, SetFigure> setFigures(@Nullable String json) {
        var set = new LinkedHashMap<String, SetFigure>();
        if (json != null) {
            for (SetFigure one : JSON.readValue(json, SetFigure[].class)) {
                set.put(one.code(), one);
            }
        }
        return set;
    }

    private static Map<String, BigDecimal> amounts(Map<String, SetFigure> set) {
        return set.values().stream().collect(Collectors.toMap(SetFigure::code, SetFigure::amount));
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
        String set = database.sql("select " + SET.formatted(":own"))
                .param("own", report.id())
                .query(String.class)
                .optional()
                .orElse(null);
        return values(compiled(report, List.of(), table, setFigures(set)));
    }

    private ReportValues values(Compiled compiled) {
        var notes = new LinkedHashMap<String, String>();
        compiled.set().values().forEach(set -> notes.put(set.code(), note(compiled, set)));
        if (!compiled.isWhole()) {
            String coverage = words.official(
                    "compilation.coverage",
                    compiled.compiled(),
                    compiled.members().size(),
                    missing(compiled));
            FIRST_NAMED.forEach(code -> notes.merge(code, coverage, (set, missing) -> set + " " + missing));
        }
        String page = "/reports/" + compiled.report().id() + "/compilation/figures/";
        return new ReportValues(
                compiled.counted(),
                code -> compiled.whole().has(code) ? Optional.of(compiled.total(code)) : Optional.empty(),
                notes,
                code -> page + code,
                compiled.members().stream()
                        .filter(member -> !compiled.counts(member))
                        .map(Received::authorId)
                        .toList());
    }

    private static String missing(Compiled compiled) {
        return compiled.members().stream()
                .filter(member -> !compiled.counts(member))
                .map(Received::officialName)
                .collect(Collectors.joining("; "));
    }

    /** As a note in the document says it: in Vietnamese, whoever looks. */
    private String note(Compiled compiled, SetFigure set) {
        FigureValue counted =
                compiled.counted().has(set.code()) ? compiled.counted().total(set.code()) : null;
        return words.official(
                "compilation.note", counted == null ? FigureValue.UNKNOWN : counted.shown(), set.reason());
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        compiledOutlines();
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
