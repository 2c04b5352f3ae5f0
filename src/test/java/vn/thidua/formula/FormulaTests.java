package vn.thidua.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.formula.Sets.adjustment;
import static vn.thidua.formula.Sets.group;
import static vn.thidua.formula.Sets.id;
import static vn.thidua.formula.Sets.leaf;
import static vn.thidua.formula.Sets.number;
import static vn.thidua.formula.Sets.rate;
import static vn.thidua.formula.Sets.step;
import static vn.thidua.formula.Sets.tree;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;

/** Points of leaves: the vectors of the provincial engine, and what it leaves open. */
class FormulaTests {

    private static final Criterion CLASSES = leaf("I.1", CriterionKind.TARGET, "10");
    private static final CriteriaTree ONE = tree("10", true, CLASSES);

    /** What a unit reached of which target; of the six of the vectors in one round. */
    private static final Map<String, Entry> VECTORS = vectors();

    private static Map<String, Entry> vectors() {
        var units = new LinkedHashMap<String, Entry>();
        units.put("leader", result("100", "120"));
        units.put("tie", result("50", "60"));
        units.put("on target", result("80", "80"));
        units.put("no target, best", result(null, "150"));
        units.put("no target, second", result(null, "100"));
        units.put("no target, third", result(null, "75"));
        return units;
    }

    private static Entry result(@Nullable String target, String actual) {
        return Entry.result(target == null ? null : number(target), number(actual));
    }

    private static Map<String, ScoreSheet> round(Map<String, Entry> units) {
        var sheets = new LinkedHashMap<String, Map<UUID, Entry>>();
        units.forEach((unit, entry) -> sheets.put(unit, Map.of(CLASSES.id(), entry)));
        return ScoreSheet.ofRound(ONE, sheets);
    }

    private static Points of(Criterion leaf, Entry entry) {
        return Formula.of(leaf, entry, Field.NONE);
    }

    private static void isWorth(@Nullable BigDecimal points, String value) {
        assertThat(points).isEqualTo(number(value));
    }

    @Test
    void the_vectors_of_the_provincial_engine_come_out() {
        var scored = round(VECTORS);
        isWorth(scored.get("leader").total(), "10.00");
        isWorth(scored.get("tie").total(), "10.00");
        isWorth(scored.get("on target").total(), "5.00");
        isWorth(scored.get("no target, best").total(), "10.00");
        isWorth(scored.get("no target, second").total(), "6.67");
        isWorth(scored.get("no target, third").total(), "5.00");
    }

    @Test
    void who_is_behind_gets_a_share_of_half_the_points() {
        Points points = of(CLASSES, result("80", "60"));
        isWorth(points.value(), "3.75");
        assertThat(points.key()).isEqualTo("formula.behind");
        assertThat(points.arguments()).containsExactly(number("3.75"), number("10"), number("60"), number("80"));
    }

    @Test
    void who_is_beyond_but_does_not_lead_gets_the_second_half_by_percent_and_not_by_number() {
        // 20 % beyond by 200 classes; 40 % beyond by two: the second leads.
        var scored = round(Map.of("many", result("1000", "1200"), "few", result("5", "7")));
        isWorth(scored.get("few").total(), "10.00");
        isWorth(scored.get("many").total(), "7.50");
        assertThat(scored.get("many").of(CLASSES.id()).arguments())
                .containsExactly(
                        number("7.50"), number("10"), number("1200"), number("1000"), number("20.00"), number("40.00"));
        assertThat(scored.get("many").of(CLASSES.id()).key()).isEqualTo("formula.beyond");
        assertThat(scored.get("few").of(CLASSES.id()).key()).isEqualTo("formula.leader");
    }

    @Test
    void shares_that_never_end_tie_all_the_same() {
        var scored = round(Map.of("a", result("3", "4"), "b", result("6", "8"), "c", result("300", "399")));
        isWorth(scored.get("a").total(), "10.00");
        isWorth(scored.get("b").total(), "10.00");
        isWorth(scored.get("c").total(), "9.95");
    }

    @Test
    void on_target_is_half_whatever_the_leader_did() {
        Points points = of(CLASSES, result("80", "80"));
        isWorth(points.value(), "5.00");
        assertThat(points.key()).isEqualTo("formula.reached");
    }

