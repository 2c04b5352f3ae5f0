package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.eligibility.Verdict.VerdictState;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.EmulationYear;

/** The fifteen cases by which the rules were described, in every regime: A (2021), B1 (2024), B2 (2025), C (2027). */
class CasesOfTheReferenceTests {

    private static final List<String> REGIMES = List.of("A", "B1", "B2", "C");

    @ParameterizedTest(name = "{0}: {1}: {3}")
    @MethodSource("cases")
    void each_case_is_judged_as_expected_in_every_regime(
            String what, String title, Function<EmulationYear, Someone> somebody, String expected) {
        for (int regime = 0; regime < REGIMES.size(); regime++) {
            EmulationYear year = TheLaw.YEARS.get(REGIMES.get(regime));
            Verdict verdict = somebody.apply(year).verdict(title);
            assertThat(sign(verdict))
                    .as("%s, %s in regime %s: %s", what, title, REGIMES.get(regime), verdict.condition())
                    .isEqualTo(expected.split(" ")[regime]);
        }
    }

    private static String sign(Verdict verdict) {
        String state = verdict.state() == VerdictState.ELIGIBLE
                ? "yes"
                : verdict.state() == VerdictState.NOT_ELIGIBLE ? "no" : "review";
        return verdict.paused() ? "paused" : state;
    }

    /** Expected in A, B1, B2 and C; C has no rule yet above Chiến sĩ thi đua cơ sở, so that somebody must look. */
    static Stream<Arguments> cases() {
        return Stream.of(
                row("P01", "LDTT", year -> person(year).rated("HTTNV"), "yes yes yes yes"),
                row("P01", "CSTDCS", year -> person(year).rated("HTTNV"), "no no no no"),
                row("P02", "CSTDCS", year -> person(year).rated("HTXSNV"), "no yes yes no"),
                row("P03", "CSTDCS", year -> person(year).rated("HTTNV").initiative(0, "BASE"), "yes yes yes no"),
                row("P04", "CSTDCS", year -> person(year).rated("HTXSNV").initiative(0, "BASE"), "yes yes yes yes"),
                row("P05", "CSTDBT", CasesOfTheReferenceTests::threeTimesRunning, "yes yes yes review"),
                row("P06", "CSTDBT", CasesOfTheReferenceTests::withAGap, "no no no review"),
                row("P07", "LDTT", CasesOfTheReferenceTests::onMaternityLeave, "yes yes yes yes"),
                row("P08", "LDTT", CasesOfTheReferenceTests::recruitedInMay, "no review review review"),
                row("P09", "LDTT", CasesOfTheReferenceTests::reprimanded, "no review review review"),
                row("P09 unit", "TTLDXS", CasesOfTheReferenceTests::unitOfTheReprimanded, "yes yes yes review"),
                row("P10", "LDTT", CasesOfTheReferenceTests::underAllegation, "paused paused paused paused"),
                row("P10", "CSTDCS", CasesOfTheReferenceTests::underAllegation, "paused paused paused paused"),
                row("P11", "LDTT", CasesOfTheReferenceTests::transferredInJuly, "review review review review"),
                row("P12", "CSTDBT", CasesOfTheReferenceTests::knownByYearOnly, "review review review review"),
                row("P13", "BK_BT", CasesOfTheReferenceTests::twiceWithoutACertificate, "no yes yes review"),
                row("P14", "LDTT", CasesOfTheReferenceTests::awardedAll, "yes yes yes yes"),
                row("P14", "CSTDCS", CasesOfTheReferenceTests::awardedAll, "yes yes yes yes"),
                row("P14 a second form", "GK", CasesOfTheReferenceTests::awardedAll, "review review review review"),
                row("P15", "CSTDCS", year -> person(year).rated("HTXSNV").initiative(0, "BASE"), "yes yes yes yes"));
    }

    private static Arguments row(
            String what, String title, Function<EmulationYear, Someone> somebody, String expected) {
        return arguments(what, title, somebody, expected);
    }

    private static Someone person(EmulationYear year) {
        return Someone.in(year);
    }

