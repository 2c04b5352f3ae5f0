package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Viewer;

/**
 * The table of scores on paper, in Vietnamese: upright, section by section with a line a unit; or lengthwise with the units as columns
 * and a line a criterion. One wide table of everything fits on no sheet.
 */
@Component
@Transactional
class RankingPapers {

    /** Which way the sheet lies. */
    enum SheetLayout {
        /** A4 upright, by section. */
        PORTRAIT,
        /** A4 lengthwise, units as columns. */
        LANDSCAPE
    }

    private static final int UNITS_ACROSS = 10;
    private static final int CRITERIA_ACROSS = 9;

    private final Papers papers;
    private final Words words;
    private final Sentences sentences;

    RankingPapers(Papers papers, Words words, Sentences sentences) {
        this.papers = papers;
        this.words = words;
        this.sentences = sentences;
    }

    UUID draft(Ranking ranking, SheetLayout layout, Viewer viewer) {
        RoundView round = ranking.round();
        Paper.Builder paper = papers.begin(PaperKind.DANH_SACH, round.organisationId())
                .title(say("title"))
                .subject(say("subject", round.name()))
                .dated(words.today())
                .paragraph(say(
                        "opening", round.name(), ranking.matrix().tree().name(), sentences.officialTies(round.ties())));
        if (!ranking.matrix().tree().verified()) {
            paper.paragraph(say("unverified"), Block.ParagraphStyle.ITALIC);
        }
        paper.paragraph(say("order"), Block.ParagraphStyle.BOLD).table(orderColumns(), order(ranking));
        paper.paragraph(sentences.official(ranking.outcome().why()));
        if (layout == SheetLayout.PORTRAIT) {
            upright(ranking, paper);
        }
        paper.signatures(Block.Signature.of(say("secretary"), null), Block.Signature.of(say("head"), null));
        if (layout == SheetLayout.LANDSCAPE) {
            lengthwise(ranking, paper);
        }
        return papers.draft(
                round.organisationId(),
                paper.build(),
                new Papers.About(round.id(), "/scoring-rounds/" + round.id() + "/ranking"),
                viewer);
    }

    private List<Block.Column> orderColumns() {
        return List.of(
                Block.Column.centre(say("rank"), 11),
                Block.Column.left(say("unit"), 24),
                Block.Column.right(say("self"), 11),
                Block.Column.right(say("cross"), 11),
                Block.Column.right(say("review"), 11),
                Block.Column.right(say("final"), 11),
                Block.Column.left(say("why"), 34));
    }

    private List<Block.Row> order(Ranking ranking) {
        var rows = new ArrayList<Block.Row>();
        for (Standing standing : ranking.outcome().standings()) {
            var score = ranking.score(standing.unit().id());
            String why = sentences.officialWhy(standing);
            rows.add(Block.Row.of(
                    standing.place(),
                    score.shortName(),
                    words.number(score.self()),
                    words.number(score.cross()),
                    words.number(score.review()),
                    words.number(score.total()),
                    standing.isMoved() ? say("moved", standing.rank()) + " " + why : why));
        }
        return rows;
    }

    /** A table a section, a line a unit, a column a criterion; long sections go on in further tables. */
    private void upright(Ranking ranking, Paper.Builder paper) {
        for (Criterion section : ranking.matrix().tree().roots()) {
            List<Criterion> leaves = section.all().filter(Criterion::isLeaf).toList();
            paper.heading(1, say("section", section.name(), words.number(section.maximum())), section.code());
            if (!section.isLeaf()) {
                paper.paragraph(
                        leaves.stream()
                                .map(leaf ->
                                        leaf.code() + " " + leaf.name() + " (" + words.number(leaf.maximum()) + ")")
                                .collect(Collectors.joining("; ")),
                        Block.ParagraphStyle.ITALIC);
            }
            for (int from = 0; from < leaves.size(); from += CRITERIA_ACROSS) {
                List<Criterion> some = leaves.subList(from, Math.min(leaves.size(), from + CRITERIA_ACROSS));
                boolean last = from + CRITERIA_ACROSS >= leaves.size() && !section.isLeaf();
                var columns = new ArrayList<Block.Column>();
                columns.add(Block.Column.left(say("unit"), 22));
                some.forEach(leaf -> columns.add(Block.Column.right(leaf.code(), 8)));
                if (last) {
                    columns.add(Block.Column.right(say("sum"), 10));
                }
                paper.table(columns, units(ranking, section, some, last));
            }
        }
    }

    private List<Block.Row> units(Ranking ranking, Criterion section, List<Criterion> leaves, boolean sum) {
        var rows = new ArrayList<Block.Row>();
        for (Standing standing : ranking.outcome().standings()) {
            var score = ranking.score(standing.unit().id());
            var cells = new ArrayList<Object>(List.of(score.shortName()));
            leaves.forEach(leaf -> cells.add(
                    cell(ranking, standing.unit().id(), leaf, score.points().get(leaf.id()))));
            if (sum) {
                cells.add(words.number(score.points().get(section.id())));
            }
            rows.add(Block.Row.of(cells.toArray()));
        }
        return rows;
    }

    private String cell(Ranking ranking, UUID unit, Criterion leaf, BigDecimal points) {
        return ranking.matrix().of(unit).of(leaf.id()).assigned() ? words.number(points) : say("notAssigned");
    }

    /** A line a criterion, a column a unit; many units go on in further tables. */
    private void lengthwise(Ranking ranking, Paper.Builder paper) {
        var choice = new RankingChoice(List.of(Layer.FINAL), null, null, null, null);
        paper.annex(say("annex"), ranking.round().name(), true);
        for (int from = 0; from < Math.max(1, ranking.standings().ranked().size()); from += UNITS_ACROSS) {
            var columns = new ArrayList<Block.Column>(List.of(
                    Block.Column.centre(say("code"), 7),
                    Block.Column.left(say("criterion"), 34),
                    Block.Column.right(say("maximum"), 8)));
            var rows = new ArrayList<Block.Row>();
            for (Criterion section : ranking.matrix().tree().roots()) {
                SectionTable table = SectionTable.whole(ranking, section, choice);
                int to = Math.min(table.units().size(), from + UNITS_ACROSS);
                if (rows.isEmpty()) {
                    table.units().subList(from, to).forEach(unit -> columns.add(Block.Column.right(unit, 10)));
                }
                for (SectionTable.Row row : table.rows()) {
                    var cells = new ArrayList<Object>(List.of(row.code(), row.name(), words.number(row.maximum())));
                    row.cells()
                            .subList(from, to)
                            .forEach(cell -> cells.add(
                                    cell.assigned() ? words.number(cell.points().get(0)) : say("notAssigned")));
                    rows.add(row.group() ? Block.Row.total(cells.toArray()) : Block.Row.of(cells.toArray()));
                }
            }
            rows.add(sum(ranking, from));
            paper.table(columns, rows);
        }
    }

    private Block.Row sum(Ranking ranking, int from) {
        var cells = new ArrayList<Object>(Collections.nCopies(1, ""));
        cells.add(say("total"));
        cells.add(words.number(ranking.matrix().tree().scale()));
        ranking.outcome().standings().stream()
                .skip(from)
                .limit(UNITS_ACROSS)
                .forEach(standing -> cells.add(words.number(standing.total())));
        return Block.Row.total(cells.toArray());
    }

    private String say(String key, Object... arguments) {
        return words.official("ranking.paper." + key, arguments);
    }
}