    @Test
    void a_unit_without_target_never_leads() {
        var field = Field.of(ONE, List.of(Map.of(CLASSES.id(), result(null, "9000"))));
        assertThat(field.leaders()).isEmpty();
        assertThat(field.bests()).containsEntry(CLASSES.id(), number("9000"));
        isWorth(
                round(Map.of("free", result(null, "9000"), "bound", result("10", "11")))
                        .get("bound")
                        .total(),
                "10.00");
    }

    @Test
    void a_target_of_nought_is_none() {
        Points points = of(CLASSES, result("0", "3"));
        isWorth(points.value(), "10.00");
        assertThat(points.key()).isEqualTo("formula.withoutTarget");
    }

    @Test
    void nothing_reached_without_target_is_nought() {
        isWorth(of(CLASSES, result(null, "0")).value(), "0.00");
    }

    @Test
    void alone_in_the_field_who_is_beyond_leads() {
        isWorth(of(CLASSES, result("10", "11")).value(), "10.00");
    }

    @Test
    void a_result_below_nought_counts_as_nought() {
        isWorth(of(CLASSES, result("10", "-5")).value(), "0.00");
    }

    @Test
    void the_field_leaves_out_who_is_not_assigned_empty_or_given_points() {
        var field = Field.of(
                ONE,
                List.of(
                        Map.of(CLASSES.id(), new Entry(false, number("1"), number("9"), null, Map.of(), null)),
                        Map.of(CLASSES.id(), Entry.EMPTY),
                        Map.of(),
                        Map.of(CLASSES.id(), new Entry(true, number("1"), number("9"), null, Map.of(), number("3"))),
                        Map.of(CLASSES.id(), result("10", "10"))));
        assertThat(field).isEqualTo(Field.NONE);
    }

    @Test
    void the_field_is_of_targets_only() {
        var yes = leaf("I.4", CriterionKind.BANDS, "10");
        assertThat(Field.of(tree("10", true, yes), List.of(Map.of(yes.id(), result("1", "9")))))
                .isEqualTo(Field.NONE);
    }

    @Test
    void nought_is_a_score_and_empty_is_not() {
        isWorth(of(CLASSES, result("10", "0")).value(), "0.00");
        Points empty = of(CLASSES, Entry.result(number("10"), null));
        assertThat(empty.value()).isNull();
        assertThat(empty.isKnown()).isFalse();
        assertThat(empty.key()).isEqualTo("formula.empty");
        isWorth(empty.maximum(), "10");
        var sheet = ScoreSheet.of(ONE, Map.of(CLASSES.id(), Entry.points(BigDecimal.ZERO)), Field.NONE);
        isWorth(sheet.total(), "0.00");
        assertThat(sheet.missing()).isZero();
        assertThat(ScoreSheet.of(ONE, Map.of(), Field.NONE).total()).isNull();
    }

    @Test
    void every_kind_is_empty_until_something_is_entered() {
        for (CriterionKind kind : CriterionKind.values()) {
            if (kind != CriterionKind.GROUP) {
                assertThat(of(leaf("x", kind, "10"), Entry.EMPTY).value()).isNull();
            }
        }
        assertThat(Entry.EMPTY.isEmpty()).isTrue();
        assertThat(Entry.NOT_ASSIGNED.isEmpty()).isTrue();
        assertThat(Entry.achieved(false).isEmpty()).isFalse();
        assertThat(Entry.points(BigDecimal.ZERO).isEmpty()).isFalse();
        assertThat(result(null, "0").isEmpty()).isFalse();
        assertThat(Entry.counts(Map.of(id("a"), BigDecimal.ZERO)).isEmpty()).isFalse();
    }

    @Test
    void quality_is_all_or_nothing() {
        var inspection = leaf("I.4", CriterionKind.QUALITY, "60");
        isWorth(of(inspection, Entry.achieved(true)).value(), "60.00");
        isWorth(of(inspection, Entry.achieved(false)).value(), "0.00");
        assertThat(of(inspection, Entry.achieved(true)).key()).isEqualTo("formula.achieved");
        assertThat(of(inspection, Entry.achieved(false)).key()).isEqualTo("formula.notAchieved");
    }

