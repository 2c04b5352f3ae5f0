package vn.thidua.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class CouncilPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private CouncilTrial trial() {
        return new CouncilTrial(database, transactions, 4);
    }

    private String draft(CouncilTrial trial, String number, String from) {
        var answer = pages.post(
                trial.user("thuky"),
                "/councils/" + trial.council + "/compositions",
                "number",
                number,
                "decidedOn",
                "2022-02-01",
                "validFrom",
                from,
                "carryOver",
                "true");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location().replaceFirst(".*composition=", "");
    }

    @Test
    void a_council_is_composed_anew_in_the_middle_of_the_year() {
        var trial = trial();
        String council = "/councils/" + trial.council;
        String next = draft(trial, "12-QĐ/TCT", "2022-02-07");
        assertThat(pages.get(trial.user("giangvien1"), council).main()).doesNotContain("12-QĐ/TCT");
        assertThat(pages.post(
                                trial.user("thuky"),
                                "/councils/compositions/" + next + "/members",
                                "name",
                                "Lò Thử Khách",
                                "capacity",
                                "Hội Cựu chiến binh",
                                "role",
                                "MEMBER",
                                "voting",
                                "true")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(trial.user("thuky"), "/councils/compositions/" + next + "/enactment")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("giangvien1"), council + "?on=2022-02-06")
                        .main())
                .contains("9-QĐ/TCT", "6 thành viên")
                .doesNotContain("Lò Thử Khách");
        assertThat(pages.get(trial.user("giangvien1"), council + "?on=2022-02-07")
                        .main())
                .contains("Lò Thử Khách", "Hội Cựu chiến binh", "7 thành viên");
        assertThat(pages.get(trial.user("thuky"), council + "?on=2020-01-01").main())
                .contains("Hội đồng chưa có thành phần");
        assertThat(pages.get(trial.user("giangvien1"), council + "/print").main())
                .contains("DANH SÁCH THÀNH VIÊN", "Lò Thử Khách");
        assertThat(pages.post(
                                trial.user("thuky"),
                                "/councils/compositions/" + next + "/enactment/withdrawal",
                                "reason",
                                "Nhầm số")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("giangvien1"), council).main()).contains("9-QĐ/TCT", "6 thành viên");
    }

    @Test
    void dates_of_a_composition_are_checked() {
        var trial = trial();
        var early = pages.post(
                trial.user("thuky"),
                "/councils/" + trial.council + "/compositions",
                "decidedOn",
                "2022-02-08",
                "validFrom",
                "2022-02-07",
                "termTo",
                "2022-01-01");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.main()).contains("Không được trước ngày quyết định", "Ngày kết thúc không được trước");
        String next = draft(trial, "12-QĐ/TCT", "2022-02-07");
        assertThat(pages.post(trial.user("thuky"), "/councils/compositions/" + next, "validFrom", "2022-02-07")
                        .status())
                .isEqualTo(409);
        var secondChair = pages.post(
                trial.user("thuky"),
                "/councils/compositions/" + next + "/members",
                "person",
                trial.school.people.get(3).toString(),
                "role",
                "CHAIR",
                "voting",
                "true");
        assertThat(secondChair.main()).contains("Hội đồng đã có Chủ tịch");
    }

    @Test
    void a_council_of_another_school_is_nobodys_business() {
        var trial = trial();
        assertThat(pages.get("thuky.lc", "/councils/" + trial.council).status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", "/councils/" + trial.council, "name", "Hội đồng khác", "level", "BASE")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/councils/export.csv").text()).doesNotContain("Hội đồng thử");
    }
}
