package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.persistence.Acting;
import vn.thidua.report.Calls.Call;
import vn.thidua.report.Calls.Deed;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Grant;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/**
 * Any order of calls by anybody on any tree of organisations leaves a legal state: drawn at random against the database, held
 * against a second account of the rules, and cut down to the fewest calls that show a fault.
 */
@IntegrationTest
class OrdersOfCallsTests {

    private static final int TREES = 12;
    private static final int ORDERS = 5;
    private static final int LENGTH = 24;

    @Autowired
    Reports reports;

    @Autowired
    Replies replies;

    @Autowired
    ReportTemplates templates;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void any_order_of_calls_by_anybody_on_any_tree_leaves_a_legal_state() {
        var chance = new Random(51);
        for (int i = 0; i < TREES; i++) {
            Tree tree = new Tree(chance);
            for (int order = 0; order < ORDERS; order++) {
                List<Call> calls = Calls.any(chance, LENGTH, tree.people.size(), tree.ways.size());
                if (fault(tree, calls) != null) {
                    List<Call> shortest = Calls.shrunk(calls, fewer -> fault(tree, fewer) != null);
                    assertThat(fault(tree, shortest))
                            .as("%s of %s", shortest, tree.people)
                            .isNull();
                }
            }
        }
    }

    @Test
    void calls_at_the_same_moment_follow_each_other() throws Exception {
        var chance = new Random(53);
        Tree tree = new Tree(chance);
        for (int order = 0; order < 6; order++) {
            List<UUID> begun = tree.begin();
            var tried = new ArrayList<Future<?>>();
            var crowd = Executors.newFixedThreadPool(8);
            for (int one = 0; one < 8; one++) {
                var own = new Random(chance.nextLong());
                tried.add(crowd.submit(() -> {
                    for (int turn = 0; turn < 25; turn++) {
                        tries(
                                tree,
                                begun,
                                Calls.any(own, 1, tree.people.size(), tree.ways.size())
                                        .get(0));
                    }
                }));
            }
            for (Future<?> one : tried) {
                one.get();
            }
            crowd.shutdown();
            begun.forEach(report -> assertThat(brokenRule(report)).isNull());
        }
    }

    @Test
    void who_may_not_answer_cannot_even_write_the_row() {
        Tree tree = new Tree(new Random(7));
        UUID report = tree.begin().get(0);
        Way way = tree.ways.get(0);
        for (UUID hand : List.of(way.author, way.addressee)) {
            Scope scope = new Scope(false, false, Set.of(way.author, way.addressee), Set.of(hand), Set.of());
            assertThat(refused(() -> Acting.within(
                            scope, () -> new TransactionTemplate(transactions).execute(status -> database.sql("""
                                            insert into report_reply (id, organisation_id, author_id, report_id, template_id, first_day, attempt, turn, verdict, replied_at, replied_by)
                                            select gen_random_uuid(), :addressee, :author, :report, t.id, date '2001-01-01', 1, 1, 'ACCEPTED', now(), 'ai' from report_template t limit 1
                                            """)
                                    .param("addressee", way.addressee)
                                    .param("author", way.author)
                                    .param("report", report)
                                    .update()))))
                    .isTrue();
        }
    }

    private static boolean refused(Runnable deed) {
        try {
            deed.run();
            return false;
        } catch (org.springframework.dao.DataAccessException refused) {
            return true;
        }
    }

