package vn.thidua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import vn.thidua.persistence.DatabaseProperties;
import vn.thidua.persistence.EmbeddedServer;

/**
 * Grows a world from one school to a thousand, asks for its pages and prints one table. Only this machine is asked, every
 * load ends by itself, and nothing here ever fails a build for being slow. How to run and read it: src/docs/benchmark.md.
 *
 * <p>Properties: {@code bench.schools} (1000), {@code bench.people} (300000, for the search by name; 0 leaves it out),
 * {@code bench.start} (true: also measures how long the jar takes to start), {@code bench.clients} (4), {@code bench.option} (one more option
 * for the application's JVM, to look closer).
 */
public final class Benchmark {

    private static final Path HOME = Path.of("target", "bench").toAbsolutePath();
    private static final Path LOG = HOME.resolve("application.log");
    private static final int SCHOOLS = Integer.getInteger("bench.schools", 1000);
    private static final int PEOPLE = Integer.getInteger("bench.people", 300_000);
    private static final int CLIENTS = Math.min(8, Integer.getInteger("bench.clients", 4));
    private static final int RATE = 50;
    private static final int ROUNDS = 2;
    private static final int STANDING_BODY = 7;

    /** As operations.md and the compose file start it. */
    private static final List<String> SMALL_MACHINE = List.of(
            "-XX:+UseSerialGC", "-Xms64m", "-Xmx384m", "-Xmn48m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25");

    private static final int COMPACT_HEADERS_SINCE = 25;

    private final Report report = new Report();
    private final EmbeddedServer server;
    private final World world;
    private final Jdk jdk;

    private Benchmark(EmbeddedServer server) {
        this.server = server;
        this.world = new World(server);
        List<Jdk> found = Jdk.found();
        this.jdk = found.get(found.size() - 1);
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        try (var server = EmbeddedServer.start(new DatabaseProperties(HOME.resolve("database"), true))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            var benchmark = new Benchmark(server);
            benchmark.pages();
            if (!"false".equals(System.getProperty("bench.start"))) {
                new StartTimes(HOME, LOG, benchmark.environment()).measure(benchmark.report);
            }
            benchmark.report.print(HOME.resolve("report.md"));
        }
    }

