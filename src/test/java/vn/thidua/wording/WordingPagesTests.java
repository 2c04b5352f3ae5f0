package vn.thidua.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Pages.Answer;
import vn.thidua.Statements;
import vn.thidua.paper.PaperKind;
import vn.thidua.persistence.Acting;

@IntegrationTest
class WordingPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Wordings wordings;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_words_follow_the_regime_of_the_achievements() {
        Wording old = of(PaperKind.QUYET_DINH, LocalDate.of(2021, 12, 31));
        assertThat(old.regime()).isEqualTo("A");
        assertThat(old.bases(Map.of("ten", "Trường Chính trị tỉnh", "de_nghi", "Hội đồng")))
                .anyMatch(line -> line.contains("91/2017/NĐ-CP"))
                .contains(
                        "Căn cứ chức năng, nhiệm vụ, quyền hạn của Trường Chính trị tỉnh", "Xét đề nghị của Hội đồng");
        assertThat(of(PaperKind.TO_TRINH, LocalDate.of(2024, 12, 31)).bases(Map.of()))
                .anyMatch(line -> line.contains("98/2023/NĐ-CP"));
        assertThat(of(PaperKind.QUYET_DINH, LocalDate.of(2010, 12, 31)).regime())
                .isEqualTo("A");
    }

    @Test
    void a_change_adds_a_version_from_a_day_on_and_the_one_before_stays() {
        assertThat(pages.get("quantri", "/papers/wordings").page().select("a[href=/papers/wordings/TO_TRINH/C]"))
                .hasSize(1);
        Answer form = pages.get("quantri", "/papers/wordings/TO_TRINH/C");
        String version = form.page().selectFirst("[name=version]").val();
        Answer saved = write("C", "2022-03-01", "Căn cứ Luật mới", "{ten} kính trình {noi_nhan}", version);
        assertThat(saved.status()).as(saved.main()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/papers/wordings").main())
                .contains("Bản " + (Integer.parseInt(version) + 1) + ", dùng từ ngày 01/3/2022");
        assertThat(of(PaperKind.TO_TRINH, LocalDate.of(2026, 12, 31)).revision())
                .as("until the day comes the version before is used")
                .isEqualTo(Integer.parseInt(version));
        assertThat(write("C", "2022-03-01", "Căn cứ", "Kính trình", version).status())
                .as("somebody else was faster")
                .isEqualTo(409);
        assertThatThrownBy(() -> Acting.asSystem(() -> new TransactionTemplate(transactions)
                        .execute(status -> database.sql("update paper_wording set revision = 9")
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_cannot_be_filled_in_or_comes_too_early_is_refused_in_a_sentence() {
        assertThat(write("B1", "2022-03-01", "Căn cứ {luat}", "Kính trình", "1").main())
                .contains("Không có chữ thay thế: luat");
        assertThat(write("B1", "2010-01-01", "Căn cứ", "Kính trình", "1").main())
                .contains("Bản trước dùng từ ngày");
        assertThat(write("B1", "2022-03-01", "", "Kính trình", "1").status()).isEqualTo(422);
        assertThat(pages.get("quantri", "/papers/wordings/GIAY_MOI/A").status()).isEqualTo(404);
        assertThat(pages.get("thuky.sl", "/papers/wordings/TO_TRINH/A").status())
                .isEqualTo(403);
    }

    @Test
    void a_sentence_keeps_what_looks_like_a_pattern() {
        var wording = new Wording(
                PaperKind.TO_TRINH, "A", 1, LocalDate.EPOCH, List.of("Căn cứ {ten}"), List.of("{ten}: {x}"), true, "–");
        assertThat(wording.part(1, Map.of("ten", "A$1\\{nam}"))).isEqualTo("A$1\\{nam}: {x}");
    }

    @Test
    void the_list_asks_few_questions() {
        pages.get("thuky.sl", "/papers/wordings");
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/papers/wordings")))
                .hasSizeLessThanOrEqualTo(6);
    }

    private Answer write(String regime, String from, String bases, String part, String version) {
        return pages.post(
                "quantri",
                "/papers/wordings/TO_TRINH/" + regime,
                "from",
                from,
                "bases",
                bases,
                "part1",
                part,
                "part2",
                "Hồ sơ kèm theo.",
                "part3",
                "Kính đề nghị.",
                "sourceNote",
                "Thử",
                "verified",
                "true",
                "version",
                version);
    }

    private Wording of(PaperKind kind, LocalDate day) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> wordings.of(kind, day)));
    }
}
