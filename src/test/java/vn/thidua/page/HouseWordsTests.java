package vn.thidua.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

/** An education office is not addressed as a political school, and no bracket of a house word is left over. */
@IntegrationTest
class HouseWordsTests {

    private static final Pattern LEFT_OVER = Pattern.compile("\\[\\p{L}[\\p{L}/, ]*]");

    @Autowired
    Pages pages;

    @Test
    void each_kind_of_house_reads_its_own_words_for_the_same_page() {
        assertThat(pages.get("thuky.lc", "/staff").main()).contains("Cán bộ, giảng viên của trường", "Khoa, phòng");
        assertThat(pages.get("thuky.pgd", "/staff").main())
                .contains("Cán bộ, công chức của cơ quan", "Bộ phận")
                .doesNotContain("giảng viên của trường", "Khoa, phòng");
        assertThat(pages.get("hieutruong.ps", "/staff").main())
                .contains("Cán bộ, giáo viên của trường", "Tổ")
                .doesNotContain("Khoa, phòng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuky.pgd", "chuyenvien.pgd", "giaovien.ps", "hieutruong.ps", "thuky.sl"})
    void no_page_of_a_house_speaks_of_lecturers_and_faculties_that_it_does_not_have(String user) {
        for (String page : List.of(
                "/",
                "/staff",
                "/ratings",
                "/research",
                "/research/overview",
                "/activities",
                "/activities/new",
                "/contests",
                "/registrations",
                "/registrations/mine",
                "/nominations",
                "/selection-meetings",
                "/councils",
                "/awards",
                "/decisions",
                "/submissions",
                "/eligibility",
                "/eligibility/quota",
                "/campaigns",
                "/calendar",
                "/documents",
                "/organisations",
                "/titles")) {
            var answer = pages.get(user, page);
            if (answer.status() != 200) {
                continue;
            }
            String text = answer.main();
            assertThat(LEFT_OVER.matcher(answer.text()).find())
                    .as(user + " " + page)
                    .isFalse();
            if (!user.endsWith(".sl")) {
                assertThat(text)
                        .as(user + " " + page)
                        .doesNotContain("Khoa, phòng", "khoa, phòng", "Cán bộ, giảng viên");
            }
            if (user.endsWith(".pgd")) {
                assertThat(text).as(user + " " + page).doesNotContain("của trường", "nhà trường", "trong trường");
            }
        }
    }
}
