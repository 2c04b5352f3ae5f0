package vn.thidua.deliberation;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.persistence.Acting;
import vn.thidua.registration.TrialSchool;

/** A school of a test's own with a council: rector, secretary, head of the faculty and the first lecturers. */
final class CouncilTrial {

    final TrialSchool school;
    final UUID council = UUID.randomUUID();
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CouncilTrial(JdbcClient database, PlatformTransactionManager transactions, int lecturers) {
        this.school = new TrialSchool(database, transactions, lecturers, LocalDate.of(2022, 2, 28));
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        UUID composition = UUID.randomUUID();
        asSystem(() -> {
            UUID body = body();
            database.sql(
                            "insert into council (id, version, organisation_id, level, name) values (?, 0, ?, 'BASE', 'Hội đồng thử')")
                    .params(council, body)
                    .update();
            database.sql("""
                            insert into composition (id, version, organisation_id, council_id, number, decided_on, valid_from, state)
                            values (?, 0, ?, ?, '9-QĐ/TCT', date '2021-05-17', date '2021-05-17', 'IN_FORCE')
                            """).params(composition, body, council).update();
            seat(composition, "hieutruong", "CHAIR", 1);
            seat(composition, "thuky", "STANDING", 3);
            seat(composition, "truongkhoa", "MEMBER", 4);
            for (int i = 0; i < Math.min(3, lecturers); i++) {
                seat(composition, "giangvien" + i, i == 0 ? "VICE_CHAIR" : "MEMBER", 5 + i);
            }
        });
    }

    private void seat(UUID composition, String user, String role, int place) {
        database.sql("""
                        insert into council_member (id, organisation_id, composition_id, place, person_id, name, role, voting, valid_from)
                        select gen_random_uuid(), a.organisation_id, ?, ?, a.person_id, a.display_name, ?, true, date '2021-05-17'
                          from account a where a.user_name = ?
                        """).params(composition, place, role, user(user)).update();
    }

    String user(String name) {
        return school.user(name);
    }

    UUID body() {
        return ask("select organisation_id from account where user_name = ?", user("thuky"));
    }

    UUID person(String name) {
        return ask("select person_id from account where user_name = ?", user(name));
    }

    UUID faculty() {
        return ask("select id from organisation where organisation_id = ? and kind = 'FACULTY'", body());
    }

    UUID title(String code) {
        return ask("select id from title where code = ?", code);
    }

    UUID member(String name) {
        return ask("select id from council_member where person_id = ?", person(name));
    }

    UUID nominee(String address) {
        return ask(
                "select n.id from sitting_nominee n join agenda_item i on i.id = n.item_id where i.sitting_id = ? limit 1",
                sitting(address));
    }

    static UUID sitting(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    UUID ask(String sql, Object... parameters) {
        return Acting.asSystem(() -> transaction.execute(status -> database.sql(sql)
                .params(java.util.List.of(parameters))
                .query(UUID.class)
                .single()));
    }

    String text(String sql, Object... parameters) {
        return Acting.asSystem(() -> transaction.execute(status -> database.sql(sql)
                .params(java.util.List.of(parameters))
                .query(String.class)
                .optional()
                .orElse("")));
    }

    private void asSystem(Runnable work) {
        Acting.asSystem(() -> transaction.execute(status -> {
            work.run();
            return null;
        }));
    }
}
