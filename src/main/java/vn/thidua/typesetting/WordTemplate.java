package vn.thidua.typesetting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.thidua.shared.Refusal;

/**
 * Somebody's own Word file with named fields: {@code {{trich_yeu}}} in the text, or a content control whose tag is the name. A
 * paragraph with a field of many lines is repeated for each of them, a table row with {@code {{bang_1}}}, {@code {{bang_2}}} …
 * for each row of the table; headers and footers are filled as well.
 */
public final class WordTemplate {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{1,60}?)\\s*}}");
    private static final Pattern CELL = Pattern.compile("bang([2-9])?_([1-9]\\d?)");
    private static final Pattern NAME = Pattern.compile("(?!goog_)[a-z]+(_[a-z0-9]+)+");
    private static final Pattern FILLED = Pattern.compile("word/(?:document|header\\d*|footer\\d*)\\.xml");

    private final Words words;

    private WordTemplate(Words words) {
        this.words = words;
    }

    /** What is put into the fields. */
    public interface Words {

        /** Of a field with one value; {@code null} if there is no such field. */
        @Nullable
        String value(String field);

        /** Of a field whose paragraph is repeated; {@code null} if there is no such field. */
        @Nullable
        List<String> lines(String field);

        /** Of a table, the first being 0; empty if there is none. */
        List<Grid.Row> rows(int table);
    }

    /** Whether a field is one of a table's cells. */
    public static boolean isCell(String field) {
        return CELL.matcher(field).matches();
    }

    /** The file with the words in it. */
    public static byte[] fill(byte[] template, Words words) throws IOException {
        var filling = new WordTemplate(words);
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(template));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                WordFile.enter(zip, entry.getName());
                byte[] part = in.readAllBytes();
                zip.write(FILLED.matcher(entry.getName()).matches() ? filling.fill(part) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /**
     * The fields that a file names, those of tables included.
     *
     * @throws Refusal for what is no sound document, fetches something from elsewhere, or has a field that does not end
     */
    public static Set<String> fieldsOf(byte[] template) throws IOException {
        var found = new LinkedHashSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(template))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                ForeignParts.refuse(entry.getName(), part);
                if (FILLED.matcher(entry.getName()).matches()) {
                    collect(Xml.parse(part), found);
                }
            }
        }
        return found;
    }

    private static void collect(Document document, Set<String> found) {
        for (Element control : Xml.words(document, "sdt")) {
            String tag = tag(control);
            if (NAME.matcher(tag).matches()) {
                found.add(tag);
            }
        }
        for (Element paragraph : Xml.words(document, "p")) {
            String text = text(paragraph);
            FIELD.matcher(text).results().forEach(field -> found.add(field.group(1)));
            String rest = FIELD.matcher(text).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                throw new Refusal("paper.templateOpenField", text.length() > 60 ? text.substring(0, 60) + "…" : text);
            }
        }
    }

    private byte[] fill(byte[] part) throws IOException {
        Document document = Xml.parse(part);
        for (Element control : Xml.words(document, "sdt")) {
            String tag = tag(control);
            if (isCell(tag) || words.value(tag) != null || words.lines(tag) != null) {
                write(control, "{{" + tag + "}}");
            }
        }
        for (Element row : Xml.words(document, "tr")) {
            Matcher cell = cellIn(row);
            if (cell != null && Xml.words(row, "tr").isEmpty()) {
                repeatRow(row, cell.group(1) == null ? 0 : Integer.parseInt(cell.group(1)) - 1);
            }
        }
        for (Element paragraph : Xml.words(document, "p")) {
            repeatOrFill(paragraph);
        }
        return Xml.write(document);
    }

    private static String tag(Element control) {
        for (Element properties : Xml.children(control, "sdtPr")) {
            for (Element tag : Xml.children(properties, "tag")) {
                return tag.getAttributeNS(WordFile.WORDS, "val");
            }
        }
        return "";
    }

    /** Writes a field into a content control as if it had been typed there; it shows no hint and follows no data any more. */
    private static void write(Element control, String field) {
        for (Element properties : Xml.children(control, "sdtPr")) {
            Xml.children(properties, "showingPlcHdr").forEach(properties::removeChild);
            Xml.children(properties, "dataBinding").forEach(properties::removeChild);
        }
        Xml.words(control, "rStyle").stream()
                .filter(style -> "PlaceholderText".equals(style.getAttributeNS(WordFile.WORDS, "val")))
                .forEach(style -> style.getParentNode().removeChild(style));
        List<Element> texts = Xml.words(control, "t");
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).setTextContent(i == 0 ? field : "");
        }
        for (Element content : texts.isEmpty() ? Xml.children(control, "sdtContent") : List.<Element>of()) {
            Document document = control.getOwnerDocument();
            List<Element> paragraphs = Xml.words(content, "p");
            Node run = (paragraphs.isEmpty() ? content : paragraphs.get(0))
                    .appendChild(document.createElementNS(WordFile.WORDS, "w:r"));
            run.appendChild(document.createElementNS(WordFile.WORDS, "w:t")).setTextContent(field);
        }
    }

    private static @Nullable Matcher cellIn(Element row) {
        for (Element paragraph : Xml.words(row, "p")) {
            Matcher fields = FIELD.matcher(text(paragraph));
            while (fields.find()) {
                Matcher cell = CELL.matcher(fields.group(1));
                if (cell.matches()) {
                    return cell;
                }
            }
        }
        return null;
    }

    private void repeatRow(Element row, int table) {
        for (Grid.Row values : words.rows(table)) {
            Element copy = (Element) row.cloneNode(true);
            row.getParentNode().insertBefore(copy, row);
            if (values.whole()) {
                joinCells(copy);
            }
            for (Element paragraph : Xml.words(copy, "p")) {
                replace(paragraph, field -> {
                    Matcher cell = CELL.matcher(field);
                    return cell.matches() ? values.cell(Integer.parseInt(cell.group(2)) - 1) : null;
                });
            }
        }
        row.getParentNode().removeChild(row);
    }

    /** A row that says what those below it have in common is one cell. */
    private static void joinCells(Element row) {
        List<Element> cells = Xml.children(row, "tc");
        int span = 0;
        for (Element cell : cells) {
            List<Element> spans = Xml.words(cell, "gridSpan");
            span += spans.isEmpty() ? 1 : Integer.parseInt(spans.get(0).getAttributeNS(WordFile.WORDS, "val"));
        }
        if (span < 2) {
            return;
        }
        cells.stream().skip(1).forEach(row::removeChild);
        Element first = cells.get(0);
        Document document = row.getOwnerDocument();
        List<Element> known = Xml.children(first, "tcPr");
        Element properties = known.isEmpty()
                ? (Element)
                        first.insertBefore(document.createElementNS(WordFile.WORDS, "w:tcPr"), first.getFirstChild())
                : known.get(0);
        Xml.children(properties, "gridSpan").forEach(properties::removeChild);
        Xml.children(properties, "tcW").forEach(properties::removeChild);
        Element joined = document.createElementNS(WordFile.WORDS, "w:gridSpan");
        joined.setAttributeNS(WordFile.WORDS, "w:val", Integer.toString(span));
        properties.insertBefore(joined, properties.getFirstChild());
        Xml.words(first, "jc").forEach(side -> side.setAttributeNS(WordFile.WORDS, "w:val", "left"));
        List<Element> texts = Xml.words(first, "t");
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).setTextContent(i == 0 ? "{{bang_1}}" : "");
        }
    }

    private void repeatOrFill(Element paragraph) {
        Matcher fields = FIELD.matcher(text(paragraph));
        String repeated = null;
        while (fields.find()) {
            repeated = words.lines(fields.group(1)) != null ? fields.group(1) : repeated;
        }
        List<String> texts = repeated == null ? null : words.lines(repeated);
        if (texts == null) {
            replace(paragraph, words::value);
            return;
        }
        String name = repeated;
        Node place = paragraph.getParentNode();
        for (String line : texts) {
            Element copy = (Element) paragraph.cloneNode(true);
            place.insertBefore(copy, paragraph);
            replace(copy, field -> field.equals(name) ? line : words.value(field));
        }
        if (texts.isEmpty() && Xml.words(place, "p").size() == 1) {
            replace(paragraph, field -> field.equals(name) ? "" : words.value(field));
        } else {
            place.removeChild(paragraph);
        }
    }

    /** Word likes to tear a field into several runs; the value goes into the run in which the field begins. */
    private static void replace(Element paragraph, Function<String, @Nullable String> value) {
        List<Element> runs = Xml.words(paragraph, "t");
        Matcher fields = FIELD.matcher(text(paragraph));
        var found = new ArrayList<int[]>();
        var replacements = new ArrayList<String>();
        while (fields.find()) {
            String replacement = value.apply(fields.group(1));
            if (replacement != null) {
                found.add(new int[] {fields.start(), fields.end()});
                replacements.add(Normalizer.normalize(replacement, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF]", " "));
            }
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            replace(runs, found.get(i)[0], found.get(i)[1], replacements.get(i));
        }
    }

    private static void replace(List<Element> runs, int start, int end, String replacement) {
        int at = 0;
        boolean put = false;
        for (Element run : runs) {
            String text = run.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            if (from < to) {
                run.setTextContent(text.substring(0, from) + (put ? "" : replacement) + text.substring(to));
                run.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
                put = true;
            }
            at += text.length();
        }
    }

    private static String text(Element paragraph) {
        var text = new StringBuilder();
        Xml.words(paragraph, "t").forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }
}
