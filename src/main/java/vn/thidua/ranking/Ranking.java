package vn.thidua.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoreMatrix;
import vn.thidua.scoring.UnitScore;

/**
 * A round's units in their order, with everything that the order follows from.
 *
 * @param scores what stands, by unit
 * @param outcome what the round's rule of decision makes of the order
 * @param honours who would be proposed for what
 */
public record Ranking(
        RoundView round,
        ScoreMatrix matrix,
        Map<UUID, UnitScore> scores,
        Standings standings,
        Outcome outcome,
        Honours honours) {

    /** Ranks what stands of every unit, with the votes of the conference as far as there are any. */
    static Ranking of(RoundView round, ScoreMatrix matrix, Map<UUID, Integer> votes) {
        var scores = new HashMap<UUID, UnitScore>();
        matrix.scores(Layer.FINAL).forEach(score -> scores.put(score.unitId(), score));
        // Sections are what the scale is made of; bonus and penalty beside it are none.
        List<Criterion> sections = matrix.tree().roots().stream()
                .filter(root -> root.kind() != CriterionKind.ADJUSTMENT)
                .toList();
        Standings standings = Standings.of(
                scores.values().stream()
                        .map(score -> contender(score, sections, votes.get(score.unitId())))
                        .toList(),
                round.ties());
        Outcome outcome = standings.decidedBy(round.rule());
        return new Ranking(
                round,
                matrix,
                Map.copyOf(scores),
                standings,
                outcome,
                Honours.of(outcome, round.flags(), round.certificates()));
    }

    private static Contender contender(UnitScore score, List<Criterion> sections, @Nullable Integer votes) {
        return new Contender(
                score.unitId(),
                score.name(),
                score.total(),
                sections.stream()
                        .map(section -> score.points().get(section.id()))
                        .toList(),
                score.penalties(),
                votes,
                score.barredBecause(),
                score.leftOn());
    }

    /** What stands of a unit. */
    public UnitScore score(UUID unit) {
        return scores.get(unit);
    }

    /** Where a unit stands; nothing for who left or has no score. */
    public @Nullable Standing standing(UUID unit) {
        return outcome.standings().stream()
                .filter(standing -> standing.unit().id().equals(unit))
                .findFirst()
                .orElse(null);
    }

    /** Whether anybody was voted on. */
    public boolean isVoted() {
        return standings.ranked().stream().anyMatch(standing -> standing.unit().votes() != null);
    }
}
