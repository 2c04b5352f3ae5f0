package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class HeadersTests {

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/",
                "/accounts",
                "/accounts/export.csv",
                "/accounts/export.xlsx",
                "/organisations/unknown",
                "/nothing/here",
                "/accounts/00000000-0000-0000-0000-000000000000",
                "/x;y=z/..",
                "/css/nothing.css"
            })
    void every_answer_tells_the_browser_to_trust_nobody_else_and_keep_nothing(String path) {
        Browser browser = new Browser(port);
        browser.signIn("quantri", Pages.PASSWORD);
        var answer = browser.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo(SecurityConfiguration.CONTENT_POLICY)
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Reporting-Endpoints")).isEqualTo("policy=\"/policy-violations\"");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Server")).isEmpty();
    }

    @Test
    void at_sign_out_the_browser_is_told_to_forget() {
        Browser browser = new Browser(port);
        browser.signIn("giangvien.lc", Pages.PASSWORD);
        assertThat(header(browser.get("/account"), "Clear-Site-Data")).isEmpty();
        assertThat(header(browser.post("/", "/sign-out"), "Clear-Site-Data")).isEqualTo("\"cookies\", \"storage\"");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void public_files_carry_a_hash_in_their_names_and_are_kept_for_a_year() {
        Browser browser = new Browser(port);
        var page = browser.page("/sign-in");
        var links = new java.util.ArrayList<String>();
        page.select("link[href]").forEach(link -> links.add(link.attr("href")));
        page.select("script[src]").forEach(script -> links.add(script.attr("src")));
        page.select("use").forEach(icon -> links.add(icon.attr("href").replaceAll("#.*", "")));
        assertThat(links).hasSizeGreaterThan(5).allMatch(link -> link.matches(".+-[0-9a-f]{32}\\.\\w+"));
        for (String link : links) {
            kept(browser.get(link), link);
        }
        String style = browser.get(links.stream()
                        .filter(link -> link.startsWith("/css/app-"))
                        .findFirst()
                        .orElseThrow())
                .body();
        var font = java.util.regex.Pattern.compile("url\\(\"([^\"]+)\"").matcher(style);
        assertThat(font.find()).isTrue();
        kept(browser.get(font.group(1)), font.group(1));
    }

    @Test
    void a_public_file_asked_for_by_its_plain_name_is_asked_for_again() {
        assertThat(header(new Browser(port).get("/css/app.css"), "Cache-Control"))
                .isEqualTo("public, no-cache");
    }

    @Test
    void over_tls_the_browser_is_told_to_stay_there() throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        MockMvcRequestBuilders.get("/sign-in").secure(true))
                .andReturn()
                .getResponse();
        assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void outside_the_demonstration_the_cookie_belongs_to_this_host_over_tls_only() throws java.io.IOException {
        var settings = new org.springframework.boot.env.YamlPropertySourceLoader()
                .load("application", new org.springframework.core.io.ClassPathResource("application.yaml"))
                .get(0);
        assertThat(settings.getProperty("server.servlet.session.cookie.name")).isEqualTo("__Host-session");
        assertThat(settings.getProperty("server.servlet.session.cookie.secure")).isEqualTo(true);
        assertThat(settings.getProperty("server.servlet.session.cookie.http-only"))
                .isEqualTo(true);
        assertThat(settings.getProperty("server.servlet.session.cookie.same-site"))
                .isEqualTo("lax");
        assertThat(settings.getProperty("server.servlet.session.cookie.path")).isEqualTo("/");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts() {
        var answer = new Browser(port).get("/sign-in");
        assertThat(header(answer, "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    private static void kept(HttpResponse<String> answer, String link) {
        assertThat(answer.statusCode()).as(link).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).as(link).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Pragma")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
