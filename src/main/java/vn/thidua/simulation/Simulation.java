package vn.thidua.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaBook;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Rate;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureSchools;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.Figures;
import vn.thidua.formula.Entry;
import vn.thidua.formula.ScoreSheet;
import vn.thidua.page.Option;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * Scores the schools of a past year by a set of criteria, each from its recorded figures and against the field of all of them. What
 * no figure tells stays empty and leaves both sides of the rate.
 */
@Component
@Transactional(readOnly = true)
class Simulation {

    private static final String MEMBERS = """
            select o.id, o.short_name from membership m join organisation o on o.id = m.member_id
             where m.organisation_id = :cluster and m.emulation_year = :year order by o.path
            """;

    private final CriteriaBook book;
    private final CriteriaSets sets;
    private final Figures figures;
    private final FigureSchools schools;
    private final JdbcClient database;

    Simulation(CriteriaBook book, CriteriaSets sets, Figures figures, FigureSchools schools, JdbcClient database) {
        this.book = book;
        this.sets = sets;
        this.figures = figures;
        this.schools = schools;
        this.database = database;
    }

    /** What one school would have got. */
    record SchoolScore(UUID id, String name, ScoreSheet sheet) {}

    /**
     * The whole.
     *
     * @param possible {@code false} where figures are not kept for those who are scored
     */
    record Run(CriteriaTree tree, EmulationYear year, boolean possible, List<SchoolScore> scores, FigureTable table) {

        SchoolScore of(UUID school) {
            return scores.stream()
                    .filter(score -> score.id().equals(school))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    /** A figure that a criterion is filled from, with what it came to. */
    record Source(String name, String value, String link) {}

    Run run(UUID set, @Nullable String year, EmulationYear usual, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        EmulationYear asked = year == null || year.isBlank() ? usual : EmulationYear.parse(year);
        book.require(set, viewer);
        CriteriaTree tree = sets.tree(set);
        boolean possible = tree.arena() == Arena.CLUSTER || tree.arena() == Arena.BLOCK;
        List<Option> scored = possible ? schools(tree, asked, viewer) : List.of();
        FigureTable table = figures.over(
                scored.stream().map(school -> (UUID) school.value()).toList(), asked.period());
        var sheets = new LinkedHashMap<UUID, Map<UUID, Entry>>();
        scored.forEach(school -> sheets.put((UUID) school.value(), entries(tree, table, (UUID) school.value())));
        Map<UUID, ScoreSheet> results = ScoreSheet.ofRound(tree, sheets);
        List<SchoolScore> scores = scored.stream()
                .map(school -> new SchoolScore((UUID) school.value(), school.label(), results.get(school.value())))
                .toList();
        return new Run(tree, asked, possible, scores, table);
    }

    /** The members of the set's cluster in that year, else the schools of the viewer; nobody whom the viewer may not read. */
    private List<Option> schools(CriteriaTree tree, EmulationYear year, Viewer viewer) {
        List<Option> members = tree.organisationId() == null
                ? List.of()
                : database
                        .sql(MEMBERS)
                        .param("cluster", tree.organisationId())
                        .param("year", year.toString())
                        .query((row, number) ->
                                new Option(row.getObject("id", UUID.class), row.getString("short_name")))
                        .list()
                        .stream()
                        .filter(member -> viewer.mayRead((UUID) member.value()))
                        .toList();
        return members.isEmpty() ? schools.of(viewer, year.period()) : members;
    }

    private static Map<UUID, Entry> entries(CriteriaTree tree, FigureTable table, UUID school) {
        return tree.leaves().stream()
                .collect(Collectors.toMap(
                        Criterion::id,
                        leaf -> Entry.filled(
                                leaf,
                                code -> table.has(code) ? table.of(school, code).amount() : null)));
    }

    /** The figures behind each criterion of a school, to be opened one by one. */
    static Map<UUID, List<Source>> sources(Run run, UUID school) {
        return run.tree().leaves().stream()
                .collect(Collectors.toMap(
                        Criterion::id,
                        leaf -> sources(run.table(), leaf, code -> {
                            Figure figure = run.table().figure(code);
                            return new Source(
                                    figure.name(),
                                    run.table().of(school, code).shown(),
                                    figure.link(school, run.table().period()));
                        })));
    }

    private static List<Source> sources(FigureTable table, Criterion leaf, Function<String, Source> source) {
        var codes = new ArrayList<@Nullable String>();
        codes.add(leaf.targetFigure());
        codes.add(leaf.figure());
        leaf.rates().stream().map(Rate::figure).forEach(codes::add);
        return codes.stream()
                .filter(code -> code != null && table.has(code))
                .map(source)
                .toList();
    }
}
