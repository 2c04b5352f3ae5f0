package vn.thidua.reconciliation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.thidua.shared.Refusal;

/**
 * The words of a Word file, one paragraph a line: list items begin with a dash, cells of a table stand between tabs. The file is
 * looked into before (macros, bombs, passwords); its XML may name nothing outside itself.
 */
final class WordFileText {

    private static final String PART = "word/document.xml";
    private static final int LONGEST = 4_000_000;
    private static final String[] BULLETS = {"- ", "+ ", "• ", "* "};

    private final StringBuilder text = new StringBuilder();
    private final String name;
    private int cellDepth;
    private boolean item;
    private int level;
    private boolean heading;
    private boolean fresh = true;

    private WordFileText(String name) {
        this.name = name;
    }

    /** The words of a file that was inspected, or a sentence about why there are none. */
    static String of(String name, byte[] content) {
        var words = new WordFileText(name);
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (PART.equals(entry.getName())) {
                    words.read(archive);
                    return words.text.toString();
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new Refusal("attachment.broken", name);
        }
        throw new Refusal("attachment.broken", name);
    }

    private void read(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal("attachment.broken", name);
                default -> {}
            }
            if (text.length() > LONGEST) {
                throw new Refusal("textReading.tooMuchText", name);
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "t" -> write(xml.getElementText());
            case "tab" -> write(cellDepth > 0 ? " " : "\t");
            case "br", "cr" -> write(cellDepth > 0 ? " " : "\n");
            case "noBreakHyphen" -> write("-");
            case "tc" -> cellDepth++;
            case "numPr" -> item = true;
            case "ilvl" -> level = level(xml);
            case "pStyle" ->
                heading = attribute(xml).toLowerCase(java.util.Locale.ROOT).startsWith("heading");
            case "Fallback", "del", "instrText", "txbxContent" -> skip(xml);
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> {
                text.append(cellDepth > 0 ? ' ' : '\n');
                item = false;
                heading = false;
                level = 0;
                fresh = true;
            }
            case "tc" -> {
                cellDepth--;
                text.append('\t');
            }
            case "tr" -> {
                if (cellDepth == 0) {
                    text.append('\n');
                }
            }
            default -> {}
        }
    }

    private void write(String words) {
        if (fresh && item && !heading && cellDepth == 0 && !words.isBlank()) {
            text.append(BULLETS[Math.min(level, BULLETS.length - 1)]);
        }
        fresh = fresh && words.isBlank();
        text.append(words);
    }

    private static String attribute(XMLStreamReader xml) {
        return xml.getAttributeCount() == 0 ? "" : xml.getAttributeValue(0);
    }

    private static int level(XMLStreamReader xml) {
        return attribute(xml).matches("\\d") ? Integer.parseInt(attribute(xml)) : 0;
    }

    /** Leaves out what stands there twice or was struck out. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
