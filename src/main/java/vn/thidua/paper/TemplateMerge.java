package vn.thidua.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.thidua.shared.Refusal;

/**
 * Puts a document's words into a school's own Word file: {@code {{trich_yeu}}} becomes the subject, a paragraph with
 * {@code {{noi_dung}}} is repeated for each paragraph of the text, a table row with {@code {{bang_1}}}, {@code {{bang_2}}} … for
 * each row of the table.
 */
final class TemplateMerge {

    /** Fields that have one value, and fields whose paragraph is repeated. */
    static final List<String> FIELDS = List.of(
            "co_quan_cap_tren",
            "co_quan",
            "so_ky_hieu",
            "dia_danh",
            "ngay_thang",
            "ten_loai",
            "trich_yeu",
            "kinh_gui",
            "chuc_vu_ky",
            "nguoi_ky",
            "nhat_ky",
            "can_cu",
            "noi_dung",
            "noi_nhan");

    private static final Set<String> REPEATED = Set.of("can_cu", "noi_dung", "noi_nhan");
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([a-zA-Z0-9_]{1,40})\\s*}}");
    private static final Pattern CELL = Pattern.compile("bang([2-9])?_([1-9]\\d?)");
    private static final Pattern FILLED = Pattern.compile("word/(?:document|header\\d*|footer\\d*)\\.xml");
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final List<Block.Table> tables;

    private TemplateMerge(Paper paper, @Nullable String seal) {
        FormatFamily family = paper.family();
        values.put("co_quan_cap_tren", or(paper.letterhead().superior()));
        values.put("co_quan", paper.letterhead().issuer());
        values.put("so_ky_hieu", Layout.numberLine(paper).replaceFirst("^Số:? ", ""));
        values.put("dia_danh", paper.letterhead().place());
        values.put("ngay_thang", FormatFamily.dateInWords(paper.issuedOn()));
        values.put("ten_loai", Layout.title(paper));
        values.put("trich_yeu", paper.subject());
        values.put("kinh_gui", or(paper.addressee()));
        values.put("nhat_ky", or(seal));
        List<PaperTexts.Signer> signers = PaperTexts.signers(paper);
        PaperTexts.Signer last = signers.isEmpty() ? null : signers.get(signers.size() - 1);
        values.put("chuc_vu_ky", last == null ? "" : Layout.capitals(last.position()));
        values.put("nguoi_ky", last == null ? "" : or(last.name()));
        lines.put("can_cu", new ArrayList<>());
        lines.put("noi_nhan", new ArrayList<>());
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Bases bases) {
                lines.get("can_cu").addAll(bases.lines());
            } else if (block instanceof Block.Recipients recipients) {
                lines.get("noi_nhan").addAll(Layout.recipients(recipients, family));
            }
        }
        Paper body = paper.saying(
                paper.subject(),
                null,
                paper.blocks().stream()
                        .filter(block -> !(block instanceof Block.Bases))
                        .toList());
        lines.put(
                "noi_dung",
                Layout.of(body).stream()
                        .filter(Layout.Text.class::isInstance)
                        .map(piece -> ((Layout.Text) piece).text().replace("**", ""))
                        .toList());
        tables = paper.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The school's file with the document's words. */
    static byte[] fill(byte[] template, Paper paper, @Nullable String seal) throws IOException {
        var merge = new TemplateMerge(paper, seal);
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(template));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(copy);
                byte[] part = in.readAllBytes();
                zip.write(FILLED.matcher(entry.getName()).matches() ? merge.fill(part) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The fields that a file names, those of tables included; refuses a file that is no document. */
    static Set<String> fieldsOf(byte[] template) throws IOException {
        var found = new LinkedHashSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(template))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (FILLED.matcher(entry.getName()).matches()) {
                    for (Element paragraph : elements(parse(in.readAllBytes()), "p")) {
                        Matcher fields = FIELD.matcher(text(paragraph));
                        while (fields.find()) {
                            found.add(fields.group(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    static boolean isKnown(String field) {
        return FIELDS.contains(field) || CELL.matcher(field).matches();
    }

    private byte[] fill(byte[] part) throws IOException {
        Document document = parse(part);
        for (Element row : elements(document, "tr")) {
            Matcher cell = cellIn(row);
            if (cell != null && elements(row, "tr").isEmpty()) {
                repeatRow(row, cell.group(1) == null ? 0 : Integer.parseInt(cell.group(1)) - 1);
            }
        }
        for (Element paragraph : elements(document, "p")) {
            repeatOrFill(paragraph);
        }
        return write(document);
    }

    private static @Nullable Matcher cellIn(Element row) {
        for (Element paragraph : elements(row, "p")) {
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
        List<Block.Row> rows = table < tables.size() ? tables.get(table).rows() : List.of();
        for (Block.Row values : rows) {
            Element copy = (Element) row.cloneNode(true);
            row.getParentNode().insertBefore(copy, row);
            for (Element paragraph : elements(copy, "p")) {
                replace(paragraph, field -> {
                    Matcher cell = CELL.matcher(field);
                    if (!cell.matches()) {
                        return null;
                    }
                    int column = Integer.parseInt(cell.group(2)) - 1;
                    return column < values.cells().size() ? values.cells().get(column) : "";
                });
            }
        }
        row.getParentNode().removeChild(row);
    }

    private void repeatOrFill(Element paragraph) {
        Matcher fields = FIELD.matcher(text(paragraph));
        String repeated = null;
        while (fields.find()) {
            repeated = REPEATED.contains(fields.group(1)) ? fields.group(1) : repeated;
        }
        if (repeated == null) {
            replace(paragraph, values::get);
            return;
        }
        String name = repeated;
        List<String> texts = lines.get(name);
        Node place = paragraph.getParentNode();
        for (String line : texts) {
            Element copy = (Element) paragraph.cloneNode(true);
            place.insertBefore(copy, paragraph);
            replace(copy, field -> field.equals(name) ? line : values.get(field));
        }
        if (texts.isEmpty() && elements((Element) place, "p").size() == 1) {
            replace(paragraph, field -> field.equals(name) ? "" : values.get(field));
        } else {
            place.removeChild(paragraph);
        }
    }

    /** Word likes to tear a field into several runs; the value goes into the run in which the field begins. */
    private static void replace(Element paragraph, Function<String, @Nullable String> value) {
        List<Element> runs = elements(paragraph, "t");
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
        elements(paragraph, "t").forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }

    private static List<Element> elements(Node within, String name) {
        NodeList nodes = within instanceof Document document
                ? document.getElementsByTagNameNS(WORDS, name)
                : ((Element) within).getElementsByTagNameNS(WORDS, name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(byte[] part) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new Refusal("paper.templateBroken");
        }
    }

    private static byte[] write(Document document) throws IOException {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var out = new ByteArrayOutputStream();
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }
}
