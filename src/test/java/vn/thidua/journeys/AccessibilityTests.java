package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.IntegrationTest;

/** Every kind of page, light and dark, on a phone and on a desk, has no violation of WCAG 2.2 AA that a machine can find. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PEOPLE =
            List.of("quantri", "thuky.lc", "hieutruong.lc", "truongkhoa.lc", "giangvien.lc", "thuky.cum");

    @LocalServerPort
    int port;

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
        var violations = new ArrayList<String>();
        Set<String> kinds = new HashSet<>();
        Page door = browser.window(360, false);
        door.navigate(address() + "/sign-in");
        check(door, violations, "light 360");
        for (String userName : PEOPLE) {
            Page desk = browser.signedIn(address(), userName, 1280, false);
            for (String path : newKinds(desk, kinds)) {
                desk.navigate(address() + path);
                examine(desk, violations);
            }
            desk.context().close();
        }
        assertThat(violations).isEmpty();
        assertThat(browser.complaints()).as("what the browser complained about").isEmpty();
    }

    /** One page in four guises: the theme is switched and the window resized without loading it again. */
    private static void examine(Page page, List<String> violations) {
        for (boolean dark : new boolean[] {false, true}) {
            page.evaluate(
                    "dark => document.documentElement.setAttribute('data-bs-theme', dark ? 'dark' : 'light')", dark);
            for (int width : new int[] {1280, 360}) {
                page.setViewportSize(width, 800);
                check(page, violations, (dark ? "dark " : "light ") + width);
            }
        }
        page.evaluate("document.documentElement.setAttribute('data-bs-theme', 'light')");
    }

    private static void check(Page page, List<String> violations, String guise) {
        var result = new AxeBuilder(page).withTags(RULES).analyze();
        result.getViolations().forEach(violation -> violation
                .getNodes()
                .forEach(node -> violations.add(page.url().replaceFirst("https?://[^/]+", "") + " (" + guise + ") "
                        + violation.getId() + ": " + node.getHtml())));
        Object overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        if (Boolean.TRUE.equals(overflow)) {
            violations.add(page.url() + " (" + guise + ") is wider than the window");
        }
    }

    /** Paths of kinds of pages that nobody has seen yet, found by following links from home. */
    private Set<String> newKinds(Page page, Set<String> kinds) {
        var found = new LinkedHashSet<String>();
        var queue = new ArrayDeque<>(List.of("/"));
        var seenHere = new HashSet<String>();
        while (!queue.isEmpty()) {
            String path = queue.poll();
            if (!seenHere.add(kind(path)) || path.matches(".*(export\\.|\\.ics|/content|template\\.).*")) {
                continue;
            }
            page.navigate(address() + path);
            if (kinds.add(kind(path)) || path.equals("/")) {
                found.add(path);
            }
            @SuppressWarnings("unchecked")
            var links = (List<String>)
                    page.evaluate("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
            links.stream().map(link -> link.replaceAll("#.*", "")).forEach(queue::add);
        }
        return found;
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("\\?.*", "");
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
