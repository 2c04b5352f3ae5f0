package vn.thidua.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.personnel.AbsenceRules.AbsenceEffect;
import vn.thidua.personnel.AbsenceRules.AbsenceRule;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.personnel.ServiceFacts.Facts;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;
import vn.thidua.yearend.Circumstances.Bearing;
import vn.thidua.yearend.Circumstances.Case;
import vn.thidua.yearend.Circumstances.Judgement;
import vn.thidua.yearend.RatingLimits.Limit;
import vn.thidua.yearend.RatingLimits.LimitKind;

class CircumstancesTests {

    private static final EmulationYear YEAR = EmulationYear.parse("2021");
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private final Circumstances circumstances = new Circumstances(
            List.of(
                    new Limit(LimitKind.SHORT_SERVICE, 0, 6, "Nghị định 90", false),
                    new Limit(LimitKind.TRANSFER, 6, null, "Nghị định 90", true),
                    new Limit(LimitKind.DISCIPLINE, 0, null, "Nghị định 90", false),
                    new Limit(LimitKind.UNDER_CONSIDERATION, 0, null, "Thông lệ", false),
                    new Limit(LimitKind.HEAD, 0, null, "Quy định", false)),
            List.of(
                    absence(PersonnelEventKind.MATERNITY, AbsenceEffect.COUNTED, 0, null),
                    absence(PersonnelEventKind.STUDY, AbsenceEffect.COUNTED, 0, 12),
                    absence(PersonnelEventKind.STUDY, AbsenceEffect.NEEDS_RESULT, 12, null),
                    absence(PersonnelEventKind.SECONDMENT, AbsenceEffect.SENDER_CONSIDERS, 0, null),
                    absence(PersonnelEventKind.SICK, AbsenceEffect.NO_EXCELLENT, 3, null)),
            YEAR);

    @Test
    void nothing_is_said_of_an_ordinary_year() {
        Judgement judged = judge(facts(LONG_AGO), RatingLevel.HTXSNV);
        assertThat(judged.level()).isEqualTo(RatingLevel.HTXSNV);
        assertThat(judged.bearing()).isEqualTo(Bearing.NONE);
    }

    @Test
    void whoever_came_in_the_second_half_is_not_rated() {
        Judgement judged = judge(facts(LocalDate.of(2021, 7, 2)), RatingLevel.HTTNV);
        assertThat(judged.level()).isNull();
        assertThat(judged.bearing()).isEqualTo(Bearing.NOT_RATED);
        assertThat(judge(facts(LocalDate.of(2021, 7, 1)), RatingLevel.HTTNV).level())
                .isEqualTo(RatingLevel.HTTNV);
    }

    @Test
    void whoever_was_away_for_three_months_is_rated_but_not_excellent() {
        Facts away = facts(LONG_AGO, event(PersonnelEventKind.SICK, "2021-02-01", "2021-04-30"));
        assertThat(judge(away, RatingLevel.HTXSNV).level()).isEqualTo(RatingLevel.HTTNV);
        assertThat(judge(away, RatingLevel.HTXSNV).bearing()).isEqualTo(Bearing.NO_EXCELLENT);
        assertThat(judge(away, RatingLevel.HTNV).level()).isEqualTo(RatingLevel.HTNV);
        Facts shorter = facts(LONG_AGO, event(PersonnelEventKind.SICK, "2021-02-01", "2021-04-29"));
        assertThat(judge(shorter, RatingLevel.HTXSNV).level()).isEqualTo(RatingLevel.HTXSNV);
    }

    @Test
    void whoever_was_away_for_more_than_half_the_year_is_not_rated() {
        Facts away = facts(LONG_AGO, event(PersonnelEventKind.SICK, "2021-02-01", "2021-08-31"));
        assertThat(judge(away, RatingLevel.HTTNV).bearing()).isEqualTo(Bearing.NOT_RATED);
    }

    @Test
    void maternity_leave_counts_by_the_time_worked() {
        Facts leave = facts(LocalDate.of(2021, 8, 1), event(PersonnelEventKind.MATERNITY, "2021-09-01", null));
        Judgement judged = judge(leave, RatingLevel.HTXSNV);
        assertThat(judged.level()).isEqualTo(RatingLevel.HTXSNV);
        assertThat(judged.bearing()).isEqualTo(Bearing.COUNTED);
    }

