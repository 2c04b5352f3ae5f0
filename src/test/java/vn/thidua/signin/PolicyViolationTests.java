package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.IntegrationTest;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class PolicyViolationTests {

    @LocalServerPort
    int port;

    @Test
    void reports_are_logged_without_what_was_searched_for_and_a_flood_only_at_its_beginning(CapturedOutput output)
            throws Exception {
        HttpResponse<String> answer = report("application/csp-report", """
                {"csp-report": {"document-uri": "https://thidua.example/staff?q=L%C3%B2+Th%E1%BB%8B", "blocked-uri": "inline",
                  "effective-directive": "script-src-elem", "source-file": "https://thidua.example/js/app.js", "line-number": 7}}
                """);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        report("application/reports+json", """
                [{"type": "csp-violation", "body": {"documentURL": "https://thidua.example/new", "blockedURL": "eval",
                  "effectiveDirective": "script-src"}}]
                """);
        assertThat(output)
                .contains(
                        "script-src-elem stopped inline on https://thidua.example/staff (https://thidua.example/js/app.js:7)")
                .contains("script-src stopped eval on https://thidua.example/new")
                .doesNotContain("L%C3%B2");
        for (int i = 0; i < 40; i++) {
            report("application/csp-report", "{\"csp-report\": {\"effective-directive\": \"flood\"}}");
        }
        assertThat(output.toString().split("flood stopped", -1).length - 1).isLessThanOrEqualTo(30);
    }

    @Test
    void rubbish_and_books_are_answered_alike_and_not_read(CapturedOutput output) throws Exception {
        for (String body : new String[] {"", "{", "[]", "null", "7", "{\"csp-report\": []}", "x".repeat(20_000)}) {
            assertThat(report("application/csp-report", body).statusCode())
                    .as(body)
                    .isEqualTo(204);
        }
        assertThat(output).doesNotContain("xxxx").doesNotContain("ERROR");
    }

    private HttpResponse<String> report(String type, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/policy-violations"))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
