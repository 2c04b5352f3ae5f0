package vn.thidua.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import vn.thidua.Pages;

/** A real Chromium, if this machine has one: journeys are skipped, with a word on how to install it, where there is none. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Browser open() {
        Optional<Path> executable = executable();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "No Chromium found. Install one (Debian, Ubuntu: apt-get install chromium) or name it in CHROMIUM.");
        return new Browser(executable.get());
    }

    private static Optional<Path> executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** A fresh window of the given width; what the browser's console complains about is kept. */
    Page window(int width, boolean dark) {
        return window(width, dark, true);
    }

    /** A phone whose browser runs no script. */
    Page withoutScript() {
        return window(360, false, false);
    }

    private Page window(int width, boolean dark, boolean script) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setJavaScriptEnabled(script)
                .setViewportSize(width, width < 600 ? 740 : 900)
                .setLocale("vi-VN")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A window in which somebody of the demo world has signed in. */
    Page signedIn(String address, String userName, int width, boolean dark) {
        Page page = window(width, dark);
        page.navigate(address + "/sign-in");
        page.fill("#userName", userName);
        page.fill("#password", Pages.PASSWORD);
        page.click("main form button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Errors that the browser reported so far: script errors, refused content. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
