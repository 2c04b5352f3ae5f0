package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.Figures;
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

    /** Figures are the school's: faculties and offices begin with an empty sheet. */
    void fill(Scorecard sheet, RoundView round, CriteriaTree tree) {
        FigureTable table = round.isInside() ? null : figures.over(List.of(sheet.unitId()), round.period());
        for (Criterion leaf : tree.leaves()) {
            BigDecimal target = aim(value(table, sheet.unitId(), leaf.targetFigure()));
            BigDecimal actual = value(table, sheet.unitId(), leaf.figure());
            Map<UUID, BigDecimal> counts = counts(table, sheet.unitId(), leaf);
            BigDecimal preset = leaf.kind() == CriterionKind.POINTS ? leaf.preset() : null;
            if (target != null || actual != null || !counts.isEmpty() || preset != null) {
                Boolean achieved = leaf.kind() == CriterionKind.QUALITY && actual != null ? actual.signum() > 0 : null;
                lines.fill(sheet, leaf.id(), target, actual, achieved, counts, preset);
            }
        }
    }

    private static Map<UUID, BigDecimal> counts(@Nullable FigureTable table, UUID school, Criterion leaf) {
        var counts = new LinkedHashMap<UUID, BigDecimal>();
        for (Rate rate : leaf.rates()) {
            BigDecimal count = value(table, school, rate.figure());
            if (count != null) {
                counts.put(rate.id(), count);
            }
        }
        return counts;
    }

    /** A plan of nought is no target. */
    private static @Nullable BigDecimal aim(@Nullable BigDecimal figure) {
        return figure == null || figure.signum() <= 0 ? null : figure;
    }

    private static @Nullable BigDecimal value(@Nullable FigureTable table, UUID school, @Nullable String figure) {
        return table == null || figure == null || !table.has(figure)
                ? null
                : table.of(school, figure).amount();
    }
}
