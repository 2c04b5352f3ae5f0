package vn.thidua.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.Block.ColumnAlignment;
import vn.thidua.paper.Block.RowStyle;

/**
 * Writes a document as Word file (OOXML), straight into the stream: the few elements that official formats need are known, and
 * an annex of thousands of rows costs no memory. Measures are in twips (1/20 point) and half points.
 */
final class DocxRenderer {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int TOP = 1134;
    private static final int BOTTOM = 1134;
    private static final int LEFT = 1701;
    private static final int RIGHT = 850;
    private static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;
    private static final int LYING_WIDTH = PAGE_HEIGHT - LEFT - RIGHT;
    private static final int TO_HEADER = 567;
    private static final int[] PARTY_HEAD = {4000, 5355};
    private static final int[] STATE_HEAD = {4000, 5560};
    private static final int[] SIGNATURES = {4400, 4955};
    private static final int TWIPS = 20;
    private static final int SIGNED_HERE = 1300;
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGES = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Paper paper;
    private final @Nullable String seal;
    private final FormatFamily family;
    private int width = TEXT_WIDTH;
    private boolean lying;

    private DocxRenderer(Paper paper, @Nullable String seal) {
        this.paper = paper;
        this.seal = seal;
        this.family = paper.family();
    }

    /**
     * Writes a document.
     *
     * @param seal what ties an issued document to the journal, kept in the properties of the file; {@code null} for a draft
     */
    static void write(Paper paper, @Nullable String seal, OutputStream out) throws IOException {
        new DocxRenderer(paper, seal).write(out);
    }

    private void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part(zip, writer, "[Content_Types].xml", contentTypes());
        part(zip, writer, "_rels/.rels", relations());
        part(zip, writer, "docProps/core.xml", core());
        part(zip, writer, "docProps/custom.xml", custom());
        part(zip, writer, "word/_rels/document.xml.rels", documentRelations());
        part(zip, writer, "word/styles.xml", styles());
        part(zip, writer, "word/settings.xml", settings());
        part(zip, writer, "word/header1.xml", pageNumber());
        enter(zip, "word/document.xml");
        writer.write(DECLARATION);
        document(new Markup(writer));
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void part(ZipOutputStream zip, Writer writer, String name, String xml) throws IOException {
        enter(zip, name);
        writer.write(DECLARATION);
        writer.write(xml);
        writer.flush();
        zip.closeEntry();
    }

    /** The same document gives the same bytes, whenever it is written. */
    private static void enter(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/word/document.xml", "wordprocessingml.document.main")
                + type("/word/styles.xml", "wordprocessingml.styles")
                + type("/word/settings.xml", "wordprocessingml.settings")
                + type("/word/header1.xml", "wordprocessingml.header")
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                + type("/docProps/custom.xml", "custom-properties")
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type
                + "+xml\"/>";
    }

