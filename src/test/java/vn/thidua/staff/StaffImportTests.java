package vn.thidua.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetFormat;
import vn.thidua.spreadsheet.SheetReader;

@IntegrationTest
class StaffImportTests {

    private static final String HEAD = "Mã cán bộ,Họ và tên,Ngày sinh,Khoa/Phòng,Ngạch,Ngày vào trường,Email\n";
    private static final String UNIT = "Khoa Xây dựng Đảng";

    @Autowired
    Pages pages;

    /** Uploads, waits until the file is read, and returns the path of its preview. */
    private String read(String user, String kind, String name, byte[] content) {
        var answer = pages.upload(user, "/imports/" + kind, "file", name, content);
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!pages.get(user, answer.location()).page().select("progress").isEmpty()) {
            assertThat(Instant.now()).isBefore(limit);
            LockSupport.parkNanos(20_000_000);
        }
        return answer.location();
    }

    private String csv(String user, String text) {
        return read(user, "staff", "nhân sự.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> chips(String user, String preview) {
        return pages.get(user, preview).page().select(".chips li").eachText();
    }

    @Test
    void a_preview_names_row_column_found_and_expected_and_writes_nothing() {
        String preview = csv(
                "thuky.sl",
                HEAD
                        + "I-01,Nhập Văn Một,03/02/1990," + UNIT + ",Giảng viên chính,2019-09-01,a@b.vn\n"
                        + ",Không Mã,," + UNIT + ",,01/09/2019,\n"
                        + "I-03,Sai Ngày,31/02/1990," + UNIT + ",,01/09/2019,\n"
                        + "I-04,Sai Khoa,,Khoa Không Có,,01/09/2019,\n"
                        + "I-05,Sai Ngạch,," + UNIT + ",Giáo sư,01/09/2019,\n"
                        + "I-01,Trùng Mã,," + UNIT + ",,01/09/2019,\n"
                        + "I-07,Sai Thư,," + UNIT + ",,01/09/2019,không phải thư\n"
                        + "I-08,Sinh Sau,01/01/2020," + UNIT + ",,01/09/2019,\n"
                        + "I-09,Thiếu Ngày,," + UNIT + ",,,\n"
                        + "I-10,#REF!,," + UNIT + ",,01/09/2019,\n");
        assertThat(chips("thuky.sl", preview))
                .containsExactly("Tất cả: 10", "Mới: 1", "Thay đổi: 0", "Không đổi: 0", "Lỗi: 9");
        String main = pages.get("thuky.sl", preview + "?state=WRONG").main();
        assertThat(main)
                .contains("Mã cán bộ: bỏ trống – cần nhập mục này")
                .contains("Ngày sinh: “31/02/1990” – cần ngày dạng")
                .contains("Khoa/Phòng: “Khoa Không Có”")
                .contains("Ngạch: “Giáo sư” – cần một trong: Giảng viên cao cấp")
                .contains("đã có ở dòng 2")
                .contains("Email: “không phải thư”")
                .contains("ngày trước ngày vào trường")
                .contains("công thức trong ô báo lỗi");
        assertThat(pages.get("thuky.sl", "/staff?q=I-01").page().select("tbody tr"))
                .isEmpty();
        var errors = SheetReader.read(
                "a.xlsx", pages.get("thuky.sl", preview + "/errors.xlsx").bytes());
        assertThat(errors.headers()).endsWith("Lỗi");
        assertThat(errors.rows()).hasSize(9);
        assertThat(errors.rows().get(1).cell(2)).isEqualTo("31/02/1990");
        assertThat(pages.get("thuky.lc", preview).status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", preview + "/confirmation").status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", preview + "/disposal").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", preview).status()).isEqualTo(404);
    }

    @Test
    void a_confirmed_file_is_written_recognised_again_changed_and_undone() {
        String text = HEAD + "007,Hoà Thị Nhập,03/02/1990," + UNIT + ",Giảng viên,2019-09-01,\n"
                + "008,Hòa Thị Nhập,03/02/1990," + UNIT + ",Giảng viên,2019-09-01,\n";
        String first = csv("thuky.sl", text);
        assertThat(pages.get("thuky.sl", first).main()).contains("Có thể trùng với 007");
        assertThat(pages.post("thuky.sl", first + "/confirmation").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/staff?q=hoa%20thi%20nhap").page().select("tbody tr"))
                .hasSize(2);
        assertThat(pages.post("thuky.sl", first + "/confirmation").status()).isEqualTo(409);
        assertThat(chips("thuky.sl", csv("thuky.sl", text))).contains("Không đổi: 2");
        String second = csv("thuky.sl", text.replace("Giảng viên,2019", "Giảng viên chính,2019"));
        assertThat(pages.get("thuky.sl", second).main()).contains("Ngạch: Giảng viên → Giảng viên chính");
        assertThat(pages.post("thuky.sl", second + "/confirmation").status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", first + "/undoing").status()).isEqualTo(409);
        assertThat(pages.post("thuky.sl", second + "/undoing").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/staff?q=hoa%20thi%20nhap").main()).doesNotContain("Giảng viên chính 2019");
        assertThat(chips("thuky.sl", csv("thuky.sl", text))).contains("Không đổi: 2");
    }

    @Test
    void an_import_is_not_undone_when_something_was_built_on_it() {
        String preview = csv(
                "thuky.pgd",
                "Mã cán bộ,Họ và tên,Khoa/Phòng,Ngày vào trường\nB-1,Xây Trên Đó,Bộ phận chuyên môn,01/09/2019\n");
        assertThat(pages.post("thuky.pgd", preview + "/confirmation").status()).isEqualTo(302);
        String person = pages.get("thuky.pgd", "/staff?q=B-1")
                .page()
                .selectFirst("tbody a")
                .attr("href");
        assertThat(pages.post("thuky.pgd", person + "/events", "kind", "SICK", "from", "2022-01-03")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("thuky.pgd", preview + "/undoing").status()).isEqualTo(409);
    }

    @Test
    void what_changed_meanwhile_stops_the_whole_confirmation() {
        String text = HEAD + "M-1,Đổi Giữa Chừng,03/02/1990," + UNIT + ",Giảng viên,2019-09-01,\n";
        String one = csv("thuky.sl", text);
        String two = csv("thuky.sl", text);
        assertThat(pages.post("thuky.sl", one + "/confirmation").status()).isEqualTo(302);
        var late = pages.post("thuky.sl", two + "/confirmation");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.main()).contains("đã thay đổi sau khi xem trước");
    }

    @Test
    void columns_come_in_any_order_and_unknown_ones_are_named() {
        String preview = csv(
                "thuky.sl",
                "GHI CHÚ;ngay vao truong;khoa phong;HỌ  VÀ TÊN;ma can bo\nx;2019-09-01;" + UNIT + ";Cột Lạ;C-1\n");
        assertThat(pages.get("thuky.sl", preview).main()).contains("GHI CHÚ", "C-1 Cột Lạ");
        String missing = csv("thuky.sl", "Họ và tên\nA B\n");
        assertThat(pages.get("thuky.sl", missing).main())
                .contains("Thiếu cột bắt buộc: Mã cán bộ, Khoa/Phòng, Ngày vào trường");
        String lying = read("thuky.sl", "staff", "a.xlsx", "Mã,Tên\n1,2".getBytes(StandardCharsets.UTF_8));
        assertThat(pages.get("thuky.sl", lying).main()).contains("nội dung không đúng với đuôi tệp");
    }

    @Test
    void the_template_is_a_file_that_the_import_understands() {
        var template = SheetReader.read(
                "a.csv", (String.join(",", "Mã cán bộ", "Họ và tên") + "\n1,2").getBytes(StandardCharsets.UTF_8));
        assertThat(template.headers()).hasSize(2);
        byte[] file = pages.get("thuky.sl", "/imports/staff/template.xlsx").bytes();
        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(pages.get("hieutruong.sl", "/imports/staff/template.xlsx").status())
                .isEqualTo(403);
        assertThat(pages.get("thuky.sl", "/imports/khong-co").status()).isEqualTo(404);
    }

    @Test
    void leave_study_and_discipline_are_imported_and_undone() {
        byte[] file = ("Mã cán bộ,Họ và tên,Loại,Hình thức,Từ ngày,Đến ngày,Số quyết định\n"
                        + "SL040,Tẩn Văn Đạt,Ốm,,03/01/2022,10/01/2022,\n"
                        + "SL041,,Kỷ luật,Khiển trách,03/01/2022,,12-QĐ\n"
                        + "SL041,,Kỷ luật,Mắng,04/01/2022,,\n"
                        + "SL042,Tên Khác,Đi học,,04/01/2022,,\n"
                        + "XX,,Ốm,,04/01/2022,,\n"
                        + "SL043,,Ốm,,04/01/2022,01/01/2022,\n"
                        + "SL044,,Ốm,,04/01/1990,,\n")
                .getBytes(StandardCharsets.UTF_8);
        String preview = read("thuky.sl", "personnel-events", "nghỉ.csv", file);
        assertThat(chips("thuky.sl", preview)).contains("Mới: 2", "Lỗi: 5");
        assertThat(pages.post("thuky.sl", preview + "/confirmation").status()).isEqualTo(302);
        assertThat(chips("thuky.sl", read("thuky.sl", "personnel-events", "nghỉ.csv", file)))
                .contains("Không đổi: 2");
        assertThat(pages.post("thuky.sl", preview + "/undoing").status()).isEqualTo(302);
        assertThat(chips("thuky.sl", read("thuky.sl", "personnel-events", "nghỉ.csv", file)))
                .contains("Mới: 2");
    }

    @Test
    void five_thousand_people_are_previewed_and_written_in_bounded_statements() {
        var rows = new ArrayList<List<?>>();
        for (int i = 0; i < 5000; i++) {
            rows.add(List.of(
                    "N%05d".formatted(i),
                    "Nguyễn Văn Số " + i,
                    java.time.LocalDate.of(1970, 1, 1).plusDays(i),
                    "Nam",
                    "Bộ phận chuyên môn",
                    "Chuyên viên",
                    "Không",
                    "Có",
                    java.time.LocalDate.of(2019, 9, 1)));
        }
        byte[] file = SheetFormat.XLSX.bytes(new Sheet(
                "Nhân sự",
                List.of(
                        "Mã cán bộ",
                        "Họ và tên",
                        "Ngày sinh",
                        "Giới tính",
                        "Khoa/Phòng",
                        "Ngạch",
                        "Lãnh đạo quản lý",
                        "Đảng viên",
                        "Ngày vào trường"),
                rows));
        String preview = read("thuky.pgd", "staff", "lớn.xlsx", file);
        assertThat(chips("thuky.pgd", preview)).contains("Mới: 5.000");
        List<String> statements = Statements.of(() -> assertThat(
                        pages.post("thuky.pgd", preview + "/confirmation").status())
                .isEqualTo(302));
        assertThat(statements.size()).isLessThan(300);
        assertThat(pages.get("thuky.pgd", "/staff?q=nguyen%20van%20so")
                        .page()
                        .select(".chips li")
                        .eachText())
                .contains("Tất cả: 5.000");
        assertThat(SheetReader.read(
                                "a.xlsx",
                                pages.get("thuky.pgd", "/staff/export.xlsx?q=nguyen%20van%20so")
                                        .bytes())
                        .rows())
                .hasSize(5000);
        assertThat(pages.post("thuky.pgd", preview + "/undoing").status()).isEqualTo(302);
    }
}