    @Test
    void items_are_counted_up_to_the_maximum() {
        var contests = leaf("I.6", CriterionKind.ITEMS, "50", rate("good", "10"), rate("excellent", "20"));
        Points one = of(contests, Entry.counts(Map.of(id("good"), number("2"), id("excellent"), number("1"))));
        isWorth(one.value(), "40.00");
        assertThat(one.arguments()).last().isEqualTo("2 × 10 + 1 × 20");
        isWorth(of(contests, Entry.counts(Map.of(id("excellent"), number("3")))).value(), "50.00");
        Points none = of(contests, Entry.counts(Map.of(id("good"), BigDecimal.ZERO)));
        isWorth(none.value(), "0.00");
        assertThat(none.arguments()).last().isEqualTo("0");
        assertThat(none.key()).isEqualTo("formula.items");
    }

    @Test
    void bonus_and_penalty_stay_between_minimum_and_maximum() {
        var onTime = adjustment("V.1", "0", "30", "30", rate("late", "-5"));
        isWorth(of(onTime, late("0")).value(), "30.00");
        Points twice = of(onTime, late("2"));
        isWorth(twice.value(), "20.00");
        assertThat(twice.key()).isEqualTo("formula.adjustment");
        assertThat(twice.arguments())
                .containsExactly(number("20.00"), number("30"), number("30"), number("0"), number("20.00"), "2 × (−5)");
        isWorth(of(onTime, late("7")).value(), "0.00");
        var penalties = adjustment("VIII", "-100", "0", "0", rate("late", "-5"));
        isWorth(of(penalties, late("3")).value(), "-15.00");
        isWorth(of(penalties, late("30")).value(), "-100.00");
        var bonus = adjustment("VII", "0", "0", "50", rate("late", "15"));
        isWorth(of(bonus, late("4")).value(), "50.00");
    }

    private static Entry late(String times) {
        return Entry.counts(Map.of(id("late"), number(times)));
    }

    @Test
    void a_percentage_is_read_off_its_steps_in_whatever_order_they_stand() {
        var amount = leaf(
                "B.1",
                CriterionKind.BANDS,
                "20",
                step("60", "60", "1"),
                step("100", "100", "20"),
                step("90", "90", "15"));
        isWorth(of(amount, result(null, "100")).value(), "20.00");
        isWorth(of(amount, result(null, "99.99")).value(), "15.00");
        isWorth(of(amount, result(null, "90")).value(), "15.00");
        isWorth(of(amount, result(null, "60")).value(), "1.00");
        Points below = of(amount, result(null, "59.99"));
        isWorth(below.value(), "0.00");
        assertThat(below.key()).isEqualTo("formula.belowBands");
        isWorth(of(amount, result("40", "36")).value(), "15.00");
        assertThat(of(amount, result("40", "36")).arguments())
                .containsExactly(number("15.00"), number("20"), number("90.00"), "90");
        assertThat(of(amount, result("40", "36")).key()).isEqualTo("formula.band");
    }

    @Test
    void a_step_without_percentage_is_the_lowest() {
        var amount = leaf("B.1", CriterionKind.BANDS, "20", step("rest", null, "2"), step("90", "90", "15"));
        isWorth(of(amount, result(null, "5")).value(), "2.00");
        isWorth(of(amount, result(null, "95")).value(), "15.00");
    }

    @Test
    void points_given_directly_go_by_their_step() {
        var attitude = leaf("A.1", CriterionKind.POINTS, "5");
        isWorth(of(attitude, Entry.points(number("4.13"))).value(), "4.25");
        isWorth(of(attitude, Entry.points(number("4.12"))).value(), "4.00");
        isWorth(of(attitude, Entry.points(number("6"))).value(), "5.00");
        isWorth(of(attitude, Entry.points(number("-1"))).value(), "0.00");
        assertThat(of(attitude, Entry.points(number("4"))).key()).isEqualTo("formula.points");
        assertThat(of(attitude, Entry.points(number("4"))).arguments())
                .containsExactly(number("4.00"), number("5"), number("0.25"));
    }

    @Test
    void whoever_reviews_gives_points_whatever_the_kind() {
        Points given = of(CLASSES, new Entry(true, number("10"), number("20"), null, Map.of(), number("7.125")));
        isWorth(given.value(), "7.13");
        assertThat(given.key()).isEqualTo("formula.given");
    }

