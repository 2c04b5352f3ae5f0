package vn.thidua.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.formula.Sets.adjustment;
import static vn.thidua.formula.Sets.group;
import static vn.thidua.formula.Sets.leaf;
import static vn.thidua.formula.Sets.rate;
import static vn.thidua.formula.Sets.step;
import static vn.thidua.formula.Sets.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;

/** What holds of every round, whatever was entered; each repetition is a round of its own seed. */
class FormulaPropertyTests {

    private static final int ROUNDS = 60;
    private static final List<String> UNITS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private static final CriteriaTree SET = tree(
            "200",
            true,
            group(
                    "I",
                    leaf("I.1", CriterionKind.TARGET, "70"),
                    leaf("I.2", CriterionKind.TARGET, "30"),
                    leaf("I.3", CriterionKind.QUALITY, "20")),
            group(
                    "II",
                    leaf("II.1", CriterionKind.ITEMS, "40", rate("small", "5"), rate("big", "15")),
                    group(
                            "II.2",
                            leaf("II.2.1", CriterionKind.BANDS, "20", step("x", "60", "1"), step("y", "90", "20"))),
                    leaf("II.3", CriterionKind.POINTS, "20")),
            adjustment("III", "-50", "0", "50", rate("bonus", "10"), rate("penalty", "-7")));

    private static Map<String, Map<UUID, Entry>> round(Random random) {
        var sheets = new LinkedHashMap<String, Map<UUID, Entry>>();
        for (String unit : UNITS) {
            var sheet = new HashMap<UUID, Entry>();
            for (Criterion leaf : SET.leaves()) {
                sheet.put(leaf.id(), entry(leaf, random));
            }
            sheets.put(unit, sheet);
        }
        return sheets;
    }

    private static Entry entry(Criterion leaf, Random random) {
        if (random.nextInt(12) == 0) {
            return random.nextBoolean() ? Entry.EMPTY : Entry.NOT_ASSIGNED;
        }
        return switch (leaf.kind()) {
            case TARGET -> Entry.result(random.nextInt(4) == 0 ? null : number(random, 60), number(random, 90));
            case QUALITY -> Entry.achieved(random.nextBoolean());
            case BANDS -> Entry.result(null, number(random, 110));
            case POINTS -> Entry.points(number(random, 22));
            default -> {
                var counts = new HashMap<UUID, BigDecimal>();
                leaf.rates().forEach(rate -> counts.put(rate.id(), number(random, 5)));
                yield Entry.counts(counts);
            }
        };
    }

    private static BigDecimal number(Random random, int below) {
        return BigDecimal.valueOf(random.nextInt(below));
    }

    @RepeatedTest(ROUNDS)
    void the_order_of_units_does_not_matter(RepetitionInfo info) {
        var sheets = round(new Random(info.getCurrentRepetition()));
        var names = new ArrayList<>(sheets.keySet());
        Collections.shuffle(names, new Random(info.getCurrentRepetition()));
        var shuffled = new LinkedHashMap<String, Map<UUID, Entry>>();
        names.forEach(name -> shuffled.put(name, sheets.get(name)));
        var first = ScoreSheet.ofRound(SET, sheets);
        var second = ScoreSheet.ofRound(SET, shuffled);
        UNITS.forEach(unit ->
                assertThat(first.get(unit).points()).isEqualTo(second.get(unit).points()));
    }

    @RepeatedTest(ROUNDS)
    void more_of_anything_is_never_worth_less(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var sheets = round(random);
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        var before = ScoreSheet.ofRound(SET, sheets).get(unit);
        for (Criterion leaf : SET.leaves()) {
            var more = new LinkedHashMap<>(sheets);
            var sheet = new HashMap<>(sheets.get(unit));
            sheet.put(leaf.id(), more(leaf, sheet.get(leaf.id())));
            more.put(unit, sheet);
            BigDecimal then = before.of(leaf.id()).value();
            BigDecimal now =
                    ScoreSheet.ofRound(SET, more).get(unit).of(leaf.id()).value();
            if (then != null) {
                assertThat(now).isGreaterThanOrEqualTo(then);
            }
        }
    }

    /** One more of what counts in favour. */
    private static Entry more(Criterion leaf, Entry entry) {
        if (!entry.assigned() || entry.isEmpty()) {
            return entry;
        }
        var counts = new HashMap<>(entry.counts());
        leaf.rates().stream()
                .filter(rate -> rate.points().signum() > 0 && leaf.kind() != CriterionKind.BANDS)
                .forEach(rate -> counts.merge(rate.id(), BigDecimal.ONE, BigDecimal::add));
        return new Entry(
                true,
                entry.target(),
                entry.actual() == null ? null : entry.actual().add(BigDecimal.ONE),
                entry.achieved() == null ? null : Boolean.TRUE,
                counts,
                entry.points() == null ? null : entry.points().add(BigDecimal.ONE));
    }

    @RepeatedTest(ROUNDS)
    void parents_are_the_sum_of_their_children_and_nothing_leaves_its_bounds(RepetitionInfo info) {
        ScoreSheet.ofRound(SET, round(new Random(info.getCurrentRepetition())))
                .values()
                .forEach(sheet -> {
                    for (Criterion criterion : SET.all()) {
                        Points points = sheet.of(criterion.id());
                        if (points.value() == null) {
                            continue;
                        }
                        if (criterion.isLeaf()) {
                            assertThat(points.value()).isBetween(criterion.minimum(), criterion.maximum());
                            assertThat(points.value().scale()).isEqualTo(2);
                            assertThat(points.maximum()).isEqualByComparingTo(criterion.standard());
                        } else {
                            assertThat(points.value()).isEqualByComparingTo(sum(sheet, criterion.children()));
                            assertThat(points.maximum()).isLessThanOrEqualTo(criterion.maximum());
                        }
                    }
                    if (sheet.total() != null) {
                        assertThat(sheet.total()).isEqualByComparingTo(sum(sheet, SET.roots()));
                    }
                    assertThat(sheet.assignedMaximum()).isLessThanOrEqualTo(SET.scale());
                });
    }

    @RepeatedTest(ROUNDS)
    void somebody_leads_wherever_anybody_is_beyond_the_target(RepetitionInfo info) {
        var sheets = round(new Random(info.getCurrentRepetition()));
        var scored = ScoreSheet.ofRound(SET, sheets);
        Field field = Field.of(SET, sheets.values());
        for (UUID criterion : field.leaders().keySet()) {
            BigDecimal maximum = SET.of(criterion).orElseThrow().maximum();
            assertThat(scored.values().stream().map(sheet -> sheet.of(criterion)))
                    .anyMatch(points -> "formula.leader".equals(points.key())
                            && Objects.requireNonNull(points.value()).compareTo(maximum) == 0);
        }
    }

    private static BigDecimal sum(ScoreSheet sheet, List<Criterion> parts) {
        return parts.stream()
                .map(part -> sheet.of(part.id()).value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
