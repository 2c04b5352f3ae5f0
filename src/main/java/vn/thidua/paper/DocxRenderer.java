package vn.thidua.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.Block.ParagraphStyle;
import vn.thidua.typesetting.PaperFont;
import vn.thidua.typesetting.WordFile;
import vn.thidua.typesetting.WordText;
import vn.thidua.typesetting.WordText.Letters;

/** Writes a document as Word file in the measures of its format; {@link WordText} knows the OOXML. */
final class DocxRenderer {

    private static final int[] PARTY_HEAD = {4000, 5355};
    private static final int[] STATE_HEAD = {4000, 5560};
    private static final int[] SIGNATURES = {4400, 4955};
    private static final int TWIPS = 20;
    private static final int SIGNED_HERE = 1300;
    private static final int GAP = 240;
    private static final Letters TEXT = Letters.of(14);

    private final Paper paper;
    private final FormatFamily family;
    private final WordText out;
    private int width = WordText.STANDING;

    private DocxRenderer(Paper paper, WordText out) {
        this.paper = paper;
        this.family = paper.family();
        this.out = out;
    }

    /**
     * Writes a document.
     *
     * @param seal what ties an issued document to the journal, kept in the properties of the file; {@code null} for a draft
     */
    static void write(Paper paper, @Nullable String seal, OutputStream to) throws IOException {
        WordFile.write(
                Layout.fileTitle(paper),
                paper.letterhead().issuer(),
                seal,
                out -> {
                    for (int copy = 1; copy <= paper.sheets(); copy++) {
                        new DocxRenderer(paper, out).write(copy == paper.sheets());
                    }
                },
                to);
    }

    private void write(boolean last) {
        List<String> notes = Layout.notes(paper);
        if (paper.sheets() == 1) {
            out.footnotes(notes);
        }
        head();
        title();
        boolean first = true;
        boolean lying = false;
        for (Layout.Piece piece : Layout.of(paper)) {
            if (piece instanceof Layout.Text text) {
                text(text);
            } else if (piece instanceof Layout.Small && out.isNoted()) {
                continue; // they stand at the feet of the pages
            } else if (piece instanceof Layout.Small small) {
                out.gap(120);
                out.rule(width, Layout.NOTE_RULE);
                small.lines().forEach(this::note);
            } else if (piece instanceof Layout.Table table) {
                out.gap(120);
                out.table(table.grid(), width, table.kept());
                out.gap(120);
            } else if (piece instanceof Layout.Image image) {
                out.picture(image.picture(), width);
            } else if (piece instanceof Layout.Signing signing) {
                signing(signing, lying);
            } else if (piece instanceof Layout.NewPart part) {
                out.endPart(lying, first);
                first = false;
                lying = part.landscape();
                width = lying ? WordText.LYING : WordText.STANDING;
            }
        }
        if (last) {
            out.lastPart(lying, first);
        } else {
            out.endPart(lying, first);
        }
    }

    private void head() {
        int[] columns = family.isParty() ? PARTY_HEAD : STATE_HEAD;
        Letters number = Letters.of(family.numberSize());
        out.columns(
                columns,
                List.of(
                        List.of(() -> issuer(columns[0]), () -> nation(columns[1])),
                        List.of(
                                () -> out.line(number.slanted(!paper.kind().isNumbered()), Layout.numberLine(paper)),
                                () -> out.line(TEXT.slanted(true), Layout.placeAndDate(paper)))));
    }

    private void issuer(int column) {
        double points = (double) column / TWIPS;
        PaperFont.Fitted superior = Layout.superior(paper, points);
        if (superior != null) {
            superior.lines().forEach(line -> out.line(Letters.of(superior.size()), line));
        }
        PaperFont.Fitted issuer = Layout.issuer(paper, points);
        issuer.lines().forEach(line -> out.line(Letters.of(issuer.size()).strong(true), line));
        if (family.isParty()) {
            out.line(Letters.of(family.agencySize()), "*");
        } else {
            out.rule(column, Layout.issuerRule(issuer));
        }
    }

