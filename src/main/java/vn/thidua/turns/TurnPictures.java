package vn.thidua.turns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.chart.Chart;
import vn.thidua.page.Words;

/** The turns of a year as pictures: how the share of excellent ones went, and how the units differ. */
@Component
class TurnPictures {

    private final Words words;

    TurnPictures(Words words) {
        this.words = words;
    }

    List<Chart> of(
            TurnTable table,
            Function<TurnTable.MonthLine, String> monthLink,
            Function<TurnTable.UnitLine, String> unitLink) {
        var charts = new ArrayList<Chart>();
        if (table.closed().size() > 1) {
            charts.add(trend(table, monthLink));
        }
        if (table.units().size() > 1) {
            charts.add(units(table, unitLink));
        }
        return charts;
    }

    private Chart trend(TurnTable table, Function<TurnTable.MonthLine, String> link) {
        var rows = table.closed().stream()
                .map(line -> new Chart.Row(
                        "T" + line.month().getMonthValue(),
                        List.of(value(line.tally(), words.number(line.tally().excellent()))),
                        link.apply(line)))
                .toList();
        return new Chart(
                "trend",
                title(table.closed()),
                List.of(words.say("turns.month"), words.say("turns.chart.excellent")),
                rows,
                true);
    }

    /** Names every month in which the share was highest. */
    private String title(List<TurnTable.MonthLine> closed) {
        BigDecimal highest = closed.stream()
                .map(line -> percent(line.tally()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        var best = closed.stream()
                .filter(line -> percent(line.tally()).compareTo(highest) == 0)
                .toList();
        Tally tally = best.get(0).tally();
        String share = words.share(tally.excellent(), tally.rated());
        if (best.size() == closed.size()) {
            return words.say("turns.chart.trendLevel", share);
        }
        String months = best.stream()
                .map(line -> Integer.toString(line.month().getMonthValue()))
                .collect(Collectors.joining(", "));
        return words.say("turns.chart.trend", months, share);
    }

    private Chart units(TurnTable table, Function<TurnTable.UnitLine, String> link) {
        var rows = table.units().stream()
                .filter(line -> line.tally().rated() > 0)
                .map(line -> new Chart.Row(
                        line.name(),
                        List.of(value(
                                line.tally(),
                                words.share(
                                        line.tally().excellent(), line.tally().rated()))),
                        link.apply(line)))
                .toList();
        return new Chart(
                "units",
                words.say("turns.chart.units"),
                List.of(words.say("turns.unit"), words.say("turns.excellentShare")),
                rows,
                false);
    }

    private static Chart.Value value(Tally tally, String shown) {
        return new Chart.Value(tally.rated() == 0 ? null : percent(tally), shown);
    }

    private static BigDecimal percent(Tally tally) {
        return tally.rated() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(tally.excellent() * 100)
                        .divide(BigDecimal.valueOf(tally.rated()), 1, RoundingMode.HALF_UP);
    }
}
