package vn.thidua.merit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.merit.Differences.Change;
import vn.thidua.merit.Differences.Part;

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
}
