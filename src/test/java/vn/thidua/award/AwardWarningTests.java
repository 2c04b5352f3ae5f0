package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.title.TitleRule.Decider;

class AwardWarningTests {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID CERTIFICATE = UUID.randomUUID();
    private static final UUID COMMENDATION = UUID.randomUUID();
    private static final EmulationYear YEAR = EmulationYear.parse("2021");

    private static Conferral conferral(
            UUID title, AwardKind kind, @Nullable String issuer, @Nullable String achievement) {
        return new Conferral(
                AwardSubject.person(PERSON, "Lò Văn Thử"),
                title,
                "",
                YEAR,
                kind,
                AwardLevel.PROVINCE,
                new Conferral.Decree("12/QĐ", LocalDate.of(2021, 12, 20), issuer),
                achievement,
                null);
    }

    private static Award held(Conferral facts, boolean form) {
        return new Award(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Trường",
                1,
                1,
                facts.subject(),
                null,
                facts.titleId(),
                "X",
                "Bằng khen",
                form,
                facts.variant(),
                facts.year(),
                facts.kind(),
                facts.level(),
                facts.decision(),
                true,
                facts.achievement(),
                null,
                null,
                null);
    }

    private static List<AwardWarning.Doubt> doubts(Conferral planned, Award... held) {
        return AwardWarning.of(planned, true, List.of(held)).stream()
                .map(AwardWarning::what)
                .toList();
    }

    @Test
    void the_same_certificate_from_province_and_academy_is_asked_about() {
        assertThat(doubts(
                        conferral(CERTIFICATE, AwardKind.CONG_TRANG, "Giám đốc Học viện", null),
                        held(conferral(CERTIFICATE, AwardKind.CONG_TRANG, "Chủ tịch UBND tỉnh", null), true)))
                .containsExactly(AwardWarning.Doubt.BOTH_CHANNELS);
    }

    @Test
    void two_forms_for_one_achievement_are_asked_about_and_for_two_achievements_are_not() {
        Award merit = held(conferral(CERTIFICATE, AwardKind.CONG_TRANG, null, null), true);
        assertThat(doubts(conferral(COMMENDATION, AwardKind.CONG_TRANG, null, null), merit))
                .containsExactly(AwardWarning.Doubt.SECOND_FORM);
        assertThat(doubts(conferral(COMMENDATION, AwardKind.DOT_XUAT, null, null), merit))
                .isEmpty();
        Award flood = held(conferral(CERTIFICATE, AwardKind.DOT_XUAT, null, "Cứu người trong mưa lũ"), true);
        assertThat(doubts(conferral(COMMENDATION, AwardKind.DOT_XUAT, null, "cứu người trong mưa lũ"), flood))
                .containsExactly(AwardWarning.Doubt.SECOND_FORM);
        assertThat(doubts(conferral(COMMENDATION, AwardKind.DOT_XUAT, null, "Bắt kẻ gian"), flood))
                .isEmpty();
    }

    @Test
    void a_title_beside_a_form_is_nothing_to_ask_about() {
        Award title = held(conferral(CERTIFICATE, AwardKind.CONG_TRANG, null, null), false);
        assertThat(doubts(conferral(COMMENDATION, AwardKind.CONG_TRANG, null, null), title))
                .isEmpty();
    }

    @Test
    void another_person_or_year_is_another_achievement() {
        Award other = held(
                new Conferral(
                        AwardSubject.person(UUID.randomUUID(), "Lò Văn Thử"),
                        CERTIFICATE,
                        "",
                        YEAR,
                        AwardKind.CONG_TRANG,
                        AwardLevel.PROVINCE,
                        Conferral.Decree.UNKNOWN,
                        null,
                        null),
                true);
        assertThat(doubts(conferral(COMMENDATION, AwardKind.CONG_TRANG, null, null), other))
                .isEmpty();
    }

    @Test
    void a_decision_comes_neither_from_the_future_nor_from_before_the_year() {
        Conferral award = conferral(CERTIFICATE, AwardKind.CONG_TRANG, null, null);
        award.requirePossible(LocalDate.of(2021, 12, 20));
        assertThatThrownBy(() -> award.requirePossible(LocalDate.of(2021, 12, 19)))
                .isInstanceOf(Refusal.class)
                .hasMessage("award.decidedAhead");
        assertThatThrownBy(() -> award.requirePossible(LocalDate.of(2020, 12, 31)))
                .hasMessage("award.yearAhead");
    }

    @Test
    void the_level_is_that_of_the_lowest_who_may_decide() {
        assertThat(AwardLevel.of(Set.of(Decider.UNIT_HEAD, Decider.PROVINCE_CHAIR)))
                .isEqualTo(AwardLevel.BASE);
        assertThat(AwardLevel.of(Set.of(Decider.ACADEMY_DIRECTOR))).isEqualTo(AwardLevel.PROVINCE);
        assertThat(AwardLevel.of(Set.of(Decider.PRIME_MINISTER))).isEqualTo(AwardLevel.STATE);
    }

    @Test
    void ad_hoc_and_thematic_awards_support_no_merit_award() {
        assertThat(AwardKind.DOT_XUAT.supportsMerit()).isFalse();
        assertThat(AwardKind.PHONG_TRAO.supportsMerit()).isFalse();
        assertThat(AwardKind.CONG_TRANG.supportsMerit()).isTrue();
    }
}
