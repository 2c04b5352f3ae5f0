package vn.thidua.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.formula.Points;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;

/** A simulation as a table: criteria down, schools across, what is not known left empty. */
final class SimulationSheet {

    private SimulationSheet() {}

    static Sheet of(Simulation.Run run, Words words) {
        var headers = new ArrayList<String>(
                List.of(words.say("criteria.code"), words.say("criteria.criterion"), words.say("criteria.maximum")));
        run.scores().forEach(score -> headers.add(score.name()));
        var lines = new ArrayList<List<?>>();
        run.tree().all().forEach(node -> lines.add(line(run, node)));
        lines.add(total(run, words, "simulation.total", score -> score.sheet().total()));
        lines.add(total(run, words, "simulation.known", score -> score.sheet().enteredMaximum()));
        lines.add(total(run, words, "simulation.rate", score -> score.sheet().rateOfEntered()));
        return new Sheet(words.say("simulation.sheet", run.year().toString()), headers, lines);
    }

    private static List<@Nullable Object> line(Simulation.Run run, Criterion node) {
        var line = new ArrayList<@Nullable Object>(List.of(node.code(), node.name(), node.maximum()));
        for (Simulation.SchoolScore score : run.scores()) {
            Points points = score.sheet().of(node.id());
            line.add(points.value());
        }
        return line;
    }

    private static List<@Nullable Object> total(
            Simulation.Run run, Words words, String key, Function<Simulation.SchoolScore, @Nullable Object> value) {
        var line = new ArrayList<@Nullable Object>();
        line.add(null);
        line.add(words.say(key));
        line.add(null);
        run.scores().forEach(score -> line.add(value.apply(score)));
        return line;
    }
}
