package vn.thidua.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody with a browser: signs in through the real page, keeps the cookies, asks for pages. Only ever of this machine. */
final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    private Visitor(String address) {
        this.address = address;
    }

    /** A stranger at the same address: the raw servlet must not pay for a session. */
    Visitor withoutCookies() {
        return new Visitor(address);
    }

    Visitor signIn(String userName) {
        String page = new String(get("/sign-in", false).body(), StandardCharsets.UTF_8);
        var token = Jsoup.parse(page).selectFirst("form[action*=sign-in] input[name=_csrf]");
        String form = "userName=" + encode(userName) + "&password=" + encode(World.PASSWORD) + "&_csrf="
                + encode(token == null ? "" : token.val());
        HttpResponse<byte[]> answer = send(request("/sign-in", false)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        String next = answer.headers().firstValue("location").orElse("");
        if (answer.statusCode() != 302 || next.contains("failed")) {
            throw new IllegalStateException(userName + " could not sign in: " + answer.statusCode() + " " + next);
        }
        return this;
    }

    HttpResponse<byte[]> get(String path, boolean compressed) {
        return send(request(path, compressed).GET().build());
    }

    /** Asks without waiting. */
    CompletableFuture<HttpResponse<byte[]>> ask(String path) {
        return CLIENT.sendAsync(request(path, true).GET().build(), BodyHandlers.ofByteArray());
    }

    String post(String path, byte[] body) {
        HttpResponse<byte[]> answer = send(request(path, false)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Sends a form, already encoded. */
    HttpResponse<byte[]> send(String path, String form) {
        return send(request(path, false)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String path, boolean compressed) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        if (compressed) {
            request.header("Accept-Encoding", "gzip");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
