package vn.thidua.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

class BaseSalaryTests {

    private static final LocalDate FIRST = LocalDate.of(2019, 7, 1);
    private static final LocalDate NEXT = LocalDate.of(2023, 7, 1);

    private static BaseSalaryForm form(LocalDate from, long amount) {
        return new BaseSalaryForm(from, amount, "Nghị định 38/2019/NĐ-CP", true, "Công báo", null);
    }

    private static BaseSalary salary() {
        return new BaseSalary(Period.since(FIRST), form(FIRST, 1_490_000));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 450000", "1.0, 1490000", "4.5, 6710000", "0, 0"})
    void prize_money_is_rounded_up_to_ten_thousand(BigDecimal coefficient, long prize) {
        assertThat(salary().prize(coefficient)).isEqualTo(prize);
    }

    @Test
    void a_new_amount_takes_over_from_its_day_on() {
        BaseSalary old = salary();
        BaseSalary fresh = old.changeFrom(form(NEXT, 1_800_000));
        assertThat(old.valid()).isEqualTo(new Period(FIRST, NEXT.minusDays(1)));
        assertThat(old.isInForceOn(NEXT.minusDays(1))).isTrue();
        assertThat(old.isInForceOn(NEXT)).isFalse();
        assertThat(fresh.valid()).isEqualTo(Period.since(NEXT));
        assertThat(fresh.isInForceOn(NEXT)).isTrue();
        assertThat(fresh.amount()).isEqualTo(1_800_000);
        assertThat(fresh.id()).isNotEqualTo(old.id());
    }

    @Test
    void it_cannot_begin_where_the_old_one_begins_or_does_not_hold() {
        assertThatThrownBy(() -> salary().changeFrom(form(FIRST, 1_800_000)))
                .isInstanceOf(Refusal.class)
                .hasMessage("salary.notAfterLast");
        var ended = new BaseSalary(new Period(FIRST, NEXT), form(FIRST, 1_490_000));
        assertThatThrownBy(() -> ended.changeFrom(form(NEXT.plusDays(1), 1_800_000)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_correction_keeps_its_days_and_says_what_it_says_now() {
        BaseSalary salary = salary();
        LawEvent event = salary.correct(new BaseSalaryForm(FIRST, 1_500_000L, "Nghị định khác", false, "Bản sao", 0));
        assertThat(event).isEqualTo(new LawEvent.BaseSalaryChanged(salary.id(), 1_500_000, FIRST));
        assertThat(salary.amount()).isEqualTo(1_500_000);
        assertThat(salary.legalBasis()).isEqualTo("Nghị định khác");
        assertThat(salary.sourceNote()).isEqualTo("Bản sao");
        assertThat(salary.isVerified()).isFalse();
        assertThat(salary().isVerified()).isTrue();
        assertThatThrownBy(() -> salary.correct(form(NEXT, 1_500_000)))
                .isInstanceOf(Refusal.class)
                .hasMessage("salary.dayStays");
    }

    @Test
    void nothing_is_no_salary() {
        assertThatThrownBy(() -> new BaseSalary(Period.since(FIRST), form(FIRST, 0)))
                .isInstanceOf(Refusal.class)
                .hasMessage("salary.notPositive");
        assertThat(new BaseSalary(Period.since(FIRST), form(FIRST, 1)).amount()).isOne();
    }
}
