package vn.thidua.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The real application as a process of its own, started as on any machine; it can be visited, killed and started again. */
final class RunningApplication implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at (http://localhost:\\d+/)");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path home;
    private final Path log;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookiesOfThisMachine())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String address = "";

    private RunningApplication(Process process, Path home, Path log) {
        this.process = process;
        this.home = home;
        this.log = log;
    }

    /** Starts it in a directory; arguments are those of the jar. */
    static RunningApplication launch(Path directory, String... arguments) throws IOException {
        Files.createDirectories(directory);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.thidua.ThiDuaApplication"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(directory, "console-", ".log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
        // Given but empty is as good as not given.
        builder.environment().put("SPRING_DATASOURCE_URL", "");
        return new RunningApplication(builder.start(), directory.resolve("data"), log);
    }

    /** Waits until it says that it is ready. */
    RunningApplication ready() {
        address = says(READY);
        return this;
    }

    /** Waits until its console says something, and tells the first group of it. */
    String says(Pattern words) {
        var found = new AtomicReference<String>();
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .pollInterval(50, TimeUnit.MILLISECONDS)
                .until(() -> {
                    boolean ended = !process.isAlive();
                    Matcher matcher = words.matcher(console());
                    if (matcher.find()) {
                        found.set(matcher.group(1));
                    } else if (ended) {
                        throw new AssertionError("ended:\n" + console());
                    }
                    return found.get() != null;
                });
        return found.get();
    }

    /** Waits for its end and tells the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("did not end:\n" + console());
        }
        return process.exitValue();
    }

    String console() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int port() {
        return URI.create(address).getPort();
    }

    HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address).resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Signs in; without a database there is no form and no way in. */
    boolean signIn(String userName, String password) throws Exception {
        Document page = Jsoup.parse(get("/sign-in").body());
        return page.selectFirst("form[action=/sign-in]") != null
                && submit("/sign-in", "form[action=/sign-in]", Map.of("userName", userName, "password", password))
                                .statusCode()
                        == 302
                && get("/operations").statusCode() == 200;
    }

    /** Fills in the form of a page and sends it; fields not named keep what the page offers. */
    HttpResponse<String> submit(String page, String selector, Map<String, String> typed) throws Exception {
        Document document = Jsoup.parse(get(page).body(), address + page.substring(1));
        var form = (org.jsoup.nodes.FormElement) document.selectFirst(selector);
        var fields = new ArrayList<String>();
        form.formData().forEach(field -> {
            String value = typed.getOrDefault(field.key(), field.value());
            fields.add(encode(field.key()) + "=" + encode(value));
        });
        return browser.send(
                HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A connection of the application's own role to its database. */
    Connection database(String password) throws IOException, SQLException {
        String port = Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/thidua", "thidua_app", password);
    }

    String password() throws IOException {
        return Files.readString(home.resolve("password")).strip();
    }

    ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                        .get(0)
                        .strip()))
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Sends Secure cookies to this very machine without TLS, as browsers do. */
    private static final class CookiesOfThisMachine extends CookieManager {

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            return super.get(asIfOverTls(uri), headers);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(asIfOverTls(uri), headers);
        }

        private static URI asIfOverTls(URI uri) {
            return URI.create(uri.toString().replaceFirst("^http:", "https:"));
        }
    }
}
