package vn.thidua.bench;

import java.sql.SQLException;
import vn.thidua.persistence.EmbeddedServer;

/** The search for people by name over a whole country, as the run-time role and in scopes small and large. */
final class NameSearch {

    private static final int PEOPLE_OF_SCHOOL = 55;
    private static final int TIMES = 40;

    private final EmbeddedServer server;
    private final World world;

    NameSearch(EmbeddedServer server, World world) {
        this.server = server;
        this.world = world;
    }

    void add(Report report, int people) throws SQLException {
        // later
    }
}
