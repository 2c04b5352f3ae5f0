package vn.thidua.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.Block.ParagraphStyle;
import vn.thidua.typesetting.PaperFont;
import vn.thidua.typesetting.PdfPage;
import vn.thidua.typesetting.PdfSheets;
import vn.thidua.typesetting.PdfSheets.Box;
import vn.thidua.typesetting.PdfTable;
import vn.thidua.typesetting.PdfText;
import vn.thidua.typesetting.Picture;

/** Writes a document as PDF in the measures of its format, the same as in {@link DocxRenderer}, here in points. */
final class PdfRenderer {

    private static final double[] PARTY_HEAD = {200, 267.75};
    private static final double[] STATE_HEAD = {200, 278};
    private static final double[] SIGNATURES = {220, 247.75};
    private static final double SINGLE = 1.15;
    private static final double EXACT = 18;
    private static final double NOTE_LINE = 14;
    private static final double INDENT = 28.35;
    private static final double GAP = 6;
    private static final double SIGNED_HERE = 65;
    private static final double RULE = 0.75;
    private static final double RULE_ROOM = 7;
    private static final double ABOVE_RULE = 1.5;
    private static final double UNDER = 1.8;
    private static final int SIZE = 14;

    private final Paper paper;
    private final FormatFamily family;
    private final PdfSheets sheets;

    private PdfRenderer(Paper paper, PdfSheets sheets) {
        this.paper = paper;
        this.family = paper.family();
        this.sheets = sheets;
    }

    /**
     * Writes a document.
     *
     * @param seal what ties an issued document to the journal, kept in the properties of the file; {@code null} for a draft
     */
    static void write(Paper paper, @Nullable String seal, OutputStream out) throws IOException {
        try (var sheets =
                new PdfSheets(Layout.fileTitle(paper), paper.letterhead().issuer(), seal)) {
            for (int copy = 1; copy <= paper.sheets(); copy++) {
                new PdfRenderer(paper, sheets).write();
            }
            sheets.write(out);
        }
    }

    private void write() throws IOException {
        sheets.begin();
        head();
        title();
        for (Layout.Piece piece : Layout.of(paper)) {
            if (piece instanceof Layout.Text text) {
                sheets.add(PdfText.paragraph(text.text(), look(text), sheets.width()));
            } else if (piece instanceof Layout.Small small) {
                notes(small.lines());
            } else if (piece instanceof Layout.Table table) {
                PdfTable.add(sheets, table.grid(), GAP, table.kept());
                gap(GAP, table.kept());
            } else if (piece instanceof Layout.Image image) {
                picture(image.picture());
            } else if (piece instanceof Layout.Signing signing) {
                signing(signing);
            } else if (piece instanceof Layout.NewPart part) {
                sheets.goOn(part.landscape());
            }
        }
    }

    private static PdfText.Look look(Layout.Text text) {
        ParagraphStyle style = text.style();
        boolean centred = style.name().startsWith("CENTRED");
        boolean bold = style == ParagraphStyle.BOLD || style == ParagraphStyle.CENTRED_BOLD;
        boolean italic = style == ParagraphStyle.ITALIC || style == ParagraphStyle.CENTRED_ITALIC;
        return new PdfText.Look(SIZE, bold, italic, EXACT, centred ? 0 : INDENT, !centred, GAP, text.kept());
    }

    private void notes(List<String> lines) throws IOException {
        var rule = new Column();
        rule.rule(Layout.NOTE_RULE);
        columns(new double[] {sheets.width(), 0}, GAP, true, rule, new Column());
        var look = new PdfText.Look(Layout.NOTE_SIZE, false, false, NOTE_LINE, INDENT, true, 2, false);
        for (String line : lines) {
            sheets.add(PdfText.paragraph(line, look, sheets.width()));
        }
    }

    private void picture(Picture picture) throws IOException {
        double column = sheets.width();
        double width = picture.widthIn(column);
        sheets.add(List.of(new Box(
                GAP,
                picture.heightIn(column) + GAP,
                false,
                (page, x, y) -> page.picture(picture, x + (column - width) / 2, y, width))));
    }

    private void gap(double height, boolean kept) throws IOException {
        sheets.add(List.of(new Box(0, height, kept, (page, x, y) -> {})));
    }

    /** A column as it is built up: lines one below the other. */
    private static final class Column {
        private final List<Line> lines = new ArrayList<>();
        private double height;

        private record Line(PaperFont font, double size, double side, String text, double top, double rule) {}

        Column line(PaperFont font, double size, double side, String text) {
            lines.add(new Line(font, size, side, font.printable(text), height, 0));
            height += size * SINGLE;
            return this;
        }

        Column line(PaperFont font, double size, String text) {
            return line(font, size, 0.5, text);
        }

        /** A rule under the words of the last line. */
        Column underlined() {
            Line last = lines.get(lines.size() - 1);
            double foot = last.top() + last.size() * SINGLE - UNDER;
            lines.add(new Line(
                    last.font(), last.size(), last.side(), "", foot, last.font().width(last.text(), last.size())));
            return this;
        }

        /** A rule in the middle of the column. */
        void rule(double length) {
            lines.add(new Line(PaperFont.REGULAR, 1, 0.5, "", height + ABOVE_RULE, length));
            height += RULE_ROOM;
        }

        Column down(double room) {
            height += room;
            return this;
        }