    private void pages() throws IOException, InterruptedException, SQLException {
        Report.say("Starting the application on Java " + jdk.version());
        List<String> command = new ArrayList<>(SMALL_MACHINE);
        if (jdk.version() >= COMPACT_HEADERS_SINCE) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchedApplication.class.getName()));
        try (AppProcess application = AppProcess.start(jdk.java(), command, environment(), LOG)) {
            var growth = new Growth();
            List<PageOfSchool> pages = List.of();
            for (int size : new TreeSet<>(List.of(1, Math.min(100, SCHOOLS), SCHOOLS))) {
                long start = System.nanoTime();
                world.growTo(size);
                Report.say("%,d schools, %,d rows, filled in %d s"
                        .formatted(
                                size,
                                world.rows(),
                                Duration.ofNanos(System.nanoTime() - start).toSeconds()));
                Visitor visitor = new Visitor(application.port()).signIn("s1.p" + STANDING_BODY);
                if (size == 1) {
                    pages = PageOfSchool.ALL.stream()
                            .filter(page -> visitor.get(page.path(1), false).statusCode() == 200)
                            .toList();
                    warmUp(visitor, pages);
                }
                growth.measure(size, visitor, pages);
            }
            report.add(
                    "World",
                    "%,d schools, %,d people, %,d rows, %,d MB on disk"
                            .formatted(SCHOOLS, world.people(), world.rows(), world.size() >> 20));
            report.add(
                    "Application on",
                    "Java %d, %d processors"
                            .formatted(jdk.version(), Runtime.getRuntime().availableProcessors()));
            SlowStatements slow = SlowStatements.watch(server, HOME.resolve("database/server.log"));
            List<Visitor> visitors = IntStream.rangeClosed(1, Math.min(20, SCHOOLS))
                    .mapToObj(school -> new Visitor(application.port()).signIn("s" + school + ".p" + STANDING_BODY))
                    .toList();
            againstRaw(visitors, pages);
            statementsAndWeight(application, pages);
            growth.add(report);
            atFixedRate(application, visitors, pages);
            slow.add(report);
            new FigureTimes(server).add(report, SCHOOLS);
            new RankingTimes(server).add(report);
            new LargeSchool(server, world).add(report, application.port());
            new LargeMonths(world).add(report, application.port());
            new CompiledClusters(world).add(report, application.port());
            new NameSearch(server, world).add(report, PEOPLE);
        }
    }

    private void warmUp(Visitor visitor, List<PageOfSchool> pages) {
        Report.say("Warming up on " + pages.stream().map(PageOfSchool::name).toList());
        for (PageOfSchool page : pages) {
            Load.closed(List.of(new Load.Visit(visitor, page.path(1))), Duration.ofSeconds(2));
        }
    }

    /** Throughput of a page and of the raw servlet in turns, so that whatever else the machine does hits both. */
    private void againstRaw(List<Visitor> visitors, List<PageOfSchool> pages) {
        for (PageOfSchool page : pages) {
            if (page.kind() == PageOfSchool.Kind.OTHER) {
                continue;
            }
            record(visitors.get(0), page);
            List<Load.Visit> visits = new ArrayList<>();
            List<Load.Visit> raw = new ArrayList<>();
            for (int i = 0; i < Math.min(CLIENTS, visitors.size()); i++) {
                visits.add(new Load.Visit(visitors.get(i), page.path(i + 1)));
                raw.add(new Load.Visit(visitors.get(i).withoutCookies(), raw(page)));
            }
            double ofPage = 0;
            double ofRaw = 0;
            for (int round = -1; round < ROUNDS; round++) {
                var time = Duration.ofMillis(round < 0 ? 500 : 1500);
                double one = Load.closed(visits, time);
                double other = Load.closed(raw, time);
                ofPage += round < 0 ? 0 : one / ROUNDS;
                ofRaw += round < 0 ? 0 : other / ROUNDS;
            }
            report.add(
                    "Throughput, " + page.name() + ", %d clients".formatted(visits.size()),
                    "%.0f/s, R %.0f/s, ratio %.2f".formatted(ofPage, ofRaw, ofPage / ofRaw),
                    page.kind() == PageOfSchool.Kind.LIST ? "≥ 0.35 R" : "",
                    page.kind() != PageOfSchool.Kind.LIST || ofPage / ofRaw >= 0.35);
        }
    }

    private static String raw(PageOfSchool page) {
        return "/raw/" + PageOfSchool.ALL.indexOf(page);
    }

    /** Teaches the raw servlet a page; gives the page's statements. */
    private static List<String> record(Visitor visitor, PageOfSchool page) {
        Visitor stranger = visitor.withoutCookies();
        stranger.get("/raw/record", false);
        byte[] bytes = visitor.get(page.path(1), false).body();
        return stranger.post(raw(page), bytes).lines().toList();
    }

    private void statementsAndWeight(AppProcess application, List<PageOfSchool> pages) throws IOException {
        Visitor visitor = new Visitor(application.port()).signIn("s1.p" + STANDING_BODY);
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (PageOfSchool page : pages) {
            List<String> statements = record(visitor, page);
            all.put(page.name(), statements);
            Weight weight = Weight.of(visitor, page.path(1));
            int most = page.kind() == PageOfSchool.Kind.LIST ? 6 : 8;
            report.add(
                    "Statements and bytes, " + page.name(),
                    "%d; HTML %.1f kB, compressed %.1f kB"
                            .formatted(statements.size(), weight.html() / 1e3, weight.compressed() / 1e3),
                    "≤ %d; ≤ 50 kB, ≤ 12 kB".formatted(most),
                    statements.size() <= most && weight.html() <= 50_000 && weight.compressed() <= 12_000);
            if (page.template().equals("/") || page.kind() == PageOfSchool.Kind.LIST) {
                report.add(
                        "First visit and repeat, " + page.name(),
                        "%.1f kB in %d requests; %.1f kB in %d"
                                .formatted(
                                        weight.first() / 1e3,
                                        weight.firstRequests(),
                                        weight.repeat() / 1e3,
                                        weight.repeatRequests()),
                        "≤ 120 kB; ≤ 15 kB in ≤ 3",
                        weight.first() <= 120_000 && weight.repeat() <= 15_000 && weight.repeatRequests() <= 3);
            }
        }
        Files.writeString(
                HOME.resolve("statements.txt"),
                String.join(
                        "\n",
                        all.entrySet().stream()
                                .map(page -> page.getKey() + "\n  " + String.join("\n  ", page.getValue()))
                                .toList()));
    }

    private void atFixedRate(AppProcess application, List<Visitor> visitors, List<PageOfSchool> pages) {
        List<Load.Visit> visits = new ArrayList<>();
        for (PageOfSchool page : pages) {
            for (int i = 0; i < visitors.size(); i++) {
                visits.add(new Load.Visit(visitors.get(i), page.path(i + 1)));
            }
        }
        java.util.Collections.shuffle(visits, new java.util.Random(1));
        Load.open(visits, RATE, Duration.ofSeconds(5));
        Load.Waits waits = Load.open(visits, RATE, Duration.ofSeconds(30));
        report.add(
                "All %d pages at %d requests/s, %d requests"
                        .formatted(pages.size(), RATE, waits.sorted().size()),
                waits + ", %d failed".formatted(waits.failures()),
                "p95 ≤ 60, p99 ≤ 120 ms",
                waits.percentile(95) <= 60 && waits.percentile(99) <= 120 && waits.failures() == 0);
        long ofApplication = application.memory();
        long ofDatabase = AppProcess.memoryOfFamily(processOfDatabase());
        report.add(
                "Memory then (-Xmx384m, serial collector)",
                "application %d MB, PostgreSQL %d MB".formatted(ofApplication, ofDatabase),
                "≤ 450 MB, ≤ 250 MB",
                ofApplication <= 450 && ofDatabase <= 250);
    }

    private long processOfDatabase() {
        try {
            return Long.parseLong(Files.readAllLines(server.dataDirectory().resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            return 0;
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", server.url(),
                "SPRING_DATASOURCE_USERNAME", "thidua_app",
                "SPRING_DATASOURCE_PASSWORD", server.password(),
                "SPRING_FLYWAY_USER", "thidua_owner",
                "SPRING_FLYWAY_PASSWORD", server.password());
    }
}
