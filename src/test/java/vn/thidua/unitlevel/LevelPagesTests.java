package vn.thidua.unitlevel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class LevelPagesTests {

    private static final String LEVELS = "/scoring-rounds/" + Demo.id("scoring/TCT-LC/2021") + "/levels";

    @Autowired
    Pages pages;

    @Test
    void points_lead_to_levels_by_the_thresholds_of_the_set_and_agree_with_the_ratings_of_the_year() {
        var page = pages.get("thuky.lc", LEVELS);
        assertThat(page.main())
                .contains("từ 90 điểm hoàn thành xuất sắc", "Mọi đơn vị đã được xếp loại")
                .doesNotContain("khác mức theo điểm");
        assertThat(page.page().select("tbody tr")).hasSize(5);
        assertThat(pages.post("thuky.lc", LEVELS, "decision", "12-QĐ/TCT", "day", "2022-01-10")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void only_the_school_that_scored_sees_them() {
        assertThat(pages.get("thuky.sl", LEVELS).status()).isEqualTo(404);
        assertThat(pages.get("truongkhoa.lc", LEVELS).status()).isEqualTo(403);
        assertThat(pages.get("hocvien", LEVELS).status()).isEqualTo(403);
        assertThat(pages.get("thuky.lc", "/scoring-rounds/" + Demo.id("scoring/CTD-BGPB/2021") + "/levels")
                        .status())
                .isEqualTo(404);
    }
}