        void draw(PdfPage page, double x, double y, double width) throws IOException {
            for (Line line : lines) {
                if (line.rule() > 0) {
                    double left = x + (width - line.rule()) * line.side();
                    page.rule(left, y + line.top(), left + line.rule(), y + line.top(), RULE);
                } else {
                    page.text(
                            line.font(),
                            line.size(),
                            line.text(),
                            x,
                            width,
                            line.side(),
                            y + line.top(),
                            line.size() * SINGLE);
                }
            }
        }
    }

    /** Two columns side by side, in the middle of the sheet. */
    private void columns(double[] widths, double before, boolean kept, Column left, Column right) throws IOException {
        double shift = (sheets.width() - widths[0] - widths[1]) / 2;
        sheets.add(List.of(new Box(before, Math.max(left.height, right.height), kept, (page, x, y) -> {
            left.draw(page, x + shift, y, widths[0]);
            right.draw(page, x + shift + widths[0], y, widths[1]);
        })));
    }

    private void head() throws IOException {
        double[] widths = family.isParty() ? PARTY_HEAD : STATE_HEAD;
        columns(widths, 0, true, issuer(widths[0]), nation());
        PaperFont number = paper.kind().isNumbered() ? PaperFont.REGULAR : PaperFont.ITALIC;
        columns(
                widths,
                0,
                true,
                new Column().line(number, family.numberSize(), Layout.numberLine(paper)),
                new Column().line(PaperFont.ITALIC, SIZE, Layout.placeAndDate(paper)));
    }

    private Column issuer(double width) {
        var column = new Column();
        PaperFont.Fitted superior = Layout.superior(paper, width);
        if (superior != null) {
            superior.lines().forEach(line -> column.line(PaperFont.REGULAR, superior.size(), line));
        }
        PaperFont.Fitted issuer = Layout.issuer(paper, width);
        issuer.lines().forEach(line -> column.line(PaperFont.BOLD, issuer.size(), line));
        if (family.isParty()) {
            column.line(PaperFont.REGULAR, family.agencySize(), "*");
        } else {
            column.rule(Layout.issuerRule(issuer));
        }
        return column;
    }

    private Column nation() {
        var column = new Column();
        int size = family.stateSize();
        if (family.isParty()) {
            column.line(PaperFont.BOLD, size, Layout.PARTY).rule(PaperFont.BOLD.width(Layout.PARTY, size));
        } else {
            column.line(PaperFont.BOLD, size, Layout.STATE)
                    .line(PaperFont.BOLD, size + 1, Layout.MOTTO)
                    .rule(PaperFont.BOLD.width(Layout.MOTTO, size + 1));
        }
        return column;
    }

    private void title() throws IOException {
        centred(Layout.title(paper), family.titleSize(), 12);
        if (!paper.subject().isBlank()) {
            for (String line : Layout.subject(paper)) {
                centred(line, SIZE, 0);
            }
        }
        var under = new Column();
        if (family.isParty()) {
            under.line(PaperFont.REGULAR, SIZE, Layout.DASHES);
        } else {
            under.rule(Layout.subjectRule(paper));
        }
        columns(new double[] {sheets.width(), 0}, 0, true, under, new Column());
        List<String> addressee = Layout.addressee(paper);
        for (int i = 0; i < addressee.size(); i++) {
            var look = new PdfText.Look(SIZE, false, false, EXACT, 0, false, i == 0 ? GAP : 0, false);
            sheets.add(PdfText.paragraph(addressee.get(i), look, sheets.width()));
        }
    }

    private void centred(String text, int size, double before) throws IOException {
        var look = new PdfText.Look(size, true, false, EXACT, 0, false, before, true);
        sheets.add(PdfText.paragraph(text, look, sheets.width()));
    }

    private void signing(Layout.Signing signing) throws IOException {
        boolean lying = sheets.width() > PdfSheets.STANDING;
        double half = sheets.width() / 2;
        columns(
                lying ? new double[] {half, half} : SIGNATURES,
                2 * GAP,
                signing.kept(),
                signing.recipients() == null ? signature(signing.left()) : recipients(signing.recipients()),
                signature(signing.right()));
    }

    private Column recipients(Block.Recipients recipients) {
        var column = new Column();
        int size = family.recipientsHeadSize();
        String head = Layout.recipientsHead();
        if (family.isParty()) {
            column.line(PaperFont.REGULAR, size, 0, head).underlined();
        } else {
            column.line(PaperFont.BOLD_ITALIC, size, 0, head);
        }
        int small = family.recipientsSize();
        for (String recipient : Layout.recipients(recipients, family)) {
            PaperFont.REGULAR
                    .wrap(recipient, small, SIGNATURES[0])
                    .forEach(line -> column.line(PaperFont.REGULAR, small, 0, line));
        }
        return column;
    }

    private Column signature(Block.@Nullable Signature signature) {
        var column = new Column();
        if (signature == null) {
            return column;
        }
        lines(column, PaperFont.BOLD, Layout.authority(signature, family));
        PaperFont font = family.hasBoldPosition() ? PaperFont.BOLD : PaperFont.REGULAR;
        Layout.position(signature).forEach(line -> column.line(font, SIZE, line));
        lines(column, PaperFont.ITALIC, signature.note());
        column.down(SIGNED_HERE);
        lines(column, PaperFont.BOLD, signature.name() == null ? "" : signature.name());
        return column;
    }

    /** Of about the same length, in the narrower of the two columns. */
    private static void lines(Column column, PaperFont font, @Nullable String text) {
        if (text != null) {
            font.balance(text, SIZE, SIGNATURES[0]).forEach(line -> column.line(font, SIZE, line));
        }
    }
}
