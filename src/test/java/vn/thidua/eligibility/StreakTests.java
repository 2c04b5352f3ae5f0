package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.Streak.YearMark;
import vn.thidua.eligibility.Verdict.VerdictState;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.EmulationYear;

class StreakTests {

    private static EmulationYear year(int first) {
        return new EmulationYear(first, EmulationYear.Kind.CALENDAR);
    }

    private static YearMark mark(EmulationYear year, Truth truth) {
        return new YearMark(year, truth, Sentence.of("x"), null, null);
    }

    /** Against the plain definition: the run that ends in the year is as long as the years back without a gap. */
    @Test
    void a_streak_holds_exactly_when_every_year_of_it_is_there() {
        var chance = new Random(7);
        for (int round = 0; round < 3000; round++) {
            Set<Integer> held = new TreeSet<>();
            for (int y = 2005; y <= 2021; y++) {
                if (chance.nextInt(4) > 0) {
                    held.add(y);
                }
            }
            int wanted = 1 + chance.nextInt(7);
            var streak = Streak.endingIn(
                    year(2021), wanted, 1, when -> mark(when, held.contains(when.first()) ? Truth.YES : Truth.NO));
            int run = 0;
            while (held.contains(2021 - run)) {
                run++;
            }
            assertThat(streak.truth()).isEqualTo(run >= wanted ? Truth.YES : Truth.NO);
            assertThat(streak.length()).isEqualTo(Math.min(run, wanted));
            assertThat(streak.gap().map(mark -> mark.year().first()).orElse(null))
                    .isEqualTo(run >= wanted ? null : 2021 - run);
            assertThat(streak.years()).hasSize(wanted);
        }
    }