    /** What went wrong, or nothing. */
    private @Nullable String fault(Tree tree, List<Call> calls) {
        List<UUID> begun = tree.begin();
        var standing = new ArrayList<>(begun.stream().map(report -> "DRAFT").toList());
        for (Call call : calls) {
            Way way = tree.ways.get(call.on());
            boolean may = tree.people.get(call.who()).may(call.deed(), way)
                    && !(call.deed() == Deed.TAKE_BACK
                            && standing.get(call.on()).equals("ACCEPTED")
                            && addedUp(tree, way, standing));
            String lawful = may ? after(call, standing.get(call.on())) : null;
            boolean done = tries(tree, begun, call);
            if (done != (lawful != null)) {
                return call + (done ? " was done against the rules" : " was refused though lawful") + " at "
                        + standing.get(call.on());
            }
            if (lawful != null) {
                standing.set(call.on(), lawful);
            }
        }
        for (int i = 0; i < begun.size(); i++) {
            UUID report = begun.get(i);
            String now = Acting.asSystem(() -> new TransactionTemplate(transactions)
                    .execute(status ->
                            reports.standing(reports.require(report, SYSTEM)).name()));
            if (!standing.get(i).equals(now)) {
                return "stands as " + now + ", not as " + standing.get(i);
            }
            String broken = brokenRule(report);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    /** The addressee has issued its own report over the same period. */
    private static boolean addedUp(Tree tree, Way way, List<String> standing) {
        for (int i = 0; i < tree.ways.size(); i++) {
            if (tree.ways.get(i).author.equals(way.addressee)
                    && !List.of("DRAFT", "REVIEWED").contains(standing.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The rules in other words; nothing where the call is not lawful. */
    private static @Nullable String after(Call call, String standing) {
        return switch (call.deed()) {
            case REVIEW -> from(standing, "DRAFT", "REVIEWED");
            case SEND_BACK -> from(standing, "REVIEWED", "DRAFT");
            case ISSUE -> from(standing, "REVIEWED", "ISSUED");
            case SUBMIT -> from(standing, "ISSUED", "SUBMITTED");
            case WITHDRAW -> from(standing, "SUBMITTED", "ISSUED");
            case REOPEN -> from(standing, "ISSUED RETURNED UNLOCKED", "DRAFT");
            case ACCEPT -> from(standing, "SUBMITTED UNLOCKED", "ACCEPTED");
            case RETURN -> call.days() < 0 ? null : from(standing, "SUBMITTED", "RETURNED");
            case UNLOCK -> call.days() < 0 ? null : from(standing, "ACCEPTED", "UNLOCKED");
            case TAKE_BACK -> from(standing, "RETURNED ACCEPTED", "SUBMITTED");
            case WAIT -> standing;
        };
    }

    private static @Nullable String from(String standing, String lawful, String to) {
        return List.of(lawful.split(" ")).contains(standing) ? to : null;
    }

    /** Tries a call in the caller's scope; being refused, or slower than somebody else, is no fault. */
    private boolean tries(Tree tree, List<UUID> begun, Call call) {
        Viewer viewer = tree.people.get(call.who()).viewer();
        UUID report = begun.get(call.on());
        try {
            return Acting.within(viewer.scope(), () -> {
                does(call, report, viewer);
                return true;
            });
        } catch (Refusal
                | NotFound
                | ObjectOptimisticLockingFailureException
                | DataIntegrityViolationException refused) {
            return false;
        }
    }

    private void does(Call call, UUID report, Viewer viewer) {
        LocalDate until = LocalDate.of(2022, 2, 10).plusDays(call.days());
        switch (call.deed()) {
            case REVIEW -> reports.review(report, viewer);
            case SEND_BACK -> reports.sendBack(report, "Bổ sung số liệu", viewer);
            case ISSUE ->
                reports.issue(
                        report,
                        new Report.Issue(
                                "1-BC/TCT", LocalDate.of(2022, 2, 1), "Người ký", null, "{}", "0".repeat(64), true),
                        viewer);
            case SUBMIT -> reports.submit(report, viewer);
            case WITHDRAW -> reports.withdraw(report, viewer);
            case REOPEN -> reports.reopen(report, "Sửa số liệu", viewer);
            case ACCEPT -> replies.accept(report, viewer);
            case RETURN -> replies.giveBack(report, "Số liệu chưa khớp", until, viewer);
            case UNLOCK -> replies.unlock(report, "Thiếu một lớp", until, viewer);
            case TAKE_BACK -> replies.takeBack(report, viewer);
            case WAIT -> {}
        }
    }

    private static final Map<String, String> MAY_FOLLOW = Map.of(
            "", "BEGUN",
            "BEGUN", "REVIEWED",
            "SENT_BACK", "REVIEWED",
            "REOPENED", "REVIEWED",
            "REVIEWED", "SENT_BACK ISSUED",
            "ISSUED", "SUBMITTED REOPENED",
            "SUBMITTED", "WITHDRAWN REOPENED",
            "WITHDRAWN", "SUBMITTED REOPENED");

    private static final Map<String, String> MAY_BE_ANSWERED = Map.of(
            "", "ACCEPTED RETURNED",
            "ACCEPTED", "UNLOCKED TAKEN_BACK",
            "RETURNED", "TAKEN_BACK",
            "UNLOCKED", "ACCEPTED",
            "TAKEN_BACK", "ACCEPTED RETURNED");

    /** Reads what was written down and follows it once more. */
    private @Nullable String brokenRule(UUID report) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> {
            String before = "";
            int attempts = 1;
            for (String step : texts("select step from report_step where report_id = ? order by turn", report)) {
                if (!List.of(MAY_FOLLOW.get(before).split(" ")).contains(step)) {
                    return step + " followed " + before;
                }
                attempts += step.equals("REOPENED") ? 1 : 0;
                before = step;
            }
            String last = "";
            String attempt = "";
            for (String reply : texts(
                    "select attempt || ' ' || verdict from report_reply where report_id = ? order by turn", report)) {
                String[] parts = reply.split(" ");
                last = parts[0].equals(attempt) ? last : "";
                attempt = parts[0];
                if (!List.of(MAY_BE_ANSWERED.get(last).split(" ")).contains(parts[1])) {
                    return parts[1] + " answered after " + last;
                }
                last = parts[1];
            }
            return attempts
                            == database.sql("select attempt from report where id = ?")
                                    .param(report)
                                    .query(Integer.class)
                                    .single()
                    ? null
                    : "attempts are miscounted";
        }));
    }

    private List<String> texts(String sql, UUID report) {
        return database.sql(sql).param(report).query(String.class).list();
    }

    private static final Viewer SYSTEM = new Viewer(
            new UUID(0, 1),
            "he-thong",
            "Hệ thống",
            null,
            new UUID(0, 1),
            "",
            null,
            Set.of(),
            Scope.SYSTEM,
            Instant.EPOCH,
            false);

    /** Whose reports go to whom. */
    private record Way(UUID author, UUID addressee, String template) {}

    /** Somebody with one role in one body. */
    private record Person(Role role, UUID body, Viewer viewer) {

        boolean may(Deed deed, Way way) {
            boolean acts = role == Role.CLUSTER_SECRETARY || role == Role.ACADEMY_OFFICER;
            return switch (deed) {
                case REVIEW, SEND_BACK, ISSUE, REOPEN -> body.equals(way.author) && (acts || role == Role.RECTOR);
                case SUBMIT, WITHDRAW ->
                    body.equals(way.author) && (acts || role == Role.RECTOR || role == Role.SCHOOL_SECRETARY);
                case ACCEPT, RETURN, UNLOCK, TAKE_BACK -> body.equals(way.addressee) && acts;
                case WAIT -> true;
            };
        }

        @Override
        public String toString() {
            return viewer.userName();
        }
    }

    /** A superior body with clusters, a province with a block, schools that are members here and there. */
    private final class Tree {
        final List<Person> people = new ArrayList<>();
        final List<Way> ways = new ArrayList<>();
        private final String mark =
                "CAY-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
        private int year = 2021;

        Tree(Random chance) {
            Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> {
                grow(chance);
                return null;
            }));
        }

        private void grow(Random chance) {
            UUID academy = body("ACADEMY", null, "", "HV");
            UUID province = body("PROVINCE", null, "", "TINH");
            var above = new ArrayList<UUID>();
            int clusters = 1 + chance.nextInt(2);
            for (int i = 0; i < clusters; i++) {
                above.add(body("CLUSTER", academy, mark + "HV.", "CUM" + i));
            }
            UUID block = body("BLOCK", province, mark + "TINH.", "KHOI");
            var schools = new ArrayList<UUID>();
            int number = 1 + chance.nextInt(3);
            for (int i = 0; i < number; i++) {
                UUID school = body("SCHOOL", academy, mark + "HV.", "TRUONG" + i);
                schools.add(school);
                ways.add(new Way(school, above.get(chance.nextInt(clusters)), "HALF_YEAR_CLUSTER"));
                if (chance.nextBoolean()) {
                    ways.add(new Way(school, block, "HALF_YEAR_BLOCK"));
                }
            }
            above.forEach(cluster -> ways.add(new Way(cluster, academy, "CLUSTER_HALF_YEAR")));
            var all = new HashSet<UUID>(schools);
            all.addAll(above);
            all.add(academy);
            person(Role.ACADEMY_OFFICER, academy, all);
            for (UUID body : List.copyOf(above)) {
                person(Role.CLUSTER_SECRETARY, body, below(body));
            }
            person(Role.CLUSTER_SECRETARY, block, below(block));
            for (UUID school : schools) {
                person(Role.SCHOOL_SECRETARY, school, Set.of(school));
                person(Role.RECTOR, school, Set.of(school));
                person(Role.UNIT_HEAD, school, Set.of(school));
            }
        }

        private Set<UUID> below(UUID body) {
            var below = new HashSet<UUID>();
            ways.stream().filter(way -> way.addressee.equals(body)).forEach(way -> below.add(way.author));
            below.add(body);
            return below;
        }

        private UUID body(String kind, @Nullable UUID parent, String path, String code) {
            UUID id = UUID.randomUUID();
            database.sql("""
                            insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                            values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'CALENDAR', date '1990-01-01')
                            """)
                    .params(id, id, parent, path + mark + code + ".", kind, mark + code, "Thử " + mark + code, code)
                    .update();
            return id;
        }

        private void person(Role role, UUID body, Set<UUID> reads) {
            people.add(new Person(
                    role,
                    body,
                    new Viewer(
                            UUID.randomUUID(),
                            role + "@" + people.size(),
                            "Người " + people.size(),
                            null,
                            body,
                            "",
                            null,
                            Set.of(new Grant(role, body)),
                            new Scope(false, false, reads, Set.of(body), Set.of()),
                            Instant.EPOCH,
                            false)));
        }

        /** A report on every way, of a year in which there is none yet. */
        List<UUID> begin() {
            year--;
            return ways.stream().map(this::begin).toList();
        }

        private UUID begin(Way way) {
            Viewer viewer = people.stream()
                    .filter(person -> person.body.equals(way.author) && person.role != Role.UNIT_HEAD)
                    .findFirst()
                    .orElseThrow()
                    .viewer();
            return Acting.within(viewer.scope(), () -> {
                ReportTemplate template = templates.all().stream()
                        .filter(one -> one.code().equals(way.template))
                        .findFirst()
                        .orElseThrow();
                Period period = template.span().period(new EmulationYear(year, EmulationYear.Kind.CALENDAR), 1);
                return reports.begin(template, way.addressee, "Công tác 6 tháng", period, period.to(), null, viewer)
                        .id();
            });
        }
    }
}
