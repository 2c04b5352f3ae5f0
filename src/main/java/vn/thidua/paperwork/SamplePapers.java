package vn.thidua.paperwork;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;
import vn.thidua.paper.Block.Column;
import vn.thidua.paper.Block.Row;
import vn.thidua.paper.Block.Signature;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;

/** A document of nobody, with something in every field: to see what a template makes of it. */
@Component
class SamplePapers {

    private static final int NUMBER = 12;

    private final Papers papers;
    private final Words words;

    SamplePapers(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    Paper of(PaperKind kind, UUID body) {
        return papers.begin(kind, body)
                .subject(say("subject"))
                .addressee(say("addressee"))
                .bases(say("basis1"), say("basis2"))
                .paragraph(say("text1"))
                .heading(1, say("heading"))
                .paragraph(say("text2"))
                .table(
                        List.of(
                                Column.centre(say("no"), 6),
                                Column.left(say("name"), 30),
                                Column.left(say("unit"), 30),
                                Column.left(say("title"), 34)),
                        List.of(row(1), row(2), row(3)))
                .recipients(say("recipient"), say("filed"))
                .signatures(Signature.of(say("position"), say("signer")))
                .build()
                .issued(kind.isNumbered() ? NUMBER : null, words.today());
    }

    private Row row(int number) {
        return Row.of(number, say("person" + number), say("unit" + number), say("award"));
    }

    private String say(String key) {
        return words.official("paper.sample." + key);
    }
}
