package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.eligibility.Verdict.VerdictState.ELIGIBLE;
import static vn.thidua.eligibility.Verdict.VerdictState.NEEDS_REVIEW;
import static vn.thidua.eligibility.Verdict.VerdictState.NOT_ELIGIBLE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.Condition.Remedy;

class WorksTests {

    private static Someone good() {
        return Someone.in("2021").rated("HTTNV");
    }

    /** What is said of single works, and of all of them. */
    private static List<String> said(Verdict verdict) {
        return verdict.condition()
                .everything()
                .map(part -> part.words().key())
                .filter(key -> key.startsWith("work"))
                .toList();
    }

    @Test
    void an_initiative_or_an_applied_topic_of_the_year_is_enough() {
        assertThat(good().initiative(0, "BASE").verdict("CSTDCS").state()).isEqualTo(ELIGIBLE);
        assertThat(good().initiative(0, "NATION").verdict("CSTDCS").state()).isEqualTo(ELIGIBLE);
        assertThat(good().topic(0, "BASE", true).verdict("CSTDCS").state()).isEqualTo(ELIGIBLE);
        assertThat(good().work("SCHEME", "Đề án", 0, "PROVINCE", "ACCEPTED", true, true)
                        .verdict("CSTDCS")
                        .state())
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void an_initiative_of_the_year_before_or_of_the_faculty_alone_is_not() {
        assertThat(good().initiative(1, "BASE").verdict("CSTDCS").state()).isEqualTo(NOT_ELIGIBLE);
        Verdict narrow = good().initiative(0, "UNIT").verdict("CSTDCS");
        assertThat(narrow.state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(said(narrow)).contains("work.scope", "works.few");
        assertThat(good().work("INITIATIVE", "Bị từ chối", 0, "BASE", "REFUSED", false, true)
                        .verdict("CSTDCS")
                        .state())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void a_topic_that_was_not_applied_leaves_it_open_where_the_law_asks_for_it() {
        Verdict verdict = good().topic(0, "BASE", false).verdict("CSTDCS");
        assertThat(verdict.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(said(verdict)).contains("work.notApplied");
        assertThat(Someone.in("2024")
                        .rated("HTTNV")
                        .topic(0, "BASE", false)
                        .verdict("CSTDCS")
                        .state())
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void a_work_in_progress_or_not_confirmed_leaves_it_open() {
        Verdict running = good().work("INITIATIVE", "Đang làm", 0, "BASE", "IN_PROGRESS", false, true)
                .verdict("CSTDCS");
        assertThat(running.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(said(running)).contains("work.inProgress", "works.open");
        assertThat(said(good().work("INITIATIVE", "Chưa rõ", 0, "BASE", "RECOGNISED", false, false)
                        .verdict("CSTDCS")))
                .contains("work.unconfirmed");
    }

    @Test
    void until_the_year_ends_there_is_still_time() {
        Someone early = good().today(LocalDate.of(2021, 12, 31));
        Verdict verdict = early.verdict("CSTDCS");
        assertThat(verdict.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(verdict.open().map(part -> part.remedy()))
                .contains(new Remedy(
                        Sentence.of("remedy.work", Sentence.of("works.initiatives")), LocalDate.of(2021, 12, 31)));
        assertThat(said(verdict)).contains("works.notYet");
        Verdict over = good().today(LocalDate.of(2022, 1, 1)).verdict("CSTDCS");
        assertThat(over.state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(over.failing().map(part -> part.remedy().until())).containsOnly(LocalDate.of(2021, 12, 31));
        Someone working = good().work("INITIATIVE", "Đang làm", 0, "BASE", "REGISTERED", false, true);
        assertThat(remedies(working.today(LocalDate.of(2021, 6, 1)).verdict("CSTDCS")))
                .contains(new Remedy(Sentence.of("remedy.recognise"), LocalDate.of(2021, 12, 31)));
        Someone late = good().work("INITIATIVE", "Đang làm", 0, "BASE", "REGISTERED", false, true);
        assertThat(remedies(late.verdict("CSTDCS"))).contains(new Remedy(Sentence.of("remedy.recognise"), null));
    }

    private static List<Remedy> remedies(Verdict verdict) {
        return verdict.condition()
                .everything()
                .map(Condition::remedy)
                .filter(remedy -> remedy != null)
                .toList();
    }

    @Test
    void a_school_that_records_no_works_is_asked_for_them() {
        Verdict verdict = good().noWorksKnownOf(0).verdict("CSTDCS");
        assertThat(verdict.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(said(verdict)).contains("works.unrecorded");
        assertThat(remedies(verdict).stream().map(remedy -> remedy.action().key()))
                .contains("remedy.enterWorks");
        assertThat(good().noWorksKnownOf(1).verdict("CSTDCS").state()).isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void a_higher_title_looks_back_over_the_years_it_rewards() {
        Someone fighter = Someone.in("2021").awarded("CSTDCS", 0, 1, 2).decided("CSTDCS");
        assertThat(fighter.initiative(2, "PROVINCE").verdict("CSTDBT").state()).isEqualTo(ELIGIBLE);
        Someone older =
                Someone.in("2021").awarded("CSTDCS", 0, 1, 2).decided("CSTDCS").initiative(3, "PROVINCE");
        assertThat(older.verdict("CSTDBT").state()).isEqualTo(NOT_ELIGIBLE);
        Someone unknown =
                Someone.in("2021").awarded("CSTDCS", 0, 1, 2).decided("CSTDCS").noWorksKnownOf(2);
        assertThat(unknown.verdict("CSTDBT").state()).isEqualTo(NEEDS_REVIEW);
        Someone national =
                Someone.in("2021").awarded("CSTDBT", 0, 3).decided("CSTDBT").initiative(5, "NATION");
        assertThat(national.verdict("CSTDTQ").state()).isEqualTo(ELIGIBLE);
        Someone tooOld =
                Someone.in("2021").awarded("CSTDBT", 0, 3).decided("CSTDBT").initiative(6, "NATION");
        assertThat(tooOld.verdict("CSTDTQ").state()).isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void two_initiatives_are_two() {
        Someone one = Someone.in("2021").rated(0, "HTXSNV").rated(1, "HTXSNV").initiative(0, "BASE");
        assertThat(one.verdict("BK_BT").state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(one.verdict("BK_BT")
                        .failing()
                        .map(part -> part.words().arguments().subList(1, 3)))
                .containsExactly(List.of(1L, 2));
        Someone half = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTXSNV")
                .initiative(0, "BASE")
                .work("INITIATIVE", "Đang làm", 1, "BASE", "IN_PROGRESS", false, true);
        assertThat(half.verdict("BK_BT").state()).isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void an_initiative_that_served_for_the_same_title_is_not_used_again_without_a_look() {
        Someone again = Someone.in("2021")
                .rated("HTTNV")
                .awarded("CSTDCS", 1)
                .work("INITIATIVE", "Số hóa bài giảng", 1, "BASE", "RECOGNISED", true, true)
                .work("INITIATIVE", "Số hoá  BÀI giảng!", 0, "BASE", "RECOGNISED", true, true);
        assertThat(again.verdict("CSTDCS").state())
                .as("another spelling is another name")
                .isEqualTo(ELIGIBLE);
        Someone same = Someone.in("2021")
                .rated("HTTNV")
                .awarded("CSTDCS", 1)
                .work("INITIATIVE", "Số hóa bài giảng", 1, "BASE", "RECOGNISED", true, true)
                .work("INITIATIVE", "Số hóa  BÀI giảng!", 0, "BASE", "RECOGNISED", true, true);
        assertThat(same.verdict("CSTDCS").state()).isEqualTo(NEEDS_REVIEW);
        assertThat(said(same.verdict("CSTDCS"))).contains("work.used");
        Someone unrewarded = Someone.in("2021")
                .rated("HTTNV")
                .awarded("CSTDCS", 2)
                .work("INITIATIVE", "Số hóa bài giảng", 1, "BASE", "RECOGNISED", true, true)
                .work("INITIATIVE", "Số hóa bài giảng", 0, "BASE", "RECOGNISED", true, true);
        assertThat(unrewarded.verdict("CSTDCS").state())
                .as("it did not lead to a title then")
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void works_that_led_to_the_same_form_are_spent() {
        Someone again = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTXSNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE")
                .awarded("BK_BT", 1);
        assertThat(said(again.verdict("BK_BT"))).contains("work.used", "work.done");
        assertThat(again.verdict("BK_BT").state()).isEqualTo(NEEDS_REVIEW);
        Someone adHoc = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTXSNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE")
                .award("BK_BT", vn.thidua.shared.EmulationYear.parse("2020"), false, true);
        assertThat(adHoc.verdict("BK_BT").state()).isEqualTo(ELIGIBLE);
    }
}
