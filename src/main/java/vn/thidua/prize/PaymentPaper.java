package vn.thidua.prize;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Words;
import vn.thidua.paper.Block.Column;
import vn.thidua.paper.Block.Row;
import vn.thidua.paper.Block.Signature;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.prize.Prizes.Prize;
import vn.thidua.prize.Prizes.PrizeState;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The payment list (danh sách chi tiền thưởng) to be signed for: who receives how much for what, and what it is reckoned from. */
@Component
@Transactional
class PaymentPaper {

    private final Prizes prizes;
    private final Papers papers;
    private final Words words;

    PaymentPaper(Prizes prizes, Papers papers, Words words) {
        this.prizes = prizes;
        this.papers = papers;
        this.words = words;
    }

    /** Drafts it from what a filter lets through and the school pays; a draft that is there already is written anew. */
    UUID draft(Prizes.Filter filter, Viewer viewer) {
        UUID school = viewer.homeId();
        List<Prize> paid = prizes.find(filter, school).stream()
                .filter(prize -> prize.state() == PrizeState.DUE || prize.state() == PrizeState.PAID)
                .filter(prize -> prize.amount() > 0)
                .toList();
        if (paid.isEmpty()) {
            throw new Refusal("prize.nothingToPrint");
        }
        long sum = paid.stream().mapToLong(Prize::amount).sum();
        var paper = papers.begin(PaperKind.DANH_SACH, school)
                .title(say("heading"))
                .subject(filter.decision() == null ? say("subject") : say("subjectOf", filter.decision()))
                .table(columns(), rows(paid, sum))
                .paragraph(say("inWords", AmountInWords.of(sum)))
                .signatures(
                        Signature.of(say("clerk"), null),
                        Signature.of(say("accountant"), null),
                        Signature.of(say("head"), null))
                .build();
        return papers.keep(school, paper, new Papers.About(school, "/prizes"), viewer);
    }

    private List<Column> columns() {
        return List.of(
                Column.centre(say("no"), 5),
                Column.left(say("name"), 23),
                Column.left(say("title"), 17),
                Column.left(say("decision"), 17),
                Column.centre(say("reckoning"), 14),
                Column.right(say("amount"), 15),
                Column.left(say("receipt"), 9));
    }

    private List<Row> rows(List<Prize> paid, long sum) {
        var rows = new ArrayList<Row>();
        for (Prize prize : paid) {
            var facts = prize.facts();
            rows.add(Row.of(
                    rows.size() + 1,
                    facts.place() == null ? facts.name() : facts.name() + ", " + facts.place(),
                    facts.title() + ", " + facts.year(),
                    facts.decisionNumber() + ", " + words.date(facts.decidedOn()),
                    facts.rate() == null || facts.base() == null
                            ? ""
                            : words.number(facts.rate().coefficient()) + " × "
                                    + words.number(facts.base().amount()),
                    words.number(prize.amount()),
                    ""));
        }
        rows.add(Row.total("", say("sum"), "", "", "", words.number(sum), ""));
        return rows;
    }

    private String say(String key, Object... arguments) {
        return words.official("prize.paper." + key, arguments);
    }
}
