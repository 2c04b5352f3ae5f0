package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Pages;
import vn.thidua.ballot.RoundPlan.Nominee;
import vn.thidua.ballot.RoundPlan.Rule;
import vn.thidua.ballot.RoundPlan.Teller;
import vn.thidua.ballot.RoundPlan.Voter;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Threshold;

/** A council of a test's own, in a school of its own: a secretary who is no member, and members with accounts. */
public final class TrialCouncil {

    public final String mark = UUID.randomUUID().toString().substring(0, 8);
    public final UUID school = UUID.randomUUID();
    public final List<UUID> members = new ArrayList<>();
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public TrialCouncil(JdbcClient database, PlatformTransactionManager transactions, int size) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        ask(() -> {
            database.sql("""
                    insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                    values (?, 0, ?, null, ?, 'SCHOOL', ?, 'Trường Chính trị Thử', 'TCT Thử', 'CALENDAR', date '2000-01-01')
                    """)
                    .params(school, school, "PHIEU-" + mark.toUpperCase() + ".", "PHIEU-" + mark.toUpperCase())
                    .update();
            UUID unit = UUID.randomUUID();
            database.sql("""
                    insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                    values (?, 0, ?, ?, ?, 'FACULTY', 'K1', 'Khoa Một', 'Khoa Một', 'CALENDAR', date '2000-01-01')
                    """)
                    .params(unit, school, school, "PHIEU-" + mark.toUpperCase() + ".K1.")
                    .update();
            account("thuky", person("Lò Thị Ký", unit), unit, "SCHOOL_SECRETARY");
            for (int i = 0; i < size; i++) {
                UUID member = person("Lò Văn " + (char) ('A' + i % 26), unit);
                members.add(member);
                account("uyvien" + i, member, unit, null);
            }
            return null;
        });
    }

    public String secretary() {
        return "thuky." + mark;
    }

    public String member(int number) {
        return "uyvien" + number + "." + mark;
    }

    /** A plan in which every member votes and the first three are the tellers. */
    public RoundPlan plan(RoundMethod method, int nominees, int percent) {
        var list = new ArrayList<Nominee>();
        for (int i = 0; i < nominees; i++) {
            list.add(new Nominee(
                    UUID.randomUUID(),
                    "Người thứ " + (i + 1),
                    "Chiến sĩ thi đua cơ sở",
                    new Rule(new Threshold(percent, Threshold.Base.TOTAL_MEMBERS), "Quy chế Hội đồng"),
                    "Giấy khen"));
        }
        return plan(method, list, Map.of(), Set.of());
    }

    public RoundPlan plan(
            RoundMethod method, List<Nominee> nominees, Map<Integer, Set<UUID>> excluded, Set<Integer> inWriting) {
        var voters = new ArrayList<Voter>();
        var tellers = new ArrayList<Teller>();
        for (int i = 0; i < members.size(); i++) {
            voters.add(new Voter(
                    members.get(i),
                    "Lò Văn " + (char) ('A' + i % 26),
                    new HashSet<>(excluded.getOrDefault(i, Set.of())),
                    inWriting.contains(i)));
            if (i < 3) {
                tellers.add(new Teller(members.get(i), "Lò Văn " + (char) ('A' + i)));
            }
        }
        return new RoundPlan(
                school,
                "Bình xét danh hiệu năm 2021 " + mark,
                method,
                nominees,
                voters,
                tellers,
                members.size(),
                members.size() - inWriting.size(),
                inWriting.isEmpty() ? null : java.time.LocalDate.of(2022, 2, 10),
                null,
                null);
    }

    /** Prepares a round, has its codes made and taken, opens it; returns the tellers' codes (none unless it is secret). */
    public List<String> open(Pages pages, Rounds rounds, UUID round, RoundMethod method) {
        var codes = new ArrayList<String>();
        if (method == RoundMethod.SECRET) {
            expect(pages.post(secretary(), "/votes/" + round + "/tellers/codes"), 302);
            for (int i = 0; i < 3; i++) {
                var page = pages.post(member(i), "/votes/" + round + "/tellers/code", "password", Pages.PASSWORD);
                expect(page, 200);
                codes.add(page.page().selectFirst(".code-big").text());
            }
        }
        expect(pages.post(secretary(), "/votes/" + round + "/opening", "password", Pages.PASSWORD), 302);
        return codes;
    }

    /** Casts a member's ballot: one sign a nominee. */
    public Pages.Answer cast(Pages pages, UUID round, int member, String marks) {
        return pages.post(member(member), "/votes/" + round, form("c", marks));
    }

    public static String[] form(String step, String marks) {
        var form = new ArrayList<>(List.of("step", step));
        for (int i = 0; i < marks.length(); i++) {
            form.add("c" + i);
            form.add(marks.substring(i, i + 1));
        }
        return form.toArray(String[]::new);
    }

    public void closeAndCount(Pages pages, UUID round, List<String> codes) {
        expect(pages.post(secretary(), "/votes/" + round + "/closing"), 302);
        for (int i = 0; i < 2; i++) {
            expect(type(pages, round, i, codes.get(i)), 302);
        }
    }

    public Pages.Answer type(Pages pages, UUID round, int teller, String code) {
        return pages.post(member(teller), "/votes/" + round + "/count", "password", Pages.PASSWORD, "code", code);
    }

    private static void expect(Pages.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " instead of " + status + ": " + answer.main());
        }
    }

    /** Does something as the system itself, in one transaction. */
    public <T> T ask(Supplier<T> question) {
        return Acting.asSystem(() -> transaction.execute(status -> question.get()));
    }

    private UUID person(String name, UUID unit) {
        UUID person = UUID.randomUUID();
        database.sql(
                        "insert into person (id, version, organisation_id, code, full_name, given_name, joined_on) values (?, 0, ?, ?, ?, ?, date '2010-01-01')")
                .params(
                        person,
                        school,
                        person.toString().substring(0, 12),
                        name,
                        name.substring(name.lastIndexOf(' ') + 1))
                .update();
        database.sql(
                        "insert into appointment (id, organisation_id, person_id, unit_id, position, rank, leadership, contract, valid_from) values (?, ?, ?, ?, ?, 'LECTURER', false, 'PUBLIC_EMPLOYEE', date '2010-01-01')")
                .params(Arrays.asList(UUID.randomUUID(), school, person, unit, null))
                .update();
        return person;
    }

    private void account(String name, UUID person, UUID unit, String role) {
        UUID account = UUID.randomUUID();
        database.sql("""
                insert into account (id, version, organisation_id, unit_id, person_id, user_name, display_name, password, must_change_password, created_at)
                select ?, 0, ?, ?, ?, ?, (select full_name from person where id = ?), password, false, now() from account where user_name = 'thuky.lc'
                """)
                .params(account, school, unit, person, name + "." + mark, person)
                .update();
        for (String each : role == null ? List.of("STAFF_MEMBER") : List.of(role, "STAFF_MEMBER")) {
            database.sql("insert into account_grant (account_id, organisation_id, role) values (?, ?, ?)")
                    .params(account, school, each)
                    .update();
        }
    }
}
