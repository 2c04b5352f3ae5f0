package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.CampaignForms.CampaignForm;
import vn.thidua.campaign.CampaignForms.PledgeForm;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;

class CampaignTests {

    private static final LocalDate DAY = LocalDate.of(2022, 3, 2);

    private final Organisation school = school("TCT-LC");
    private final Organisation faculty = faculty(school);

    @Test
    void a_draft_is_launched_closed_and_opened_again_and_nothing_else_follows() {
        var allowed = Map.of(
                CampaignState.DRAFT, Set.of(CampaignState.LAUNCHED),
                CampaignState.LAUNCHED, Set.of(CampaignState.CLOSED),
                CampaignState.CLOSED, Set.of(CampaignState.LAUNCHED));
        for (CampaignState from : CampaignState.values()) {
            for (CampaignState to : CampaignState.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(allowed.get(from).contains(to));
            }
        }
    }

    @Test
    void each_verb_refuses_in_every_state_that_it_does_not_fit() {
        var draft = draft();
        refuses(() -> draft.close(DAY), "campaign.notLaunched");
        refuses(() -> draft.reopen("nhầm"), "campaign.notClosed");
        refuses(() -> draft.launchIn(faculty, DAY), "campaign.notLaunched");
        refuses(() -> draft.sign(pledge(), null), "campaign.notLaunched");
        draft.launch(DAY);
        refuses(() -> draft.launch(DAY), "campaign.notDraft");
        refuses(draft::discard, "campaign.notDraft");
        refuses(() -> draft.reopen("nhầm"), "campaign.notClosed");
        draft.close(DAY);
        refuses(() -> draft.close(DAY), "campaign.notLaunched");
        refuses(() -> draft.launch(DAY), "campaign.notDraft");
        refuses(() -> draft.describe(form("2022", null), null, null), "campaign.closed");
        refuses(draft::requireOpen, "campaign.closed");
        refuses(() -> draft.launchIn(faculty, DAY), "campaign.notLaunched");
    }

    @Test
    void it_is_opened_again_only_with_a_reason_which_the_journal_keeps() {
        var campaign = launched();
        campaign.close(DAY);
        refuses(() -> campaign.reopen("  "), "campaign.reopenNeedsReason");
        assertThat(campaign.reopen(" thiếu số liệu ").reason()).isEqualTo("thiếu số liệu");
        assertThat(campaign.closedOn()).isNull();
        assertThat(campaign.launchedOn()).isEqualTo(DAY);
    }

    @Test
    void a_unit_launches_it_once_and_only_in_its_own_school() {
        var campaign = launched();
        campaign.launchIn(faculty, DAY);
        refuses(() -> campaign.launchIn(faculty, DAY), "campaign.unitAlreadyLaunched");
        assertThatThrownBy(() -> campaign.launchIn(faculty(school("TCT-SL")), DAY))
                .isInstanceOf(NotFound.class);
        campaign.withdraw(faculty.id());
        assertThat(campaign.units()).isEmpty();
        assertThatThrownBy(() -> campaign.withdraw(faculty.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_pledge_is_corrected_only_while_it_runs_and_only_where_it_was_signed() {
        var campaign = launched();
        campaign.sign(pledge(), null);
        UUID pledge = campaign.pledges().keySet().iterator().next();
        campaign.correctPledge(pledge, new PledgeForm("Trường – năm khoa", null, DAY, "Đủ chỉ tiêu", 0), null);
        assertThat(campaign.requirePledge(pledge).parties()).isEqualTo("Trường – năm khoa");
        assertThat(campaign.requirePledge(pledge).version()).isEqualTo(1);
        assertThatThrownBy(() -> campaign.correctPledge(UUID.randomUUID(), pledge(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> campaign.correctPledge(pledge, pledge(), faculty(school("TCT-SL"))))
                .isInstanceOf(NotFound.class);
        campaign.close(DAY);
        refuses(() -> campaign.correctPledge(pledge, pledge(), null), "campaign.notLaunched");
    }

    @Test
    void a_movement_cannot_answer_itself_not_even_round_a_corner() {
        var above = launched();
        var below = draft();
        below.describe(form("2022", above.id()), above, null);
        refuses(() -> above.describe(form("2022", below.id()), below, null), "campaign.parentCircle");
        refuses(() -> above.describe(form("2022", above.id()), above, null), "campaign.parentCircle");
        refuses(() -> below.describe(form("2022", null), draft(), null), "campaign.parentDraft");
    }

    @Test
    void a_faculty_keeps_no_movement_of_its_own() {
        refuses(() -> new Campaign(faculty), "campaign.keptByBody");
    }

    private static void refuses(Runnable verb, String key) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                .isEqualTo("refusal." + key));
    }

    private Campaign draft() {
        var campaign = new Campaign(school);
        campaign.describe(form("2022", null), null, null);
        return campaign;
    }

    private Campaign launched() {
        var campaign = draft();
        campaign.launch(DAY);
        return campaign;
    }

    private CampaignForm form(String year, @Nullable UUID parent) {
        return new CampaignForm(
                school.id(),
                CampaignLevel.SCHOOL,
                CampaignKind.REGULAR,
                "Phong trào",
                null,
                year,
                DAY,
                null,
                parent,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static PledgeForm pledge() {
        return new PledgeForm("Trường – Công đoàn", null, DAY, null, 0);
    }

    private static Organisation school(String code) {
        return new Organisation(
                OrganisationKind.SCHOOL,
                null,
                code,
                "Trường",
                "Trường",
                EmulationYear.Kind.CALENDAR,
                DAY.minusYears(9));
    }

    private static Organisation faculty(Organisation school) {
        return new Organisation(
                OrganisationKind.FACULTY, school, "K1", "Khoa", "Khoa", EmulationYear.Kind.CALENDAR, DAY.minusYears(9));
    }
}
