package vn.thidua.typesetting;

import java.io.IOException;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thidua.shared.Refusal;

/**
 * What a Word file may not bring along, since it goes out under the name of the body to whoever receives the document: templates,
 * pictures and objects that are fetched from elsewhere, embedded objects, and fields that run or fetch something.
 */
final class ForeignParts {

    private static final Pattern EMBEDDED =
            Pattern.compile("(?i)(?:.*/)?(?:embeddings|activeX|afchunk)[^/]*/.*|.*\\.(?:bin|exe|html?|mht|rtf)");
    private static final Pattern FETCHING =
            Pattern.compile("(?i)\\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\\b");

    private ForeignParts() {}

    /** Refuses a part, in a sentence that names what to take out. */
    static void refuse(String name, byte[] part) throws IOException {
        if (EMBEDDED.matcher(name).matches() && !name.contains("printerSettings")) {
            throw new Refusal("paper.templateEmbedded", name);
        }
        if (name.endsWith(".rels")) {
            for (Element relation : Xml.all(Xml.parse(part), "Relationship")) {
                boolean outside = "External".equalsIgnoreCase(relation.getAttribute("TargetMode"));
                if (outside && !relation.getAttribute("Type").endsWith("/hyperlink")) {
                    throw new Refusal("paper.templateForeign", relation.getAttribute("Target"));
                }
            }
        } else if (name.startsWith("word/") && name.endsWith(".xml")) {
            refuseFields(Xml.parse(part));
        }
    }

    /** The instruction of a field may be torn into several runs. */
    private static void refuseFields(Document document) {
        for (Element paragraph : Xml.words(document, "p")) {
            var instruction = new StringBuilder();
            Xml.words(paragraph, "instrText").forEach(run -> instruction.append(run.getTextContent()));
            Xml.words(paragraph, "fldSimple")
                    .forEach(field -> instruction.append(' ').append(field.getAttributeNS(WordFile.WORDS, "instr")));
            var fetching = FETCHING.matcher(instruction);
            if (fetching.find()) {
                throw new Refusal("paper.templateFetching", fetching.group());
            }
        }
    }
}