    private void nation(int column) {
        Letters name = Letters.of(family.stateSize()).strong(true);
        if (family.isParty()) {
            out.line(name, Layout.PARTY);
            out.rule(column, PaperFont.BOLD.width(Layout.PARTY, name.size()));
        } else {
            Letters motto = Letters.of(family.stateSize() + 1).strong(true);
            out.line(name, Layout.STATE);
            out.line(motto, Layout.MOTTO);
            out.rule(column, PaperFont.BOLD.width(Layout.MOTTO, motto.size()));
        }
    }

    private void title() {
        centred(Layout.title(paper), family.titleSize(), 240);
        if (!paper.subject().isBlank()) {
            Layout.subject(paper).forEach(line -> centred(line, TEXT.size(), 0));
        }
        if (family.isParty()) {
            out.lineAbove(120, TEXT, Layout.DASHES);
        } else {
            out.rule(width, Layout.subjectRule(paper));
        }
        List<String> addressee = Layout.addressee(paper);
        for (int i = 0; i < addressee.size(); i++) {
            String spacing = "<w:spacing w:before=\"" + (i == 0 ? 120 : 0) + "\" w:after=\""
                    + (i == addressee.size() - 1 ? 120 : 0) + "\"/>";
            out.paragraph(WordText.CENTRED, false, spacing, TEXT, addressee.get(i));
        }
    }

    private void centred(String text, int size, int before) {
        String spacing = "<w:spacing w:before=\"" + before + "\"/>";
        out.paragraph(WordText.CENTRED, true, spacing, Letters.of(size).strong(true), text);
    }

    private void text(Layout.Text text) {
        ParagraphStyle style = text.style();
        boolean centred = style.name().startsWith("CENTRED");
        boolean bold = style == ParagraphStyle.BOLD || style == ParagraphStyle.CENTRED_BOLD;
        boolean italic = style == ParagraphStyle.ITALIC || style == ParagraphStyle.CENTRED_ITALIC;
        out.paragraph(
                centred ? WordText.CENTRED : WordText.BODY,
                text.kept(),
                "",
                TEXT.strong(bold).slanted(italic),
                text.text());
    }

    private void note(String line) {
        String close = "<w:spacing w:before=\"40\" w:line=\"280\" w:lineRule=\"exact\"/>";
        out.paragraph(WordText.BODY, false, close, Letters.of(Layout.NOTE_SIZE), line);
    }

    private void signing(Layout.Signing signing, boolean lying) {
        int[] columns = lying ? new int[] {width / 2, width - width / 2} : SIGNATURES;
        out.gap(GAP);
        out.keep(signing.kept());
        Runnable left = signing.recipients() != null
                ? () -> recipients(signing.recipients())
                : () -> signatures(signing.pairs().stream().map(Layout.Pair::left));
        Runnable right = () -> signatures(signing.pairs().stream().map(Layout.Pair::right));
        out.columns(columns, List.of(List.of(left, right)));
        out.hair();
        out.keep(false);
    }

    private void recipients(Block.Recipients recipients) {
        out.leftLine(
                Letters.of(family.recipientsHeadSize())
                        .strong(!family.isParty())
                        .slanted(!family.isParty())
                        .underlined(family.isParty()),
                Layout.recipientsHead());
        Layout.recipients(recipients, family).forEach(line -> out.leftLine(Letters.of(family.recipientsSize()), line));
    }

    /** One below the other, in a cell that is not torn. */
    private void signatures(Stream<Block.@Nullable Signature> column) {
        List<Block.Signature> given = column.filter(Objects::nonNull).toList();
        for (int i = 0; i < given.size(); i++) {
            if (i > 0) {
                out.gap(GAP);
            }
            signature(given.get(i));
        }
        if (given.isEmpty()) {
            out.empty();
        }
    }

    private void signature(Block.Signature signature) {
        String authority = Layout.authority(signature, family);
        if (authority != null) {
            out.line(TEXT.strong(true), authority);
        }
        Layout.position(signature).forEach(line -> out.line(TEXT.strong(family.hasBoldPosition()), line));
        if (signature.note() != null) {
            out.line(TEXT.slanted(true), signature.note());
        }
        out.lineBelow(SIGNED_HERE, TEXT.strong(true), signature.name() == null ? "" : signature.name());
    }
}