    @Test
    void an_unknown_year_leaves_it_open_and_a_gap_behind_it_still_breaks_it() {
        List<EmulationYear> asked = new ArrayList<>();
        var open = Streak.endingIn(year(2021), 3, 1, when -> {
            asked.add(when);
            return mark(when, when.first() == 2020 ? Truth.UNKNOWN : Truth.YES);
        });
        assertThat(asked).containsExactly(year(2021), year(2020), year(2019));
        assertThat(open.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(open.open()).extracting(YearMark::year).containsExactly(year(2020));
        assertThat(open.gap()).isEmpty();
        assertThat(open.length()).isEqualTo(1);
        var broken =
                Streak.endingIn(year(2021), 3, 1, when -> mark(when, when.first() == 2020 ? Truth.UNKNOWN : Truth.NO));
        assertThat(broken.truth()).isEqualTo(Truth.NO);
    }

    @Test
    void school_years_follow_school_years() {
        var streak = Streak.endingIn(EmulationYear.parse("2021-2022"), 2, 1, when -> mark(when, Truth.YES));
        assertThat(streak.years()).extracting(mark -> mark.year().toString()).containsExactly("2021-2022", "2020-2021");
    }

    @Test
    void a_title_that_stands_for_three_years_is_counted_every_third_year() {
        Someone fighter =
                Someone.in("2021").awarded("CSTDBT", 0, 3).decided("CSTDBT").initiative(2, "NATION");
        assertThat(fighter.verdict("CSTDTQ").state()).isEqualTo(VerdictState.ELIGIBLE);
        Someone late =
                Someone.in("2021").awarded("CSTDBT", 0, 4).decided("CSTDBT").initiative(2, "NATION");
        assertThat(late.verdict("CSTDTQ").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
    }

    @Test
    void a_year_away_for_study_or_maternity_is_for_the_council_to_judge() {
        Someone studied = Someone.in("2021")
                .awarded("CSTDCS", 0, 2)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE")
                .studied(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 12, 31), null);
        assertThat(reasons(studied.verdict("CSTDBT"))).containsExactly("award.notConsidered");
        Someone mother = Someone.in("2021")
                .awarded("CSTDCS", 0, 2)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE")
                .event(PersonnelEventKind.MATERNITY, LocalDate.of(2020, 2, 1), LocalDate.of(2020, 7, 31));
        Verdict verdict = mother.verdict("CSTDBT");
        assertThat(reasons(verdict)).containsExactly("award.notConsidered");
        assertThat(verdict.open().findFirst().orElseThrow().remedy().action().key())
                .isEqualTo("remedy.council");
    }

    @Test
    void a_short_course_excuses_no_gap() {
        Someone studied = Someone.in("2021")
                .awarded("CSTDCS", 0, 2)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE")
                .studied(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 5, 31), null);
        assertThat(studied.verdict("CSTDBT").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
    }

    @Test
    void a_year_elsewhere_or_without_any_record_is_not_held_against_anybody() {
        Someone newcomer = Someone.in("2021")
                .joined(LocalDate.of(2020, 1, 1))
                .awarded("CSTDCS", 0, 1)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE");
        assertThat(reasons(newcomer.verdict("CSTDBT"))).containsExactly("award.elsewhere");
        Someone unrecorded = Someone.in("2021")
                .awarded("CSTDCS", 0, 1)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE")
                .noAwardsKnownOf(2);
        assertThat(reasons(unrecorded.verdict("CSTDBT"))).containsExactly("award.unrecorded");
    }

    @Test
    void calendar_and_school_years_are_never_mixed() {
        Someone teacher = Someone.in("2021")
                .awarded("CSTDCS", 0, 1)
                .award("CSTDCS", EmulationYear.parse("2018-2019"), true, true)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE");
        Verdict verdict = teacher.verdict("CSTDBT");
        assertThat(verdict.state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(verdict.condition().everything().map(part -> part.words().key()))
                .contains("award.otherYears");
    }

    @Test
    void an_award_not_by_merit_never_supports_one_by_merit() {
        Someone hero = Someone.in("2021")
                .awarded("CSTDCS", 0, 1)
                .award("CSTDCS", year(2019), false, true)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE");
        assertThat(hero.verdict("CSTDBT").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(hero.verdict("CSTDBT").condition().everything().map(part -> part.words()
                        .key()))
                .contains("award.notMerit");
    }

    @Test
    void years_that_led_to_the_same_title_are_not_rewarded_again_without_a_look() {
        Someone again = Someone.in("2021")
                .awarded("CSTDCS", 0, 1, 2, 3)
                .awarded("CSTDBT", 2)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE");
        assertThat(reasons(again.verdict("CSTDBT"))).containsExactly("rewarded");
        Someone later = Someone.in("2021")
                .awarded("CSTDCS", 0, 1, 2, 3)
                .awarded("CSTDBT", 3)
                .decided("CSTDCS")
                .initiative(0, "PROVINCE");
        assertThat(later.verdict("CSTDBT").state()).isEqualTo(VerdictState.ELIGIBLE);
    }

    @Test
    void who_cannot_get_this_years_title_has_no_streak() {
        Someone none = Someone.in("2021").rated("HTNV").awarded("CSTDCS", 1, 2).initiative(0, "PROVINCE");
        Verdict verdict = none.verdict("CSTDBT");
        assertThat(verdict.state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(verdict.condition().everything().map(part -> part.words().key()))
                .contains("award.willNot");
        Someone passedOver = Someone.in("2021")
                .awarded("CSTDCS", 1, 2)
                .initiative(0, "PROVINCE")
                .decided("CSTDCS");
        assertThat(passedOver.verdict("CSTDBT").condition().everything().map(part -> part.words()
                        .key()))
                .contains("award.none");
    }

    @Test
    void excellent_years_are_counted_one_by_one() {
        Someone excellent = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTXSNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE");
        assertThat(excellent.verdict("BK_BT").state()).isEqualTo(VerdictState.ELIGIBLE);
        Someone once = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTTNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE");
        assertThat(once.verdict("BK_BT").failing().map(part -> part.words().key()))
                .containsExactly("rating.below");
    }

    @Test
    void each_class_of_a_ladder_asks_for_further_years() {
        Someone soon = Someone.in("2021").awarded("BK_TTG", 3).initiative(0, "PROVINCE");
        Someone late = Someone.in("2021").awarded("BK_TTG", 5).initiative(0, "PROVINCE");
        for (int ago = 0; ago < 8; ago++) {
            soon.rated(ago, "HTXSNV");
            late.rated(ago, "HTXSNV");
        }
        assertThat(soon.verdict("HCLD_3").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(soon.verdict("HCLD_3").failing().map(part -> part.words().key()))
                .containsOnly("rating.before");
        assertThat(late.verdict("HCLD_3").state()).isEqualTo(VerdictState.ELIGIBLE);
    }

    @Test
    void a_certificate_of_the_province_does_not_spend_the_years_of_the_prime_ministers() {
        Someone excellent = Someone.in("2021").awarded("BK_BT", 2).initiative(0, "BASE");
        for (int ago = 0; ago < 5; ago++) {
            excellent.rated(ago, "HTXSNV");
        }
        assertThat(excellent.verdict("BK_TTG").state()).isEqualTo(VerdictState.ELIGIBLE);
    }

    private static List<String> reasons(Verdict verdict) {
        assertThat(verdict.state()).isEqualTo(VerdictState.NEEDS_REVIEW);
        return verdict.open().map(part -> part.words().key()).toList();
    }
}
