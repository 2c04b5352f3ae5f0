package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.IntegrationTest;

/** What the server turns away before the application is asked has a page of the house all the same. */
@IntegrationTest
class RejectedRequestTests {

    @LocalServerPort
    int port;

    private String ask(String target) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String request = "GET " + target
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n" + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verify/%00",
                "/%00",
                "/verify/%zz",
                "/verify/%2e%2e%2f%2e%2e%2f",
                "/verify/a%2Fb",
                "/verify/a%5Cb",
                "/../../etc/passwd",
                "/verify//a",
                "/verify/a;b=c",
                "/verify/<script>alert(1)</script>",
                "/verify/a|b",
                "/verify/%C0%AF"
            })
    void a_malformed_address_is_answered_with_a_page_of_the_house(String target) throws IOException {
        String answer = ask(target);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "HTTP Status", "<script>alert");
        assertThat(answer.toLowerCase()).contains("content-security-policy:", "x-content-type-options: nosniff");
        var page = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main a[href=/]")).hasSize(1);
    }
}
