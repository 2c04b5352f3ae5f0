package vn.thidua.bench;

import java.sql.SQLException;
import java.util.Arrays;

/** Reports of a half year into one: of a cluster of eight, and of as many schools as the Academy has. */
final class CompiledClusters {

    private static final int EIGHT = 8;
    private static final int MANY = 100;
    private static final int TIMES = 5;

    private final World world;

    CompiledClusters(World world) {
        this.world = world;
    }

    void add(Report report, int port) throws SQLException {
        Report.say("Adding accepted reports of %d and of %d schools".formatted(EIGHT, MANY));
        world.addReports(MANY);
        row(report, port, EIGHT, 500);
        row(report, port, MANY, 2_000);
    }

    private static void row(Report report, int port, int schools, int most) {
        Visitor secretary = new Visitor(port).signIn("tong-hop-" + schools);
        String path = "/reports/" + PageOfSchool.id("compilation/" + schools);
        for (String page : new String[] {"/compilation", "/text"}) {
            double best = best(secretary, path + page);
            report.add(
                    "Report compiled from %d schools, %s".formatted(schools, page),
                    "%.0f ms".formatted(best),
                    "≤ %,d ms".formatted(most),
                    best <= most);
        }
    }

    /** The best of several, since whatever else the machine does only adds to it. */
    private static double best(Visitor visitor, String path) {
        double[] waits = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            var answer = visitor.get(path, false);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
            waits[i] = (System.nanoTime() - start) / 1e6;
        }
        return Arrays.stream(waits).min().orElseThrow();
    }
}
