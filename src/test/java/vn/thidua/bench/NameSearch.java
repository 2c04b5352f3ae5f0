package vn.thidua.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thidua.persistence.EmbeddedServer;

/** The search for people by name among a whole country's, as the run-time role and in scopes small and large. */
final class NameSearch {

    private static final int PEOPLE_OF_SCHOOL = 55;
    private static final int AT_MOST = 20;
    private static final int TIMES = 15;
    private static final String[] NAMES = {"nguyễn thị lan", "sung", "Trang", "s0001-012", "nobody"};

    private final EmbeddedServer server;
    private final World world;

    NameSearch(EmbeddedServer server, World world) {
        this.server = server;
        this.world = world;
    }

    /** Adds people until there are so many, then searches. */
    void add(Report report, int people) throws SQLException {
        if (people > world.people()) {
            Report.say("Adding people for the search by name");
            world.growPeopleTo(people / PEOPLE_OF_SCHOOL + 1);
        }
        Map<String, String> scopes = new TreeMap<>(Map.of("1 school", schools(1), "8 schools", schools(8)));
        scopes.put("all", "*");
        try (Connection connection = DriverManager.getConnection(server.url(), "thidua_app", server.password())) {
            connection.setAutoCommit(false);
            for (var scope : scopes.entrySet()) {
                Map<String, Double> waits = new TreeMap<>();
                for (String name : NAMES) {
                    waits.put(name, median(connection, scope.getValue(), name));
                }
                double worst =
                        waits.values().stream().mapToDouble(wait -> wait).max().orElse(0);
                report.add(
                        "Search among %,d people, scope: %s".formatted(world.people(), scope.getKey()),
                        waits.entrySet().stream()
                                .map(wait -> "%s %.1f".formatted(wait.getKey(), wait.getValue()))
                                .collect(Collectors.joining(", ", "", " ms")),
                        "≤ 10 ms",
                        worst <= 10);
            }
        }
    }

    private static double median(Connection connection, String scope, String name) throws SQLException {
        try (var bind = connection.prepareStatement("select set_config('app.reads', ?, true)")) {
            bind.setString(1, scope);
            bind.execute();
        }
        double[] waits = new double[TIMES];
        try (var search = connection.prepareStatement(
                "select p.full_name from search_people(?, null, ?) found join person p on p.id = found.id")) {
            search.setString(1, name);
            search.setInt(2, AT_MOST);
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                try (var rows = search.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                waits[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        connection.rollback();
        Arrays.sort(waits);
        return waits[TIMES / 2];
    }

    private static String schools(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(school -> PageOfSchool.id("school/" + school))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
