package vn.thidua.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.page.Differences.Change;
import vn.thidua.page.Differences.Part;

class DifferencesTests {

    @Test
    void a_sentence_that_was_changed_came_and_went_while_the_others_stay() {
        assertThat(Differences.between(
                        "Dạy đủ giờ. Có một sáng kiến. Sinh hoạt đều.", "Dạy đủ giờ. Có hai sáng kiến. Sinh hoạt đều."))
                .containsExactly(
                        new Part(Change.KEPT, "Dạy đủ giờ."),
                        new Part(Change.REMOVED, "Có một sáng kiến."),
                        new Part(Change.ADDED, "Có hai sáng kiến."),
                        new Part(Change.KEPT, "Sinh hoạt đều."));
    }

    @Test
    void nothing_differs_between_a_text_and_itself() {
        assertThat(Differences.between("Một. Hai.", "Một. Hai.")).allMatch(part -> part.change() == Change.KEPT);
        assertThat(Differences.between("", "")).isEmpty();
    }

    @Test
    void words_that_changed_stand_out_in_a_text_that_stays() {
        assertThat(Differences.words("Mở 05 lớp\nvới 255 học viên", "Mở 06 lớp\nvới 255 học viên"))
                .containsExactly(
                        new Part(Change.KEPT, "Mở "),
                        new Part(Change.REMOVED, "05 "),
                        new Part(Change.ADDED, "06 "),
                        new Part(Change.KEPT, "lớp\nvới 255 học viên"));
    }

    @Test
    void texts_of_any_length_are_compared_at_once() {
        String before = "một ".repeat(5_000);
        String after = "hai ".repeat(5_000);
        assertThat(Differences.words(before, after)).hasSize(2);
    }
}
