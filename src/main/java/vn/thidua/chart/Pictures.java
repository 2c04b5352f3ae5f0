package vn.thidua.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.chart.Chart.Row;
import vn.thidua.chart.Chart.Value;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.figure.Figures;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;

/**
 * The pictures of reports, for one school or for many together: classes and learners by half-year, programmes, awards by level
 * and year, which school sent its reports in time. All figures of all of them come from one reading.
 */
@Component
@Transactional(readOnly = true)
public class Pictures {

    private static final int HALVES = 6;
    static final int YEARS = 4;
    private static final int HALF = 6;

    private final Figures figures;
    private final Words words;
    private final Charts charts;

    Pictures(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
        this.charts = new Charts(words, words::say);
    }

    /** All pictures up to the end of a period that have something to show; two statements. */
    public List<Chart> of(List<Option> schools, Collection<UUID> chosen, Period period) {
        LocalDate last = Objects.requireNonNull(period.to());
        List<Period> halves = halves(last);
        List<Period> years = years(last);
        List<Period> periods =
                Stream.of(halves, years, List.of(period)).flatMap(List::stream).toList();
        List<FigureTable> tables = figures.over(chosen, periods);
        List<FigureTable> byHalf = tables.subList(0, halves.size());
        List<FigureTable> byYear = tables.subList(halves.size(), halves.size() + years.size());
        FigureTable now = tables.get(tables.size() - 1);
        return Stream.of(
                        charts.overTime("classes", "done_classes", byHalf, charts::span),
                        charts.overTime("learners", "done_learners", byHalf, charts::span),
                        charts.programmes(now),
                        charts.awards(byYear, Pictures::year),
                        timeliness(schools, byYear.get(byYear.size() - 1)))
                .filter(chart -> !chart.isEmpty())
                .toList();
    }

    /** One of them by its name. */
    public @Nullable Chart find(String code, List<Option> schools, Collection<UUID> chosen, Period period) {
        return of(schools, chosen, period).stream()
                .filter(chart -> chart.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    static List<Period> halves(LocalDate last) {
        LocalDate begin = LocalDate.of(last.getYear(), last.getMonthValue() <= HALF ? 1 : HALF + 1, 1);
        var halves = new ArrayList<Period>();
        for (int i = HALVES - 1; i >= 0; i--) {
            LocalDate first = begin.minusMonths((long) HALF * i);
            halves.add(new Period(first, first.plusMonths(HALF).minusDays(1)));
        }
        return halves;
    }

    /** Years to the last; the running one counts up to today, since what is due later is not late. */
    private List<Period> years(LocalDate last) {
        return years(last, words.today());
    }

    static List<Period> years(LocalDate last, LocalDate today) {
        var years = new ArrayList<Period>();
        for (int i = YEARS - 1; i >= 0; i--) {
            int year = last.getYear() - i;
            LocalDate end = LocalDate.of(year, 12, 31);
            boolean running = year == today.getYear();
            years.add(new Period(LocalDate.of(year, 1, 1), running ? today : end));
        }
        return years;
    }

    static String year(Period period) {
        return Integer.toString(period.from().getYear());
    }

    private Chart timeliness(List<Option> schools, FigureTable table) {
        List<Row> rows = schools.stream()
                .filter(school -> table.schools().contains((UUID) school.value()) && table.has("reports_due"))
                .map(school -> timely((UUID) school.value(), school.label(), table))
                .filter(row -> row.values().get(0).amount() != null)
                .sorted(Comparator.comparing((Row row) ->
                                Objects.requireNonNull(row.values().get(0).amount()))
                        .reversed())
                .toList();
        long whole = rows.stream()
                .filter(row ->
                        BigDecimal.valueOf(100).compareTo(row.values().get(0).amount()) == 0)
                .count();
        return new Chart(
                "timeliness",
                words.say("chart.timeliness.title", whole, rows.size()),
                List.of(words.say("chart.timeliness.head"), words.say("chart.timeliness.share")),
                rows,
                false);
    }

    private Row timely(UUID school, String name, FigureTable table) {
        FigureValue share = table.of(school, "reports_on_time_pct");
        String shown = words.say(
                "chart.timeliness.of",
                number(table.of(school, "reports_on_time")),
                number(table.of(school, "reports_due")));
        return new Row(
                name,
                List.of(new Value(share.amount(), shown)),
                table.figure("reports_on_time_pct").link(school, table.period()));
    }

    private String number(FigureValue value) {
        return words.number(value.amount());
    }
}
