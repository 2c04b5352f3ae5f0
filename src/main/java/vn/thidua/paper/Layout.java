package vn.thidua.paper;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.Block.ParagraphStyle;
import vn.thidua.typesetting.Grid;
import vn.thidua.typesetting.PaperFont;
import vn.thidua.typesetting.PdfSheets;
import vn.thidua.typesetting.Picture;

/**
 * A document as it is set: headings and articles numbered, punctuation of the format put in, recipients and signatures brought
 * side by side. The renderers only write it down.
 */
final class Layout {

    static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    static final String ANNULLED = "(đã hủy)";

    private static final String STAMP = "(Đóng dấu)";
    private static final String RECIPIENTS = "Nơi nhận:";
    private static final String ADDRESSEE = "Kính gửi: ";
    static final String DASHES = "-----";

    private static final int SMALLEST_AGENCY = 12;
    private static final int LEVELS = 3;
    private static final double SHORT = 0.4;
    private static final double SIGNATURE = 240;
    /** Size of notes, and length of the line above them. */
    static final int NOTE_SIZE = 11;

    static final double NOTE_RULE = 142;

    /** What stands on the page, from top to bottom below the letterhead. */
    sealed interface Piece {}

    /** A paragraph; {@code kept} on the page of the next one. */
    record Text(ParagraphStyle style, String text, boolean kept) implements Piece {}

    /** Small notes below a short line; the last one stays with the signature. */
    record Small(List<String> lines) implements Piece {}

    /** A table, with what stands under it if {@code kept}. */
    record Table(Grid grid, boolean kept) implements Piece {}

    /** A picture, on the page of what stands above it. */
    record Image(Picture picture) implements Piece {}

    /**
     * What ends the text: recipients and a signature side by side, or signatures two by two; never torn, {@code kept} with what
     * follows.
     */
    record Signing(Block.@Nullable Recipients recipients, List<Pair> pairs, boolean kept) implements Piece {}

    /** Two signatures side by side. */
    record Pair(Block.@Nullable Signature left, Block.@Nullable Signature right) {}

    /** A new page, perhaps on its side. */
    record NewPart(boolean landscape) implements Piece {}

    private final Paper paper;
    private final List<Piece> pieces = new ArrayList<>();
    private final int[] headings = new int[LEVELS];
    private int articles;

    private Layout(Paper paper) {
        this.paper = paper;
    }

    /** Notes on the text, in the order of their marks; none where they are in more than one place. */
    static List<String> notes(Paper paper) {
        List<Block.Notes> notes = paper.blocks().stream()
                .filter(Block.Notes.class::isInstance)
                .map(Block.Notes.class::cast)
                .toList();
        return notes.size() == 1 ? notes.get(0).lines() : List.of();
    }

    static List<Piece> of(Paper paper) {
        return new Layout(paper).set();
    }

