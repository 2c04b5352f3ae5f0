package vn.thidua.chart;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.chart.Chart.Row;
import vn.thidua.chart.Chart.Value;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;

/** The pictures that sections of reports may take (biểu đồ), out of figures that are read already; in Vietnamese as reports are. */
@Component
public class ReportPictures {

    /** The picture that is made of targets instead of figures. */
    public static final String TARGETS = "targets";

    private static final List<String> CODES =
            List.of("classes", "learners", "programmes", "awards", "timeliness", TARGETS);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Words words;
    private final Charts charts;

    ReportPictures(Words words) {
        this.words = words;
        this.charts = new Charts(words, words::official);
    }

    /**
     * What pictures are made of.
     *
     * @param figures those of the report
     * @param trend of stretches that follow each other, the last one that of the report
     * @param yearly of the last years, from records of one body; of a compiled report the same as {@code trend}
     * @param round who of those below sent the report in time; {@code null} for one from a body's own records
     */
    public record Material(
            FigureTable figures,
            List<FigureTable> trend,
            List<FigureTable> yearly,
            @Nullable List<Punctual> round) {

        /** One body's figures of several periods as {@link #before} asked for them, behind those of its report. */
        public static Material of(List<FigureTable> tables) {
            int halves = (tables.size() - 1) - Pictures.YEARS;
            return new Material(
                    tables.get(0), tables.subList(1, 1 + halves), tables.subList(1 + halves, tables.size()), null);
        }
    }

    /**
     * When a body sent its report.
     *
     * @param lateBy days after the deadline; {@code null}: not yet
     */
    public record Punctual(String name, @Nullable Long lateBy) {}

    /**
     * How far a target has come.
     *
     * @param percent of what was to be reached; {@code null}: not measured
     */
    public record Progress(String target, @Nullable BigDecimal percent) {}

    /** What there is to choose from. */
    public List<Option> names() {
        return CODES.stream()
                .map(code -> new Option(code, words.say("chart.name." + code)))
                .toList();
    }

    public boolean has(String code) {
        return CODES.contains(code);
    }

    /** The stretches of time of which the pictures of a body's own records tell, besides the report's own. */
    public List<Period> before(Period period) {
        var last = Objects.requireNonNull(period.to());
        return Stream.concat(Pictures.halves(last).stream(), Pictures.years(last, words.today()).stream())
                .toList();
    }

    /** The pictures by their codes; codes that are unknown are left out, and so is what has nothing to show. */
    public Map<String, Chart> of(Collection<String> codes, Material material, List<Progress> targets) {
        var drawn = new LinkedHashMap<String, Chart>();
        for (String code : codes) {
            if (has(code)) {
                Chart chart = draw(code, material, targets);
                if (!chart.isEmpty()) {
                    drawn.put(code, chart);
                }
            }
        }
        return drawn;
    }

    private Chart draw(String code, Material material, List<Progress> targets) {
        return switch (code) {
            case "classes", "learners" -> charts.overTime(code, "done_" + code, material.trend(), charts::span);
            case "programmes" -> charts.programmes(material.figures());
            case "awards" -> charts.awards(material.yearly(), material.round() == null ? Pictures::year : charts::span);
            case "timeliness" -> material.round() == null ? years(material.yearly()) : round(material.round());
            default -> targets(targets);
        };
    }

    /** A body's own reports, year by year. */
    private Chart years(List<FigureTable> tables) {
        List<Row> rows = tables.stream()
                .map(table -> new Row(Pictures.year(table.period()), List.of(timely(table)), null))
                .filter(row -> row.values().get(0).amount() != null)
                .toList();
        return new Chart(
                "timeliness",
                words.official("chart.timeliness.years", whole(rows), rows.size()),
                List.of(words.official("chart.year"), words.official("chart.timeliness.share")),
                rows,
                false);
    }

    private Value timely(FigureTable table) {
        UUID body = table.schools().iterator().next();
        FigureValue share = table.of(body, "reports_on_time_pct");
        return new Value(
                share.amount(),
                words.official(
                        "chart.timeliness.of",
                        words.number(table.of(body, "reports_on_time").amount()),
                        words.number(table.of(body, "reports_due").amount())));
    }

    /** Who sent this very report when. */
    private Chart round(List<Punctual> round) {
        List<Row> rows = round.stream()
                .map(one -> new Row(one.name(), List.of(days(one.lateBy())), null))
                .toList();
        long inTime = round.stream()
                .filter(one -> one.lateBy() != null && one.lateBy() <= 0)
                .count();
        return new Chart(
                "timeliness",
                words.official("chart.timeliness.round", inTime, round.size()),
                List.of(words.official("chart.timeliness.body"), words.official("chart.timeliness.late")),
                rows,
                false);
    }

    private Value days(@Nullable Long lateBy) {
        if (lateBy == null) {
            return new Value(null, words.official("chart.timeliness.missing"));
        }
        return lateBy <= 0
                ? new Value(BigDecimal.ZERO, words.official("chart.timeliness.inTime"))
                : new Value(BigDecimal.valueOf(lateBy), words.official("chart.timeliness.days", lateBy));
    }

    private Chart targets(List<Progress> targets) {
        List<Row> rows = targets.stream()
                .map(target -> new Row(
                        target.target(),
                        List.of(new Value(
                                target.percent(),
                                target.percent() == null
                                        ? FigureValue.UNKNOWN
                                        : words.number(target.percent()) + " %")),
                        null))
                .toList();
        return new Chart(
                TARGETS,
                words.official("chart.targets.reached", whole(rows), rows.size()),
                List.of(words.official("chart.targets.target"), words.official("chart.targets.progress")),
                rows,
                false);
    }

    private static long whole(List<Row> rows) {
        return rows.stream()
                .map(row -> row.values().get(0).amount())
                .filter(amount -> amount != null && amount.compareTo(WHOLE) >= 0)
                .count();
    }
}