    @Test
    void two_decimals_are_rounded_half_up_at_the_leaf_and_parents_add() {
        var a = leaf("a", CriterionKind.TARGET, "10");
        var b = leaf("b", CriterionKind.TARGET, "10");
        var set = tree("20", true, group("I", a, b));
        var third = Entry.result(number("1.5"), number("1"));
        var sheet = ScoreSheet.of(set, Map.of(a.id(), third, b.id(), third), Field.NONE);
        isWorth(sheet.of(a.id()).value(), "3.33");
        isWorth(sheet.of(id("I")).value(), "6.66");
        isWorth(of(leaf("c", CriterionKind.TARGET, "0.01"), result("2", "2")).value(), "0.01");
    }

    @Test
    void what_is_not_assigned_leaves_both_sides() {
        var a = leaf("a", CriterionKind.QUALITY, "10");
        var b = leaf("b", CriterionKind.QUALITY, "30");
        var set = tree("40", true, group("I", a, b));
        var sheet = ScoreSheet.of(set, Map.of(a.id(), Entry.achieved(true), b.id(), Entry.NOT_ASSIGNED), Field.NONE);
        isWorth(sheet.total(), "10.00");
        isWorth(sheet.assignedMaximum(), "10");
        isWorth(sheet.rate(), "100.00");
        assertThat(sheet.missing()).isZero();
        assertThat(sheet.of(b.id()).key()).isEqualTo("formula.notAssigned");
        assertThat(sheet.of(b.id()).value()).isNull();
    }

    @Test
    void what_is_empty_stays_on_one_side_and_may_be_left_out_of_a_second_rate() {
        var a = leaf("a", CriterionKind.QUALITY, "10");
        var b = leaf("b", CriterionKind.QUALITY, "30");
        var sheet = ScoreSheet.of(tree("40", true, a, b), Map.of(a.id(), Entry.achieved(true)), Field.NONE);
        isWorth(sheet.rate(), "25.00");
        isWorth(sheet.enteredMaximum(), "10");
        isWorth(sheet.rateOfEntered(), "100.00");
        assertThat(sheet.missing()).isEqualTo(1);
        assertThat(sheet.sum().arguments()).containsExactly(number("10.00"), number("40"), 1, 2);
        assertThat(sheet.sum().key()).isEqualTo("formula.total");
        assertThat(sheet.points()).containsOnlyKeys(a.id(), b.id());
    }

    @Test
    void nothing_assigned_has_no_rate() {
        var sheet = ScoreSheet.of(ONE, Map.of(CLASSES.id(), Entry.NOT_ASSIGNED), Field.NONE);
        assertThat(sheet.rate()).isNull();
        assertThat(sheet.rateOfEntered()).isNull();
        var bonus = adjustment("VII", "0", "0", "50", rate("late", "15"));
        assertThat(ScoreSheet.of(tree("1", true, bonus), Map.of(bonus.id(), late("1")), Field.NONE)
                        .rate())
                .isNull();
    }

    @Test
    void bonus_leads_beyond_the_scale_unless_the_set_forbids_it() {
        var work = leaf("I", CriterionKind.QUALITY, "97");
        var bonus = adjustment("VII", "0", "0", "25", rate("flag", "10"));
        var entries =
                Map.of(work.id(), Entry.achieved(true), bonus.id(), Entry.counts(Map.of(id("flag"), BigDecimal.ONE)));
        var open = ScoreSheet.of(tree("100", true, work, bonus), entries, Field.NONE);
        isWorth(open.total(), "107.00");
        isWorth(open.assignedMaximum(), "97");
        isWorth(open.rate(), "110.31");
        assertThat(open.isCut()).isFalse();
        var cut = ScoreSheet.of(tree("100", false, work, bonus), entries, Field.NONE);
        isWorth(cut.total(), "100");
        assertThat(cut.isCut()).isTrue();
        assertThat(ScoreSheet.of(tree("107", false, work, bonus), entries, Field.NONE)
                        .isCut())
                .isFalse();
        assertThat(ScoreSheet.of(tree("100", false, work, bonus), Map.of(), Field.NONE)
                        .isCut())
                .isFalse();
    }

    private static Criterion filled(CriterionKind kind, Rate... rates) {
        return new Criterion(
                id("f"),
                null,
                "f",
                "f",
                kind,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                false,
                "result",
                "target",
                null,
                List.of(rates),
                List.of(),
                0);
    }

