package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;

class TemplatesTests {

    private static final Pattern TYPE = Pattern.compile("T\\((vn\\.thidua[\\w.$]+)\\)");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void no_script_style_or_handler_stands_in_a_page() {
        assertThat(findings((page, found) -> {
                    page.select("style, script:not([th:src]), [style]")
                            .forEach(element -> found.add(element.outerHtml()));
                    page.getAllElements()
                            .forEach(element -> element.attributes().forEach(attribute -> {
                                if (attribute.getKey().matches("on[a-z]+|hx-on.*|th:on[a-z]+|th:style.*")) {
                                    found.add(attribute.toString());
                                }
                            }));
                }))
                .isEmpty();
    }

    @Test
    void every_form_that_changes_something_has_a_token_and_a_one_time_key() {
        assertThat(findings((page, found) -> page.select("form[method=post]:not(.sent-again)")
                        .forEach(form -> {
                            if (form.attr("th:attr").equals("action=${path}")) {
                                return; // what was posted is posted again, with the token and the key that it had
                            }
                            if (!form.hasAttr("th:action")) {
                                found.add("no th:action, so no token: " + form.attributes());
                            }
                            String action = form.attr("th:action");
                            boolean changesRecords = !action.matches(".*(sign-in|sign-out|language|setup).*");
                            if (changesRecords
                                    && !form.html().contains(":: once")
                                    && !form.html().contains("name=\"_once\"")) {
                                found.add("no one-time key: " + form.attributes());
                            }
                        })))
                .isEmpty();
    }

    @Test
    void what_people_read_comes_from_the_bundles() {
        assertThat(findings((page, found) -> NodeTraversor.traverse(
                        (node, depth) -> {
                            if (node instanceof TextNode text
                                    && text.text().matches(".*\\p{L}.*")
                                    && !isReplaced((Element) text.parentNode())) {
                                found.add(text.text().strip());
                            }
                        },
                        page.body())))
                .isEmpty();
    }

    @Test
    void every_type_that_a_page_names_exists() throws IOException {
        var missing = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                TYPE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(type -> {
                            if (!ClassUtils.isPresent(type, null)) {
                                missing.add(file + ": " + type);
                            }
                        });
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_condition_never_stands_on_the_element_that_is_replaced() {
        assertThat(findings((page, found) -> page.getAllElements().forEach(element -> {
                    if (element.hasAttr("th:replace") && (element.hasAttr("th:if") || element.hasAttr("th:unless"))) {
                        found.add("th:if is ignored beside th:replace: " + element.attributes());
                    }
                })))
                .isEmpty();
    }

    private static boolean isReplaced(Element element) {
        return element.hasAttr("th:text") || element.hasAttr("th:replace") || element.hasAttr("th:insert");
    }

    private static List<String> findings(BiConsumer<Document, List<String>> check) {
        var findings = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                var found = new ArrayList<String>();
                check.accept(Jsoup.parse(Files.readString(file)), found);
                found.forEach(finding -> findings.add(TEMPLATES.relativize(file) + ": " + finding));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return findings;
    }
}
