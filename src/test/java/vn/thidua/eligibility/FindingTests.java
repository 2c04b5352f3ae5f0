package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.eligibility.Verdict.VerdictState.ELIGIBLE;
import static vn.thidua.eligibility.Verdict.VerdictState.NEEDS_REVIEW;
import static vn.thidua.eligibility.Verdict.VerdictState.NOT_ELIGIBLE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.eligibility.Evidence.Enrolment.RegisterState;
import vn.thidua.eligibility.Proof.ProofKind;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.eligibility.Verdict.RuleReason;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;
import vn.thidua.title.Requirement;
import vn.thidua.title.Requirement.RequirementKind;

class FindingTests {

    // -- registration

    @Test
    void under_the_law_of_2003_who_did_not_register_is_not_considered() {
        Someone silent = Someone.in("2021").rated("HTTNV").notRegistered(RegisterState.LOCKED, null);
        assertThat(silent.verdict("LDTT").state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(keys(silent.verdict("LDTT").failing())).containsExactly("registration.none");
        assertThat(Someone.in("2024")
                        .rated("HTTNV")
                        .notRegistered(RegisterState.LOCKED, null)
                        .verdict("LDTT")
                        .state())
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void a_list_that_is_not_kept_here_or_not_locked_yet_leaves_it_open() {
        Someone unlisted = Someone.in("2021").rated("HTTNV").notRegistered(RegisterState.NONE, null);
        assertThat(keys(unlisted.verdict("LDTT").open())).containsExactly("registration.noList");
        LocalDate closes = LocalDate.of(2021, 2, 15);
        Someone early = Someone.in("2021")
                .rated("HTTNV")
                .notRegistered(RegisterState.OPEN, closes)
                .today(closes);
        Condition open = early.verdict("LDTT").open().findFirst().orElseThrow();
        assertThat(open.remedy()).isEqualTo(new Remedy(Sentence.of("remedy.register", early.year), closes));
        Someone late = Someone.in("2021")
                .rated("HTTNV")
                .notRegistered(RegisterState.OPEN, closes)
                .today(closes.plusDays(1));
        assertThat(late.verdict("LDTT").open().findFirst().orElseThrow().remedy())
                .isEqualTo(new Remedy(Sentence.of("remedy.registerLate", late.year), null));
    }

    @Test
    void who_came_after_the_list_was_closed_registered_elsewhere() {
        LocalDate closes = LocalDate.of(2021, 2, 15);
        Someone transferred = Someone.in("2021")
                .rated("HTTNV")
                .joined(closes.plusDays(1))
                .fromElsewhere()
                .notRegistered(RegisterState.LOCKED, closes);
        assertThat(keys(transferred.verdict("LDTT").open())).containsExactly("registration.elsewhere");
        Someone early = Someone.in("2021")
                .rated("HTTNV")
                .joined(closes)
                .fromElsewhere()
                .notRegistered(RegisterState.LOCKED, closes);
        assertThat(keys(early.verdict("LDTT").failing())).containsExactly("registration.none");
        Someone recruited = Someone.in("2021")
                .rated("HTTNV")
                .joined(closes.plusDays(1))
                .notRegistered(RegisterState.LOCKED, closes);
        assertThat(keys(recruited.verdict("LDTT").failing())).containsExactly("registration.none");
        Someone undated = Someone.in("2021")
                .rated("HTTNV")
                .joined(LocalDate.of(2021, 1, 2))
                .fromElsewhere()
                .notRegistered(RegisterState.LOCKED, null);
        assertThat(keys(undated.verdict("LDTT").open())).containsExactly("registration.elsewhere");
    }

    @Test
    void a_higher_title_registered_for_covers_the_lower_but_not_the_other_way_round() {
        Someone high = Someone.in("2021").rated("HTTNV").registered("CSTDCS");
        assertThat(high.verdict("LDTT").state()).isEqualTo(ELIGIBLE);
        Someone low = Someone.in("2021").rated("HTTNV").initiative(0, "BASE").registered("LDTT");
        assertThat(keys(low.verdict("CSTDCS").open())).containsExactly("registration.other");
    }

    @Test
    void a_form_asks_for_any_registration() {
        Someone listed = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTXSNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE")
                .registered("LDTT");
        assertThat(listed.verdict("BK_BT").state()).isEqualTo(ELIGIBLE);
        assertThat(proofs(listed.verdict("BK_BT"))).contains(ProofKind.REGISTRATION, ProofKind.RATING, ProofKind.WORK);
    }

    // -- ratings

    @Test
    void a_missing_or_unconfirmed_rating_is_not_held_against_anybody() {
        Verdict missing = Someone.in("2021").verdict("LDTT");
        assertThat(keys(missing.open())).containsExactly("rating.missing");
        assertThat(missing.open().findFirst().orElseThrow().remedy().until()).isEqualTo("2021-12-15");
        assertThat(Someone.in("2021-2022").verdict("LDTT").open().map(part -> part.remedy()
                        .until()))
                .containsExactly(LocalDate.of(2022, 8, 31));
        assertThat(keys(Someone.in("2021")
                        .ratedUnconfirmed(0, "HTNV")
                        .verdict("LDTT")
                        .open()))
                .containsExactly("rating.unconfirmed");
        assertThat(keys(Someone.in("2021").rated("HTNV").verdict("LDTT").failing()))
                .containsExactly("rating.below");
    }

    @Test
    void a_year_of_study_with_a_good_result_counts_like_good_completion_but_not_like_an_excellent_one() {
        LocalDate from = LocalDate.of(2021, 1, 1);
        LocalDate to = LocalDate.of(2021, 12, 31);
        assertThat(Someone.in("2021").studied(from, to, "Khá").verdict("LDTT").state())
                .isEqualTo(ELIGIBLE);
        assertThat(keys(Someone.in("2021")
                        .studied(from, to, "Trung bình")
                        .verdict("LDTT")
                        .open()))
                .containsExactly("rating.notConsidered");
        assertThat(keys(Someone.in("2021")
                        .studied(from, to, null)
                        .verdict("LDTT")
                        .open()))
                .containsExactly("rating.notConsidered");
        assertThat(Someone.in("2024")
                        .studied(from.plusYears(3), to.plusYears(3), "Giỏi")
                        .verdict("CSTDCS")
                        .state())
                .isNotEqualTo(ELIGIBLE);
        assertThat(Someone.in("2021")
                        .event(PersonnelEventKind.MATERNITY, from, to)
                        .verdict("LDTT")
                        .state())
                .isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void study_that_still_lasts_counts_as_long() {
        assertThat(keys(Someone.in("2021")
                        .studied(LocalDate.of(2021, 9, 1), null, null)
                        .verdict("LDTT")
                        .open()))
                .containsExactly("rating.notConsidered");
    }

    @Test
    void who_was_ill_for_three_months_is_rarely_excellent() {
        Someone ill = Someone.in("2024")
                .rated("HTXSNV")
                .event(PersonnelEventKind.SICK, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 30));
        assertThat(ill.verdict("CSTDCS").state()).isEqualTo(NEEDS_REVIEW);
        assertThat(ill.verdict("LDTT").state()).isEqualTo(ELIGIBLE);
        Someone shortly = Someone.in("2024")
                .rated("HTXSNV")
                .event(PersonnelEventKind.SICK, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 29));
        assertThat(shortly.verdict("CSTDCS").state()).isEqualTo(ELIGIBLE);
    }

    @Test
    void a_rating_before_joining_has_to_come_from_elsewhere() {
        Someone newcomer = Someone.in("2021")
                .joined(LocalDate.of(2021, 1, 1))
                .rated(0, "HTXSNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE");
        assertThat(keys(newcomer.verdict("BK_BT").open())).containsExactly("rating.elsewhere");
    }

    // -- service, discipline, cases

    @Test
    void ten_months_are_enough_and_a_day_less_is_not() {
        assertThat(Someone.in("2021")
                        .joined(LocalDate.of(2021, 3, 1))
                        .rated("HTTNV")
                        .verdict("LDTT")
                        .state())
                .isEqualTo(ELIGIBLE);
        Verdict few = Someone.in("2021")
                .joined(LocalDate.of(2021, 3, 2))
                .rated("HTTNV")
                .verdict("LDTT");
        assertThat(few.state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(few.failing().findFirst().orElseThrow().words())
                .isEqualTo(Sentence.of("months.few", 9L, 10, LocalDate.of(2021, 3, 2)));
    }

    @Test
    void who_retires_in_the_year_may_still_be_considered() {
        Verdict verdict = Someone.in("2021")
                .left(LocalDate.of(2021, 6, 30))
                .rated("HTTNV")
                .verdict("LDTT");
        assertThat(keys(verdict.open())).containsExactly("months.left");
        assertThat(verdict.cautions()).extracting(Sentence::key).containsExactly("caution.left");
        assertThat(Someone.in("2021")
                        .left(LocalDate.of(2022, 6, 30))
                        .rated("HTTNV")
                        .verdict("LDTT")
                        .cautions())
                .isEmpty();
    }

    @Test
    void who_came_from_elsewhere_needs_the_opinion_of_the_former_unit() {
        Verdict verdict = Someone.in("2021")
                .joined(LocalDate.of(2021, 7, 1))
                .fromElsewhere()
                .rated("HTTNV")
                .verdict("LDTT");
        assertThat(verdict.open().map(part -> part.remedy().action().key())).containsExactly("remedy.formerOpinion");
        assertThat(verdict.cautions()).extracting(Sentence::key).containsExactly("caution.transferred");
        assertThat(Someone.in("2021")
                        .fromElsewhere()
                        .rated("HTTNV")
                        .verdict("LDTT")
                        .cautions())
                .isEmpty();
    }

    @Test
    void secondment_is_for_the_sender_to_consider() {
        Verdict verdict = Someone.in("2021")
                .rated("HTTNV")
                .event(PersonnelEventKind.SECONDMENT, LocalDate.of(2021, 4, 1), null)
                .verdict("LDTT");
        assertThat(verdict.state()).isEqualTo(ELIGIBLE);
        assertThat(verdict.cautions()).extracting(Sentence::key).containsExactly("caution.seconded");
    }

    @Test
    void maternity_leave_is_counted_and_says_by_which_article() {
        Verdict verdict = Someone.in("2021")
                .rated("HTTNV")
                .event(PersonnelEventKind.MATERNITY, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 8, 31))
                .verdict("LDTT");
        assertThat(verdict.condition().everything().map(Condition::words))
                .contains(Sentence.of("months.counted", 12L, 10, "Căn cứ MATERNITY"));
    }

    @Test
    void discipline_of_an_earlier_year_that_still_runs_is_for_a_look_from_2025_on() {
        LocalDate pronounced = LocalDate.of(2020, 11, 1);
        assertThat(Someone.in("2021")
                        .rated("HTTNV")
                        .disciplined(Discipline.WARNING, pronounced, pronounced.plusYears(1))
                        .verdict("LDTT")
                        .state())
                .isEqualTo(ELIGIBLE);
        Verdict verdict = Someone.in("2025")
                .rated("HTTNV")
                .disciplined(Discipline.WARNING, LocalDate.of(2024, 11, 1), LocalDate.of(2025, 10, 31))
                .verdict("LDTT");
        assertThat(keys(verdict.open())).containsExactly("discipline.running");
    }

    @Test
    void discipline_of_the_first_day_of_the_year_counts() {
        assertThat(Someone.in("2021")
                        .rated("HTTNV")
                        .disciplined(Discipline.REPRIMAND, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31))
                        .verdict("LDTT")
                        .state())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void a_case_that_is_closed_pauses_nothing() {
        LocalDate opened = LocalDate.of(2021, 5, 1);
        Someone cleared = Someone.in("2021")
                .rated("HTTNV")
                .event(PersonnelEventKind.UNDER_CONSIDERATION, opened, LocalDate.of(2021, 9, 1));
        assertThat(cleared.verdict("LDTT").paused()).isFalse();
        assertThat(cleared.verdict("LDTT").state()).isEqualTo(ELIGIBLE);
        Someone accused = Someone.in("2024")
                .rated("HTTNV")
                .event(PersonnelEventKind.UNDER_CONSIDERATION, LocalDate.of(2024, 5, 1), null);
        assertThat(accused.verdict("LDTT").paused()).isTrue();
        assertThat(accused.verdict("LDTT").condition().parts()).last().satisfies(part -> {
            assertThat(part.advisory()).isTrue();
            assertThat(part.truth()).isEqualTo(Truth.UNKNOWN);
        });
        assertThat(Someone.in("2024").rated("HTTNV").verdict("LDTT").condition().parts())
                .noneMatch(part -> part.kind() == RequirementKind.NO_PENDING_CASE);
    }

    // -- awards

    @Test
    void a_title_already_awarded_this_year_needs_no_second_proof_and_is_shown() {
        Verdict verdict = Someone.in("2021")
                .awarded("LDTT", 0)
                .decided("LDTT")
                .initiative(0, "BASE")
                .verdict("CSTDCS");
        assertThat(verdict.state()).isEqualTo(ELIGIBLE);
        assertThat(verdict.awarded()).isNull();
        assertThat(Someone.in("2021").awarded("LDTT", 0).verdict("LDTT").awarded())
                .isNotNull();
        assertThat(Someone.in("2021").awarded("LDTT", 1).verdict("LDTT").awarded())
                .isNull();
        assertThat(Someone.in("2021")
                        .award("LDTT", EmulationYear.parse("2021"), false, true)
                        .verdict("LDTT")
                        .awarded())
                .isNull();
    }

    @Test
    void an_award_once_held_counts_whenever_it_was() {
        Someone excellent = fiveYears().awarded("BK_BT", 4);
        assertThat(excellent.verdict("BK_TTG").state()).isEqualTo(ELIGIBLE);
        Someone unconfirmed = fiveYears().award("BK_BT", EmulationYear.parse("2016"), true, false);
        assertThat(keys(unconfirmed.verdict("BK_TTG").open())).containsExactly("award.unconfirmed");
    }

    @Test
    void never_held_is_certain_only_when_all_years_of_service_are_on_record() {
        assertThat(keys(fiveYears().verdict("BK_TTG").failing())).containsExactly("held.never");
        assertThat(keys(fiveYears().noAwardsKnownOf(3).verdict("BK_TTG").open()))
                .containsExactly("held.unknown");
        assertThat(keys(fiveYears().fromElsewhere().verdict("BK_TTG").open())).containsExactly("held.unknown");
        Someone adHoc = fiveYears().award("BK_BT", EmulationYear.parse("2019"), false, true);
        assertThat(adHoc.verdict("BK_TTG").state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(proofs(adHoc.verdict("BK_TTG"))).contains(ProofKind.AWARD);
    }

    private static Someone fiveYears() {
        Someone excellent = Someone.in("2021").initiative(0, "BASE");
        for (int ago = 0; ago < 5; ago++) {
            excellent.rated(ago, "HTXSNV");
        }
        return excellent;
    }

    @Test
    void one_achievement_is_not_rewarded_by_two_forms() {
        Someone twice = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTXSNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE")
                .awarded("GK", 0);
        assertThat(keys(twice.verdict("BK_BT").open())).containsExactly("otherForm");
        Someone earlier = Someone.in("2021")
                .rated(0, "HTXSNV")
                .rated(1, "HTXSNV")
                .initiative(0, "BASE")
                .initiative(1, "BASE")
                .awarded("GK", 1)
                .award("GK", EmulationYear.parse("2021"), false, true)
                .awarded("LDTT", 0);
        assertThat(earlier.verdict("BK_BT").state()).isEqualTo(ELIGIBLE);
        assertThat(Someone.in("2021")
                        .rated("HTTNV")
                        .awarded("GK", 0)
                        .verdict("LDTT")
                        .state())
                .isEqualTo(ELIGIBLE);
    }

    // -- which rule

    @Test
    void where_the_rule_changed_within_the_year_the_day_of_reception_decides() {
        Someone early = Someone.in("2026").rated("HTXSNV").receivedOn(LocalDate.of(2026, 9, 30));
        assertThat(early.verdict("CSTDCS").state()).isEqualTo(ELIGIBLE);
        assertThat(early.verdict("CSTDCS").choice().reason()).isEqualTo(RuleReason.RECEIVED);
        assertThat(early.verdict("CSTDCS").choice().standard().regime()).isEqualTo("B2");
        Someone late = Someone.in("2026").rated("HTXSNV").receivedOn(LocalDate.of(2026, 10, 1));
        assertThat(late.verdict("CSTDCS").state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(late.verdict("CSTDCS").choice().standard().regime()).isEqualTo("C");
        Someone nextYear = Someone.in("2026").rated("HTXSNV").receivedOn(LocalDate.of(2027, 2, 1));
        assertThat(nextYear.verdict("CSTDCS").state()).isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void the_new_rule_is_taken_where_it_is_more_favourable() {
        Standard old = rule("X", "B2", "2025-07-01", "2026-09-30", rating("HTXSNV"), true);
        Standard mild = rule("X", "C", "2026-10-01", null, rating("HTTNV"), false);
        Rulebook book = Rulebook.of(EmulationYear.parse("2026"), List.of(old, mild));
        Verdict verdict = Someone.in("2026")
                .rated("HTTNV")
                .receivedOn(LocalDate.of(2026, 8, 1))
                .verdict("X", book);
        assertThat(verdict.state()).isEqualTo(ELIGIBLE);
        assertThat(verdict.choice().reason()).isEqualTo(RuleReason.MORE_FAVOURABLE);
        assertThat(verdict.choice().receivedOn()).isEqualTo("2026-08-01");
        assertThat(verdict.provisional()).isTrue();
        Verdict unreceived = Someone.in("2026").rated("HTTNV").verdict("X", book);
        assertThat(unreceived.choice().reason()).isEqualTo(RuleReason.YEAR_END);
        assertThat(unreceived.state()).isEqualTo(ELIGIBLE);
    }

    @Test
    void a_dossier_received_before_the_year_falls_under_its_first_rule() {
        Someone early = Someone.in("2026").rated("HTXSNV").receivedOn(LocalDate.of(2025, 6, 1));
        assertThat(early.verdict("CSTDCS").choice().standard().regime()).isEqualTo("B2");
    }

    @Test
    void while_the_day_of_reception_is_unknown_and_matters_nothing_is_said_for_certain() {
        Verdict verdict = Someone.in("2026").rated("HTXSNV").verdict("CSTDCS");
        assertThat(verdict.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(verdict.choice().reason()).isEqualTo(RuleReason.DEPENDS_ON_RECEPTION);
        assertThat(keys(verdict.open())).contains("rule.dependsOnReception");
    }

    @Test
    void without_a_rule_of_the_year_the_last_known_is_shown_and_decides_nothing() {
        Verdict verdict = Someone.in("2027").verdict("CSTDBT");
        assertThat(verdict.choice().reason()).isEqualTo(RuleReason.NONE_KNOWN);
        assertThat(verdict.choice().standard().regime()).isEqualTo("B2");
        assertThat(keys(verdict.open())).contains("rule.noneKnown");
        assertThat(keys(Someone.in("2021").verdict("NOBODY_KNOWS").open())).containsExactly("rule.never");
        assertThat(Someone.in("2015").rated("HTTNV").verdict("LDTT").state()).isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void an_unverified_rule_never_yields_a_verdict_without_saying_so() {
        assertThat(Someone.in("2021").rated("HTTNV").verdict("LDTT").provisional())
                .isTrue();
        assertThat(Someone.in("2024").rated("HTTNV").verdict("LDTT").provisional())
                .isFalse();
        assertThat(Someone.in("2021")
                        .rated("HTTNV")
                        .initiative(0, "BASE")
                        .verdict("CSTDCS")
                        .provisional())
                .as("through the standard of Advanced Worker")
                .isTrue();
    }

    @Test
    void rules_that_ask_for_each_other_end_in_a_question() {
        Standard one = rule("X", "A", "2020-01-01", null, standardOf("Y"), true);
        Standard other = rule("Y", "A", "2020-01-01", null, standardOf("X"), true);
        Rulebook book = Rulebook.of(EmulationYear.parse("2021"), List.of(one, other));
        assertThat(keys(Someone.in("2021").verdict("X", book).open())).containsExactly("circular");
    }

    @Test
    void what_only_a_council_can_judge_is_left_to_it() {
        assertThat(keys(Someone.in("2021").rated("HTTNV").verdict("GK").open())).containsExactly("judged");
        assertThat(keys(Someone.unit("2021").rated("HTXSNV").verdict("CTD_BT").open()))
                .containsExactly("leadsCluster");
    }

    @Test
    void a_flag_goes_to_who_came_first_not_to_who_is_head() {
        assertThat(keys(Someone.school("2021").rated("HTXSNV").verdict("CTD_BT").open()))
                .contains("leadsCluster.noMember");
        Someone head = Someone.school("2021").rated("HTXSNV").placed("Cụm Một", "HEAD", null);
        assertThat(keys(head.verdict("CTD_BT").open())).contains("leadsCluster.unranked");
        Someone second =
                Someone.school("2021").rated("HTXSNV").registered("CTD_BT").placed("Cụm Một", "HEAD", 2);
        assertThat(second.verdict("CTD_BT").state()).isEqualTo(NOT_ELIGIBLE);
        Someone first = Someone.school("2021").rated("HTXSNV").placed("Cụm Một", "MEMBER", 1);
        assertThat(keys(first.verdict("CTD_BT").open())).doesNotContain("leadsCluster", "leadsCluster.unranked");
        assertThat(first.verdict("CTD_BT").condition().everything().map(part -> part.words()
                        .key()))
                .contains("leadsCluster.first");
        Someone block = Someone.school("2021")
                .rated("HTXSNV")
                .placed("Cụm Một", "MEMBER", 3)
                .placed("Khối Hai", "MEMBER", null);
        assertThat(keys(block.verdict("CTD_BT").open())).contains("leadsCluster.unranked");
    }

    @Test
    void months_at_the_former_school_count_and_half_a_year_there_asks_for_its_opinion() {
        Someone july = Someone.in("2021").rated("HTTNV").registered("LDTT").joined(LocalDate.of(2021, 7, 1));
        assertThat(july.from("Trường cũ", LocalDate.of(2015, 9, 1), LocalDate.of(2021, 6, 30), null)
                        .verdict("LDTT")
                        .state())
                .isEqualTo(NEEDS_REVIEW);
        Someone praised = Someone.in("2021")
                .rated("HTTNV")
                .registered("LDTT")
                .joined(LocalDate.of(2021, 7, 1))
                .from("Trường cũ", LocalDate.of(2015, 9, 1), LocalDate.of(2021, 6, 30), "Hoàn thành tốt nhiệm vụ.");
        assertThat(praised.verdict("LDTT").state()).isEqualTo(ELIGIBLE);
        Someone march = Someone.in("2021")
                .rated("HTTNV")
                .registered("LDTT")
                .joined(LocalDate.of(2021, 4, 1))
                .from("Trường cũ", LocalDate.of(2015, 9, 1), LocalDate.of(2021, 3, 31), null);
        assertThat(march.verdict("LDTT").state()).isEqualTo(ELIGIBLE);
        Someone pause = Someone.in("2021")
                .rated("HTTNV")
                .registered("LDTT")
                .joined(LocalDate.of(2021, 7, 1))
                .from("Trường cũ", LocalDate.of(2015, 9, 1), LocalDate.of(2021, 1, 31), "Tốt.");
        assertThat(pause.verdict("LDTT").state()).isEqualTo(NEEDS_REVIEW);
    }

    // -- what heads of units see

    @Test
    void the_head_of_a_unit_learns_that_something_is_to_be_looked_at_not_what() {
        Someone accused = Someone.in("2021")
                .rated("HTTNV")
                .disciplined(Discipline.WARNING, LocalDate.of(2021, 5, 1), LocalDate.of(2022, 4, 30))
                .event(PersonnelEventKind.UNDER_CONSIDERATION, LocalDate.of(2021, 12, 1), null);
        Verdict told = accused.verdict("LDTT").discreet();
        assertThat(accused.verdict("LDTT").state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(told.state()).isEqualTo(NEEDS_REVIEW);
        assertThat(told.paused()).isFalse();
        assertThat(told.cautions()).isEmpty();
        assertThat(keys(told.open())).containsExactly("personal", "personal");
        assertThat(told.condition().everything().flatMap(part -> part.proofs().stream()))
                .noneMatch(proof -> proof.kind() == ProofKind.PERSON);
    }

    @Test
    void what_is_not_personal_is_told_as_it_is() {
        Verdict plain = Someone.in("2021").rated("HTNV").verdict("CSTDCS");
        Verdict told = plain.discreet();
        assertThat(told.state()).isEqualTo(NOT_ELIGIBLE);
        assertThat(keys(told.failing())).isEqualTo(keys(plain.failing()));
        assertThat(told.condition().everything().map(part -> part.words().key()))
                .contains("personal.met");
        Verdict mother = Someone.in("2021")
                .rated("HTTNV")
                .event(PersonnelEventKind.MATERNITY, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 8, 31))
                .verdict("LDTT")
                .discreet();
        assertThat(mother.state()).isEqualTo(ELIGIBLE);
        assertThat(mother.condition().everything().map(part -> part.words().key()))
                .doesNotContain("months.counted");
    }

    @Test
    void a_custom_stays_a_custom_when_told_discreetly() {
        Verdict told = Someone.in("2024")
                .rated("HTTNV")
                .joined(LocalDate.of(2024, 8, 1))
                .verdict("LDTT")
                .discreet();
        assertThat(told.state()).isEqualTo(NEEDS_REVIEW);
    }

    private static Requirement rating(String least) {
        return new Requirement(
                null,
                null,
                RequirementKind.RATING,
                null,
                least,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null);
    }

    private static Requirement standardOf(String title) {
        return new Requirement(
                null,
                null,
                RequirementKind.TITLE_STANDARD,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null);
    }

    private static Standard rule(
            String code, String regime, String from, String to, Requirement requirement, boolean verified) {
        return new Standard(
                UUID.randomUUID(),
                code,
                new TitleName(code, code),
                code,
                10,
                false,
                true,
                false,
                regime,
                new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                requirement,
                "Luật",
                verified,
                null);
    }

    private static List<String> keys(java.util.stream.Stream<Condition> conditions) {
        return conditions.map(part -> part.words().key()).toList();
    }

    private static List<ProofKind> proofs(Verdict verdict) {
        return verdict.condition()
                .everything()
                .flatMap(part -> part.proofs().stream())
                .map(Proof::kind)
                .toList();
    }
}
