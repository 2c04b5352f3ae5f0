package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.Figures;
import vn.thidua.formula.Entry;
import vn.thidua.scoring.RoundView;

/** Fills a sheet from the school's figures over the round's period; what nothing is known of stays empty. */
@Component
class Prefill {

    private final Figures figures;
    private final ScoreLines lines;

    Prefill(Figures figures, ScoreLines lines) {
        this.figures = figures;
        this.lines = lines;
    }

    /** Schools from their own figures; faculties and offices from what of their school's is theirs. */
    void fill(Scorecard sheet, RoundView round, CriteriaTree tree) {
        List<UUID> unit = List.of(sheet.unitId());
        FigureTable table = round.isInside()
                ? figures.ofUnits(round.organisationId(), unit, round.period())
                : figures.over(unit, round.period());
        for (Criterion leaf : tree.leaves()) {
            Entry known = Entry.filled(leaf, figure -> value(table, sheet.unitId(), figure));
            BigDecimal target = aim(known.target());
            BigDecimal actual = value(table, sheet.unitId(), leaf.figure());
            BigDecimal preset =
                    leaf.kind() == CriterionKind.POINTS && known.points() == null ? leaf.preset() : known.points();
            if (target != null || actual != null || !known.counts().isEmpty() || preset != null) {
                lines.fill(sheet, leaf.id(), target, actual, known.achieved(), known.counts(), preset);
            }
        }
    }

    /** A plan of nought is no target. */
    private static @Nullable BigDecimal aim(@Nullable BigDecimal figure) {
        return figure == null || figure.signum() <= 0 ? null : figure;
    }

    private static @Nullable BigDecimal value(FigureTable table, UUID unit, @Nullable String figure) {
        return figure == null || !table.has(figure)
                ? null
                : table.of(unit, figure).amount();
    }
}
