package vn.thidua.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.chart.ReportPictures;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.Figures;
import vn.thidua.report.Report;
import vn.thidua.shared.Period;

/** The figures of a report: frozen once it is issued, else counted as of its cut-off day. */
@Component
@Transactional(readOnly = true)
public class ReportFigures {

    private final Figures figures;
    private final ReportPictures pictures;
    private final ObjectProvider<ReportValues.Source> sources;

    ReportFigures(Figures figures, ReportPictures pictures, ObjectProvider<ReportValues.Source> sources) {
        this.figures = figures;
        this.pictures = pictures;
        this.sources = sources;
    }

    /** As the report says them: what was issued stays. */
    public ReportValues of(Report report) {
        String frozen = report.snapshot();
        return frozen == null ? today(report) : frozen(report, frozen);
    }

    /** As the records say them today, whatever was issued. */
    public ReportValues today(Report report) {
        return source(report)
                .map(source -> source.of(report))
                .orElseGet(() -> ReportValues.of(
                        figures.over(Set.of(report.organisationId()), counted(report)), report.organisationId()));
    }

    /**
     * The figures with what pictures are made of, in one reading; what was issued has its pictures in its document.
     *
     * @param material {@code null} where nothing is drawn
     */
    public record Told(ReportValues values, ReportPictures.@Nullable Material material) {}

    Told told(Report report, boolean drawn) {
        if (!drawn || report.snapshot() != null) {
            return new Told(of(report), null);
        }
        return source(report).map(source -> source.told(report)).orElseGet(() -> own(report));
    }

    private Told own(Report report) {
        var periods = new ArrayList<Period>();
        periods.add(counted(report));
        periods.addAll(pictures.before(report.period()));
        List<FigureTable> tables = figures.over(Set.of(report.organisationId()), periods);
        return new Told(ReportValues.of(tables.get(0), report.organisationId()), ReportPictures.Material.of(tables));
    }

    private ReportValues frozen(Report report, String snapshot) {
        FigureTable table = FigureTable.parse(snapshot);
        return source(report)
                .map(source -> source.frozen(report, table))
                .orElseGet(() -> ReportValues.of(table, report.organisationId()));
    }

    private Optional<ReportValues.Source> source(Report report) {
        return sources.orderedStream().filter(source -> source.isFor(report)).findFirst();
    }

    /** The days over which it counts: its period up to the day on which the figures are taken. */
    public static Period counted(Report report) {
        return new Period(report.period().from(), report.cutOff());
    }
}