    @Test
    void a_study_of_a_year_asks_for_its_result_and_a_shorter_one_counts() {
        Facts two = facts(LONG_AGO, event(PersonnelEventKind.STUDY, "2021-09-06", null));
        assertThat(judge(two, RatingLevel.HTTNV).bearing()).isEqualTo(Bearing.ASKS);
        Facts short_ = facts(LONG_AGO, event(PersonnelEventKind.STUDY, "2021-09-06", "2021-12-20"));
        assertThat(judge(short_, RatingLevel.HTTNV).bearing()).isEqualTo(Bearing.COUNTED);
    }

    @Test
    void discipline_is_asked_about_and_not_decided() {
        Facts facts = new Facts(
                UUID.randomUUID(),
                LONG_AGO,
                null,
                YEAR.period(),
                List.of(new Event(
                        PersonnelEventKind.DISCIPLINE,
                        new Period(LocalDate.of(2021, 5, 12), LocalDate.of(2022, 5, 11)),
                        Discipline.REPRIMAND,
                        null)));
        Judgement judged = judge(facts, RatingLevel.HTTNV);
        assertThat(judged.bearing()).isEqualTo(Bearing.ASKS);
        assertThat(judged.level()).isEqualTo(RatingLevel.HTTNV);
    }

    @Test
    void a_case_under_consideration_pauses_and_does_not_refuse() {
        Facts facts = facts(LONG_AGO, event(PersonnelEventKind.UNDER_CONSIDERATION, "2021-11-20", null));
        Judgement judged = judge(facts, RatingLevel.HTTNV);
        assertThat(judged.bearing()).isEqualTo(Bearing.PAUSED);
        assertThat(judged.level()).isEqualTo(RatingLevel.HTTNV);
    }

    @Test
    void the_head_stands_not_above_the_unit() {
        Case head = new Case(facts(LONG_AGO), RatingLevel.HTXSNV, true, RatingLevel.HTTNV, false);
        assertThat(circumstances.judge(head).level()).isEqualTo(RatingLevel.HTTNV);
        assertThat(circumstances.judge(head).bearing()).isEqualTo(Bearing.NOT_ABOVE_UNIT);
        Case equal = new Case(facts(LONG_AGO), RatingLevel.HTTNV, true, RatingLevel.HTTNV, false);
        assertThat(circumstances.judge(equal).bearing()).isEqualTo(Bearing.NONE);
        Case member = new Case(facts(LONG_AGO), RatingLevel.HTXSNV, false, RatingLevel.HTTNV, false);
        assertThat(circumstances.judge(member).level()).isEqualTo(RatingLevel.HTXSNV);
    }

    @Test
    void whoever_came_from_another_school_is_rated_with_its_opinion() {
        Case came = new Case(facts(LocalDate.of(2021, 8, 1)), RatingLevel.HTTNV, false, null, true);
        Judgement judged = circumstances.judge(came);
        assertThat(judged.level()).isEqualTo(RatingLevel.HTTNV);
        assertThat(judged.said()).extracting(Circumstances.Circumstance::key).containsExactly("yearend.limit.TRANSFER");
    }

    @Test
    void who_is_seconded_is_considered_by_the_school_that_sent() {
        Facts facts = facts(LONG_AGO, event(PersonnelEventKind.SECONDMENT, "2021-10-01", "2022-09-30"));
        Judgement judged = judge(facts, RatingLevel.HTXSNV);
        assertThat(judged.level()).isEqualTo(RatingLevel.HTXSNV);
        assertThat(judged.bearing()).isEqualTo(Bearing.COUNTED);
    }

    private Judgement judge(Facts facts, RatingLevel rolledUp) {
        return circumstances.judge(new Case(facts, rolledUp, false, RatingLevel.HTTNV, false));
    }

    private static Facts facts(LocalDate joined, Event... events) {
        LocalDate from = joined.isAfter(YEAR.firstDay()) ? joined : YEAR.firstDay();
        return new Facts(UUID.randomUUID(), joined, null, new Period(from, YEAR.lastDay()), Arrays.asList(events));
    }

    private static Event event(PersonnelEventKind kind, String from, @Nullable String to) {
        return new Event(kind, new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), null, null);
    }

    private static AbsenceRule absence(
            PersonnelEventKind kind, AbsenceEffect effect, int from, @Nullable Integer below) {
        return new AbsenceRule(kind, effect, from, below, Period.since(LocalDate.of(2017, 10, 1)), "Nghị định", false);
    }
}