    @Test
    void entries_fill_themselves_from_what_the_records_know() {
        Map<String, BigDecimal> figures = Map.of("result", number("7"), "target", number("5"), "good", number("0"));
        assertThat(Entry.filled(filled(CriterionKind.TARGET), figures::get)).isEqualTo(result("5", "7"));
        assertThat(Entry.filled(filled(CriterionKind.BANDS), figures::get)).isEqualTo(result("5", "7"));
        assertThat(Entry.filled(filled(CriterionKind.QUALITY), figures::get)).isEqualTo(Entry.achieved(true));
        assertThat(Entry.filled(filled(CriterionKind.QUALITY), code -> BigDecimal.ZERO))
                .isEqualTo(Entry.achieved(false));
        assertThat(Entry.filled(filled(CriterionKind.QUALITY), code -> null)).isEqualTo(Entry.EMPTY);
        assertThat(Entry.filled(filled(CriterionKind.POINTS), figures::get))
                .as("7 per cent of 10 points, in steps of one")
                .isEqualTo(Entry.points(BigDecimal.ONE));
        assertThat(Entry.filled(filled(CriterionKind.POINTS), code -> number("130")))
                .as("never beyond the maximum")
                .isEqualTo(Entry.points(number("10")));
        assertThat(Entry.filled(filled(CriterionKind.POINTS), code -> null)).isEqualTo(Entry.EMPTY);
        assertThat(Entry.filled(CLASSES, figures::get)).isEqualTo(Entry.EMPTY);
        var good = new Rate(id("good"), "good", null, BigDecimal.ONE, "good");
        var unknown = new Rate(id("bad"), "bad", null, BigDecimal.ONE, "bad");
        var typed = new Rate(id("typed"), "typed", null, BigDecimal.ONE, null);
        assertThat(Entry.filled(filled(CriterionKind.ITEMS, good, unknown, typed), figures::get))
                .isEqualTo(Entry.counts(Map.of(id("good"), BigDecimal.ZERO)));
        assertThat(Entry.filled(filled(CriterionKind.ADJUSTMENT, unknown), figures::get)
                        .isEmpty())
                .isTrue();
    }

    private static final Criterion PARTY =
            leaf("IV.1", CriterionKind.CHOICE, "40", rate("excellent", "40"), rate("well", "30"), rate("done", "15"));

    private static Points chosen(@Nullable Rate level) {
        return of(PARTY, Entry.chosen(PARTY, level));
    }

    @Test
    void of_levels_one_counts_and_none_of_them_is_nought_but_not_nothing() {
        isWorth(chosen(PARTY.rates().get(0)).value(), "40.00");
        isWorth(chosen(PARTY.rates().get(1)).value(), "30.00");
        assertThat(chosen(PARTY.rates().get(1)).key()).isEqualTo("formula.chosen");
        assertThat(chosen(PARTY.rates().get(1)).arguments()).endsWith("well");
        isWorth(chosen(null).value(), "0.00");
        assertThat(chosen(null).key()).isEqualTo("formula.noneChosen");
        assertThat(Entry.chosen(PARTY, null).isEmpty()).isFalse();
        assertThat(of(PARTY, Entry.EMPTY).value()).isNull();
        isWorth(of(PARTY, Entry.EMPTY).maximum(), "40");
    }

    @Test
    void levels_are_never_added_up_nor_multiplied() {
        var several = Map.of(id("excellent"), BigDecimal.ZERO, id("well"), number("3"), id("done"), BigDecimal.ONE);
        isWorth(of(PARTY, Entry.counts(several)).value(), "30.00");
    }

    @Test
    void a_level_fills_itself_from_the_first_figure_that_knows_one() {
        var excellent = new Rate(id("excellent"), "excellent", null, number("40"), "best");
        var well = new Rate(id("well"), "well", null, number("30"), "good");
        var choice = filled(CriterionKind.CHOICE, excellent, well);
        assertThat(Entry.filled(choice, Map.of("best", BigDecimal.ZERO, "good", number("2"))::get))
                .isEqualTo(Entry.chosen(choice, well));
        assertThat(Entry.filled(choice, Map.of("best", BigDecimal.ZERO)::get).isEmpty())
                .as("nought of one figure says none only where the others are known too")
                .isTrue();
        assertThat(Entry.filled(choice, code -> BigDecimal.ZERO)).isEqualTo(Entry.chosen(choice, null));
        assertThat(Entry.filled(choice, code -> null).isEmpty()).isTrue();
    }
}
