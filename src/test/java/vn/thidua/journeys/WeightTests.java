package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.IntegrationTest;

/** What a visit weighs on a weak line, as the browser counts it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeightTests {

    private static final int FIRST_VISIT = 120_000;
    private static final int LATER_PAGE = 15_000;
    private static final List<String> PAGES = List.of(
            "/",
            "/campaigns",
            "/registrations",
            "/registrations/mine",
            "/staff",
            "/titles",
            "/organisations",
            "/calendar");

    /** Bytes over the line for the page and all that it loaded, headers included; what came out of the cache counts nothing. */
    private static final String TRANSFERRED = """
            () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                             .reduce((sum, entry) => sum + entry.transferSize, 0)""";

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
    void a_first_visit_weighs_at_most_120_kilobytes_and_a_later_page_15() {
        Page page = browser.window(360, false);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.waitForLoadState();
        int door = transferred(page);
        page.fill("#userName", "thuky.lc");
        page.fill("#password", vn.thidua.Pages.PASSWORD);
        page.click("main form button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(door + transferred(page)).as("sign-in page and home").isLessThanOrEqualTo(FIRST_VISIT);
        for (String path : PAGES) {
            page.navigate("http://localhost:" + port + path);
            page.waitForLoadState();
            assertThat(transferred(page)).as(path).isLessThanOrEqualTo(LATER_PAGE);
        }
    }

    @Test
    void a_page_costs_the_session_one_read_and_one_touch() {
        Page page = browser.signedIn("http://localhost:" + port, "thuky.lc", 1280, false);
        for (String path :
                List.of("/", "/campaigns", "/registrations", "/staff", "/titles", "/organisations", "/calendar")) {
            var statements = vn.thidua.Statements.of(() -> page.navigate("http://localhost:" + port + path));
            assertThat(statements.stream()
                            .filter(statement ->
                                    statement.toLowerCase(java.util.Locale.ROOT).contains("session")))
                    .as(path)
                    .hasSize(2);
            assertThat(statements).as(path).hasSizeLessThanOrEqualTo(8);
        }
    }

    private static int transferred(Page page) {
        return ((Number) page.evaluate(TRANSFERRED)).intValue();
    }
}
