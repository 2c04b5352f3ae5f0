package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.eligibility.Verdict.VerdictState.ELIGIBLE;
import static vn.thidua.eligibility.Verdict.VerdictState.NEEDS_REVIEW;
import static vn.thidua.eligibility.Verdict.VerdictState.NOT_ELIGIBLE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;

class CollectiveTests {

    private static Someone advanced() {
        return Someone.in("2021").rated("HTTNV");
    }

    private static Someone fighter() {
        return Someone.in("2021").rated("HTXSNV").initiative(0, "BASE");
    }

    private static Someone plain() {
        return Someone.in("2021").rated("HTNV");
    }

    private static Someone unit(int fighters, int advanced, int plain) {
        Someone unit = Someone.unit("2021").rated("HTXSNV");
        for (int member = 0; member < fighters; member++) {
            unit.member(fighter());
        }
        for (int member = 0; member < advanced; member++) {
            unit.member(advanced());
        }
        for (int member = 0; member < plain; member++) {
            unit.member(plain());
        }
        return unit;
    }

    private static List<String> failing(Verdict verdict) {
        assertThat(verdict.state()).isEqualTo(NOT_ELIGIBLE);
        return verdict.failing().map(part -> part.words().key()).toList();
    }

    @Test
    void seven_of_ten_are_seventy_percent_and_six_are_not() {
        assertThat(unit(1, 6, 3).verdict("TTLDXS").state()).isEqualTo(ELIGIBLE);
        Verdict six = unit(1, 5, 4).verdict("TTLDXS");
        assertThat(failing(six)).containsExactly("share.NO");
        assertThat(six.failing().findFirst().orElseThrow().words().arguments().subList(1, 5))
                .containsExactly(6L, 10, 60.0, 70);
    }

    @Test
    void more_than_half_is_more_than_half() {
        assertThat(failing(unit(0, 5, 5).verdict("TTLDTT"))).containsExactly("share.NO.above");
        assertThat(unit(0, 6, 4).verdict("TTLDTT").state()).isEqualTo(ELIGIBLE);
    }

    @Test
    void a_third_is_written_with_two_decimals() {
        assertThat(unit(0, 1, 2)
                        .verdict("TTLDTT")
                        .failing()
                        .findFirst()
                        .orElseThrow()
                        .words()
                        .arguments())
                .contains(33.33);
    }

    @Test
    void without_a_fighter_it_is_not_excellent() {
        assertThat(failing(unit(0, 10, 0).verdict("TTLDXS"))).containsExactly("count");
    }

    @Test
    void a_member_below_completion_or_a_unit_below_excellence_stands_in_the_way() {
        assertThat(failing(
                        unit(1, 9, 0).member(Someone.in("2021").rated("KHTNV")).verdict("TTLDXS")))
                .containsExactly("everyMember");
        Someone good = Someone.unit("2021").rated("HTTNV").member(fighter());
        assertThat(failing(good.verdict("TTLDXS"))).containsExactly("rating.below");
    }

    @Test
    void a_warning_stands_in_the_way_and_a_reprimand_does_not() {
        Someone warned = advanced().disciplined(Discipline.WARNING, LocalDate.of(2021, 5, 1), null);
        Verdict verdict = unit(1, 9, 0).member(warned).verdict("TTLDXS");
        assertThat(failing(verdict)).containsExactly("membersDiscipline.is");
        Someone reprimanded = advanced().disciplined(Discipline.REPRIMAND, LocalDate.of(2021, 5, 1), null);
        assertThat(unit(1, 9, 0).member(reprimanded).verdict("TTLDXS").state()).isEqualTo(ELIGIBLE);
        Someone lastYear =
                advanced().disciplined(Discipline.WARNING, LocalDate.of(2020, 5, 1), LocalDate.of(2021, 4, 30));
        assertThat(unit(1, 9, 0).member(lastYear).verdict("TTLDXS").state()).isEqualTo(ELIGIBLE);
    }

