package vn.thidua.prize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class PrizePagesTests {

    @Autowired
    Pages pages;

    /** Enters a certificate of the rector's for somebody outside the registers, and tells the award's id. */
    private String certificate(String user, String name, String number) {
        assertThat(pages.post(
                                user,
                                "/awards/entry",
                                "lines[0].receiver",
                                name,
                                "lines[0].outsider",
                                "true",
                                "lines[0].year",
                                "2020",
                                "lines[0].title",
                                "GK",
                                "lines[0].kind",
                                "DOT_XUAT",
                                "lines[0].number",
                                number,
                                "lines[0].on",
                                "2020-06-15",
                                "lines[0].issuer",
                                "Hiệu trưởng",
                                "lines[0].achievement",
                                name)
                        .status())
                .isEqualTo(302);
        return pages.get(user, "/prizes?decision=" + number)
                .page()
                .selectFirst("tbody th a")
                .attr("href")
                .replace("/awards/", "");
    }

    @Test
    void the_list_of_a_decision_says_what_is_paid_and_how_it_was_reckoned() {
        var list = pages.get("thuky.lc", "/prizes?year=2021");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.main())
                .contains("0,3 × 1.490.000 = 447.000")
                .contains("450.000", "làm tròn lên hàng chục nghìn")
                .contains("đã tính ở Chiến sĩ thi đua cơ sở")
                .contains("Nơi khác chi");
        assertThat(pages.get("thuky.lc", "/prizes").bytes().length).isLessThan(50_000);
        assertThat(pages.get("giangvien.lc", "/prizes").status()).isEqualTo(403);
        assertThat(pages.get("thuky.lc", "/prizes/export.csv?year=2021").text()).contains("Lương cơ sở");
        assertThat(pages.get("thuky.lc", "/prizes/export.xlsx").bytes()).startsWith('P', 'K');
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/prizes")).size()).isLessThanOrEqualTo(6);
    }

    @Test
    void the_payment_list_is_a_document_with_its_sum_in_words() {
        certificate("thuky.pgd", "Bà Có Danh Sách", "778-QĐ/T");
        var drafted = pages.post("thuky.pgd", "/prizes/papers?decision=778-Q%C4%90/T");
        assertThat(drafted.status()).as(drafted.main()).isEqualTo(302);
        assertThat(pages.get("thuky.pgd", drafted.location()).main())
                .contains("DANH SÁCH CHI TIỀN THƯỞNG", "Bà Có Danh Sách", "Số tiền bằng chữ:", "nghìn đồng.");
        assertThat(pages.post("thuky.pgd", "/prizes/papers?decision=000").main())
                .contains("không có khoản nào");
        assertThat(pages.post("giaovien.ps", "/prizes/papers").status()).isEqualTo(403);
    }

    @Test
    void chosen_prizes_are_paid_once_booked_and_taken_back_with_a_reason() {
        String award = certificate("thuky.pgd", "Bà Được Thưởng", "771-QĐ/T");
        String other = certificate("thuky.pgd", "Ông Được Thưởng", "772-QĐ/T");
        assertThat(pages.get("thuky.pgd", "/prizes?decision=771-QĐ/T".replace("Đ", "%C4%90"))
                        .main())
                .contains("Chờ chi")
                .contains("450.000");
        assertThat(pages.post("thuky.pgd", "/prizes/payments", "awards", award, "paidOn", "", "document", "")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(
                                "thuky.pgd",
                                "/prizes/payments",
                                "awards",
                                award,
                                "paidOn",
                                "2020-06-14",
                                "document",
                                "PC 1")
                        .main())
                .contains("Ngày chi trước ngày của quyết định");
        assertThat(pages.post("thuky.pgd", "/prizes/payments", "paidOn", "2020-07-01", "document", "PC 1")
                        .main())
                .contains("Hãy chọn ít nhất một dòng");
        String[] payment = {"awards", award, "awards", other, "paidOn", "2020-07-01", "document", "Phiếu chi 77"};
        assertThat(pages.post("thuky.pgd", "/prizes/payments", payment).status())
                .isEqualTo(302);
        var again = pages.post("thuky.pgd", "/prizes/payments", payment);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.main()).contains("đã được chi");
        var fund = pages.get("thuky.pgd", "/prizes/fund");
        assertThat(fund.main()).contains("900.000").contains("Phiếu chi 77").contains("2 khoản tiền thưởng");
        String removal = fund.page().select("tbody tr").stream()
                .filter(row -> row.text().contains("Phiếu chi 77"))
                .findFirst()
                .orElseThrow()
                .selectFirst("form")
                .attr("action");
        assertThat(pages.post("thuky.pgd", removal).status()).isEqualTo(409);
        assertThat(pages.post("thuky.lc", removal, "reason", "Không phải của tôi")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.pgd", removal, "reason", "Chi nhầm").status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.pgd", "/prizes?state=DUE").main()).contains("Bà Được Thưởng");
    }

    @Test
    void what_was_paid_for_an_award_that_was_cancelled_is_to_be_recovered() {
        String award = certificate("thuky.pgd", "Người Phải Trả Lại", "773-QĐ/T");
        pages.post("thuky.pgd", "/prizes/payments", "awards", award, "paidOn", "2020-07-01", "document", "PC 78");
        pages.post("thuky.pgd", "/awards/" + award + "/cancellation", "reason", "Hồ sơ giả");
        assertThat(pages.get("thuky.pgd", "/prizes?state=RECOVER").main())
                .contains("Người Phải Trả Lại")
                .contains("Phải thu hồi");
    }

    @Test
    void money_comes_in_and_the_balance_follows() {
        String purpose = "Trích quỹ " + UUID.randomUUID();
        assertThat(pages.post(
                                "thuky.sl",
                                "/prizes/fund/entries",
                                "direction",
                                "INCOME",
                                "bookedOn",
                                "2022-01-05",
                                "amount",
                                "50000000",
                                "purpose",
                                purpose)
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(
                                "thuky.sl",
                                "/prizes/fund/entries",
                                "direction",
                                "SPENDING",
                                "bookedOn",
                                "2022-01-06",
                                "amount",
                                "1250000",
                                "purpose",
                                "In giấy khen, khung " + purpose)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/prizes/fund?year=2022").main())
                .contains("50.000.000")
                .contains("48.750.000");
        assertThat(pages.get("thuky.sl", "/prizes/fund/export.csv").text()).contains(purpose);
        assertThat(pages.post(
                                "thuky.sl",
                                "/prizes/fund/entries",
                                "direction",
                                "INCOME",
                                "bookedOn",
                                "2022-03-01",
                                "amount",
                                "1",
                                "purpose",
                                "Ngày mai")
                        .main())
                .contains("còn ở phía trước");
        assertThat(pages.get("thuky.lc", "/prizes/fund").main()).doesNotContain(purpose);
    }
}
