package vn.thidua.prize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.prize.PrizeMoney.Base;
import vn.thidua.prize.PrizeMoney.Item;
import vn.thidua.prize.PrizeMoney.Line;
import vn.thidua.prize.PrizeMoney.PrizeRule;
import vn.thidua.prize.PrizeMoney.Rate;

class PrizeMoneyTests {

    private static final String BASIS = "Nghị định";

    private static Rate rate(String coefficient) {
        return new Rate(new BigDecimal(coefficient), false, BASIS, true);
    }

    private static Base base(long amount) {
        return new Base(amount, BASIS, true);
    }

    private static Item<String> item(
            String award, String receiver, String period, boolean form, @Nullable String coefficient, long base) {
        return new Item<>(
                award, receiver, award, period, form, coefficient == null ? null : rate(coefficient), base(base));
    }

    @SafeVarargs
    private static List<Line<String>> of(Item<String>... items) {
        return PrizeMoney.of(List.of(items));
    }

    /** Every cell of the table of amounts; a dash where the regime and the salary never met. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CSTDTQ, 4.5, 6710000, 8100000, 10530000, 11390000",
        "CSTDBT, 3.0, 4470000, 5400000, 7020000, 7590000",
        "CSTDCS, 1.0, 1490000, 1800000, 2340000, 2530000",
        "LDTT, 0.3, 450000, 540000, 710000, 760000",
        "TTLDXS, 1.5, 2240000, 2700000, 3510000, 3800000",
        "TTLDTT, 0.8, 1200000, 1440000, 1880000, 2030000",
        "CTD_CP, 12, 17880000, 21600000, 28080000, 30360000",
        "CTD_BT, 8, 11920000, 14400000, 18720000, 20240000",
        "BK_BT của cá nhân theo chế độ A, 1.0, 1490000, 1800000, -, -",
        "BK_BT của cá nhân theo chế độ B, 1.5, -, 2700000, 3510000, 3800000",
        "BK_BT của tập thể theo chế độ B, 3.0, -, 5400000, 7020000, 7590000",
        "BK_TTG của cá nhân, 3.5, 5220000, 6300000, 8190000, 8860000",
        "GK của cá nhân, 0.3, 450000, 540000, 710000, 760000",
        "GK của tập thể, 0.6, 900000, 1080000, 1410000, 1520000"
    })
    void the_amounts_are_those_of_the_table(
            String award, String coefficient, String of2019, String of2023, String of2024, String of2026) {
        amount(award, coefficient, 1_490_000, of2019);
        amount(award, coefficient, 1_800_000, of2023);
        amount(award, coefficient, 2_340_000, of2024);
        amount(award, coefficient, 2_530_000, of2026);
    }

    private static void amount(String award, String coefficient, long base, String expected) {
        if (!expected.equals("-")) {
            assertThat(of(item(award, "a", "2021", false, coefficient, base))
                            .get(0)
                            .amount())
                    .as("%s × %s", award, base)
                    .isEqualTo(Long.parseLong(expected));
        }
    }

    @Test
    void the_line_explains_itself_before_and_after_rounding() {
        Line<String> line =
                of(item("LDTT", "a", "2021", false, "0.3", 1_490_000)).get(0);
        assertThat(line.raw()).isEqualByComparingTo("447000");
        assertThat(line.amount()).isEqualTo(450_000);
        assertThat(line.rule()).isEqualTo(PrizeRule.TITLE);
        assertThat(line.isVerified()).isTrue();
        assertThat(line.isPaid()).isTrue();
    }

    @Test
    void one_dong_above_ten_thousand_is_ten_thousand_more_and_none_is_none() {
        assertThat(of(item("x", "a", "1", true, "1", 1_490_001)).get(0).amount())
                .isEqualTo(1_500_000);
        assertThat(of(item("x", "a", "1", true, "1", 1_490_000)).get(0).amount())
                .isEqualTo(1_490_000);
        assertThat(of(item("x", "a", "1", true, "0.01", 1)).get(0).amount()).isEqualTo(10_000);
    }

    @Test
    void of_two_titles_of_one_year_only_the_higher_is_paid_and_the_certificate_besides() {
        var lines = of(
                item("LDTT", "P14", "2021", false, "0.3", 1_490_000),
                item("CSTDCS", "P14", "2021", false, "1.0", 1_490_000),
                item("BK_BT", "P14", "2021", true, "1.0", 1_490_000));
        assertThat(lines).extracting(Line::amount).containsExactly(0L, 1_490_000L, 1_490_000L);
        assertThat(lines).extracting(Line::rule).containsExactly(PrizeRule.COVERED, PrizeRule.HIGHEST, PrizeRule.FORM);
        assertThat(lines.get(0).higher()).isEqualTo("CSTDCS");
        assertThat(lines.get(0).isPaid()).isFalse();
        assertThat(lines.get(0).raw()).isEqualByComparingTo("447000");
    }

    @Test
    void a_higher_form_covers_no_title() {
        assertThat(of(
                        item("BK_BT", "a", "2021", true, "1.5", 1_490_000),
                        item("LDTT", "a", "2021", false, "0.3", 1_490_000)))
                .extracting(Line::rule)
                .containsExactly(PrizeRule.FORM, PrizeRule.TITLE);
    }

    @Test
    void titles_of_different_years_are_each_paid_even_when_given_on_one_day() {
        assertThat(of(
                        item("LDTT 2020", "a", "2020", false, "0.3", 1_490_000),
                        item("LDTT 2021", "a", "2021", false, "0.3", 1_490_000)))
                .extracting(Line::amount)
                .containsExactly(450_000L, 450_000L);
    }

    @Test
    void several_forms_are_each_paid() {
        assertThat(of(
                        item("GK", "a", "2021", true, "0.3", 1_490_000),
                        item("GK", "a", "2021", true, "0.3", 1_490_000),
                        item("BK_BT", "a", "2021", true, "1.0", 1_490_000)))
                .extracting(Line::amount)
                .containsExactly(450_000L, 450_000L, 1_490_000L);
    }

    @Test
    void what_one_receives_covers_nobody_else() {
        assertThat(of(
                        item("LDTT", "a", "2021", false, "0.3", 1_490_000),
                        item("CSTDCS", "b", "2021", false, "1.0", 1_490_000)))
                .extracting(Line::rule)
                .containsExactly(PrizeRule.TITLE, PrizeRule.TITLE);
    }

    @Test
    void of_two_equal_titles_the_first_is_paid_once() {
        assertThat(of(
                        item("Cờ của tỉnh", "a", "2021", false, "8", 1_490_000),
                        item("Cờ của Học viện", "a", "2021", false, "8", 1_490_000)))
                .extracting(Line::amount)
                .containsExactly(11_920_000L, 0L);
    }

    @Test
    void without_a_coefficient_or_a_salary_nothing_is_paid_and_it_is_said() {
        Line<String> noRate =
                of(item("HUYHIEU", "a", "2021", true, null, 1_490_000)).get(0);
        assertThat(noRate.rule()).isEqualTo(PrizeRule.UNKNOWN);
        assertThat(noRate.amount()).isZero();
        assertThat(noRate.isVerified()).isFalse();
        Line<String> noBase = PrizeMoney.of(
                        List.of(new Item<>("LDTT", "a", "LDTT", "2011", false, rate("0.3"), (Base) null)))
                .get(0);
        assertThat(noBase.rule()).isEqualTo(PrizeRule.UNKNOWN);
        assertThat(noBase.isPaid()).isFalse();
        var covered =
                of(item("?", "a", "2021", false, null, 1_490_000), item("LDTT", "a", "2021", false, "0.3", 1_490_000));
        assertThat(covered).extracting(Line::rule).containsExactly(PrizeRule.COVERED, PrizeRule.HIGHEST);
    }

    @Test
    void a_figure_that_nobody_compared_with_its_source_is_marked() {
        var unverified = new Rate(new BigDecimal("1.0"), true, BASIS, false);
        assertThat(PrizeMoney.of(List.of(new Item<>("BK", "a", "BK", "2021", true, unverified, base(1_490_000))))
                        .get(0)
                        .isVerified())
                .isFalse();
        assertThat(PrizeMoney.of(List.of(
                                new Item<>("BK", "a", "BK", "2021", true, rate("1.0"), new Base(1, BASIS, false))))
                        .get(0)
                        .isVerified())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|Không đồng",
                "15|Mười lăm đồng",
                "21|Hai mươi mốt đồng",
                "105|Một trăm linh năm đồng",
                "450000|Bốn trăm năm mươi nghìn đồng",
                "1490000|Một triệu bốn trăm chín mươi nghìn đồng",
                "1005000|Một triệu không trăm linh năm nghìn đồng",
                "2000000001|Hai tỷ không trăm linh một đồng",
                "1000000000000|Một nghìn tỷ đồng"
            })
    void an_amount_is_written_as_it_is_read_aloud(long amount, String words) {
        assertThat(AmountInWords.of(amount)).isEqualTo(words);
    }
}
