package vn.thidua.scoringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.Arena;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.scoring.CrossMode;
import vn.thidua.scoring.ProposalRule;
import vn.thidua.scoring.ScoringState;
import vn.thidua.scoring.TieBreak;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

class ScoringRoundTests {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 10);
    private static final Standing DONE =
            new Standing(8, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 8, 56);

    private final Organisation cluster = new Organisation(
            OrganisationKind.CLUSTER,
            null,
            "CUM",
            "Cụm thi đua",
            "Cụm",
            EmulationYear.Kind.CALENDAR,
            LocalDate.of(2016, 1, 1));

    @Test
    void it_goes_from_preparation_to_its_end_one_step_at_a_time() {
        ScoringRound round = round();
        for (ScoringState state : ScoringState.values()) {
            assertThat(round.state()).isEqualTo(state);
            if (state != ScoringState.FINAL) {
                round.advance(DONE, DAY);
            }
        }
        assertThatThrownBy(() -> round.advance(DONE, DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void each_step_asks_for_what_it_closes_or_for_its_day_to_be_over() {
        ScoringRound round = round();
        Standing lacking =
                new Standing(8, List.of("A"), List.of("B"), List.of(), List.of("C"), List.of("D"), List.of(), 8, 0);
        round.advance(DONE, DAY);
        refuses(round, lacking, DAY, "refusal.round.unsigned");
        round.advance(lacking, LocalDate.of(2022, 2, 16));
        refuses(round, lacking, DAY, "refusal.round.unscored");
        round.advance(lacking, LocalDate.of(2022, 2, 21));
        refuses(round, lacking, LocalDate.of(2030, 1, 1), "refusal.round.unreviewed");
        round.advance(DONE, DAY);
        refuses(round, lacking, DAY, "refusal.round.unanswered");
        round.advance(lacking, LocalDate.of(2022, 2, 26));
        assertThat(round.state()).isEqualTo(ScoringState.COMPILED);
    }

    @Test
    void two_units_at_least_and_at_least_one_signature() {
        ScoringRound round = round();
        refuses(
                round,
                new Standing(1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0),
                DAY,
                "refusal.round.fewUnits");
        round.advance(DONE, DAY);
        refuses(
                round,
                new Standing(2, List.of("A", "B"), List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0),
                LocalDate.of(2030, 1, 1),
                "refusal.round.nobodySigned");
    }

    @Test
    void what_was_seen_is_not_covered_again_and_a_step_back_says_why() {
        ScoringRound round = round();
        round.advance(DONE, DAY);
        round.advance(DONE, DAY);
        assertThatThrownBy(() -> round.goBack(DONE, "nhầm bước", "")).hasMessageContaining("crossBegun");
        round.advance(DONE, DAY);
        assertThatThrownBy(() -> round.goBack(DONE, "nhầm bước", "")).hasMessageContaining("uncovered");
        round.advance(DONE, DAY);
        assertThatThrownBy(() -> round.goBack(DONE, " ", "")).hasMessageContaining("reason");
        assertThat(round.goBack(DONE, "thẩm định lại", "").reason()).isEqualTo("thẩm định lại");
        assertThat(round.state()).isEqualTo(ScoringState.REVIEW);
    }

    @Test
    void criteria_stand_once_it_is_open_and_the_threshold_once_scores_were_seen() {
        ScoringRound round = round();
        round.advance(DONE, DAY);
        assertThatThrownBy(() -> round.change(form(UUID.randomUUID(), "5"))).hasMessageContaining("setStands");
        UUID set = round.settings().set();
        round.change(form(set, "7"));
        round.advance(DONE, DAY);
        round.advance(DONE, DAY);
        assertThatThrownBy(() -> round.change(form(set, "9"))).hasMessageContaining("thresholdStands");
    }

    @Test
    void whatever_is_asked_in_whatever_order_the_state_stays_legal() {
        var random = new Random(5);
        for (int run = 0; run < 200; run++) {
            ScoringRound round = round();
            boolean uncovered = false;
            for (int call = 0; call < 60; call++) {
                ScoringState before = round.state();
                Standing standing = some(random);
                try {
                    if (random.nextInt(3) > 0) {
                        round.advance(standing, DAY.plusDays(random.nextInt(20)));
                        assertThat(round.state().ordinal()).isEqualTo(before.ordinal() + 1);
                    } else {
                        round.goBack(standing, random.nextBoolean() ? "có lý do" : null, "");
                        assertThat(round.state().ordinal()).isEqualTo(before.ordinal() - 1);
                        assertThat(before).isNotIn(ScoringState.FINAL, ScoringState.DRAFT, ScoringState.REVIEW);
                    }
                } catch (Refusal refused) {
                    assertThat(round.state()).isEqualTo(before);
                }
                uncovered = uncovered || round.state().isUncovered();
                assertThat(uncovered).isEqualTo(round.state().isUncovered());
            }
        }
    }

    private static Standing some(Random random) {
        List<String> none = List.of();
        List<String> one = List.of("A");
        return new Standing(
                1 + random.nextInt(8),
                random.nextBoolean() ? none : one,
                random.nextBoolean() ? none : one,
                random.nextBoolean() ? none : one,
                random.nextBoolean() ? none : one,
                random.nextBoolean() ? none : one,
                random.nextBoolean() ? none : one,
                random.nextInt(3),
                random.nextInt(3));
    }

    private static void refuses(ScoringRound round, Standing standing, LocalDate day, String key) {
        ScoringState before = round.state();
        assertThatThrownBy(() -> round.advance(standing, day))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
        assertThat(round.state()).isEqualTo(before);
    }

    private ScoringRound round() {
        return new ScoringRound(cluster, Arena.CLUSTER, form(UUID.randomUUID(), "5"));
    }

    private static RoundForm form(UUID set, String threshold) {
        return new RoundForm(
                "Chấm điểm 2022",
                "2022",
                null,
                set,
                null,
                LocalDate.of(2022, 2, 15),
                LocalDate.of(2022, 2, 20),
                LocalDate.of(2022, 2, 25),
                CrossMode.FULL,
                2,
                new BigDecimal(threshold),
                true,
                ProposalRule.BY_SCORE,
                List.of(TieBreak.values()),
                1,
                2,
                null);
    }
}
