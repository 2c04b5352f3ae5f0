package vn.thidua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * From the command to the first page: the jar on each JDK found, with an ahead-of-time cache on those that know it (25 and
 * later), and the very first start of all with a database to make and to migrate.
 */
final class StartTimes {

    private static final Path JAR = Path.of("target", "thidua.jar").toAbsolutePath();
    private static final int KNOWS_AOT_CACHE = 25;
    private static final int TIMES = 3;

    private final Path home;
    private final Path log;
    private final Map<String, String> environment;

    StartTimes(Path home, Path log, Map<String, String> environment) {
        this.home = home;
        this.log = log;
        this.environment = environment;
    }

    void measure(Report report) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            report.add("Start time", "no " + JAR.getFileName() + " built");
            return;
        }
        List<Jdk> found = Jdk.found();
        double first = 0;
        for (Jdk jdk : found) {
            Report.say("Starting the jar on Java " + jdk.version());
            double seconds = start(jdk, List.of("-jar", JAR.toString()));
            first = first == 0 ? seconds : first;
            report.add("Start of the jar on Java " + jdk.version(), "%.1f s".formatted(seconds));
            if (jdk.version() >= KNOWS_AOT_CACHE) {
                double cached = withCache(jdk);
                report.add(
                        "Start with AOT cache on Java " + jdk.version(),
                        "%.1f s, %.2f of the jar on Java %d"
                                .formatted(cached, cached / first, found.get(0).version()),
                        "≤ 0.45",
                        cached / first <= 0.45);
            }
        }
        Report.say("Starting for the first time");
        Map<String, String> empty = new HashMap<>(Map.of(
                "THIDUA_DATABASE_DIRECTORY", home.resolve("first start").toString(), "SPRING_PROFILES_ACTIVE", "demo"));
        try (var application = AppProcess.start(found.get(0).java(), List.of("-jar", JAR.toString()), empty, log)) {
            double seconds = seconds(application.untilFirstPage());
            report.add(
                    "Very first start, with initdb, migrations and demo world",
                    "%.1f s".formatted(seconds),
                    "≤ 20 s",
                    seconds <= 20);
        }
    }

    /** Unpacks the jar, lets one run write the cache while it serves pages, and starts with it. */
    private double withCache(Jdk jdk) throws IOException, InterruptedException {
        Path unpacked = home.resolve("unpacked");
        Path cache = home.resolve("thidua.aot");
        new ProcessBuilder(
                        jdk.java().toString(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--destination",
                        unpacked.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor(60, TimeUnit.SECONDS);
        String jar = unpacked.resolve(JAR.getFileName()).toString();
        try (var training =
                AppProcess.start(jdk.java(), List.of("-XX:AOTCacheOutput=" + cache, "-jar", jar), environment, log)) {
            var visitor = new Visitor(training.port()).signIn("s1.p7");
            List.of("/", "/organisations", "/staff").forEach(path -> {
                for (int i = 0; i < 50; i++) {
                    visitor.get(path, true);
                }
            });
        }
        List<String> command = new ArrayList<>(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-jar", jar));
        return start(jdk, command);
    }

    /** The median of a few starts, in seconds. */
    private double start(Jdk jdk, List<String> command) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (var application = AppProcess.start(jdk.java(), command, environment, log)) {
                times.add(seconds(application.untilFirstPage()));
            }
        }
        return times.stream().sorted().toList().get(TIMES / 2);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
