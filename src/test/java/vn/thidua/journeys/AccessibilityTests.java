package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.Crawl;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Together;

/** Every kind of page, light and dark, on a phone and on a desk, has no violation of WCAG 2.2 AA that a machine can find. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PEOPLE =
            List.of("thuky.lc", "hieutruong.lc", "truongkhoa.lc", "giangvien.lc", "quantri", "thuky.cum");

    private static final String AXE = axe();

    private static final String VIOLATIONS = """
            rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
                .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html)))""";

    @LocalServerPort
    int port;

    @Autowired
    Pages pages;

    Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void no_page_has_a_barrier() {
        List<String> barriers = Collections.synchronizedList(new ArrayList<>());
        Page door = browser.window(360, false);
        door.navigate(address() + "/sign-in");
        examine(door, barriers);
        door.context().close();
        Set<String> kinds = ConcurrentHashMap.newKeySet();
        Together.each(PEOPLE, userName -> {
            // A browser answers to the thread that opened it.
            try (Browser own = Browser.open()) {
                Page desk = own.signedIn(address(), userName, 1280, false);
                for (String path : Crawl.reached(pages, userName)) {
                    String kind = Crawl.kind(path);
                    if (kinds.add(kind)) {
                        if (desk.navigate(address() + path).ok()) {
                            examine(desk, barriers);
                        } else {
                            kinds.remove(kind); // gone since it was reached; the next of its kind tells as much
                        }
                    }
                }
                barriers.addAll(own.complaints());
            }
        });
        assertThat(barriers).isEmpty();
        assertThat(browser.complaints()).as("what the browser complained about").isEmpty();
    }

    @Test
    void a_barrier_is_seen_in_each_guise_where_it_is() {
        Page page = browser.window(360, false);
        page.navigate(address() + "/sign-in");
        page.evaluate("""
                () => {
                  const main = document.querySelector('main');
                  main.append(new Image());
                  const pale = main.appendChild(document.createElement('p'));
                  pale.textContent = 'pale';
                  pale.style.color = 'rgb(120, 120, 120)';
                  pale.style.background = 'rgb(150, 150, 150)';
                }""");
        var barriers = new ArrayList<String>();
        examine(page, barriers);
        page.context().close();
        assertThat(barriers).anyMatch(barrier -> barrier.contains("light 360) image-alt"));
        assertThat(barriers).anyMatch(barrier -> barrier.contains("dark 1280) color-contrast"));
    }

    /**
     * One page in two guises, without loading it again: light on a phone against all rules, dark on a desk for contrast – the theme
     * changes colours only, and the width no more than where things stand.
     */
    private static void examine(Page page, List<String> barriers) {
        page.setViewportSize(360, 800);
        dress(page, "light");
        note(page, Map.of("type", "tag", "values", RULES), "light 360", barriers);
        refuseWider(page, 360, barriers);
        page.setViewportSize(1280, 800);
        dress(page, "dark");
        note(page, Map.of("type", "rule", "values", List.of("color-contrast")), "dark 1280", barriers);
        refuseWider(page, 1280, barriers);
    }

    private static void refuseWider(Page page, int width, List<String> barriers) {
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
            barriers.add(path(page) + " is wider than " + width);
        }
    }

    private static void dress(Page page, String theme) {
        page.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
    }

    /** Axe is brought to a page once for its guises and tells its violations only: all else would take minutes. */
    private static void note(Page page, Map<String, Object> rules, String guise, List<String> barriers) {
        if (Boolean.FALSE.equals(page.evaluate("typeof window.axe === 'object'"))) {
            page.evaluate(AXE);
        }
        ((List<?>) page.evaluate(VIOLATIONS, rules))
                .forEach(violation -> barriers.add(path(page) + " (" + guise + ") " + violation));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
