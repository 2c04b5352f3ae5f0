package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.ScoreMatrix;

/**
 * A section of the criteria with the units as columns, best first.
 *
 * @param section the section shown
 * @param units short names of the columns
 * @param rows its criteria
 * @param from number of the first column
 * @param all how many columns there are
 */
record SectionTable(Criterion section, List<String> units, List<Row> rows, int from, int all) {

    static final int COLUMNS = 10;

    /**
     * A criterion.
     *
     * @param cells a cell a unit
     */
    record Row(String code, String name, int depth, boolean group, BigDecimal maximum, List<Cell> cells) {}

    /**
     * Points of one unit.
     *
     * @param assigned {@code false}: not its criterion
     * @param points layer by layer as chosen, {@code null} where nothing was said
     */
    record Cell(boolean assigned, List<@Nullable BigDecimal> points) {

        public boolean isEmpty() {
            return points.stream().allMatch(value -> value == null);
        }
    }

    /** Some of the columns. */
    static SectionTable page(Ranking ranking, Criterion section, RankingChoice choice) {
        List<ScoreMatrix.Line> lines = lines(ranking, choice.isFilledOnly());
        int from = Math.min(choice.start(), Math.max(0, lines.size() - 1) / COLUMNS * COLUMNS);
        return of(
                ranking,
                section,
                choice,
                lines.subList(from, Math.min(lines.size(), from + COLUMNS)),
                from,
                lines.size());
    }

    /** All columns. */
    static SectionTable whole(Ranking ranking, Criterion section, RankingChoice choice) {
        List<ScoreMatrix.Line> lines = lines(ranking, choice.isFilledOnly());
        return of(ranking, section, choice, lines, 0, lines.size());
    }

    private static SectionTable of(
            Ranking ranking, Criterion section, RankingChoice choice, List<ScoreMatrix.Line> lines, int from, int all) {
        List<Layer> layers = choice.layer();
        List<Map<Layer, Map<UUID, BigDecimal>>> points = lines.stream()
                .map(line -> {
                    var byLayer = new EnumMap<Layer, Map<UUID, BigDecimal>>(Layer.class);
                    layers.forEach(layer -> byLayer.put(layer, ranking.matrix().points(line, layer)));
                    return (Map<Layer, Map<UUID, BigDecimal>>) byLayer;
                })
                .toList();
        var rows = new ArrayList<Row>();
        section.all().forEach(criterion -> {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < lines.size(); i++) {
                Map<Layer, Map<UUID, BigDecimal>> of = points.get(i);
                var values = new ArrayList<@Nullable BigDecimal>();
                layers.forEach(layer -> values.add(of.get(layer).get(criterion.id())));
                cells.add(new Cell(isAssigned(lines.get(i), criterion), values));
            }
            if (!choice.isAssignedOnly() || cells.stream().anyMatch(Cell::assigned)) {
                rows.add(new Row(
                        criterion.code(),
                        criterion.name(),
                        criterion.depth(),
                        !criterion.isLeaf(),
                        criterion.maximum(),
                        cells));
            }
        });
        return new SectionTable(
                section, lines.stream().map(line -> line.unit().shortName()).toList(), rows, from, all);
    }

    private static boolean isAssigned(ScoreMatrix.Line line, Criterion criterion) {
        return criterion.all().filter(Criterion::isLeaf).anyMatch(leaf -> line.of(leaf.id())
                .assigned());
    }

    /** Best first, then those outside the ranking. */
    private static List<ScoreMatrix.Line> lines(Ranking ranking, boolean filledOnly) {
        return Stream.concat(
                        ranking.outcome().standings().stream().map(Standing::unit),
                        ranking.standings().outside().stream())
                .map(unit -> ranking.matrix().of(unit.id()))
                .filter(line -> !filledOnly || ranking.score(line.unit().id()).total() != null)
                .toList();
    }

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasAfter() {
        return from + units.size() < all;
    }

    public int before() {
        return Math.max(0, from - COLUMNS);
    }

    public int after() {
        return from + COLUMNS;
    }
}
