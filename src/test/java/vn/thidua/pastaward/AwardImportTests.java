package vn.thidua.pastaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class AwardImportTests {

    private static final String HEAD =
            "Đối tượng,Mã cán bộ,Tên cá nhân/tập thể,Năm thành tích,Danh hiệu/Hình thức,Loại khen thưởng,Cấp quyết định,Số quyết định,Ngày quyết định,Cơ quan ban hành,Nội dung thành tích\n";

    @Autowired
    Pages pages;

    private String read(String text) {
        var answer = pages.upload(
                "thuky.sl", "/imports/awards", "file", "khen.csv", (HEAD + text).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!pages.get("thuky.sl", answer.location())
                .page()
                .select("progress")
                .isEmpty()) {
            assertThat(Instant.now()).isBefore(limit);
            LockSupport.parkNanos(20_000_000);
        }
        return answer.location();
    }

    private List<String> chips(String preview) {
        return pages.get("thuky.sl", preview).page().select(".chips li").eachText();
    }

    @Test
    void a_history_comes_in_by_aliases_is_recognised_again_confirmed_and_undone_by_cancellation() {
        String known = "Cá nhân,SL041,Đặng Xuân Tuấn,2010,Chiến sỹ thi đua cấp cơ sở,,Cơ sở,,,,\n"
                + "Tập thể,,Khoa Xây dựng Đảng,2010,\"tập thể \"\"Lao động xuất sắc\"\"\",,Tỉnh/Bộ,,,,\n"
                + "Tập thể,,Trường Chính trị tỉnh Sơn La,2010,Cờ thi đua của Giám đốc Học viện,Công trạng,Tỉnh/Bộ,5-QĐ/HVCTQG,05/01/2011,Giám đốc Học viện,\n";
        String first = read(known);
        assertThat(chips(first)).contains("Mới: 3", "Lỗi: 0");
        assertThat(pages.post("thuky.sl", first + "/confirmation").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/awards?year=2010").page().select("tbody tr"))
                .hasSize(3);
        assertThat(chips(read(known))).contains("Không đổi: 3");
        String second = read("Cá nhân,SL041,Đặng Xuân Tuấn,2010,CSTĐCS,,Cơ sở,44-QĐ/TCT,20/12/2010,Hiệu trưởng,\n");
        assertThat(chips(second)).contains("Thay đổi: 1");
        assertThat(pages.post("thuky.sl", second + "/confirmation").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/awards?year=2010&confirmed=true").main())
                .contains("44-QĐ/TCT");
        assertThat(pages.post("thuky.sl", second + "/undoing").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/awards?year=2010&confirmed=true").main())
                .doesNotContain("44-QĐ/TCT");
        assertThat(pages.post("thuky.sl", first + "/undoing").status())
                .as("a later import took its place")
                .isEqualTo(409);
        String third = read("Cá nhân,SL041,Đặng Xuân Tuấn,2007,LĐTT,,Cơ sở,,,,\n");
        assertThat(pages.post("thuky.sl", third + "/confirmation").status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", third + "/undoing").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/awards?year=2007").page().select("tbody tr"))
                .isEmpty();
        assertThat(pages.get("thuky.sl", "/awards?year=2007&ended=true").main())
                .contains("Đã hủy bỏ")
                .contains("Đặng Xuân Tuấn");
        assertThat(pages.get("thuky.sl", "/awards/ledger").main()).contains("Sổ nguyên vẹn");
    }

    @Test
    void a_preview_names_what_is_wrong() {
        String preview = read("Cá nhân,SL042,Tên Khác,2015,LĐTT,,Cơ sở,,,,\n"
                + "Cá nhân,SL043,Lương Minh Ngân,2015,Danh hiệu lạ,,Cơ sở,,,,\n"
                + "Cá nhân,SL044,Lý Anh Bình,2015,Tập thể lao động tiên tiến,,Cơ sở,,,,\n"
                + "Cá nhân,SL045,Triệu Văn Đông,15,LĐTT,,Cơ sở,,,,\n"
                + "Cá nhân,SL046,Hoàng Hồng Vân,2015,LĐTT,,Cơ sở,1-QĐ/TCT,05/05/2014,,\n"
                + "Cá nhân,SL047,Mùa Minh Kiên,2015,LĐTT,,Cơ sở,,,,\n"
                + "Cá nhân,SL047,Mùa Minh Kiên,2015,Lao động tiên tiến,,Cơ sở,,,,\n"
                + "Cá nhân,KHONG,Ai Đó,2015,LĐTT,,Cơ sở,,,,\n");
        assertThat(chips(preview)).contains("Mới: 1", "Lỗi: 7");
        assertThat(pages.get("thuky.sl", preview + "?state=WRONG").main())
                .contains("tên của người có mã SL042")
                .contains("mã, tên hoặc tên gọi khác")
                .contains("dành cho đối tượng của dòng")
                .contains("năm dạng 2021")
                .contains("ngày không trước năm thành tích 2015")
                .contains("đã có ở dòng 7")
                .contains("mã của một người trong trường");
    }

    @Test
    void a_name_that_nobody_or_several_bear_waits_until_somebody_says_who_is_meant() {
        String preview = read("Cá nhân,,Người Đã Nghỉ Hưu,2008,LĐTT,,Cơ sở,,,,\n"
                + "Cá nhân,,Người Bỏ Dòng,2008,LĐTT,,Cơ sở,,,,\n"
                + "Cá nhân,,Người Vẫn Chờ,2008,LĐTT,,Cơ sở,,,,\n");
        assertThat(pages.get("thuky.sl", preview).main()).contains("dòng này sẽ chờ bạn xác định");
        assertThat(pages.post("thuky.sl", preview + "/confirmation").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/awards?year=2008").page().select("tbody tr"))
                .isEmpty();
        assertThat(pages.get("thuky.sl", "/").main()).contains("chờ xác định người được khen");
        var waiting = pages.get("thuky.sl", "/awards/waiting");
        assertThat(waiting.main()).contains("Người Đã Nghỉ Hưu");
        String retired = action(waiting, "Người Đã Nghỉ Hưu", "assignment");
        assertThat(pages.post("thuky.lc", retired, "receiver", "LC020").status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.sl", retired, "receiver", "Không Ai").status())
                .isEqualTo(409);
        assertThat(pages.post("thuky.sl", retired, "receiver", "SL048").status())
                .isEqualTo(302);
        String dropped = action(waiting, "Người Bỏ Dòng", "removal");
        assertThat(pages.post("thuky.sl", dropped).status()).isEqualTo(409);
        assertThat(pages.post("thuky.sl", dropped, "reason", "Của trường khác").status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/awards?year=2008").main()).contains("Nguyễn Minh Hoa");
        assertThat(pages.post("thuky.sl", preview + "/undoing").status())
                .as("one of the rows became an award, built upon")
                .isEqualTo(409);
        assertThat(pages.get("thuky.sl", "/awards/waiting").main()).contains("Người Vẫn Chờ");
    }

    private static String action(Pages.Answer page, String name, String verb) {
        return page.page().select("section").stream()
                .filter(section -> section.select("h2").text().equals(name))
                .findFirst()
                .orElseThrow()
                .selectFirst("form[action$=" + verb + "]")
                .attr("action");
    }
}
