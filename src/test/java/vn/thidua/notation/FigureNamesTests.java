package vn.thidua.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureSubject;
import vn.thidua.figure.Measure;

class FigureNamesTests {

    private final FigureNames names = FigureNames.of(List.of(
            figure("tc_total_classes", "Lớp Trung cấp LLCT", "lớp"),
            figure("tc_total_learners", "Học viên Trung cấp LLCT", "học viên"),
            figure("gift", "Quyên góp: {cả năm}", "đồng"),
            figure("items_web", "Tin, bài", "tin"),
            figure("items_paper", "Tin, bài", "bài"),
            figure("own_one", "Giờ giảng", "giờ"),
            figure("own_two", "giờ  giảng", "giờ")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có {tc_total_classes:noun} với {tc_total_learners} học viên.",
                "- {tc_total_classes:khóa}\n+ {gift} và {items_web}/{items_paper:noun}",
                "{own_one} {own_two:noun}",
                "{khong_co} {Chưa rõ} {} {tc",
                ""
            })
    void what_is_kept_comes_back_as_it_was(String kept) {
        assertThat(names.kept(names.spoken(kept))).isEqualTo(kept);
    }

    @Test
    void people_read_the_name_of_a_figure_and_what_it_counts() {
        assertThat(names.spoken("Có {tc_total_classes:noun}, {tc_total_learners} người"))
                .isEqualTo("Có {Lớp Trung cấp LLCT: lớp}, {Học viên Trung cấp LLCT} người");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Lớp Trung cấp LLCT: lớp}",
                "{ lớp trung  cấp llct :lớp }",
                "{L\u01a1\u0301p Trung câ\u0301p LLCT: lớp}",
                "{tc_total_classes:noun}",
                "{tc_total_classes: Lớp}"
            })
    void a_name_is_understood_however_it_is_typed_and_so_is_a_code(String typed) {
        assertThat(names.kept(typed)).isEqualTo("{tc_total_classes:noun}");
        assertThat(names.unknown(typed)).isEmpty();
    }

    @Test
    void names_that_two_figures_have_say_what_is_counted_or_the_code() {
        assertThat(names.of("items_web")).isEqualTo("Tin, bài (tin)");
        assertThat(names.of("own_one")).isEqualTo("Giờ giảng (own_one)");
        assertThat(names.unknown("{Tin, bài} {Tin, bài (bài)}")).containsExactly("Tin, bài");
    }

    @Test
    void braces_and_colons_of_a_name_do_not_confuse() {
        assertThat(names.spoken("{gift:noun}")).isEqualTo("{Quyên góp – (cả năm): đồng}");
    }

    @Test
    void what_names_nothing_is_told_and_left_as_it_was_typed() {
        String typed = "{Lớp không có} {khong_co:lớp} {Lớp Trung cấp LLCT:} {" + "x".repeat(41) + "}";
        assertThat(names.kept(typed)).isEqualTo(typed);
        assertThat(names.unknown(typed))
                .containsExactly("Lớp không có", "khong_co:lớp", "Lớp Trung cấp LLCT:", "x".repeat(41));
    }

    @Test
    void a_renamed_figure_breaks_no_text() {
        String kept = names.kept("{Lớp Trung cấp LLCT: lớp}");
        var renamed = FigureNames.of(List.of(figure("tc_total_classes", "Lớp Trung cấp lý luận chính trị", "lớp")));
        assertThat(renamed.spoken(kept)).isEqualTo("{Lớp Trung cấp lý luận chính trị: lớp}");
    }

    @Test
    void words_of_time_stand_beside_figures() {
        var both = FigureNames.of(List.of(figure("a_year", "Năm", "năm")), Map.of("year", "năm"));
        assertThat(both.spoken("{year} {a_year}")).isEqualTo("{năm} {Năm (năm)}");
        assertThat(both.kept("{NĂM}")).isEqualTo("{year}");
        assertThat(both.unknown("{năm: x}")).containsExactly("năm: x");
    }

    private static Figure figure(String code, String name, String noun) {
        return new Figure(
                code,
                name,
                noun,
                FigureSubject.TRAINING,
                1,
                Measure.COUNT,
                "TRAINING_CLASS",
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                false,
                true);
    }
}
