package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a tree adds up to. */
class CriteriaTreeTests {

    private static Criterion node(String code, CriterionKind kind, String maximum, String base, Criterion... below) {
        return new Criterion(
                new UUID(0, code.hashCode()),
                null,
                code,
                code,
                kind,
                new BigDecimal(maximum),
                BigDecimal.ZERO,
                new BigDecimal(base),
                BigDecimal.ONE,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(below),
                0);
    }

    private static CriteriaTree tree(String scale, Criterion... roots) {
        return new CriteriaTree(
                new UUID(0, 1), null, "Bộ", Arena.UNITS, new BigDecimal(scale), true, null, false, List.of(roots));
    }

    @Test
    void bonus_and_penalty_count_by_their_base() {
        assertThat(node("V", CriterionKind.ADJUSTMENT, "30", "30").standard()).isEqualByComparingTo("30");
        assertThat(node("V", CriterionKind.ADJUSTMENT, "50", "0").standard()).isEqualByComparingTo("0");
        assertThat(node("V", CriterionKind.ADJUSTMENT, "50", "-5").standard()).isEqualByComparingTo("0");
        assertThat(node("V", CriterionKind.ITEMS, "50", "0").standard()).isEqualByComparingTo("50");
    }

    @Test
    void a_group_adds_up_or_says_by_how_much_it_does_not() {
        var quality = node("I.1", CriterionKind.QUALITY, "20", "0");
        var bonus = node("I.2", CriterionKind.ADJUSTMENT, "7", "0");
        assertThat(node("I", CriterionKind.GROUP, "20", "0", quality, bonus).addsUp())
                .isTrue();
        var short20 = node("I", CriterionKind.GROUP, "30", "0", quality, bonus);
        assertThat(short20.addsUp()).isFalse();
        assertThat(short20.sum()).isEqualByComparingTo("20");
        assertThat(node("C", CriterionKind.GROUP, "7", "0", bonus).addsUp()).isTrue();
        assertThat(node("C", CriterionKind.GROUP, "8", "0", bonus).addsUp()).isFalse();
        assertThat(quality.addsUp()).isTrue();
    }

    @Test
    void a_tree_knows_its_leaves_in_order_and_each_by_id() {
        var one = node("I.1", CriterionKind.QUALITY, "20", "0");
        var two = node("II", CriterionKind.POINTS, "10", "0");
        var tree = tree("30", node("I", CriterionKind.GROUP, "20", "0", one), two);
        assertThat(tree.all()).extracting(Criterion::code).containsExactly("I", "I.1", "II");
        assertThat(tree.leaves()).containsExactly(one, two);
        assertThat(tree.of(two.id())).contains(two);
        assertThat(tree.of(new UUID(7, 7))).isEmpty();
        assertThat(tree.sum()).isEqualByComparingTo("30");
        assertThat(tree.addsUp()).isTrue();
        assertThat(tree("31", one, two).addsUp()).isFalse();
    }

    @Test
    void thresholds_lead_to_four_levels_each_from_its_own_points_on() {
        var thresholds = new Thresholds(new BigDecimal("90"), new BigDecimal("70"), new BigDecimal("50"));
        assertThat(thresholds.levelOf(new BigDecimal("90"))).isZero();
        assertThat(thresholds.levelOf(new BigDecimal("89.99"))).isEqualTo(1);
        assertThat(thresholds.levelOf(new BigDecimal("70"))).isEqualTo(1);
        assertThat(thresholds.levelOf(new BigDecimal("69.99"))).isEqualTo(2);
        assertThat(thresholds.levelOf(new BigDecimal("50"))).isEqualTo(2);
        assertThat(thresholds.levelOf(new BigDecimal("49.99"))).isEqualTo(3);
    }
}
