package vn.thidua.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.chart.Chart;
import vn.thidua.notation.BoundText;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.report.Report;
import vn.thidua.tabulation.Tabulation;

/** Makes a report into an official document: parts and numbered headings, words with their figures, tables, notes, recipients, signature. */
@Component
class ReportPaper {

    private static final int LOWEST_HEADING = 3;

    private final Papers papers;
    private final Words words;

    ReportPaper(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    Paper read(PaperFile file) {
        return papers.read(file);
    }

    Paper write(
            Report report,
            SectionReader.Whole whole,
            ReportValues values,
            Map<String, Tabulation> tables,
            Map<String, Chart> charts,
            @Nullable String signer) {
        var notes = new ArrayList<String>();
        Paper.Builder paper =
                papers.begin(PaperKind.BAO_CAO, report.organisationId()).subject(report.title());
        for (SectionReader.Row row : whole.rows()) {
            head(paper, row);
            write(paper, row.text(), values, notes);
            Tabulation table = tables.get(String.valueOf(row.sourceCode()));
            if (row.isTabular() && table != null) {
                table.blocks().forEach(paper::add);
            }
            Chart chart = charts.get(String.valueOf(row.pictureCode()));
            if (chart != null) {
                chart.blocks().forEach(paper::add);
            }
        }
        if (!notes.isEmpty()) {
            paper.add(new Block.Notes(notes));
        }
        SectionReader.Signing signing = whole.signing();
        return paper.recipients(recipients(signing))
                .signatures(signature(signing, signer))
                .build();
    }

    /** What has no number is no heading on paper: opening and closing words. */
    private static void head(Paper.Builder paper, SectionReader.Row row) {
        if (row.label().isBlank()) {
            return;
        }
        if (row.depth() == 1) {
            paper.division(row.label(), row.heading());
        } else {
            paper.heading(Math.min(row.depth() - 1, LOWEST_HEADING), row.heading(), row.label());
        }
    }

    private static void write(Paper.Builder paper, BoundText text, ReportValues values, List<String> notes) {
        var items = new ArrayList<String>();
        for (BoundText.Line line : text.lines()) {
            String shown = BoundText.shown(line, piece -> values.shown(piece) + mark(piece, values, notes));
            if (line.isListed() && !line.isDeeper()) {
                items.add(shown);
            } else {
                flush(paper, items);
                paper.paragraph(line.marker() + shown);
            }
        }
        flush(paper, items);
    }

    private static void flush(Paper.Builder paper, List<String> items) {
        if (!items.isEmpty()) {
            paper.items(items);
            items.clear();
        }
    }

    /** A figure that was set otherwise than it was counted bears a note, always the same. */
    private static String mark(BoundText.Piece piece, ReportValues values, List<String> notes) {
        String note = values.notes().get(Objects.requireNonNullElse(piece.code(), ""));
        if (note == null) {
            return "";
        }
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return Block.Notes.mark(notes.indexOf(note) + 1);
    }

    private String[] recipients(SectionReader.Signing signing) {
        var lines = new ArrayList<String>();
        if (signing.addressee() != null) {
            lines.add(words.official("narrative.paper.forReport", signing.addressee()));
        }
        lines.add(words.official("narrative.paper.recipients." + signing.kind()));
        lines.add(words.official("narrative.paper.filed"));
        return lines.toArray(String[]::new);
    }

    /**
     * A cluster's report is signed by the head of the school that heads it in that year. A deputy signs in the head's stead
     * (KT.); who is none of the leaders signs as the head.
     */
    private Block.Signature signature(SectionReader.Signing signing, @Nullable String signer) {
        String position = words.official("narrative.paper.position." + signing.kind());
        String school = OrganisationKind.valueOf(signing.kind()).hasMembers() ? signing.head() : null;
        return signing.leaders().stream()
                .filter(leader -> !leader.heads() && leader.name().equalsIgnoreCase(signer))
                .findFirst()
                .map(deputy -> Block.Signature.instead(
                        position, school == null ? deputy.position() : deputy.position() + " " + school, deputy.name()))
                .orElseGet(() -> Block.Signature.of(
                        school == null ? position : position + "\n" + words.official("narrative.paper.headOf", school),
                        signer == null ? signing.signer() : signer));
    }
}