    private static Someone threeTimesRunning(EmulationYear year) {
        return person(year).awarded("CSTDCS", 0, 1, 2).initiative(1, "PROVINCE").decided("CSTDCS");
    }

    private static Someone withAGap(EmulationYear year) {
        return person(year)
                .awarded("CSTDCS", 0, 1, 3, 4)
                .initiative(1, "PROVINCE")
                .decided("CSTDCS");
    }

    private static Someone onMaternityLeave(EmulationYear year) {
        return person(year)
                .rated("HTTNV")
                .event(
                        PersonnelEventKind.MATERNITY,
                        LocalDate.of(year.first(), 3, 1),
                        LocalDate.of(year.first(), 8, 31));
    }

    private static Someone recruitedInMay(EmulationYear year) {
        return person(year).joined(LocalDate.of(year.first(), 5, 1)).rated("HTTNV");
    }

    private static Someone reprimanded(EmulationYear year) {
        return person(year)
                .rated("HTTNV")
                .disciplined(
                        Discipline.REPRIMAND, LocalDate.of(year.first(), 5, 10), LocalDate.of(year.first() + 1, 5, 9));
    }

    private static Someone unitOfTheReprimanded(EmulationYear year) {
        Someone unit = Someone.unit(year).rated("HTXSNV").member(reprimanded(year));
        for (int colleague = 0; colleague < 9; colleague++) {
            unit.member(person(year).rated("HTXSNV").initiative(0, "BASE"));
        }
        return unit;
    }

    private static Someone underAllegation(EmulationYear year) {
        return person(year)
                .rated("HTXSNV")
                .initiative(0, "BASE")
                .event(PersonnelEventKind.UNDER_CONSIDERATION, LocalDate.of(year.first(), 11, 5), null);
    }

    private static Someone transferredInJuly(EmulationYear year) {
        return person(year)
                .joined(LocalDate.of(year.first(), 7, 1))
                .fromElsewhere()
                .rated("HTTNV");
    }

    private static Someone knownByYearOnly(EmulationYear year) {
        Someone person = person(year).initiative(0, "PROVINCE").decided("CSTDCS");
        for (int ago = 0; ago < 3; ago++) {
            person.award("CSTDCS", new EmulationYear(year.first() - ago, year.kind()), true, false);
        }
        return person;
    }

    private static Someone twiceWithoutACertificate(EmulationYear year) {
        return person(year)
                .awarded("CSTDCS", 0, 1)
                .decided("CSTDCS")
                .rated(0, "HTTNV")
                .rated(1, "HTTNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE");
    }

    private static Someone awardedAll(EmulationYear year) {
        return person(year)
                .rated("HTXSNV")
                .initiative(0, "BASE")
                .awarded("LDTT", 0)
                .awarded("CSTDCS", 0)
                .awarded("BK_BT", 0)
                .decided("LDTT", "CSTDCS", "BK_BT");
    }

    @Test
    void the_gap_is_named() {
        Condition streak = withAGap(EmulationYear.parse("2025"))
                .verdict("CSTDBT")
                .failing()
                .findFirst()
                .orElseThrow();
        assertThat(streak.words().arguments()).contains(EmulationYear.parse("2023"));
    }

    @Test
    void in_the_year_after_the_third_time_the_streak_waits_for_that_year() {
        Verdict verdict = person(EmulationYear.parse("2022"))
                .rated("HTXSNV")
                .initiative(0, "PROVINCE")
                .awarded("CSTDCS", 1, 2, 3)
                .verdict("CSTDBT");
        assertThat(verdict.state()).isEqualTo(VerdictState.NEEDS_REVIEW);
        assertThat(verdict.open().map(part -> part.words().key())).containsExactly("award.undecided");
    }

    @Test
    void an_award_known_by_year_only_asks_for_number_and_day_of_its_decision() {
        Verdict verdict = knownByYearOnly(EmulationYear.parse("2021")).verdict("CSTDBT");
        assertThat(verdict.open()).hasSize(3).allSatisfy(part -> {
            assertThat(part.words().key()).isEqualTo("award.unconfirmed");
            assertThat(part.remedy().action().key()).isEqualTo("remedy.confirmAward");
        });
    }
}
