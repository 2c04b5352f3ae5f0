package vn.thidua.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Pages.Answer;

@IntegrationTest
class RatingRulePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Test
    void the_share_of_excellent_ratings_is_dated_data_that_says_whether_it_was_compared() {
        assertThat(pages.get("giangvien.lc", "/titles/regimes").main())
                .contains("Nghị định 48/2023/NĐ-CP", "Nghị định 335/2025/NĐ-CP", "20 % (nơi nổi trội: 25 %)");
        assertThat(pages.get("thuky.sl", "/eligibility/quota?year=2021&topic=HTXSNV")
                        .main())
                .contains(
                        "quy định của Đảng",
                        "chỉ để tham khảo",
                        "Tính cả người được chọn",
                        "Không tính người được chọn");
        assertThat(pages.get("thuky.sl", "/ratings?year=2021").main())
                .contains("Tính 20 % trên", "riêng số “hoàn thành tốt”", "Chưa đối chiếu");
        assertThat(pages.get("thuky.sl", "/titles/ratings/new").status()).isEqualTo(403);
    }

    @Test
    void a_rule_from_a_day_on_ends_the_one_before_for_the_same_staff_alone() {
        assertThat(post("/titles/ratings", "CIVIL_SERVANT", "2041-01-01", "15", "10")
                        .main())
                .contains("không được thấp hơn tỷ lệ chung");
        assertThat(post("/titles/ratings", "CIVIL_SERVANT", "2041-01-01", "", "")
                        .status())
                .isEqualTo(302);
        assertThat(until("CIVIL_SERVANT", "2026-01-01")).isEqualTo(LocalDate.of(2040, 12, 31));
        assertThat(until("PUBLIC_EMPLOYEE", "2026-07-01")).isNull();
        assertThat(pages.get("quantri", "/titles/regimes").main()).contains("01/01/2041", "không quy định");
        assertThat(post("/titles/ratings", "CIVIL_SERVANT", "1999-01-01", "20", "")
                        .main())
                .contains("sau ngày bắt đầu");
        String path = "/titles/ratings/" + id("CIVIL_SERVANT", "2041-01-01");
        assertThat(post(path, "CIVIL_SERVANT", "2041-01-01", "22", "25").status())
                .isEqualTo(302);
        assertThat(post(path, "CIVIL_SERVANT", "2041-01-01", "23", "25").status())
                .isEqualTo(409);
    }

    private Answer post(String path, String staff, String from, String percent, String outstanding) {
        var form = new ArrayList<>(List.of(
                "staff",
                staff,
                "name",
                "Quy định thử",
                "from",
                from,
                "reading",
                "EXCLUSIVE",
                "legalBasis",
                "Căn cứ thử",
                "sourceNote",
                "Cần đối chiếu.",
                "_verified",
                "on",
                "version",
                "0"));
        form.addAll(List.of("excellentPercent", percent, "outstandingPercent", outstanding));
        return pages.post("quantri", path, form.toArray(String[]::new));
    }

    private LocalDate until(String staff, String from) {
        return database.sql("select valid_to from rating_rule where staff = ? and valid_from = ?::date")
                .params(staff, from)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    private UUID id(String staff, String from) {
        return database.sql("select id from rating_rule where staff = ? and valid_from = ?::date")
                .params(staff, from)
                .query(UUID.class)
                .single();
    }
}
