package vn.thidua.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.award.AwardChain;
import vn.thidua.paper.Samples;
import vn.thidua.persistence.EmbeddedServer;
import vn.thidua.persistence.HashChain;

/**
 * One school of a thousand people beside all others: everybody against every title, a decision with a long annex as Word and as PDF,
 * and a ledger of many thousand awards read link by link.
 */
final class LargeSchool {

    private static final int NUMBER = 9_990;
    private static final int PEOPLE = 1_000;
    private static final int STANDING_BODY = 7;
    private static final int ANNEX = 1_800;
    private static final int LEDGER = 100_000;
    private static final int PART = 500;
    private static final int TIMES = 5;

    private final EmbeddedServer server;
    private final World world;

    LargeSchool(EmbeddedServer server, World world) {
        this.server = server;
        this.world = world;
    }

    void add(Report report, int port) throws SQLException {
        Report.say("Adding a school of %,d people".formatted(PEOPLE));
        world.addSchool(NUMBER, PEOPLE);
        UUID school = UUID.fromString(PageOfSchool.id("school/" + NUMBER));
        UUID paper = draft(school);
        Visitor secretary = new Visitor(port).signIn("s" + NUMBER + ".p" + STANDING_BODY);
        row(report, "Eligibility of %,d people × all titles, page".formatted(PEOPLE), 1_000, secretary, "/eligibility");
        row(report, "The same as a spreadsheet", 0, secretary, "/eligibility/export.xlsx");
        row(report, "Nominations of %,d people, list".formatted(PEOPLE), 0, secretary, "/nominations");
        row(report, "Prizes of %,d people, list".formatted(PEOPLE), 0, secretary, "/prizes");
        row(report, "Word, annex of %,d rows".formatted(ANNEX), 500, secretary, "/papers/" + paper + ".docx");
        row(report, "PDF, annex of %,d rows".formatted(ANNEX), 0, secretary, "/papers/" + paper + ".pdf");
        chain(report, school);
    }

    /** The best of several, since whatever else the machine does only adds to it. */
    private static void row(Report report, String what, int most, Visitor visitor, String path) {
        double best = best(() -> {
            var answer = visitor.get(path, false);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
            return answer;
        });
        if (most == 0) {
            report.add(what, "%.0f ms".formatted(best));
        } else {
            report.add(what, "%.0f ms".formatted(best), "≤ %,d ms".formatted(most), best <= most);
        }
    }

    private static double best(Supplier<?> work) {
        double[] waits = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.get();
            waits[i] = (System.nanoTime() - start) / 1e6;
        }
        return Arrays.stream(waits).min().orElseThrow();
    }

    private UUID draft(UUID school) throws SQLException {
        UUID paper = UUID.randomUUID();
        try (Connection connection = server.superuserConnection()) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("""
                            insert into paper (id, version, organisation_id, owner_id, kind, family, state, subject, model, about_id, about_path, drafted_at)
                            values (:id, 0, :school, :owner, 'QUYET_DINH', 'PARTY_36', 'DRAFT', 'Công nhận danh hiệu thi đua', cast(:model as json),
                                :about, '/decisions', now())
                            """)
                    .param("id", paper)
                    .param("school", school)
                    .param("owner", UUID.fromString(PageOfSchool.id("account/" + NUMBER + "/" + STANDING_BODY)))
                    .param("model", JsonMapper.builder().build().writeValueAsString(Samples.decision(ANNEX)))
                    .param("about", UUID.randomUUID())
                    .update();
        }
        return paper;
    }

    /** Lengthens the ledger through the database's own link, then reads it as the run-time role does. */
    private void chain(Report report, UUID school) throws SQLException {
        try (Connection connection = server.superuserConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set session_replication_role = replica");
            statement.execute("alter table award_entry enable always trigger award_link");
            connection.commit();
            for (int part = 0; part < LEDGER; part += PART) {
                statement.execute("""
                        insert into award_entry (id, organisation_id, number, entry, subject_kind, subject_name, title_id, emulation_year, award_kind,
                            award_level, confirmed, achievement, recorded_at, recorded_by, previous, hash)
                        select gen_random_uuid(), '%s', 0, 'CONFERRAL', 'OTHER', 'Học viên ' || n, t.id, '2020', 'DOT_XUAT', 'BASE', false,
                               'Thành tích ' || n, now(), 'Văn thư', '', ''
                          from generate_series(1, %d) n, title t where t.code = 'GK'
                        """.formatted(school, PART));
                // The head of a chain is one row, and only a finished transaction lets its earlier versions go.
                connection.commit();
            }
            statement.execute("alter table award_entry enable trigger award_link");
            connection.commit();
        }
        try (Connection connection = DriverManager.getConnection(server.url(), "thidua_app", server.password())) {
            connection.setAutoCommit(false);
            try (var bind = connection.prepareStatement("select set_config('app.reads', '*', true)")) {
                bind.execute();
            }
            var chain = new AwardChain(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            var verdict = new HashChain.Verdict[1];
            double best = best(() -> verdict[0] = chain.verify(school));
            report.add(
                    "Chain of %,d awards, verified".formatted(verdict[0].entries()),
                    "%.0f ms".formatted(best),
                    "whole",
                    verdict[0].intact());
        }
    }
}
