package vn.thidua.judging;

import java.util.List;
import java.util.UUID;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.RoundView.Unit;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/**
 * From where somebody judges: in whose name, in which layer.
 *
 * @param scorers in whose names the viewer may judge
 */
record Bench(RoundView round, Layer layer, List<UUID> scorers) {

    /** The bench that an address names, or a 404 for who has no seat there. */
    static Bench of(RoundView round, String way, Viewer viewer) {
        boolean reviews = "reviews".equals(way);
        List<UUID> scorers = reviews
                ? round.reviewersOf(viewer)
                : round.of(viewer).stream().map(Unit::id).toList();
        if (scorers.isEmpty()) {
            throw new NotFound();
        }
        return new Bench(round, reviews ? Layer.REVIEW : Layer.CROSS, scorers);
    }

    public boolean isReview() {
        return layer == Layer.REVIEW;
    }

    /** In whose name the viewer judges a unit, or a 404: nobody judges oneself. */
    UUID scorer(Unit unit) {
        return scorers.stream()
                .filter(scorer -> isReview() ? round.mayReview(scorer, unit) : !scorer.equals(unit.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The body in whose room a scorer writes. */
    UUID room(UUID scorer) {
        return scorer.equals(round.organisationId())
                ? scorer
                : round.unit(scorer).bodyId();
    }

    /** Reviews after explanations are a second turn. */
    int turn() {
        return isReview() && round.state().isAfter(ScoringState.REVIEW) ? 2 : 1;
    }

    /** Whether it is the time to judge. */
    public boolean isOpen() {
        return isReview()
                ? round.state() == ScoringState.REVIEW || round.state() == ScoringState.EXPLANATION
                : round.state() == ScoringState.CROSS;
    }

    public String way() {
        return isReview() ? "reviews" : "crossing";
    }

    public String path() {
        return "/scoring-rounds/" + round.id() + "/" + way();
    }
}
