package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ballot.RoundPlan.Nominee;
import vn.thidua.ballot.RoundPlan.Rule;
import vn.thidua.ballot.RoundPlan.Teller;
import vn.thidua.ballot.RoundPlan.Voter;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Threshold;

/** A cluster of a test's own with schools of its own; in each a secretary and somebody who can be sent. */
public final class TrialCluster {

    public final String mark = UUID.randomUUID().toString().substring(0, 8);
    public final UUID cluster = UUID.randomUUID();
    public final List<UUID> schools = new ArrayList<>();
    public final List<UUID> people = new ArrayList<>();
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public TrialCluster(JdbcClient database, PlatformTransactionManager transactions, int size) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        ask(() -> {
            organisation(cluster, "CLUSTER", "CUM-" + mark.toUpperCase(), "Cụm thi đua Thử");
            account("thukycum", null, cluster, "CLUSTER_SECRETARY");
            for (int i = 0; i < size; i++) {
                UUID school = UUID.randomUUID();
                schools.add(school);
                organisation(
                        school,
                        "SCHOOL",
                        "TRUONG" + i + "-" + mark.toUpperCase(),
                        "Trường Chính trị " + (char) ('A' + i));
                for (String year : List.of("2021", "2022")) {
                    database.sql(
                                    "insert into membership (id, version, organisation_id, member_id, emulation_year, role) values (?, 0, ?, ?, ?, ?)")
                            .params(
                                    UUID.randomUUID(),
                                    cluster,
                                    school,
                                    year,
                                    List.of("HEAD", "STANDING_DEPUTY", "DEPUTY", "MEMBER")
                                            .get(Math.min(i, 3)))
                            .update();
                }
                UUID person = person("Lò Văn " + (char) ('A' + i), school);
                people.add(person);
                account("daibieu" + i, person, school, "RECTOR");
                account("thuky" + i, person("Lò Thị " + (char) ('A' + i), school), school, "SCHOOL_SECRETARY");
            }
            return null;
        });
    }

    public String secretary() {
        return "thukycum." + mark;
    }

    /** Who is sent by a school. */
    public String representative(int school) {
        return "daibieu" + school + "." + mark;
    }

    public String secretaryOf(int school) {
        return "thuky" + school + "." + mark;
    }

    /** Every school sends its representative; the first three count. */
    public RoundPlan plan(RoundMethod method, int nominees) {
        var list = new ArrayList<Nominee>();
        for (int i = 0; i < nominees; i++) {
            list.add(new Nominee(
                    schools.get(i),
                    "Trường Chính trị " + (char) ('A' + i),
                    null,
                    new Rule(new Threshold(50, Threshold.Base.TOTAL_MEMBERS), "Quy chế Cụm"),
                    null));
        }
        var voters = new ArrayList<Voter>();
        var tellers = new ArrayList<Teller>();
        for (int i = 0; i < schools.size(); i++) {
            voters.add(new Voter(people.get(i), "Lò Văn " + (char) ('A' + i), Set.of(), false, schools.get(i)));
            if (i < 3) {
                tellers.add(new Teller(people.get(i), "Lò Văn " + (char) ('A' + i), schools.get(i)));
            }
        }
        return new RoundPlan(
                cluster,
                "Suy tôn đơn vị dẫn đầu " + mark,
                method,
                list,
                voters,
                tellers,
                schools.size(),
                schools.size(),
                null,
                null,
                null);
    }

    /** Does something as the system itself, in one transaction. */
    public <T> T ask(Supplier<T> question) {
        return Acting.asSystem(() -> transaction.execute(status -> question.get()));
    }

    private void organisation(UUID id, String kind, String code, String name) {
        database.sql("""
                insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                values (?, 0, ?, null, ?, ?, ?, ?, ?, 'CALENDAR', date '2000-01-01')
                """)
                .params(id, id, code + ".", kind, code, name, name.replace("Trường Chính trị", "TCT"))
                .update();
    }

    private UUID person(String name, UUID school) {
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
                        "insert into appointment (id, organisation_id, person_id, unit_id, position, rank, leadership, contract, valid_from) values (?, ?, ?, ?, 'Hiệu trưởng', 'LECTURER', true, 'PUBLIC_EMPLOYEE', date '2010-01-01')")
                .params(UUID.randomUUID(), school, person, school)
                .update();
        return person;
    }

    private void account(String name, @Nullable UUID person, UUID body, String role) {
        UUID account = UUID.randomUUID();
        database.sql("""
                insert into account (id, version, organisation_id, person_id, user_name, display_name, password, must_change_password, created_at)
                select ?, 0, ?, ?, ?, 'Người thử', password, false, now() from account where user_name = 'thuky.lc'
                """)
                .params(Arrays.asList(account, body, person, name + "." + mark))
                .update();
        database.sql("insert into account_grant (account_id, organisation_id, role) values (?, ?, ?)")
                .params(account, body, role)
                .update();
    }
}
