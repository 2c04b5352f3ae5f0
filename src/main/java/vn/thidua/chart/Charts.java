package vn.thidua.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thidua.chart.Chart.Row;
import vn.thidua.chart.Chart.Value;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;

/** Makes charts out of tables of figures, in the language of the page or of the document. */
final class Charts {

    /** In whose words: of the viewer's pages, or of documents. */
    interface Speech {
        String say(String key, Object... arguments);
    }

    private static final int PROGRAMMES = 9;
    private static final int HALF = 6;
    private static final int MONTHS_OF_A_HALF = 7;

    private final Words words;
    private final Speech speech;

    Charts(Words words, Speech speech) {
        this.words = words;
        this.speech = speech;
    }

    Chart overTime(String code, String figure, List<FigureTable> tables, Function<Period, String> name) {
        List<Row> rows = tables.stream()
                .map(table -> new Row(name.apply(table.period()), List.of(value(table, figure)), link(table, figure)))
                .toList();
        return new Chart(
                code,
                finding(code, rows),
                List.of(speech.say("chart.span"), speech.say("chart." + code + ".head")),
                rows,
                true);
    }

    /** More, fewer or as many as a year before: what the picture shows, in words. */
    private String finding(String code, List<Row> rows) {
        BigDecimal last = rows.get(rows.size() - 1).values().get(0).amount();
        BigDecimal before =
                rows.get(Math.max(0, rows.size() - 3)).values().get(0).amount();
        if (last == null || before == null) {
            return speech.say("chart." + code + ".title");
        }
        int way = last.compareTo(before);
        String key = way > 0 ? ".more" : way < 0 ? ".fewer" : ".same";
        return speech.say("chart." + code + key, words.number(last), words.number(before));
    }

    Chart programmes(FigureTable table) {
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
                    figure.name().replaceAll("^Học viên | \\(theo chương trình\\)$", ""),
                    List.of(share(learners, sum)),
                    link(table, figure.code())));
        }
        if (all.size() > PROGRAMMES) {
            BigDecimal rest = all.subList(PROGRAMMES, all.size()).stream()
                    .map(figure -> amount(table, figure.code()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(new Row(speech.say("chart.programmes.rest"), List.of(share(rest, sum)), null));
        }
        String title = rows.isEmpty()
                ? speech.say("chart.programmes.title")
                : speech.say(
                        "chart.programmes.most",
                        rows.get(0).name(),
                        rows.get(0).values().get(0).shown());
        return new Chart(
                "programmes",
                title,
                List.of(speech.say("chart.programmes.head"), speech.say("chart.programmes.share")),
                rows,
                false);
    }

    Chart awards(List<FigureTable> tables, Function<Period, String> name) {
        List<String> levels = List.of("award_school", "award_province", "award_academy", "award_state");
        List<Row> rows = tables.stream()
                .map(table -> new Row(
                        name.apply(table.period()),
                        levels.stream().map(level -> value(table, level)).toList(),
                        link(table, "award_total")))
                .toList();
        List<String> heads = Stream.concat(
                        Stream.of("chart.span"), levels.stream().map(level -> "chart." + level))
                .map(key -> speech.say(key))
                .toList();
        return new Chart("awards", speech.say("chart.awards.title"), heads, rows, true);
    }

    private Value share(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
        return new Value(percent, words.number(percent) + " %");
    }

    private static BigDecimal amount(FigureTable table, String code) {
        BigDecimal amount = shownOf(table, code).amount();
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private Value value(FigureTable table, String code) {
        FigureValue value = shownOf(table, code);
        return new Value(
                value.amount(), value.amount() == null ? speech.say("figure.unknown") : words.number(value.amount()));
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

    /** "Đầu" above "2022": the half, and its year below; or the year alone. */
    String span(Period period) {
        LocalDate last = Objects.requireNonNull(period.to());
        int first = period.from().getYear();
        if (period.from().plusMonths(MONTHS_OF_A_HALF).isBefore(last)) {
            return first == last.getYear() ? Integer.toString(first) : first + "-" + last.getYear();
        }
        return speech.say(period.from().getMonthValue() <= HALF ? "chart.half.first" : "chart.half.second") + "\n"
                + first;
    }
}
