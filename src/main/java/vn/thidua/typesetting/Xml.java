package vn.thidua.typesetting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.thidua.shared.Refusal;

/** The parts of a foreign Word file as trees; nothing is fetched, and no document type is read. */
final class Xml {

    private Xml() {}

    static Document parse(byte[] part) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new Refusal("paper.templateBroken");
        }
    }

    static byte[] write(Document document) throws IOException {
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

    /** Elements of WordprocessingML at any depth, as they are now. */
    static List<Element> words(Node within, String name) {
        return list(
                within instanceof Document document
                        ? document.getElementsByTagNameNS(WordFile.WORDS, name)
                        : ((Element) within).getElementsByTagNameNS(WordFile.WORDS, name));
    }

    /** Elements of WordprocessingML that are children. */
    static List<Element> children(Element parent, String name) {
        return list(parent.getChildNodes()).stream()
                .filter(child -> WordFile.WORDS.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .toList();
    }

    /** Elements of any namespace at any depth. */
    static List<Element> all(Document document, String name) {
        return list(document.getElementsByTagNameNS("*", name));
    }

    private static List<Element> list(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
