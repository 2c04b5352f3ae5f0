package vn.thidua.unitlevel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Thresholds;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.evaluation.YearRatings;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoreMatrix;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.ScoringState;
import vn.thidua.scoring.UnitScore;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** What level each faculty and office came to, and the step that makes it the unit's rating of the year. */
@Component
@Transactional
class UnitLevels {

    /**
     * A unit with the level that its points lead to.
     *
     * @param offered {@code null}: no points, or it left
     * @param known as it is rated already
     */
    record Line(
            UnitScore score,
            @Nullable RatingLevel offered,
            @Nullable RatingLevel known) {

        public boolean isOpen() {
            return offered != null && known == null;
        }
    }

    /** All units of a final round. */
    record View(RoundView round, Thresholds thresholds, boolean verified, List<Line> lines) {

        public boolean isOpen() {
            return lines.stream().anyMatch(Line::isOpen);
        }
    }

    private final ScoringRounds rounds;
    private final YearRatings ratings;

    UnitLevels(ScoringRounds rounds, YearRatings ratings) {
        this.rounds = rounds;
        this.ratings = ratings;
    }

    /** A final round of a whole year inside the viewer's school, or a 404. */
    @Transactional(readOnly = true)
    View require(UUID id, Viewer viewer) {
        RoundView round = rounds.requireLed(id, viewer);
        ScoreMatrix matrix = rounds.matrix(round);
        Thresholds thresholds = matrix.tree().thresholds();
        if (!round.isInside() || round.half() != null || round.state() != ScoringState.FINAL || thresholds == null) {
            throw new NotFound();
        }
        Map<UUID, RatingLevel> known = ratings.known(round.organisationId(), round.year(), RatedSubject.UNIT);
        return new View(
                round,
                thresholds,
                matrix.tree().verified(),
                matrix.scores(Layer.FINAL).stream()
                        .map(score -> new Line(score, level(score, thresholds), known.get(score.unitId())))
                        .toList());
    }

    static @Nullable RatingLevel level(UnitScore score, Thresholds thresholds) {
        return score.total() == null || score.leftOn() != null
                ? null
                : RatingLevel.values()[thresholds.levelOf(score.total())];
    }

    /** Rates all units that are not rated yet by one decision; how many. */
    int give(UUID id, LevelForm form, Viewer viewer) {
        View view = require(id, viewer);
        Map<UUID, RatingLevel> levels = view.lines().stream()
                .filter(Line::isOpen)
                .collect(Collectors.toMap(
                        line -> line.score().unitId(), line -> java.util.Objects.requireNonNull(line.offered())));
        if (levels.isEmpty()) {
            throw new Refusal("unitLevel.nothingOpen");
        }
        ratings.give(RatedSubject.UNIT, view.round().year(), levels, form.decision(), form.day(), viewer);
        return levels.size();
    }
}
