package vn.thidua.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.Totals;

class BundleFormTests {

    private final List<UUID> nominees = List.of(new UUID(0, 1), new UUID(0, 2));

    private static BundleForm bundle(
            int issued, int collected, int valid, int invalid, int blank, List<BundleForm.Line> lines) {
        return new BundleForm(issued, collected, valid, invalid, blank, lines);
    }

    private static BundleForm.Line line(int agree, int disagree) {
        return new BundleForm.Line(agree, disagree);
    }

    private static BundleForm usual() {
        return bundle(9, 8, 6, 1, 1, List.of(line(6, 0), line(3, 2)));
    }

    @Test
    void figures_that_fit_together_add() {
        assertThat(usual().adds(2)).isTrue();
        assertThat(bundle(8, 8, 6, 1, 1, List.of(line(6, 0), line(0, 6))).adds(2))
                .isTrue();
    }

    @Test
    void collected_are_valid_invalid_and_blank_ones_together() {
        var lines = List.of(line(1, 0), line(1, 0));
        assertThat(bundle(9, 9, 6, 1, 1, lines).adds(2)).isFalse();
        assertThat(bundle(9, 7, 6, 1, 1, lines).adds(2)).isFalse();
        assertThat(bundle(9, 4, 6, -1, -1, lines).adds(2)).isTrue();
    }

    @Test
    void more_are_not_collected_than_were_issued() {
        assertThat(bundle(7, 8, 6, 1, 1, List.of(line(6, 0), line(3, 2))).adds(2))
                .isFalse();
    }

    @Test
    void nobody_has_more_votes_than_there_are_valid_ballots() {
        assertThat(bundle(9, 8, 6, 1, 1, List.of(line(6, 1), line(3, 2))).adds(2))
                .isFalse();
        assertThat(bundle(9, 8, 6, 1, 1, List.of(line(6, 0), line(3, 4))).adds(2))
                .isFalse();
    }

    @Test
    void every_nominee_has_a_line_and_nobody_else_has() {
        assertThat(usual().adds(3)).isFalse();
        assertThat(usual().adds(1)).isFalse();
        assertThat(bundle(9, 8, 6, 1, 1, null).adds(0)).isFalse();
    }

    @Test
    void who_neither_agrees_nor_disagrees_on_a_collected_ballot_says_nothing() {
        Totals totals = usual().totals(nominees);
        assertThat(totals.votes().get(nominees.get(0))).isEqualTo(new Totals.Votes(6, 0, 2));
        assertThat(totals.votes().get(nominees.get(1))).isEqualTo(new Totals.Votes(3, 2, 3));
        assertThat(List.of(totals.issued(), totals.collected(), totals.valid(), totals.invalid(), totals.blank()))
                .containsExactly(9, 8, 6, 1, 1);
        assertThat(totals.manifest()).isNull();
    }

    @Test
    void two_who_typed_the_same_agree_and_one_alone_agrees_with_nobody() {
        assertThat(BundleForm.agreed(List.of(usual()))).isEmpty();
        assertThat(BundleForm.agreed(List.of())).isEmpty();
        assertThat(BundleForm.agreed(List.of(usual(), usual()))).contains(usual());
    }

    @Test
    void a_single_figure_that_differs_is_no_agreement_even_between_three() {
        var other = bundle(9, 8, 6, 1, 1, List.of(line(6, 0), line(2, 3)));
        assertThat(BundleForm.agreed(List.of(usual(), other))).isEmpty();
        assertThat(BundleForm.agreed(List.of(usual(), usual(), other))).isEmpty();
    }

    @Test
    void an_empty_one_has_a_line_for_each() {
        assertThat(BundleForm.blank(3).lines())
                .containsExactly(
                        new BundleForm.Line(null, null),
                        new BundleForm.Line(null, null),
                        new BundleForm.Line(null, null));
    }
}
