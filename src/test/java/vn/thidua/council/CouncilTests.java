package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.council.Composition.Heed;
import vn.thidua.council.CouncilForms.CompositionForm;
import vn.thidua.council.CouncilForms.MemberForm;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

class CouncilTests {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 17);
    private static final LocalDate JANUARY = LocalDate.of(2022, 1, 10);

    private final Council council = new Council(
            new Organisation(
                    OrganisationKind.SCHOOL,
                    null,
                    "THU",
                    "Trường thử",
                    "Trường thử",
                    EmulationYear.Kind.CALENDAR,
                    LocalDate.of(2000, 1, 1)),
            CouncilLevel.BASE,
            "Hội đồng thử");

    private Composition composition(LocalDate from) {
        return new Composition(
                council, new CompositionForm("1-QĐ/TCT", from, "Hiệu trưởng", from, null, null, false, null));
    }

    private static MemberForm member(String name, CouncilRole role) {
        return new MemberForm(null, name, null, null, role, true, null, "Bổ sung", null);
    }

    private Composition ofNine(LocalDate from) {
        Composition composition = composition(from);
        composition.admit(member("Chủ tịch", CouncilRole.CHAIR), null);
        composition.admit(member("Phó một", CouncilRole.VICE_CHAIR), null);
        composition.admit(member("Thường trực", CouncilRole.STANDING), null);
        for (int i = 4; i <= 9; i++) {
            composition.admit(member("Ủy viên " + i, CouncilRole.MEMBER), null);
        }
        return composition;
    }

    @Test
    void a_new_composition_ends_the_old_one_on_the_day_before() {
        Composition old = ofNine(MAY);
        old.enact(null, JANUARY);
        Composition next = composition(JANUARY);
        next.carryOver(old, JANUARY.minusDays(1));
        next.enact(old, JANUARY);
        assertThat(old.valid().to()).isEqualTo(JANUARY.minusDays(1));
        assertThat(next.seats())
                .hasSize(9)
                .first()
                .extracting(CouncilMember::name)
                .isEqualTo("Chủ tịch");
    }

    @Test
    void taking_it_back_lets_the_old_one_run_on() {
        Composition old = ofNine(MAY);
        old.enact(null, JANUARY);
        Composition next = ofNine(JANUARY);
        next.enact(old, JANUARY);
        next.takeBack(old, "Nhầm số quyết định");
        assertThat(old.valid().to()).isNull();
        assertThat(next.isDraft()).isTrue();
    }

    @Test
    void a_composition_begins_after_the_one_before_and_not_before_its_decision() {
        Composition old = ofNine(JANUARY);
        old.enact(null, JANUARY);
        assertThatThrownBy(() -> ofNine(MAY).enact(old, JANUARY)).isInstanceOf(Refusal.class);
        Composition early =
                new Composition(council, new CompositionForm("2-QĐ/TCT", JANUARY, null, MAY, null, null, false, null));
        early.admit(member("Chủ tịch", CouncilRole.CHAIR), null);
        assertThatThrownBy(() -> early.enact(null, JANUARY))
                .isInstanceOf(Refusal.class)
                .hasMessage("council.beforeDecision");
        assertThatThrownBy(() -> ofNine(JANUARY.plusDays(1)).enact(null, JANUARY))
                .hasMessage("council.decidedInFuture");
    }

    @Test
    void a_council_has_one_chair_and_no_member_twice() {
        Composition composition = ofNine(MAY);
        assertThatThrownBy(() -> composition.admit(member("Chủ tịch hai", CouncilRole.CHAIR), null))
                .hasMessage("council.secondChair");
        assertThatThrownBy(() -> composition(MAY).enact(null, JANUARY)).hasMessage("council.noChair");
    }

    @Test
    void who_leaves_is_no_member_from_that_day_on_and_may_come_back() {
        Composition composition = ofNine(MAY);
        composition.enact(null, JANUARY);
        CouncilMember leaver = composition.seats().get(8);
        leaver.leave(JANUARY, "Nghỉ hưu");
        assertThat(composition.seatsOn(JANUARY.minusDays(1))).hasSize(9);
        assertThat(composition.seatsOn(JANUARY)).hasSize(8);
        assertThatThrownBy(() -> leaver.leave(MAY, "Nghỉ hưu")).hasMessage("council.leavesBeforeJoining");
        leaver.comeBack();
        assertThat(composition.seatsOn(JANUARY)).hasSize(9);
    }

    @Test
    void too_many_vice_chairs_no_standing_member_and_an_even_number_are_to_be_heeded() {
        Composition composition = composition(MAY);
        composition.admit(member("Chủ tịch", CouncilRole.CHAIR), null);
        for (int i = 1; i <= 5; i++) {
            composition.admit(member("Phó " + i, CouncilRole.VICE_CHAIR), null);
        }
        assertThat(composition.heeds(MAY)).extracting(Heed::key).containsExactly("viceChairs", "noStanding", "even");
        assertThat(ofNine(MAY).heeds(MAY)).isEmpty();
    }
}
