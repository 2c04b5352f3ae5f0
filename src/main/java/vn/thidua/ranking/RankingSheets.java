package vn.thidua.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.Criterion;
import vn.thidua.page.Words;
import vn.thidua.scoring.UnitScore;
import vn.thidua.spreadsheet.Sheet;

/** The ranking as a workbook: the order first, then a sheet for each section. */
@Component
class RankingSheets {

    private static final List<String> HEADERS = List.of(
            "ranking.rank",
            "ranking.place",
            "ranking.unit",
            "enum.Layer.SELF",
            "enum.Layer.CROSS",
            "enum.Layer.REVIEW",
            "ranking.extra",
            "enum.Layer.FINAL",
            "ranking.rate",
            "ranking.penalties",
            "ranking.votes",
            "ranking.why");

    private final Words words;
    private final Sentences sentences;

    RankingSheets(Words words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    List<Sheet> of(Ranking ranking, RankingChoice choice) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(order(ranking));
        ranking.matrix()
                .tree()
                .roots()
                .forEach(section -> sheets.add(section(section, SectionTable.whole(ranking, section, choice), choice)));
        return sheets;
    }

    private Sheet order(Ranking ranking) {
        var rows = new ArrayList<List<?>>();
        for (Standing standing : ranking.outcome().standings()) {
            rows.add(line(
                    ranking.score(standing.unit().id()),
                    standing.rank(),
                    standing.place(),
                    standing.unit().votes(),
                    sentences.why(standing)));
        }
        for (Contender unit : ranking.standings().outside()) {
            String why = unit.leftOn() == null
                    ? words.say("ranking.unscored")
                    : words.say("ranking.left", words.date(unit.leftOn()));
            rows.add(line(ranking.score(unit.id()), null, null, unit.votes(), why));
        }
        return new Sheet(
                words.say("ranking.title"), HEADERS.stream().map(words::say).toList(), rows);
    }

    private static List<?> line(UnitScore score, Integer rank, Integer place, Integer votes, String why) {
        return Arrays.asList(
                rank,
                place,
                score.name(),
                score.self(),
                score.cross(),
                score.review(),
                score.extra(),
                score.total(),
                score.rate(),
                score.penalties(),
                votes,
                why);
    }

    private Sheet section(Criterion section, SectionTable table, RankingChoice choice) {
        var headers = new ArrayList<>(
                List.of(words.say("ranking.code"), words.say("ranking.criterion"), words.say("ranking.maximum")));
        table.units().forEach(unit -> choice.layer().forEach(layer -> headers.add(unit + " – " + words.label(layer))));
        List<List<?>> rows = table.rows().stream()
                .<List<?>>map(row -> Stream.concat(
                                Stream.of(row.code(), row.name(), row.maximum()),
                                row.cells().stream()
                                        .flatMap(cell -> cell.assigned()
                                                ? cell.points().stream()
                                                : cell.points().stream().map(none -> words.say("ranking.notAssigned"))))
                        .map(Object.class::cast)
                        .toList())
                .toList();
        return new Sheet(section.code(), headers, rows);
    }
}
