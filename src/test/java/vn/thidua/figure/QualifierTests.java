package vn.thidua.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.figure.FigureTable.Cell;

class QualifierTests {

    @Test
    void what_is_taken_away_turns_to_the_other_side() {
        Cell rest =
                cell("28", Qualifier.EXACT).and(cell("17", Qualifier.MORE_THAN).negated());
        assertThat(rest.qualifier().word() + rest.amount()).isEqualTo("dưới 11");
    }

    @Test
    void a_share_of_more_than_its_whole_is_less_than_it_seems() {
        Cell share = Cell.share(cell("1101", Qualifier.EXACT), cell("1130", Qualifier.MORE_THAN));
        assertThat(share.qualifier().word() + share.amount()).isEqualTo("dưới 97.4");
    }

    @Test
    void a_share_of_more_than_its_part_is_more_than_it_seems() {
        Cell share = Cell.share(cell("20", Qualifier.MORE_THAN), cell("40", Qualifier.EXACT));
        assertThat(share.qualifier().word() + share.amount()).isEqualTo("hơn 50.0");
    }

    @Test
    void what_is_off_to_both_sides_is_about_right() {
        assertThat(Qualifier.MORE_THAN.and(Qualifier.LESS_THAN)).isEqualTo(Qualifier.ABOUT);
        assertThat(Qualifier.AT_LEAST.and(Qualifier.AT_MOST)).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void at_least_and_more_than_make_more_than() {
        assertThat(Qualifier.AT_LEAST.and(Qualifier.MORE_THAN)).isEqualTo(Qualifier.MORE_THAN);
        assertThat(Qualifier.AT_LEAST.and(Qualifier.EXACT)).isEqualTo(Qualifier.AT_LEAST);
    }

    @ParameterizedTest
    @EnumSource
    void to_turn_twice_is_not_to_turn(Qualifier qualifier) {
        assertThat(qualifier.opposite().opposite()).isEqualTo(qualifier);
        assertThat(qualifier.and(Qualifier.EXACT)).isEqualTo(qualifier);
        assertThat(Qualifier.EXACT.and(qualifier)).isEqualTo(qualifier);
    }

    @Test
    void nothing_is_left_of_a_plan_that_was_exceeded() {
        Cell rest = cell("393", Qualifier.EXACT)
                .and(cell("1075", Qualifier.MORE_THAN).negated());
        assertThat(rest.notBelowNought()).isEqualTo(Cell.ZERO);
    }

    private static Cell cell(String amount, Qualifier qualifier) {
        return new Cell(new BigDecimal(amount), qualifier);
    }
}
