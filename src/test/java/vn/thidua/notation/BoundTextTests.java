package vn.thidua.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.notation.BoundText.Typed;

class BoundTextTests {

    @Test
    void a_figure_stands_in_its_sentence_with_or_without_what_it_counts() {
        var text = BoundText.of(
                "- Tổ chức {tc_total_classes:noun} với {tc_total_learners} học viên.\n+ Mở mới {tc_new_classes}\n\nHết.");
        assertThat(text.codes()).containsExactly("tc_total_classes", "tc_total_learners", "tc_new_classes");
        assertThat(text.shown(piece -> piece.counted() == null ? "05" : "07 lớp"))
                .isEqualTo("- Tổ chức 07 lớp với 05 học viên.\n+ Mở mới 05\nHết.");
    }

    @Test
    void a_figure_used_twice_is_noticed() {
        assertThat(BoundText.of("{tc_total_classes}, {bd_total_classes} và {tc_total_classes}")
                        .repeated())
                .containsExactly("tc_total_classes");
    }

    @Test
    void braces_that_name_no_figure_are_words() {
        assertThat(BoundText.of("{Lớp} {} {tc").codes()).isEmpty();
    }

    @Test
    void dates_numbers_of_documents_and_shares_are_no_typed_figures() {
        assertThat(BoundText.of("Kế hoạch số 89-KH/TCT ngày 18/01/2022, năm 2022 có 343 học viên, 80,5 %, 1.079 lượt")
                        .typed())
                .containsExactly(new Typed("343", "học viên, 80,5 %, 1.079 lượt"), new Typed("1.079", "lượt"));
    }

    @Test
    void a_typed_number_gives_way_to_its_figure_and_a_bound_one_stays() {
        assertThat(BoundText.replace("Lớp {bd_343} có 1343 và 343 học viên", "343", "tc_total_learners"))
                .isEqualTo("Lớp {bd_343} có 1343 và {tc_total_learners} học viên");
    }
}
