package vn.thidua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class StatisticsPagesTests {

    @Autowired
    Pages pages;

    @Test
    void movements_add_up_by_level_scope_duration_and_manner() {
        Document page = pages.get("thuky.lc", "/statistics-forms?year=2022").page();
        long all = number(page, "01", 0);
        assertThat(all).isPositive();
        assertThat(number(page, "01", 1) + number(page, "01", 2) + number(page, "01", 3))
                .isEqualTo(all);
        assertThat(sum(page, "02", "03", "04", "05")).isEqualTo(all);
        assertThat(sum(page, "11", "12")).isEqualTo(all);
        long open = Long.parseLong(page.select("table.statistics tbody tr").stream()
                .filter(row -> row.text().contains("Chưa định thời hạn"))
                .findFirst()
                .orElseThrow()
                .select("td.num")
                .get(0)
                .text());
        assertThat(sum(page, "06", "07", "08", "09", "10") + open).isEqualTo(all);
    }

    @Test
    void awards_add_up_by_form_recipients_and_kind() {
        Document page = pages.get("thuky.lc", "/statistics-forms?form=PROVINCE_AWARDS&year=2022")
                .page();
        long all = number(page, "01", 0);
        assertThat(all).isPositive();
        assertThat(sum(page, "06", "09")).isEqualTo(all);
        assertThat(sum(page, "13", "14")).isEqualTo(number(page, "09", 0));
        assertThat(sum(page, "15", "16", "17", "18", "19", "20")).isEqualTo(all);
    }

    @Test
    void all_five_forms_are_taken_away_as_one_workbook() throws IOException {
        var answer = pages.get("thuky.cum", "/statistics-forms/export.xlsx?year=2021");
        assertThat(answer.status()).isEqualTo(200);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("0601.N", "0602.N", "0603.N", "0604.N", "0605.N");
        }
    }

    @Test
    void the_statistics_are_not_for_everybody_and_say_what_was_not_compared() {
        assertThat(pages.get("giangvien.lc", "/statistics-forms").status()).isEqualTo(403);
        assertThat(pages.get("thuky.lc", "/statistics-forms?form=OFFICERS&year=2021")
                        .main())
                .contains("chưa đối chiếu");
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/statistics-forms")))
                .hasSizeLessThanOrEqualTo(8);
    }

    private static long sum(Document page, String... codes) {
        long sum = 0;
        for (String code : codes) {
            sum += number(page, code, 0);
        }
        return sum;
    }

    private static long number(Document page, String code, int column) {
        return page.select("table.statistics tbody tr").stream()
                .filter(row -> row.select("td").first() != null
                        && row.select("td").first().text().equals(code))
                .map(row ->
                        Long.parseLong(row.select("td.num").get(column).text().replace(".", "")))
                .findFirst()
                .orElseThrow();
    }
}
