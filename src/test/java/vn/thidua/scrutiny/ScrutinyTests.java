package vn.thidua.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Period;

/** Each of the twenty checks on a text that breaks it, and on one that does not. */
class ScrutinyTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 10);

    private static List<String> found(String text) {
        return found(text, Knowledge.none(TODAY));
    }

    private static List<String> found(String text, Knowledge known) {
        return Scrutiny.of(Script.of(text.replace("\\n", "\n")), known).stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.key() + " "
                        + String.join("|", finding.words()))
                .map(String::strip)
                .toList();
    }

    private static Knowledge knowing(
            List<Knowledge.Document> documents,
            List<Knowledge.Movement> movements,
            List<String> names,
            List<Knowledge.Known> figures) {
        return new Knowledge(
                new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30)),
                null,
                true,
                TODAY,
                documents,
                movements,
                names,
                figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Đã mở 09 lớp, gồm: 05 lớp chuyên viên, 03 lớp cấp phòng. | R01 ERROR SUM 9;8;lớp;1",
                "Có 10 đề tài, gồm: 05 đề tài cấp tỉnh, 04 đề tài cấp trường. | R02 ERROR SUM 10;9;đề tài;1",
                "- Chuyên viên: 02 lớp với 90 học viên (cấp chứng chỉ cho 95 học viên). | R03 ERROR BEYOND 90;95;học viên;5",
                "Dự kiến mở mới 09 lớp, gồm: 05 lớp chuyên viên, 03 lớp cấp phòng. | R04 ERROR SUM 9;8;lớp;1",
                "- Lớp đoàn thể: Không.\\n- Lớp khác: 2 lớp.\\n* Lớp đoàn thể: 58 lớp. | R05 WARNING NONE 0;58;lớp;58",
                "3. Kết quả\\n2.1 Đào tạo\\nTốt. | R06 WARNING under 2.1;3",
                "Có hơn 20 bài tham gia. | R11 NOTE inexact 20;bài",
                "5. Khen thưởng\\nTặng Bằng khen cho 03 cá nhân năm 2021 | R12 WARNING undecided",
                "Lai Châu, ngày 08 tháng 6 năm 2022\\nBáo cáo 6 tháng đầu năm 2022 | R13 WARNING early 08/6/2022;30/6/2022",
                "Họp ngày 31/6/2022. | R13 ERROR noSuchDay 31/6/2022",
                "- Triển khai thực hiện: Từ tháng 3-12/2022\\n- Tổng kết: Tháng 11/2022 | R15 WARNING reviewEarly 11/2022;12/2022",
                "Trường có 50 viên chức. Đã đánh giá, xếp loại 441 lượt viên chức. | R16 NOTE turns 441;50",
                "Số:    /KH-PGDĐT | R17 NOTE blank Số: /KH-PGDĐT",
                "Kế hoạch số 5-KH/TCT ngày 02/3/2022 và Kế hoạch số 05-KH/TCT ngày 03/3/2022. | R18 ERROR twice 05-KH/TCT;03/3/2022;02/3/2022",
                "Hướng dẫn số 30-QĐ/ABC ngày 03/02/2021. | R08 WARNING kind 30-QĐ/ABC;hướng dẫn;quyết định",
                "Phó Trường phòng và Khởi thi đua. | R19 WARNING term Phó Trường phòng;phó trưởng phòng",
                "Lớp TCELLCT-HC khai giảng. | R19 WARNING term TCELLCT-HC;TCLLCT-HC"
            })
    void a_text_that_breaks_a_rule_is_told_so(String text, String expected) {
        assertThat(found(text)).contains(expected.replace(';', '|'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "I. Kết quả\\n1. Đào tạo\\n1.1. Lớp\\n1.2. Lớp\\n2. Khoa học\\nII. Nhiệm vụ\\n1. Đào tạo",
                "Kế hoạch số 5-KH/TCT ngày 02/3/2022; Kế hoạch số 6-KH/TCT ngày 05/3/2022; Báo cáo số 7-BC/TCT ngày 06/3/2022.",
                "Phó trưởng phòng, Trưởng khoa và Khối thi đua; học viên của Học viện; giáo viên, giảng viên.",
                "Trường có 49 viên chức. Đã đánh giá, xếp loại 441 lượt viên chức.",
                "Phong trào “Dạy tốt, học tốt, phục vụ tốt” và phong trào “Cả nước chung tay vì người nghèo”.",
                "5. Khen thưởng\\nTặng Bằng khen cho 03 cá nhân (Quyết định số 12-QĐ/TCT ngày 02/3/2022).",
                "Sơn La, ngày 12 tháng 8 năm 2021\\nBáo cáo 6 tháng đầu năm 2021"
            })
    void a_text_that_breaks_none_is_left_in_peace(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_list_of_documents_out_of_order_is_noticed() {
        assertThat(found("Ban hành: Kế hoạch số 89-KH/TCT ngày 18/01/2022; Kế hoạch số 100-KH/TCT ngày 02/3/2022;"
                        + " Kế hoạch số 99-KH/TCT ngày 16/02/2022."))
                .containsExactly("R07 NOTE listOrder 99-KH/TCT|16/02/2022|100-KH/TCT|02/3/2022");
    }

    @Test
    void what_the_register_has_otherwise_is_told() {
        var known = knowing(
                List.of(
                        new Knowledge.Document("30-HD/ABC", LocalDate.of(2022, 2, 3), "hướng dẫn"),
                        new Knowledge.Document("61-BC/TCT", LocalDate.of(2022, 4, 7), "báo cáo")),
                List.of(),
                List.of(),
                List.of());
        assertThat(found("Theo văn bản 30-QĐ/ABC ngày 03/02/2022 và 61-BC/TCT ngày 08/4/2022.", known))
                .containsExactly(
                        "R08 WARNING registerSign 30-QĐ/ABC|30-HD/ABC",
                        "R08 WARNING registerDay 61-BC/TCT|08/4/2022|07/4/2022");
    }

    @Test
    void names_and_movements_are_held_against_the_catalogue() {
        var known = knowing(
                List.of(),
                List.of(new Knowledge.Movement(
                        "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2025, 12, 31))),
                List.of("Trường Chính trị Trần Văn Thắng tỉnh Đông"),
                List.of());
        assertThat(found(
                        "Trường Chính trị Trần Văn Thằng tỉnh Đông hưởng ứng “Cán bộ, công chức, viên chức thi đua thực hiện văn hoá công sở” giai đoạn 2019-2024.",
                        known))
                .containsExactly(
                        "R09 WARNING name Thằng|Thắng|Trường Chính trị Trần Văn Thắng tỉnh Đông",
                        "R14 WARNING catalogueYears Cán bộ, công chức, viên chức thi đua thực hiện văn hoá công sở|2019-2024|2019-2025");
    }

    @Test
    void one_movement_has_one_slogan_and_one_period() {
        assertThat(found(
                        "Phong trào “Đoàn kết - Dân chủ - Kỷ cương - Gương mẫu - Sáng tạo - Hiệu quả” giai đoạn 2020-2025 và “Đoàn kết"
                                + " – Kỷ cương – Gương mẫu – Sáng tạo – Hiệu quả” giai đoạn 2021-2025."))
                .hasSize(2)
                .allMatch(finding -> finding.startsWith("R14 WARNING"));
    }

    @Test
    void what_is_over_is_no_news() {
        var known = knowing(List.of(), List.of(), List.of(), List.of());
        assertThat(found(
                        "Lập thành tích chào mừng cuộc bầu cử đại biểu Quốc hội khóa XV; thực hiện Đề án giai đoạn 2016-2020.",
                        known))
                .containsExactly("R10 WARNING event 2021", "R10 WARNING stage 2016-2020");
    }

    @Test
    void what_may_be_open_in_a_draft_may_not_when_it_leaves() {
        var leaving = knowing(List.of(), List.of(), List.of(), List.of());
        assertThat(found("Đông, ngày   tháng   năm 2022", leaving))
                .singleElement()
                .asString()
                .startsWith("R17 ERROR blankLeaving");
    }

    @Test
    void numbers_are_held_against_the_records_where_both_clearly_mean_the_same() {
        var known = knowing(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Knowledge.Known(
                                "Lớp bồi dưỡng ngạch chuyên viên chính", "lớp", BigDecimal.valueOf(3), "/figures/a"),
                        new Knowledge.Known(
                                "Lớp bồi dưỡng ngạch chuyên viên", "lớp", BigDecimal.valueOf(5), "/figures/b"),
                        new Knowledge.Known("Lớp bồi dưỡng", "lớp", BigDecimal.valueOf(8), "/figures/c")));
        assertThat(found(
                        "- Bồi dưỡng ngạch chuyên viên chính: 02 lớp.\n- Bồi dưỡng ngạch chuyên viên: 05 lớp.\n- Bồi dưỡng kết nạp Đảng: 01 lớp.",
                        known))
                .containsExactly("R20 WARNING value 2|3|lớp|Lớp bồi dưỡng ngạch chuyên viên chính");
    }

    @Test
    void turns_are_held_against_the_months_where_they_are_known() {
        var months = knowing(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Knowledge.Known(
                                "turns_people",
                                "Lượt",
                                "lượt công chức, viên chức",
                                BigDecimal.valueOf(441),
                                "/figures/turns_people"),
                        new Knowledge.Known("turns_people_rated", "Người", "người", BigDecimal.valueOf(49), null),
                        new Knowledge.Known(
                                "turns_units",
                                "Lượt",
                                "lượt khoa, phòng",
                                BigDecimal.valueOf(45),
                                "/figures/turns_units")));
        String text =
                "Trường có 50 viên chức. Đã đánh giá, xếp loại được %d lượt công chức, viên chức và %d lượt khoa, phòng.";
        assertThat(found(text.formatted(441, 45), months)).containsExactly("R16 NOTE turnsKnown 441|50|49");
        assertThat(found(text.formatted(450, 45), months)).contains("R16 WARNING turnsDiffer 450|441");
        assertThat(found(text.formatted(441, 46), months)).contains("R16 WARNING turnsDiffer 46|45");
    }

    @Test
    void a_number_that_the_records_say_of_something_named_more_fully_is_no_contradiction() {
        var known = knowing(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Knowledge.Known("Lớp liên kết mở mới", "lớp", BigDecimal.ONE, "/figures/a"),
                        new Knowledge.Known(
                                "Lớp đào tạo, bồi dưỡng (tất cả) mở mới", "lớp", BigDecimal.valueOf(8), "/figures/b")));
        assertThat(found("- Mở mới: 08 lớp.", known)).isEmpty();
        assertThat(found("- Mở mới: 07 lớp.", known)).isNotEmpty();
    }

    @Test
    void a_number_that_is_a_neighbours_is_not_excused_by_it() {
        var known = knowing(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Knowledge.Known(
                                "Lớp Trung cấp lý luận chính trị", "lớp", BigDecimal.valueOf(8), "/figures/a"),
                        new Knowledge.Known(
                                "Lớp Trung cấp lý luận chính trị mở mới", "lớp", BigDecimal.valueOf(7), "/figures/b"),
                        new Knowledge.Known("Lớp liên kết mở mới", "lớp", BigDecimal.ZERO, "/figures/c"),
                        new Knowledge.Known(
                                "Lớp đào tạo, bồi dưỡng (tất cả) mở mới", "lớp", BigDecimal.valueOf(9), "/figures/d")));
        assertThat(found("- Đã tổ chức 07 lớp Trung cấp lý luận chính trị.", known))
                .containsExactly("R20 WARNING value 7|8|lớp|Lớp Trung cấp lý luận chính trị");
        assertThat(found(
                        "- Đã tổ chức 08 lớp Trung cấp lý luận chính trị. Năm 2021 chuyển sang 01 lớp; mở mới trong kỳ 07 lớp.",
                        known))
                .isEmpty();
    }

    @Test
    void what_is_unknown_or_below_nought_is_not_said_in_a_report() {
        assertThat(found("- Nâng bậc lương cho chưa có số liệu.")).containsExactly("R11 WARNING unknown");
        assertThat(found("- Nhà trường còn phải mở 10 lớp, hơn -682 học viên."))
                .anyMatch(one -> one.startsWith("R04 ERROR negative"));
    }

    @Test
    void people_who_are_two_things_at_once_are_no_parts() {
        assertThat(found("Nhà trường có 05 đơn vị, 30 người, trong đó 21 giảng viên và 27 đảng viên."))
                .isEmpty();
        assertThat(found("- Nâng bậc lương cho 11 người, trong đó trước thời hạn 04, thường xuyên 08."))
                .anyMatch(one -> one.startsWith("R01 ERROR SUM 11|12"));
        assertThat(found("- Nâng bậc lương cho 12 người, trong đó trước thời hạn 04, thường xuyên 08."))
                .isEmpty();
    }

    @Test
    void a_finding_is_the_same_wherever_it_moves_and_another_with_another_number() {
        UUID section = UUID.randomUUID();
        String first = print(section, "Đã mở 09 lớp, gồm: 05 lớp chuyên viên, 03 lớp cấp phòng.");
        String moved =
                print(section, "Một đoạn mới đứng trước.\nĐã mở 09 lớp, gồm: 05 lớp chuyên viên, 03 lớp cấp phòng.");
        String other = print(section, "Đã mở 09 lớp, gồm: 05 lớp chuyên viên, 02 lớp cấp phòng.");
        assertThat(moved).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    private static String print(UUID section, String words) {
        Script script = Script.of(List.of(new Script.Passage(section, "1.", "Đào tạo", words, false)));
        return Scrutiny.of(script, Knowledge.none(TODAY)).get(0).fingerprint(script);
    }

    @Test
    void a_school_named_after_somebody_is_known_by_his_name_alone() {
        var known = knowing(List.of(), List.of(), List.of("Trường Chính trị Trần Đình Giảng tỉnh Đông"), List.of());
        assertThat(found("Trường Chính trị Trần Đình Dảng và các trường khác.", known))
                .containsExactly("R09 WARNING name Dảng|Giảng|Trường Chính trị Trần Đình Giảng tỉnh Đông");
        assertThat(found("Trường Chính trị Trần đình Giảng tỉnh Đông đã họp.", known))
                .containsExactly("R09 WARNING name đình|Đình|Trường Chính trị Trần Đình Giảng tỉnh Đông");
        assertThat(found(
                        "Trường Chính trị Trần Đình Giảng họp với trường Chính trị tỉnh Tây; ông Trần Đình Dảng dự.",
                        known))
                .isEmpty();
    }

    @Test
    void nobody_cites_a_document_that_is_still_to_be_written() {
        var known = knowing(List.of(), List.of(), List.of(), List.of());
        assertThat(found("Thực hiện Quyết định số 99-QĐ/TCT ngày 05/5/2023 của trường.", known))
                .containsExactly("R13 WARNING citedAhead 99-QĐ/TCT|05/5/2023");
        assertThat(found("Thực hiện Quyết định số 99-QĐ/TCT ngày 25/6/2022 của trường.", known))
                .isEmpty();
        assertThat(found(
                        "Đông, ngày 08 tháng 7 năm 2022\n\nThực hiện Quyết định số 99-QĐ/TCT ngày 12/7/2022 của trường.",
                        known))
                .containsExactly("R13 WARNING citedLater 99-QĐ/TCT|12/7/2022|08/7/2022");
    }

    @Test
    void words_that_stand_twice_and_words_for_others_are_slips() {
        assertThat(found("Nhà trường đã đạt được đạt được nhiều kết quả xuất xắc cho cho tỉnh."))
                .containsExactly(
                        "R19 WARNING term xuất xắc|xuất sắc", "R19 NOTE doubled đạt được", "R19 NOTE doubled cho");
        assertThat(found(
                        "Các đơn vị, các mạng lưới; từng bước từng bước, ngày một ngày một hơn; năm này qua năm khác."))
                .noneMatch(one -> one.contains("các mạng"));
    }

    @Test
    void a_form_is_advised_with_the_number_as_it_is_written() {
        assertThat(found("Theo Quy định số 09/QĐi/TW.")).containsExactly("R08 NOTE form 09/QĐi/TW|09-QĐi/TW");
    }

    @Test
    void two_movements_of_the_catalogue_may_resemble_each_other() {
        var known = knowing(
                List.of(),
                List.of(
                        new Knowledge.Movement(
                                "Cả nước chung sức vì học trò nghèo - Không ai phải bỏ học",
                                LocalDate.of(2021, 1, 1),
                                null),
                        new Knowledge.Movement(
                                "Miền Đông chung sức vì học trò nghèo – Không ai phải bỏ học",
                                LocalDate.of(2021, 1, 1),
                                null)),
                List.of(),
                List.of());
        String both =
                "Phong trào “Miền Đông chung sức vì học trò nghèo – Không ai phải bỏ học” và “Cả nước chung sức vì học trò nghèo - Không ai phải bỏ học”.";
        assertThat(found(both, known)).isEmpty();
        assertThat(found("Phong trào “Cả nước chung sức vì học trò nghèo - Không ai phải nghỉ học”.", known))
                .singleElement()
                .asString()
                .startsWith("R09 NOTE movement")
                .endsWith("Cả nước chung sức vì học trò nghèo - Không ai phải bỏ học");
    }
}
