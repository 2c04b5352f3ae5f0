package vn.thidua.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;
import vn.thidua.plan.CampaignProgress;

/** How far a school's running movements have come: the share of their targets that are reached. */
@Component
public class TargetPicture {

    private final CampaignProgress progress;
    private final Words words;

    TargetPicture(CampaignProgress progress, Words words) {
        this.progress = progress;
        this.words = words;
    }

    /** The picture, where a movement with targets is running; one statement. */
    public Optional<Chart> of(UUID school) {
        List<Chart.Row> rows = progress.of(school).stream()
                .filter(line -> line.targets() > 0)
                .map(this::row)
                .toList();
        int met = progress(rows);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        "targets",
                        words.say("chart.targets.title", met, rows.size()),
                        List.of(words.say("chart.targets.head"), words.say("chart.targets.share")),
                        rows,
                        false));
    }

    private static int progress(List<Chart.Row> rows) {
        return (int) rows.stream()
                .filter(row ->
                        BigDecimal.valueOf(100).compareTo(row.values().get(0).amount()) == 0)
                .count();
    }

    private Chart.Row row(CampaignProgress.Line line) {
        BigDecimal percent = BigDecimal.valueOf(100L * line.targetsMet())
                .divide(BigDecimal.valueOf(line.targets()), 1, RoundingMode.HALF_UP);
        return new Chart.Row(
                line.name(),
                List.of(new Chart.Value(percent, words.say("chart.targets.of", line.targetsMet(), line.targets()))),
                line.link());
    }
}
