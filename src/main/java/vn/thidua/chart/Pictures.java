package vn.thidua.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.chart.Chart.Row;
import vn.thidua.chart.Chart.Value;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.figure.Figures;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.shared.Period;

/**
 * The pictures of reports, for one school or for many together: classes and learners by half-year, programmes, awards by level
 * and year, which school sent its reports in time. All figures of all of them come from one reading.
 */
@Component
@Transactional(readOnly = true)
public class Pictures {

    private static final int HALVES = 6;
    private static final int YEARS = 4;
    private static final int PROGRAMMES = 9;
    private static final int HALF = 6;

    private final Figures figures;
    private final Words words;

    Pictures(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
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
                        overTime("classes", "done_classes", byHalf, this::half),
                        overTime("learners", "done_learners", byHalf, this::half),
                        programmes(now),
                        awards(byYear),
                        timeliness(schools, byYear.get(byYear.size() - 1)))
                .filter(chart -> !chart.isEmpty())
                .toList();
    }

    /** The same as a document carries them, each under its finding. */
    public List<Block> blocks(List<Option> schools, Collection<UUID> chosen, Period period) {
        return of(schools, chosen, period).stream()
                .flatMap(chart -> Stream.<Block>of(
                        new Block.Paragraph(chart.title(), Block.ParagraphStyle.CENTRED_ITALIC), chart.block()))
                .toList();
    }

    /** One of them by its name. */
    public @Nullable Chart find(String code, List<Option> schools, Collection<UUID> chosen, Period period) {
        return of(schools, chosen, period).stream()
                .filter(chart -> chart.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<Period> halves(LocalDate last) {
        LocalDate begin = LocalDate.of(last.getYear(), last.getMonthValue() <= HALF ? 1 : HALF + 1, 1);
        var halves = new ArrayList<Period>();
        for (int i = HALVES - 1; i >= 0; i--) {
            LocalDate first = begin.minusMonths((long) HALF * i);
            halves.add(new Period(first, first.plusMonths(HALF).minusDays(1)));
        }
        return halves;
    }

    private static List<Period> years(LocalDate last) {
        var years = new ArrayList<Period>();
        for (int i = YEARS - 1; i >= 0; i--) {
            int year = last.getYear() - i;
            years.add(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return years;
    }

    private Chart overTime(String code, String figure, List<FigureTable> tables, Function<Period, String> name) {
        List<Row> rows = tables.stream()
                .map(table -> new Row(name.apply(table.period()), List.of(value(table, figure)), link(table, figure)))
                .toList();
        return new Chart(
                code,
                finding(code, rows),
                List.of(words.say("chart.half"), words.say("chart." + code + ".head")),
                rows,
                true);
    }

    /** More, fewer or as many as a year before: what the picture shows, in words. */
    private String finding(String code, List<Row> rows) {
        BigDecimal last = rows.get(rows.size() - 1).values().get(0).amount();
        BigDecimal before =
                rows.get(Math.max(0, rows.size() - 3)).values().get(0).amount();
        if (last == null || before == null) {
            return words.say("chart." + code + ".title");
        }
        int way = last.compareTo(before);
        String key = way > 0 ? ".more" : way < 0 ? ".fewer" : ".same";
        return words.say("chart." + code + key, words.number(last), words.number(before));
    }

    private Chart programmes(FigureTable table) {
        List<Figure> all = table.figures().stream()
                .filter(figure ->
                        figure.code().startsWith("prog_") && figure.code().endsWith("_learners"))
                .filter(figure -> amount(table, figure.code()).signum() > 0)
                .sorted(Comparator.comparing((Figure figure) -> amount(table, figure.code()))
                        .reversed())
                .toList();
        BigDecimal sum =
                all.stream().map(figure -> amount(table, figure.code())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var rows = new ArrayList<Row>();
        for (Figure figure : all.subList(0, Math.min(PROGRAMMES, all.size()))) {
            BigDecimal learners = amount(table, figure.code());
            rows.add(new Row(
                    figure.name().replaceFirst("^Học viên ", ""),
                    List.of(share(learners, sum)),
                    link(table, figure.code())));
        }
        if (all.size() > PROGRAMMES) {
            BigDecimal rest = all.subList(PROGRAMMES, all.size()).stream()
                    .map(figure -> amount(table, figure.code()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(new Row(words.say("chart.programmes.rest"), List.of(share(rest, sum)), null));
        }
        String title = rows.isEmpty()
                ? words.say("chart.programmes.title")
                : words.say(
                        "chart.programmes.most",
                        rows.get(0).name(),
                        rows.get(0).values().get(0).shown());
        return new Chart(
                "programmes",
                title,
                List.of(words.say("chart.programmes.head"), words.say("chart.programmes.share")),
                rows,
                false);
    }

    private Chart awards(List<FigureTable> tables) {
        List<String> levels = List.of("award_school", "award_province", "award_academy", "award_state");
        List<Row> rows = tables.stream()
                .map(table -> new Row(
                        Integer.toString(table.period().from().getYear()),
                        levels.stream().map(level -> value(table, level)).toList(),
                        link(table, "award_total")))
                .toList();
        List<String> heads = Stream.concat(
                        Stream.of("chart.year"), levels.stream().map(level -> "chart." + level))
                .map(words::say)
                .toList();
        return new Chart("awards", words.say("chart.awards.title"), heads, rows, true);
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
                table.of(school, "reports_on_time").shown(),
                table.of(school, "reports_due").shown());
        return new Row(
                name,
                List.of(new Value(share.amount(), shown)),
                table.figure("reports_on_time_pct").link(school, table.period()));
    }

    private Value share(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, java.math.RoundingMode.HALF_UP);
        return new Value(percent, words.number(percent) + " %");
    }

    private static BigDecimal amount(FigureTable table, String code) {
        BigDecimal amount = shownOf(table, code).amount();
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private Value value(FigureTable table, String code) {
        FigureValue value = shownOf(table, code);
        return new Value(
                value.amount(), value.amount() == null ? words.say("figure.unknown") : words.number(value.amount()));
    }

    private static FigureValue shownOf(FigureTable table, String code) {
        return table.schools().size() == 1 ? table.of(table.schools().iterator().next(), code) : table.total(code);
    }

    private static String link(FigureTable table, String code) {
        return table.schools().size() == 1
                ? table.figure(code).link(table.schools().iterator().next(), table.period())
                : "/figures/" + code + "?from=" + table.period().from() + "&to="
                        + table.period().to();
    }

    /** "Đầu" above "2022": the half, and its year below. */
    private String half(Period period) {
        return words.say(period.from().getMonthValue() == 1 ? "chart.half.first" : "chart.half.second") + "\n"
                + period.from().getYear();
    }
}
