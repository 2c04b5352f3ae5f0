package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.shared.Refusal;

class DossierStateTests {

    @Test
    void a_dossier_goes_from_the_unit_to_the_award_and_no_other_way() {
        DossierState state = DossierState.DRAFT;
        for (DossierVerb verb : new DossierVerb[] {
            DossierVerb.SELECT,
            DossierVerb.FORWARD,
            DossierVerb.RECEIVE,
            DossierVerb.EXAMINE,
            DossierVerb.SEND_BACK,
            DossierVerb.SUPPLEMENT,
            DossierVerb.EXAMINE,
            DossierVerb.VERIFY,
            DossierVerb.PASS,
            DossierVerb.SUBMIT,
            DossierVerb.DECIDE,
            DossierVerb.AWARD
        }) {
            state = state.after(verb);
        }
        assertThat(state).isEqualTo(DossierState.AWARDED);
        assertThatThrownBy(() -> DossierState.WAITING.after(DossierVerb.VERIFY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> DossierState.VERIFYING.after(DossierVerb.PASS)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> DossierState.COUNCIL.after(DossierVerb.SUBMIT)).isInstanceOf(Refusal.class);
    }

    @Test
    void every_state_is_reached_and_what_is_over_stays_over() {
        var reached = EnumSet.of(DossierState.DRAFT);
        var toSee = new ArrayDeque<>(reached);
        while (!toSee.isEmpty()) {
            DossierState from = toSee.poll();
            for (DossierVerb verb : DossierVerb.values()) {
                from.next(verb).filter(reached::add).ifPresent(toSee::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(DossierState.values());
        for (DossierState state : EnumSet.of(DossierState.INELIGIBLE, DossierState.WITHDRAWN, DossierState.REVOKED)) {
            assertThat(DossierVerb.values()).noneMatch(state::allows);
        }
    }

    @Test
    void a_paused_dossier_can_only_be_resumed() {
        for (DossierVerb verb : DossierVerb.values()) {
            assertThat(DossierState.PAUSED.allows(verb)).isEqualTo(verb == DossierVerb.RESUME);
        }
    }
}
