package vn.thidua.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class LawPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    BaseSalaries salaries;

    @Autowired
    JdbcClient database;

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        // coefficient, day of the decision, prize rounded up to ten thousand đồng
        "4.5, 2022-02-10, 6710000", "3.0, 2022-02-10, 4470000", "1.0, 2022-02-10, 1490000", "0.3, 2022-02-10, 450000",
        "1.5, 2022-02-10, 2240000", "0.8, 2022-02-10, 1200000", "8, 2022-02-10, 11920000", "0.6, 2022-02-10, 900000",
        "0.3, 2023-07-01, 540000", "0.3, 2024-07-01, 710000", "3.5, 2024-07-01, 8190000", "0.6, 2025-01-01, 1410000",
        "0.8, 2018-07-01, 1120000", "0.6, 2019-06-30, 840000"
    })
    void prize_money_follows_the_base_salary_of_the_day(BigDecimal coefficient, LocalDate day, long prize) {
        assertThat(salaries.on(day).orElseThrow().prize(coefficient)).isEqualTo(prize);
    }

    @Test
    void before_the_first_known_base_salary_there_is_none() {
        assertThat(salaries.on(LocalDate.of(2018, 6, 30))).isEmpty();
    }

    @Test
    void everybody_reads_regimes_instruments_and_salaries() {
        var answer = pages.get("giangvien.lc", "/titles/regimes");
        assertThat(answer.main())
                .contains("Luật 2003 và Nghị định 91/2017 đang áp dụng")
                .contains("91/2017/NĐ-CP", "06/2026/QH16", "1.490.000")
                .doesNotContain("Thêm văn bản");
        assertThat(answer.page().select("tbody a")).isEmpty();
        assertThat(pages.get("quantri", "/titles/regimes").main()).contains("Thêm văn bản");
    }

    @Test
    void others_than_the_administrator_are_refused() {
        for (String user : List.of("giangvien.lc", "thuky.lc", "hocvien")) {
            assertThat(pages.get(user, "/titles/instruments/new").status()).isEqualTo(403);
            assertThat(pages.get(user, "/titles/salaries/new").status()).isEqualTo(403);
            assertThat(pages.post(user, "/titles/instruments").status()).isEqualTo(403);
            assertThat(pages.post(user, "/titles/salaries").status()).isEqualTo(403);
        }
    }

    @Test
    void a_regime_begins_on_another_day_and_the_one_before_it_ends_the_day_before() {
        String c = regime("C");
        var early = regime(c, "2025-07-01");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.main()).contains("phải sau ngày bắt đầu của chế độ trước");
        assertThat(regime(c, "2026-11-15").location()).isEqualTo("/titles/regimes");
        assertThat(pages.get("quantri", "/titles/regimes").main())
                .contains("01/7/2025 – 14/11/2026")
                .contains("từ 15/11/2026");
        assertThat(regime(c, "2026-10-01").status()).isEqualTo(302);
        assertThat(pages.get("quantri", "/titles/regimes").main()).contains("01/7/2025 – 30/9/2026");
        assertThat(pages.post("quantri", c, "name", "x").status()).isEqualTo(422);
        assertThat(pages.get("thuky.lc", c + "/edit").status()).isEqualTo(403);
    }

    private String regime(String code) {
        return "/titles/regimes/"
                + database.sql("select id::text from legal_regime where code = ?")
                        .param(code)
                        .query(String.class)
                        .single();
    }

    private Pages.Answer regime(String path, String from) {
        var form = pages.get("quantri", path + "/edit").page();
        return pages.post(
                "quantri",
                path,
                "name",
                form.selectFirst("#name").val(),
                "nameEn",
                form.selectFirst("#nameEn").val(),
                "from",
                from,
                "_verified",
                "on",
                "sourceNote",
                form.selectFirst("#sourceNote").val(),
                "version",
                form.selectFirst("[name=version]").val());
    }

    @Test
    void an_instrument_is_entered_corrected_and_a_stale_correction_shown() {
        var created = instrument("/titles/instruments", "TT99-2021", "2021-01-05", "2021-02-20", "2021-12-31", "0");
        assertThat(created.status()).isEqualTo(302);
        UUID id = database.sql("select id from legal_instrument where code = 'TT99-2021'")
                .query(UUID.class)
                .single();
        assertThat(pages.get("quantri", "/titles/instruments/" + id + "/edit").main())
                .contains("Văn bản pháp luật");
        assertThat(instrument("/titles/instruments/" + id, "TT99-2021", "2021-01-05", "2021-03-01", "", "0")
                        .status())
                .isEqualTo(302);
        assertThat(instrument("/titles/instruments/" + id, "TT99-2021", "2021-01-05", "2021-04-01", "", "0")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void days_of_an_instrument_that_contradict_each_other_are_refused() {
        assertThat(instrument("/titles/instruments", "TT98-2021", "2021-03-01", "2021-02-01", "", "0")
                        .main())
                .contains("Ngày có hiệu lực không được trước ngày ban hành.");
        assertThat(instrument("/titles/instruments", "TT98-2021", "2021-01-01", "2021-02-01", "2021-01-15", "0")
                        .main())
                .contains("Ngày hết hiệu lực không được trước ngày có hiệu lực");
        assertThat(instrument("/titles/instruments", "ND91-2017", "2021-01-01", "", "", "0")
                        .main())
                .contains("Mã ND91-2017 đã được dùng.");
    }

    @Test
    void a_new_base_salary_must_begin_after_the_one_in_force() {
        assertThat(salary("2018-07-01", "1500000").main()).contains("phải bắt đầu sau ngày đầu");
        assertThat(salary("2010-01-01", "1500000").main()).contains("phải bắt đầu sau ngày đầu");
        assertThat(salary("2032-01-01", "0").main()).contains("Nhỏ nhất là 1.");
        assertThat(salary("2032-01-01", "nhiều").main()).contains("Hãy nhập một số nguyên.");
    }

    @Test
    void a_new_base_salary_ends_the_last_one_on_the_day_before() {
        assertThat(salary("2033-07-01", "3100000").status()).isEqualTo(302);
        assertThat(salaries.on(LocalDate.of(2033, 6, 30)).orElseThrow().amount())
                .isNotEqualTo(3_100_000);
        assertThat(salaries.on(LocalDate.of(2033, 7, 1)).orElseThrow().amount()).isEqualTo(3_100_000);
    }

    private Pages.Answer instrument(String path, String code, String issued, String from, String to, String version) {
        return pages.post(
                "quantri",
                path,
                "code",
                code,
                "name",
                "Thông tư thử",
                "number",
                code,
                "issuedOn",
                issued,
                "inForceFrom",
                from,
                "inForceTo",
                to,
                "sourceNote",
                "Cần đối chiếu.",
                "_verified",
                "on",
                "version",
                version);
    }

    private Pages.Answer salary(String from, String amount) {
        return pages.post(
                "quantri",
                "/titles/salaries",
                "from",
                from,
                "amount",
                amount,
                "legalBasis",
                "Nghị định thử",
                "sourceNote",
                "Cần đối chiếu.",
                "_verified",
                "on");
    }
}
