package vn.thidua.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The notice (thông báo) that hangs out: who is proposed for what, how long and where it hangs, to whom to speak. */
@Component
@Transactional
class PostingPaper {

    private final Postings postings;
    private final PostingReader reader;
    private final Papers papers;
    private final Words words;

    PostingPaper(Postings postings, PostingReader reader, Papers papers, Words words) {
        this.postings = postings;
        this.reader = reader;
        this.papers = papers;
        this.words = words;
    }

    /** Drafts it from the posting as it stands; a draft that is there already is written anew. */
    UUID draft(UUID id, Viewer viewer) {
        Posting posting = postings.require(id, viewer);
        if (!Dossier.isKeptBy(viewer, posting.school().id())) {
            throw new NotFound();
        }
        posting.requirePosted();
        UUID school = posting.school().id();
        List<PostingReader.Posted> posted = reader.of(id, school);
        var paper = papers.beginCouncil(PaperKind.THONG_BAO, school)
                .subject(posting.subject())
                .paragraph(say("opening", posting.school().name(), posted.size()))
                .table(
                        List.of(
                                Block.Column.centre(words.official("registration.print.no"), 6),
                                Block.Column.left(words.official("registration.print.name"), 44),
                                Block.Column.left(words.official("nomination.column.unit"), 50)),
                        rows(posted))
                .paragraph(say(
                        "time",
                        posting.workingDays(),
                        words.date(posting.startsOn()),
                        words.date(posting.endsOn()),
                        posting.place()))
                .paragraph(say("contact", posting.contact()))
                .recipients(say("recipient1"), say("recipient2"), say("filed"))
                .signatures(Block.Signature.onBehalf(say("council"), say("signer"), null))
                .build();
        return papers.keep(school, paper, new Papers.About(id, "/nominations/publicity/" + id), viewer);
    }

    /** A group a title. */
    private static List<Block.Row> rows(List<PostingReader.Posted> posted) {
        var rows = new ArrayList<Block.Row>();
        String group = null;
        int number = 0;
        for (PostingReader.Posted one : posted) {
            String title = one.variant().isEmpty() ? one.title() : one.title() + " (" + one.variant() + ")";
            if (!title.equals(group)) {
                rows.add(Block.Row.group(title));
                group = title;
                number = 0;
            }
            rows.add(Block.Row.of(++number, one.name(), one.unit() == null ? "" : one.unit()));
        }
        return rows;
    }

    private String say(String key, Object... arguments) {
        return words.official("publicity.notice." + key, arguments);
    }
}
