package vn.thidua.compilation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.chart.ReportPictures;
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
import vn.thidua.shared.Period;

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
    /** What was accepted of a member over periods of the same length before. */
    private static final String EARLIER = """
            , (select cast(json_agg(b.snapshot order by b.first_day) as text) from report b
                where b.organisation_id = x.author_id and b.addressee_id = :body and b.state = 'SUBMITTED' and last_verdict(b.id, b.attempt) = 'ACCEPTED'
                  and b.last_day < :first and abs((b.last_day - b.first_day) - (cast(:last as date) - cast(:first as date))) < 20
                  and b.first_day > cast(:first as date) - interval '34 months') as earlier""";

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
     * @param earlier what was accepted of them over periods of the same length before, if it was asked for
     */
    record Below(
            List<Received> members,
            Map<UUID, FigureTable> tables,
            Map<String, SetFigure> set,
            Map<Period, List<FigureTable>> earlier) {}

    /** The report with everything that it adds up, as it is today. */
    Compiled read(Report report) {
        return compiled(report, below(report));
    }

    private Compiled compiled(Report report, Below below) {
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
        return below(report, MORE);
    }

    private Below below(Report report, String more) {
        OrganisationKind kind = compiledOutlines().get(report.templateId()) == OrganisationKind.ACADEMY
                ? OrganisationKind.CLUSTER
                : OrganisationKind.SCHOOL;
        var members = new ArrayList<Received>();
        var tables = new LinkedHashMap<UUID, FigureTable>();
        var set = new LinkedHashMap<String, SetFigure>();
        var earlier = new TreeMap<Period, List<FigureTable>>(Comparator.comparing(Period::from));
        received.of(report.organisationId(), kind, report.period(), more, report.id(), (member, columns) -> {
            members.add(member);
            set.putAll(setFigures(columns.get("own_set")));
            String snapshot = member.isAccepted() ? columns.get("snapshot") : null;
            if (snapshot != null) {
                UUID author = member.authorId();
                tables.put(author, asOne(FigureTable.parse(snapshot), author, setFigures(columns.get("set"))));
            }
            if (more.endsWith(EARLIER)) {
                earlier(columns.get("earlier"))
                        .forEach(table -> earlier.computeIfAbsent(table.period(), period -> new ArrayList<>())
                                .add(table));
            }
        });
        return new Below(members, tables, set, earlier);
    }

    private static List<FigureTable> earlier(@Nullable String json) {
        return json == null
                ? List.of()
                : Arrays.stream(JSON.readValue(json, String[].class))
                        .map(FigureTable::parse)
                        .toList();
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

    /** Pictures show what was accepted, too: this period, those before it, and who was in time. */
    @Override
    public ReportFigures.Told told(Report report) {
        Below below = below(report, MORE + EARLIER);
        Compiled read = compiled(report, below);
        var trend = new ArrayList<FigureTable>();
        below.earlier().forEach((period, tables) -> trend.add(FigureTable.joined(period, tables)));
        trend.add(read.whole());
        return new ReportFigures.Told(
                values(read),
                new ReportPictures.Material(
                        read.whole(),
                        trend,
                        trend,
                        below.members().stream()
                                .map(member -> new ReportPictures.Punctual(
                                        member.author(), member.submittedOn() == null ? null : member.lateBy()))
                                .toList()));
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
