package vn.thidua.typesetting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Word file (OOXML), written straight into the stream: an annex of thousands of rows costs no memory, and the same document
 * gives the same bytes, whenever it is written.
 */
public final class WordFile {

    /** The media type of such a file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String HEADER = "rId3";

    private static final String NOTE = "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGES = "http://schemas.openxmlformats.org/package/2006/relationships";

    private WordFile() {}

    /**
     * Writes a file.
     *
     * @param seal what ties it to the journal, kept in its properties, if anything does
     * @param body writes what stands in it
     */
    public static void write(
            String title, String author, @Nullable String seal, Consumer<WordText> body, OutputStream out)
            throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part(zip, writer, "_rels/.rels", relations());
        part(zip, writer, "docProps/core.xml", core(title, author));
        part(zip, writer, "docProps/custom.xml", custom(seal));
        part(zip, writer, "word/styles.xml", styles());
        part(zip, writer, "word/settings.xml", settings());
        part(zip, writer, "word/header1.xml", pageNumber());
        enter(zip, "word/document.xml");
        writer.write(DECLARATION);
        var markup = new Markup(writer);
        markup.raw("<w:document xmlns:w=\"" + WORDS + "\" xmlns:r=\"" + LINKS + "\"><w:body>");
        var text = new WordText(markup);
        body.accept(text);
        markup.raw("</w:body></w:document>");
        writer.flush();
        zip.closeEntry();
        pictures(zip, text.pictures());
        boolean noted = !text.footnotes().isEmpty();
        if (noted) {
            part(zip, writer, "word/footnotes.xml", footnotes(text.footnotes()));
        }
        part(
                zip,
                writer,
                "word/_rels/document.xml.rels",
                documentRelations(text.pictures().size(), noted));
        part(zip, writer, "[Content_Types].xml", contentTypes(noted));
        zip.finish();
    }

    private static void pictures(ZipOutputStream zip, List<Picture> pictures) throws IOException {
        for (int number = 1; number <= pictures.size(); number++) {
            enter(zip, "word/media/picture" + number + ".png");
            zip.write(pictures.get(number - 1).png());
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, Writer writer, String name, String xml) throws IOException {
        enter(zip, name);
        writer.write(DECLARATION);
        writer.write(xml);
        writer.flush();
        zip.closeEntry();
    }

    static void enter(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    /** At the foot of a page, 11 points, behind its number. */
    private static String footnotes(List<String> texts) {
        var notes = new StringBuilder(
                "<w:footnotes xmlns:w=\"" + WORDS + "\">"
                        + "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
        for (int number = 1; number <= texts.size(); number++) {
            notes.append("<w:footnote w:id=\"")
                    .append(number)
                    .append("\"><w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr>" + NOTE
                            + "<w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:rPr>" + NOTE
                            + "</w:rPr><w:t xml:space=\"preserve\"> ")
                    .append(Markup.escape(texts.get(number - 1)))
                    .append("</w:t></w:r></w:p></w:footnote>");
        }
        return notes.append("</w:footnotes>").toString();
    }

    private static String contentTypes(boolean noted) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + type("/word/document.xml", "wordprocessingml.document.main")
                + type("/word/styles.xml", "wordprocessingml.styles")
                + type("/word/settings.xml", "wordprocessingml.settings")
                + type("/word/header1.xml", "wordprocessingml.header")
                + (noted ? type("/word/footnotes.xml", "wordprocessingml.footnotes") : "")
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

    private static String documentRelations(int pictures, boolean noted) {
        var images = new StringBuilder();
        for (int number = 1; number <= pictures; number++) {
            images.append("<Relationship Id=\"picture")
                    .append(number)
                    .append("\" Type=\"" + LINKS + "/image\" Target=\"media/picture")
                    .append(number)
                    .append(".png\"/>");
        }
        return "<Relationships xmlns=\"" + PACKAGES + "\">" + relation(1, LINKS + "/styles", "styles.xml")
                + relation(2, LINKS + "/settings", "settings.xml") + relation(3, LINKS + "/header", "header1.xml")
                + (noted ? relation(4, LINKS + "/footnotes", "footnotes.xml") : "") + images + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String core(String title, String author) {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Markup.escape(title)
                + "</dc:title><dc:creator>" + Markup.escape(author)
                + "</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>";
    }

    private static String custom(@Nullable String seal) {
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

    /** Everywhere Times New Roman 14, exactly 18 points, 6 points before, first line 10 mm. */
    private static String styles() {
        return "<w:styles xmlns:w=\"" + WORDS + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                + "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", true, "")
                + style(
                        WordText.BODY,
                        "Van ban",
                        false,
                        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>")
                + style(
                        WordText.CENTRED,
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
}
