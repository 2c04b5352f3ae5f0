package vn.thidua.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class ContestPagesTests {

    @Autowired
    Pages pages;

    @Test
    void colleagues_see_who_won_what() {
        assertThat(pages.get("giangvien.sl", "/contests?year=2021").main())
                .contains("Hội giảng cấp trường", "Giải Nhất");
        assertThat(pages.get("giangvien.sl", "/contests?level=ACADEMY").main())
                .contains("Hội thi giảng viên dạy giỏi các trường chính trị");
        assertThat(pages.get("giangvien.sl", "/contests?q=giai%20nhi").main())
                .contains("Giải Nhì")
                .doesNotContain("Giải Nhất");
        assertThat(pages.get("giangvien.sl", "/contests/export.csv?year=2021").text())
                .contains("Giải Nhất");
        assertThat(pages.get("giangvien.sl", "/contests/export.xlsx").bytes()).startsWith('P', 'K');
        assertThat(pages.get("hocvien", "/contests").status()).isEqualTo(403);
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/contests"))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void results_come_from_a_spreadsheet_with_the_columns_of_the_export_and_can_be_taken_back() {
        String file = "Mã cán bộ,Họ và tên,Hội thi,Cấp,Năm,Kết quả,Số quyết định,Ngày quyết định\n"
                + "SL015,,Hội thi nhập tệp,Trường,2019,Giải Nhì,15-QĐ/TCT,20/11/2019\n"
                + "SL016,Phùng Đức Thắng,Hội thi nhập tệp,Trường,2019,Giải Ba,,\n"
                + "SL016,,hoi thi nhap tep,Trường,2019,Giải Nhất,,\n"
                + "SL016,Người Khác Tên,Hội thi khác,Trường,2019,Giải Ba,,\n"
                + "XX,,Hội thi khác,Trường,2019,Giải Ba,,\n"
                + "SL016,,Hội thi khác,Trường,2031,Giải Ba,,\n";
        var imports = new Imports(pages, "thuky.sl", "contests");
        String preview = imports.read(file);
        assertThat(imports.counts(preview)).contains("Mới: 2", "Lỗi: 4");
        assertThat(imports.confirm(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/contests?year=2019&q=nhap%20tep").main())
                .contains("Giải Nhì", "Giải Ba", "Phùng Đức Thắng");
        assertThat(imports.counts(imports.read(file))).contains("Không đổi: 2");
        String exported = pages.get("thuky.sl", "/contests/export.csv?year=2019&q=nhap%20tep")
                .text();
        assertThat(imports.counts(imports.read(exported))).contains("Không đổi: 2");
        assertThat(imports.undo(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/contests?year=2019&q=nhap%20tep").main())
                .doesNotContain("Giải Nhì");
        assertThat(pages.get("hieutruong.sl", "/imports/contests").status()).isEqualTo(403);
    }

    @Test
    void a_result_is_entered_once_corrected_and_deleted() {
        String[] form = {
            "person", "SL016", "contest", "Hội thi kể chuyện", "level", "PROVINCE", "year", "2020", "result", "Giải Ba"
        };
        assertThat(pages.get("giangvien.sl", "/contests/new").status()).isEqualTo(403);
        assertThat(pages.post("giangvien.sl", "/contests", form).status()).isEqualTo(403);
        var entered = pages.post("thuky.sl", "/contests", form);
        assertThat(entered.status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", "/contests", form).main())
                .contains("Phùng Đức Thắng đã có kết quả của Hội thi kể chuyện năm 2020");
        String result = entered.location();
        assertThat(pages.get("giangvien.sl", result).main()).contains("Giải Ba", "Chưa xác nhận");
        assertThat(pages.get("thuky.lc", result).status()).isEqualTo(404);
        assertThat(pages.get("giangvien.sl", result + "/edit").status()).isEqualTo(404);
        String version = pages.get("thuky.sl", result + "/edit")
                .page()
                .selectFirst("[name=version]")
                .val();
        assertThat(pages.post(
                                "thuky.sl",
                                result,
                                "contest",
                                "Hội thi kể chuyện",
                                "level",
                                "PROVINCE",
                                "year",
                                "2020",
                                "result",
                                "Giải Nhì",
                                "decision",
                                "5-QĐ/TU",
                                "decidedOn",
                                "2020-05-15",
                                "version",
                                version)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.sl", result).main())
                .contains("Giải Nhì", "5-QĐ/TU ngày 15/5/2020", "Đã xác nhận");
        assertThat(pages.post("thuky.sl", result + "/removal").status()).isEqualTo(409);
        assertThat(pages.post("thuky.sl", result + "/removal", "reason", "Nhập thử")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", result).status()).isEqualTo(404);
    }

    @Test
    void the_file_is_for_keepers_and_the_person() {
        String result = "/contests/" + Demo.id("contest of the Academy/SL000");
        assertThat(pages.get("giangvien.sl", result + "/attachment").status()).isEqualTo(404);
        assertThat(pages.upload("giangvien.sl", result + "/attachment", "file", "a.pdf", new byte[] {1})
                        .status())
                .isEqualTo(404);
    }
}