    @Test
    void members_on_whom_nothing_is_known_leave_it_open_only_while_they_could_decide() {
        Someone unrated = Someone.in("2021");
        assertThat(unit(1, 9, 0).member(Someone.in("2021")).verdict("TTLDTT").state())
                .isEqualTo(ELIGIBLE);
        assertThat(unit(1, 5, 3).member(unrated).verdict("TTLDXS").state()).isEqualTo(NEEDS_REVIEW);
        assertThat(failing(unit(1, 3, 5).member(Someone.in("2021")).verdict("TTLDXS")))
                .containsExactly("share.NO");
    }

    @Test
    void who_left_came_late_or_was_away_without_a_rating_is_not_counted_and_is_named() {
        Someone left = plain().left(LocalDate.of(2021, 12, 30));
        Someone recruited = plain().joined(LocalDate.of(2021, 4, 1));
        Someone away = Someone.in("2021")
                .event(PersonnelEventKind.MATERNITY, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30));
        Someone student = Someone.in("2021").studied(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 6, 30), null);
        Verdict verdict = unit(1, 6, 3)
                .member(left)
                .member(recruited)
                .member(away)
                .member(student)
                .verdict("TTLDXS");
        assertThat(verdict.state()).isEqualTo(ELIGIBLE);
        assertThat(exempt(verdict)).containsExactly("exempt.left", "exempt.new", "exempt.away", "exempt.away");
    }

    @Test
    void who_stayed_to_the_last_day_or_was_rated_all_the_same_is_counted() {
        Someone last = plain().left(LocalDate.of(2021, 12, 31));
        Someone rated =
                plain().event(PersonnelEventKind.MATERNITY, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30));
        Someone transferred = plain().joined(LocalDate.of(2021, 4, 1)).fromElsewhere();
        Someone early = plain().joined(LocalDate.of(2021, 3, 1));
        assertThat(failing(unit(1, 6, 3).member(last).verdict("TTLDXS"))).containsExactly("share.NO");
        assertThat(failing(unit(1, 6, 3).member(rated).verdict("TTLDXS"))).containsExactly("share.NO");
        assertThat(failing(unit(1, 6, 3).member(transferred).verdict("TTLDXS"))).containsExactly("share.NO");
        assertThat(failing(unit(1, 6, 3).member(early).verdict("TTLDXS"))).containsExactly("share.NO");
    }

    @Test
    void under_the_law_of_2022_months_are_custom_and_only_the_unrated_are_left_out() {
        Someone unit = Someone.unit("2024").rated("HTXSNV");
        unit.member(Someone.in("2024").rated("HTXSNV").initiative(0, "BASE"));
        unit.member(Someone.in("2024").rated("HTTNV").joined(LocalDate.of(2024, 6, 1)));
        unit.member(Someone.in("2024").joined(LocalDate.of(2024, 7, 2)));
        assertThat(exempt(unit.verdict("TTLDXS"))).containsExactly("exempt.new");
        Someone half =
                Someone.unit("2024").rated("HTXSNV").member(Someone.in("2024").joined(LocalDate.of(2024, 7, 1)));
        assertThat(exempt(half.verdict("TTLDXS"))).isEmpty();
    }

    private static List<String> exempt(Verdict verdict) {
        return verdict.condition()
                .everything()
                .filter(part -> part.words().key().equals("exempt"))
                .findFirst()
                .map(part -> (Sentence.Several) part.words().arguments().get(1))
                .map(several -> several.things().stream()
                        .map(thing -> ((Sentence) ((Sentence) thing).arguments().get(1)).key())
                        .toList())
                .orElse(List.of());
    }

    @Test
    void once_the_school_has_decided_only_the_awarded_count() {
        Someone unit = Someone.unit("2021").rated("HTXSNV").decided("LDTT", "CSTDCS");
        for (int member = 0; member < 7; member++) {
            unit.member(advanced().awarded("LDTT", 0).awarded("CSTDCS", 0));
        }
        for (int member = 0; member < 3; member++) {
            unit.member(advanced());
        }
        Verdict verdict = unit.verdict("TTLDXS");
        assertThat(verdict.state()).isEqualTo(ELIGIBLE);
        assertThat(keys(verdict)).contains("share.YES").doesNotContain("share.NO");
        assertThat(arguments(verdict, "share.YES"))
                .contains(Sentence.of("share.decided"))
                .contains(7L, 10);
        assertThat(arguments(unit(1, 6, 3).verdict("TTLDXS"), "share.YES")).contains(Sentence.of("share.tentative"));
        Someone passedOver =
                Someone.unit("2021").rated("HTXSNV").decided("LDTT").member(advanced());
        assertThat(failing(passedOver.verdict("TTLDTT"))).containsExactly("share.NO.above");
        Someone byYear = Someone.unit("2021")
                .rated("HTXSNV")
                .decided("LDTT")
                .member(advanced().award("LDTT", vn.thidua.shared.EmulationYear.parse("2021"), true, false));
        assertThat(byYear.verdict("TTLDTT").state()).isEqualTo(NEEDS_REVIEW);
    }

    private static List<Object> arguments(Verdict verdict, String key) {
        return verdict.condition()
                .everything()
                .filter(part -> part.words().key().equals(key))
                .findFirst()
                .orElseThrow()
                .words()
                .arguments();
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.condition().everything().map(part -> part.words().key()).toList();
    }

    @Test
    void a_fighter_on_whom_something_is_open_may_still_be_the_one() {
        Someone unit = unit(0, 9, 0)
                .member(Someone.in("2021")
                        .rated("HTTNV")
                        .work("INITIATIVE", "X", 0, "BASE", "IN_PROGRESS", false, true));
        Verdict verdict = unit.verdict("TTLDXS");
        assertThat(verdict.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(verdict.open().map(part -> part.words().key())).containsExactly("count");
        assertThat(verdict.open().findFirst().orElseThrow().parts()).isNotEmpty();
    }

    @Test
    void nobody_to_count_is_a_question() {
        assertThat(Someone.unit("2021").rated("HTXSNV").verdict("TTLDTT").state())
                .isEqualTo(NEEDS_REVIEW);
        assertThat(Someone.unit("2021")
                        .rated("HTXSNV")
                        .verdict("TTLDXS")
                        .condition()
                        .everything()
                        .map(part -> part.words().key()))
                .contains("everyMember");
    }

    @Test
    void two_excellent_years_lead_to_a_certificate_and_the_ladder_goes_on() {
        assertThat(Someone.unit("2021")
                        .rated(0, "HTXSNV")
                        .rated(1, "HTXSNV")
                        .verdict("BK_BT")
                        .state())
                .isEqualTo(ELIGIBLE);
        assertThat(Someone.unit("2021")
                        .awarded("TTLDXS", 0, 1)
                        .decided("TTLDXS")
                        .verdict("BK_BT")
                        .state())
                .isEqualTo(ELIGIBLE);
        Someone ladder = Someone.unit("2021").awarded("BK_TTG", 5).awarded("CTD_BT", 2);
        for (int ago = 0; ago < 5; ago++) {
            ladder.rated(ago, "HTXSNV");
        }
        assertThat(ladder.verdict("HCLD_3").state()).isEqualTo(ELIGIBLE);
    }

    @Test
    void a_head_of_unit_is_not_told_who_was_disciplined() {
        Someone warned = advanced().disciplined(Discipline.WARNING, LocalDate.of(2021, 5, 1), null);
        Verdict told = unit(1, 9, 0).member(warned).verdict("TTLDXS").discreet();
        assertThat(told.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(keys(told)).contains("personal").doesNotContain("membersDiscipline.is");
    }
}