    private List<Piece> set() {
        List<Block> blocks = paper.blocks();
        int end = endOfText(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Recipients recipients
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Signatures signatures) {
                sign(recipients, signatures.signatures());
                i++;
            } else if (block instanceof Block.Signatures signatures
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Recipients recipients) {
                sign(recipients, signatures.signatures());
                i++;
            } else {
                set(block, i == end);
            }
        }
        return pieces;
    }

    /** The last paragraph before signatures, recipients and annexes, which bears the closing mark; -1 if there is none. */
    private int endOfText(List<Block> blocks) {
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Signatures
                    || block instanceof Block.Recipients
                    || block instanceof Block.Notes
                    || block instanceof Block.Annex) {
                break;
            }
            last = i;
        }
        boolean closes = last >= 0
                && paper.kind().isClosed()
                && (blocks.get(last) instanceof Block.Paragraph
                        || blocks.get(last) instanceof Block.Article
                        || blocks.get(last) instanceof Block.Items);
        return closes ? last : -1;
    }

    private void set(Block block, boolean last) {
        if (block instanceof Block.Paragraph paragraph) {
            add(paragraph.style(), closed(paragraph.text(), last), false);
        } else if (block instanceof Block.Bases bases) {
            setBases(bases.lines());
        } else if (block instanceof Block.Division division) {
            add(ParagraphStyle.CENTRED_BOLD, division.label(), true);
            add(ParagraphStyle.CENTRED_BOLD, division.text(), true);
        } else if (block instanceof Block.Heading heading) {
            add(ParagraphStyle.BOLD, label(heading) + heading.text(), true);
        } else if (block instanceof Block.Article article) {
            add(ParagraphStyle.BODY, "**Điều " + ++articles + ".** " + closed(article.text(), last), false);
        } else if (block instanceof Block.Items items) {
            setItems(items.lines(), last);
        } else if (block instanceof Block.Table table) {
            pieces.add(new Table(grid(table), false));
        } else if (block instanceof Block.Notes notes) {
            setNotes(notes.lines());
        } else if (block instanceof Block.Picture picture) {
            keepLast();
            pieces.add(new Image(new Picture(
                    Base64.getDecoder().decode(picture.png()),
                    picture.width(),
                    picture.height(),
                    picture.alternative())));
        } else if (block instanceof Block.Signatures signatures) {
            sign(null, signatures.signatures());
        } else if (block instanceof Block.Recipients recipients) {
            end(new Signing(recipients, List.of(), false));
        } else if (block instanceof Block.Annex annex) {
            begin(annex);
        }
    }

    /** What stands above a picture says what is seen in it. */
    private void keepLast() {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Text text) {
            pieces.set(last, new Text(text.style(), text.text(), true));
        }
    }

    private void add(ParagraphStyle style, String text, boolean kept) {
        pieces.add(new Text(style, text, kept));
    }

    private String label(Block.Heading heading) {
        if (heading.label() != null) {
            return paper.family().headingLabel(heading.label());
        }
        int level = heading.level();
        headings[level - 1]++;
        for (int below = level; below < LEVELS; below++) {
            headings[below] = 0;
        }
        return paper.family().headingLabel(level, headings);
    }

    private void setBases(List<String> lines) {
        boolean party = paper.family().isParty();
        for (int i = 0; i < lines.size(); i++) {
            String ending = i == lines.size() - 1 ? "." : ";";
            add(
                    party ? ParagraphStyle.BODY : ParagraphStyle.ITALIC,
                    (party ? "- " : "") + bare(lines.get(i)) + ending,
                    false);
        }
    }

    private void setItems(List<String> lines, boolean last) {
        for (int i = 0; i < lines.size(); i++) {
            boolean end = i == lines.size() - 1;
            String mark = end ? last ? paper.family().closing() : "." : ";";
            String line = bare(lines.get(i));
            add(ParagraphStyle.BODY, "- " + line + (line.endsWith(":") ? "" : mark), false);
        }
    }

    private void setNotes(List<String> lines) {
        var numbered = new ArrayList<String>();
        for (String line : lines) {
            numbered.add(Block.Notes.mark(numbered.size() + 1) + " " + line);
        }
        pieces.add(new Small(numbered));
    }

    private String closed(String text, boolean last) {
        return last ? bare(text) + paper.family().closing() : text;
    }

    /** Without punctuation at its end. */
    private static String bare(String text) {
        return text.strip().replaceFirst("[.;,/\\s]+$", "");
    }

    private void sign(Block.@Nullable Recipients recipients, List<Block.Signature> signatures) {
        if (signatures.size() == 1) {
            end(new Signing(recipients, List.of(new Pair(null, signatures.get(0))), false));
            return;
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < signatures.size(); i += 2) {
            boolean pair = i + 1 < signatures.size();
            pairs.add(new Pair(pair ? signatures.get(i) : null, pair ? signatures.get(i + 1) : signatures.get(i)));
        }
        end(new Signing(null, pairs, false));
        if (recipients != null) {
            end(new Signing(recipients, List.of(), false));
        }
    }

    /** No signature stands alone on a page: the end of the text and the other signatures go with it. */
    private void end(Signing signing) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Text text) {
            pieces.set(last, new Text(text.style(), text.text(), true));
        } else if (last >= 0 && pieces.get(last) instanceof Table table) {
            pieces.set(last, new Table(table.grid(), true));
        } else if (last >= 0 && pieces.get(last) instanceof Signing before) {
            if (before.recipients() == null && signing.recipients() == null) {
                var pairs = new ArrayList<>(before.pairs());
                pairs.addAll(signing.pairs());
                pieces.set(last, new Signing(null, pairs, false));
                return;
            }
            pieces.set(last, new Signing(before.recipients(), before.pairs(), true));
        }
        pieces.add(signing);
    }

    /** Columns that follow each other under one name get a second row in the head. */
    static Grid grid(Block.Table table) {
        List<Block.Column> columns = table.columns();
        boolean grouped = columns.stream().anyMatch(column -> column.group() != null);
        var upper = new ArrayList<Grid.Head>();
        var lower = new ArrayList<Grid.Head>();
        for (int i = 0; i < columns.size(); ) {
            String group = columns.get(i).group();
            int span = 1;
            while (group != null
                    && i + span < columns.size()
                    && group.equals(columns.get(i + span).group())) {
                span++;
            }
            upper.add(
                    group == null
                            ? new Grid.Head(columns.get(i).head(), i, 1, grouped ? 2 : 1)
                            : new Grid.Head(group, i, span, 1));
            for (int under = i; group != null && under < i + span; under++) {
                lower.add(new Grid.Head(columns.get(under).head(), under, 1, 1));
            }
            i += span;
        }
        return new Grid(
                columns.stream()
                        .map(column -> new Grid.Column(
                                column.weight(), column.alignment().ordinal() / 2.0))
                        .toList(),
                grouped ? List.of(upper, lower) : List.of(upper),
                table.rows().stream()
                        .map(row -> new Grid.Row(
                                row.cells(), row.style() != Block.RowStyle.PLAIN, row.style() == Block.RowStyle.GROUP))
                        .toList());
    }

    private void begin(Block.Annex annex) {
        headings[0] = headings[1] = headings[2] = 0;
        pieces.add(new NewPart(annex.landscape()));
        add(ParagraphStyle.CENTRED_BOLD, annex.title(), true);
        if (annex.subject() != null) {
            add(ParagraphStyle.CENTRED_BOLD, annex.subject(), true);
        }
        if (paper.kind().isNumbered()) {
            add(ParagraphStyle.CENTRED_ITALIC, "(Kèm theo " + citation() + ")", true);
        }
    }

    /** "Quyết định số 12/QĐ-TCT ngày 08 tháng 6 năm 2022"; the Party's format has a comma before the date. */
    private String citation() {
        FormatFamily family = paper.family();
        String symbol = paper.letterhead().symbol();
        String number = paper.number() == null
                ? "……" + family.ending(paper.kind().symbol(), symbol)
                : family.fullNumber(paper.number(), paper.kind().symbol(), symbol);
        return paper.kind().inWords() + " số " + number + (family.isParty() ? ", " : " ")
                + FormatFamily.dateInWords(paper.issuedOn());
    }

    /** Name of the kind, in capitals. */
    static String title(Paper paper) {
        return paper.title() == null ? paper.kind().heading() : paper.title().toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** The superior's name, not bold. */
    static PaperFont.@Nullable Fitted superior(Paper paper, double width) {
        String name = paper.letterhead().superior();
        return name == null ? null : PaperFont.REGULAR.fit(name, paper.family().agencySize(), SMALLEST_AGENCY, width);
    }

    /** The issuer's name, bold. */
    static PaperFont.Fitted issuer(Paper paper, double width) {
        return PaperFont.BOLD.fit(paper.letterhead().issuer(), paper.family().agencySize(), SMALLEST_AGENCY, width);
    }

    /** The name of the file as its properties say it. */
    static String fileTitle(Paper paper) {
        return paper.kind().inWords() + ": " + paper.subject();
    }

    /** How long the rule under the issuer's name is in the State's format: some 2/5 of the name. */
    static double issuerRule(PaperFont.Fitted issuer) {
        return SHORT
                * issuer.lines().stream()
                        .mapToDouble(line -> PaperFont.BOLD.width(line, issuer.size()))
                        .max()
                        .orElse(0);
    }

    /** The subject in lines of about the same length. */
    static List<String> subject(Paper paper) {
        return PaperFont.BOLD.balance(paper.subject(), 14, PdfSheets.STANDING);
    }

    /** "Kính gửi: …" in lines of about the same length; none where nobody is addressed. */
    static List<String> addressee(Paper paper) {
        return paper.addressee() == null
                ? List.of()
                : PaperFont.REGULAR.balance(ADDRESSEE + paper.addressee(), 14, PdfSheets.STANDING);
    }

    /** How long the rule under the subject is in the State's format. */
    static double subjectRule(Paper paper) {
        return SHORT
                * subject(paper).stream()
                        .mapToDouble(line -> PaperFont.BOLD.width(line, 14))
                        .max()
                        .orElse(0);
    }

    /** The line of the number; on a ballot paper the place of the stamp; empty for other kinds without one. */
    static String numberLine(Paper paper) {
        if (paper.kind() == PaperKind.PHIEU_BAU) {
            return STAMP;
        }
        return paper.kind().isNumbered()
                ? paper.family()
                        .numberLine(
                                paper.number(),
                                paper.kind().symbol(),
                                paper.letterhead().symbol())
                : "";
    }

    static String placeAndDate(Paper paper) {
        return paper.letterhead().place() + ", " + FormatFamily.dateInWords(paper.issuedOn());
    }

    static String recipientsHead() {
        return RECIPIENTS;
    }

    /** "- Như Điều 3;" … "- Lưu: VT, TĐKT." */
    static List<String> recipients(Block.Recipients recipients, FormatFamily family) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < recipients.lines().size(); i++) {
            boolean last = i == recipients.lines().size() - 1;
            lines.add("- " + bare(recipients.lines().get(i)) + (last ? "." : family.recipientEnding()));
        }
        return lines;
    }

    /** The line above the position, if somebody signs on another's authority: "TM. HỘI ĐỒNG". */
    static @Nullable String authority(Block.Signature signature, FormatFamily family) {
        if (signature.authority() == null) {
            return null;
        }
        String body = signature.body() == null ? signature.position() : signature.body();
        return family.authority(signature.authority()) + " " + capitals(body);
    }

    /** Lines of the signer's position; none where the authority line says it all ("Q. HIỆU TRƯỞNG"). */
    static List<String> position(Block.Signature signature) {
        return signature.authority() != null && signature.body() == null
                ? List.of()
                : capitals(signature.position())
                        .lines()
                        .flatMap(line -> PaperFont.BOLD.balance(line, 14, SIGNATURE).stream())
                        .toList();
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