    private static String relations() {
        return "<Relationships xmlns=\"" + PACKAGES + "\">"
                + relation(1, LINKS + "/officeDocument", "word/document.xml")
                + relation(
                        2,
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml")
                + relation(3, LINKS + "/custom-properties", "docProps/custom.xml") + "</Relationships>";
    }

    private static String documentRelations() {
        return "<Relationships xmlns=\"" + PACKAGES + "\">" + relation(1, LINKS + "/styles", "styles.xml")
                + relation(2, LINKS + "/settings", "settings.xml") + relation(3, LINKS + "/header", "header1.xml")
                + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private String core() {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + Markup.escape(paper.kind().inWords() + ": " + paper.subject())
                + "</dc:title><dc:creator>" + Markup.escape(paper.letterhead().issuer())
                + "</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>";
    }

    private String custom() {
        String property = seal == null
                ? ""
                : "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"JournalHead\"><vt:lpwstr>"
                        + Markup.escape(seal) + "</vt:lpwstr></property>";
        return "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">" + property
                + "</Properties>";
    }

    private static String settings() {
        return "<w:settings xmlns:w=\"" + WORDS + "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/>"
                + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "<w:themeFontLang w:val=\"vi-VN\"/></w:settings>";
    }

    /** Reference §9.4: everywhere Times New Roman 14, exactly 18 points, 6 points before, first line 10 mm. */
    private static String styles() {
        return "<w:styles xmlns:w=\"" + WORDS + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                + "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", true, "")
                + style(
                        "VanBan",
                        "Van ban",
                        false,
                        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>")
                + style(
                        "GiuaDong",
                        "Giua dong",
                        false,
                        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>")
                + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
                + "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
    }

    private static String style(String id, String name, boolean standard, String paragraph) {
        return "<w:style w:type=\"paragraph\"" + (standard ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/>" + (standard ? "" : "<w:basedOn w:val=\"Normal\"/>")
                + "<w:qFormat/>" + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>") + "</w:style>";
    }

    private static String pageNumber() {
        return "<w:hdr xmlns:w=\"" + WORDS
                + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";
    }

    private void document(Markup out) {
        out.raw("<w:document xmlns:w=\"" + WORDS + "\" xmlns:r=\"" + LINKS + "\"><w:body>");
        head(out);
        title(out);
        boolean first = true;
        for (Layout.Piece piece : Layout.of(paper)) {
            if (piece instanceof Layout.Text text) {
                text(out, text);
            } else if (piece instanceof Layout.Small small) {
                notes(out, small.lines());
            } else if (piece instanceof Layout.Grid grid) {
                table(out, grid.table());
            } else if (piece instanceof Layout.Signing signing) {
                signing(out, signing);
            } else if (piece instanceof Layout.NewPart part) {
                out.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>");
                section(out, first);
                out.raw("</w:pPr></w:p>");
                first = false;
                lying = part.landscape();
                width = lying ? LYING_WIDTH : TEXT_WIDTH;
            }
        }
        section(out, first);
        out.raw("</w:body></w:document>");
    }

    /** The page number stands at the top of every page but the first of all. */
    private void section(Markup out, boolean first) {
        out.raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:type w:val=\"nextPage\"/>");
        out.raw(
                lying
                        ? "<w:pgSz w:w=\"" + PAGE_HEIGHT + "\" w:h=\"" + PAGE_WIDTH + "\" w:orient=\"landscape\"/>"
                        : "<w:pgSz w:w=\"" + PAGE_WIDTH + "\" w:h=\"" + PAGE_HEIGHT + "\"/>");
        out.raw("<w:pgMar w:top=\"" + TOP + "\" w:right=\"" + RIGHT + "\" w:bottom=\"" + BOTTOM + "\" w:left=\"" + LEFT
                + "\" w:header=\"" + TO_HEADER + "\" w:footer=\"" + TO_HEADER + "\" w:gutter=\"0\"/>");
        out.raw(first ? "<w:titlePg/></w:sectPr>" : "</w:sectPr>");
    }

    private void head(Markup out) {
        int[] columns = family.isParty() ? PARTY_HEAD : STATE_HEAD;
        double left = (double) columns[0] / TWIPS;
        openPlainTable(out, columns);
        out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        openCell(out, columns[0]);
        PaperFont.Fitted superior = Layout.superior(paper, left);
        if (superior != null) {
            superior.lines().forEach(line -> line(out, line, superior.size(), false, false));
        }
        PaperFont.Fitted issuer = Layout.issuer(paper, left);
        issuer.lines().forEach(line -> line(out, line, issuer.size(), true, false));
        if (family.isParty()) {
            line(out, "*", family.agencySize(), false, false);
        } else {
            double longest = issuer.lines().stream()
                    .mapToDouble(line -> PaperFont.BOLD.width(line, issuer.size()))
                    .max()
                    .orElse(left);
            rule(out, columns[0], longest * 0.4);
        }
        closeCell(out);
        openCell(out, columns[1]);
        if (family.isParty()) {
            line(out, Layout.PARTY, family.stateSize(), true, false);
            rule(out, columns[1], PaperFont.BOLD.width(Layout.PARTY, family.stateSize()));
        } else {
            line(out, Layout.STATE, family.stateSize(), true, false);
            line(out, Layout.MOTTO, family.stateSize() + 1, true, false);
            rule(out, columns[1], PaperFont.BOLD.width(Layout.MOTTO, family.stateSize() + 1));
        }
        closeCell(out);
        out.raw("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        openCell(out, columns[0]);
        line(out, Layout.numberLine(paper), family.numberSize(), false, false);
        closeCell(out);
        openCell(out, columns[1]);
        line(out, Layout.placeAndDate(paper), 14, false, true);
        closeCell(out);
        out.raw("</w:tr></w:tbl>");
    }

    private void title(Markup out) {
        centred(out, Layout.title(paper), family.titleSize(), 240);
        if (!paper.subject().isBlank()) {
            centred(out, paper.subject(), 14, 0);
        }
        if (family.isParty()) {
            out.raw("<w:p><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/></w:pPr>");
            run(out, "-----", 28, false, false, false);
            out.raw("</w:p>");
        } else {
            double longest = Math.min(width / TWIPS, PaperFont.BOLD.width(paper.subject(), 14));
            rule(out, width, longest * 0.4);
        }
        if (paper.addressee() != null) {
            out.raw("<w:p><w:pPr><w:pStyle w:val=\"GiuaDong\"/><w:spacing w:before=\"120\" w:after=\"120\"/></w:pPr>");
            run(out, "Kính gửi: " + paper.addressee(), 28, false, false, false);
            out.raw("</w:p>");
        }
    }

    private void centred(Markup out, String text, int size, int before) {
        out.raw("<w:p><w:pPr><w:pStyle w:val=\"GiuaDong\"/><w:keepNext/><w:spacing w:before=\"" + before
                + "\"/></w:pPr>");
        run(out, text, size * 2, true, false, false);
        out.raw("</w:p>");
    }

    private void text(Markup out, Layout.Text text) {
        boolean centred = text.style().name().startsWith("CENTRED");
        boolean bold = text.style() == Block.ParagraphStyle.BOLD || text.style() == Block.ParagraphStyle.CENTRED_BOLD;
        boolean italic =
                text.style() == Block.ParagraphStyle.ITALIC || text.style() == Block.ParagraphStyle.CENTRED_ITALIC;
        out.raw("<w:p><w:pPr><w:pStyle w:val=\"" + (centred ? "GiuaDong" : "VanBan") + "\"/>"
                + (text.kept() ? "<w:keepNext/>" : "") + "</w:pPr>");
        for (Markup.Run run : Markup.runs(text.text())) {
            run(out, run.text(), 28, bold || run.bold(), italic, false);
        }
        out.raw("</w:p>");
    }

    private static void notes(Markup out, List<String> lines) {
        out.raw(
                "<w:p><w:pPr><w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                        + "<w:spacing w:before=\"120\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:right=\"6500\"/></w:pPr></w:p>");
        for (String line : lines) {
            out.raw("<w:p><w:pPr><w:spacing w:before=\"40\"/><w:jc w:val=\"both\"/></w:pPr>");
            run(out, line, 22, false, false, false);
            out.raw("</w:p>");
        }
    }

    private void table(Markup out, Block.Table table) {
        List<Block.Column> columns = table.columns();
        int[] widths = widths(columns, width);
        gap(out, 120);
        out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.raw("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int columnWidth : widths) {
            out.raw("<w:gridCol w:w=\"" + columnWidth + "\"/>");
        }
        out.raw("</w:tblGrid>");
        tableHead(out, columns, widths);
        String[] cells = new String[columns.size()];
        String[] bold = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(widths[i], "", columns.get(i).alignment(), false);
            bold[i] = cell(widths[i], "", columns.get(i).alignment(), true);
        }
        for (Block.Row row : table.rows()) {
            row(out, row, cells, bold);
        }
        out.raw("</w:tbl>");
        gap(out, 120);
    }

    private static void gap(Markup out, int height) {
        out.raw("<w:p><w:pPr><w:keepNext/><w:spacing w:line=\"" + height + "\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void row(Markup out, Block.Row row, String[] cells, String[] bold) {
        out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        if (row.style() == RowStyle.GROUP) {
            out.raw(cell(width, "<w:gridSpan w:val=\"" + cells.length + "\"/>", ColumnAlignment.LEFT, true));
            out.text(row.cells().isEmpty() ? "" : row.cells().get(0)).raw("</w:t></w:r></w:p></w:tc>");
        } else {
            for (int i = 0; i < cells.length; i++) {
                out.raw(row.style() == RowStyle.TOTAL ? bold[i] : cells[i]);
                out.text(i < row.cells().size() ? row.cells().get(i) : "").raw("</w:t></w:r></w:p></w:tc>");
            }
        }
        out.raw("</w:tr>");
    }

    /** One row of names, or two where columns share a name. */
    private static void tableHead(Markup out, List<Block.Column> columns, int[] widths) {
        boolean grouped = columns.stream().anyMatch(column -> column.group() != null);
        out.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < columns.size(); ) {
            String group = columns.get(i).group();
            int span = 1;
            int spanned = widths[i];
            while (group != null
                    && i + span < columns.size()
                    && group.equals(columns.get(i + span).group())) {
                spanned += widths[i + span++];
            }
            String merge = group != null
                    ? span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : ""
                    : grouped ? "<w:vMerge w:val=\"restart\"/>" : "";
            headCell(out, spanned, merge, group == null ? columns.get(i).head() : group);
            i += span;
        }
        out.raw("</w:tr>");
        if (grouped) {
            out.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (int i = 0; i < columns.size(); i++) {
                boolean merged = columns.get(i).group() == null;
                headCell(
                        out,
                        widths[i],
                        merged ? "<w:vMerge/>" : "",
                        merged ? "" : columns.get(i).head());
            }
            out.raw("</w:tr>");
        }
    }

    private static void headCell(Markup out, int width, String merge, String text) {
        out.raw(cell(width, merge + "<w:vAlign w:val=\"center\"/>", ColumnAlignment.CENTRE, true))
                .text(text)
                .raw("</w:t></w:r></w:p></w:tc>");
    }

    /** All of a cell before its text. */
    private static String cell(int width, String properties, ColumnAlignment alignment, boolean bold) {
        String side = alignment == ColumnAlignment.CENTRE
                ? "center"
                : alignment.name().toLowerCase(Locale.ROOT);
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + properties
                + "</w:tcPr><w:p><w:pPr><w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"" + side
                + "\"/></w:pPr><w:r><w:rPr>" + (bold ? "<w:b/><w:bCs/>" : "")
                + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">";
    }

    private static int[] widths(List<Block.Column> columns, int width) {
        int all = Math.max(1, columns.stream().mapToInt(Block.Column::weight).sum());
        int[] widths = new int[columns.size()];
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i == widths.length - 1
                    ? width - given
                    : width * columns.get(i).weight() / all;
            given += widths[i];
        }
        return widths;
    }

    private void signing(Markup out, Layout.Signing signing) {
        int[] columns = lying ? new int[] {width / 2, width - width / 2} : SIGNATURES;
        gap(out, 240);
        openPlainTable(out, columns);
        out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        openCell(out, columns[0]);
        if (signing.recipients() != null) {
            recipients(out, signing.recipients());
        } else if (signing.left() != null) {
            signature(out, signing.left());
        } else {
            out.raw("<w:p/>");
        }
        closeCell(out);
        openCell(out, columns[1]);
        if (signing.right() != null) {
            signature(out, signing.right());
        } else {
            out.raw("<w:p/>");
        }
        closeCell(out);
        out.raw("</w:tr></w:tbl><w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void recipients(Markup out, Block.Recipients recipients) {
        out.raw("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>");
        run(
                out,
                Layout.recipientsHead(),
                family.recipientsHeadSize() * 2,
                !family.isParty(),
                !family.isParty(),
                family.isParty());
        out.raw("</w:p>");
        for (String line : Layout.recipients(recipients, family)) {
            out.raw("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>");
            run(out, line, family.recipientsSize() * 2, false, false, false);
            out.raw("</w:p>");
        }
    }

    private void signature(Markup out, Block.Signature signature) {
        String authority = Layout.authority(signature, family);
        if (authority != null) {
            line(out, authority, 14, true, false);
        }
        String position = Layout.position(signature);
        if (position != null) {
            position.lines().forEach(line -> line(out, line, 14, family.hasBoldPosition(), false));
        }
        if (signature.note() != null) {
            line(out, signature.note(), 14, false, true);
        }
        out.raw("<w:p><w:pPr><w:spacing w:before=\"" + SIGNED_HERE + "\"/><w:jc w:val=\"center\"/></w:pPr>");
        run(out, signature.name() == null ? "" : signature.name(), 28, true, false, false);
        out.raw("</w:p>");
    }

    /** A centred line in a column, size in points. */
    private static void line(Markup out, String text, int size, boolean bold, boolean italic) {
        out.raw("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>");
        run(out, text, size * 2, bold, italic, false);
        out.raw("</w:p>");
    }

    private static void run(Markup out, String text, int size, boolean bold, boolean italic, boolean underlined) {
        out.raw("<w:r><w:rPr>" + (bold ? "<w:b/><w:bCs/>" : "") + (italic ? "<w:i/><w:iCs/>" : "") + "<w:sz w:val=\""
                        + size + "\"/><w:szCs w:val=\"" + size + "\"/>"
                        + (underlined ? "<w:u w:val=\"single\"/>" : "") + "</w:rPr><w:t xml:space=\"preserve\">")
                .text(text)
                .raw("</w:t></w:r>");
    }

    /** A line of a given length in the middle of a column: a border, never underlined text. */
    private static void rule(Markup out, int column, double points) {
        int indent = (int) Math.max(0, (column - points * TWIPS) / 2);
        out.raw("<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                + "<w:spacing w:before=\"20\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\""
                + indent
                + "\" w:right=\"" + indent + "\"/><w:jc w:val=\"center\"/></w:pPr></w:p>");
    }

    private static void openPlainTable(Markup out, int[] columns) {
        int sum = columns[0] + columns[1];
        out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + sum
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\""
                + columns[0] + "\"/><w:gridCol w:w=\"" + columns[1] + "\"/></w:tblGrid>");
    }

    private static void openCell(Markup out, int width) {
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>");
    }

    private static void closeCell(Markup out) {
        out.raw("</w:tc>");
    }
}
