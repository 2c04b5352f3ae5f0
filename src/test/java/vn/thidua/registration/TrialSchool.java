package vn.thidua.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.persistence.Acting;

/** A school of a test's own, with its people and accounts, so that no test disturbs the demo world or another test. */
public final class TrialSchool {

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    public final UUID id = UUID.randomUUID();
    final UUID board = UUID.randomUUID();
    public final UUID faculty = UUID.randomUUID();
    public final List<UUID> people = new ArrayList<>();
    final UUID window = UUID.randomUUID();

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public TrialSchool(JdbcClient database, PlatformTransactionManager transactions, int lecturers, LocalDate closes) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        asSystem(() -> {
            organisation(id, id, null, "SCHOOL", "THU-" + mark.toUpperCase(), "Trường thử " + mark);
            organisation(board, id, id, "LEADERSHIP", "BGH", "Ban Giám hiệu");
            organisation(faculty, id, id, "FACULTY", "K1", "Khoa Một");
            UUID rector = person("Phạm Thử Trưởng", board, "Hiệu trưởng", true);
            UUID secretary = person("Phạm Thử Ký", faculty, null, false);
            UUID head = person("Phạm Thử Khoa", faculty, "Trưởng khoa", true);
            account("hieutruong", rector, board, "RECTOR", id);
            account("thuky", secretary, faculty, "SCHOOL_SECRETARY", id);
            account("truongkhoa", head, faculty, "UNIT_HEAD", faculty);
            for (int i = 0; i < lecturers; i++) {
                UUID lecturer = person("Phạm Thử Viên " + (char) ('A' + i % 26), faculty, null, false);
                people.add(lecturer);
                if (i < 3) {
                    account("giangvien" + i, lecturer, faculty, null, id);
                }
            }
            database.sql(
                            "insert into registration_window (id, version, organisation_id, emulation_year, opens_on, closes_on, state) values (?, 0, ?, '2022', date '2021-12-20', ?, 'OPEN')")
                    .params(window, id, closes)
                    .update();
        });
    }

    public String user(String name) {
        return name + "." + mark;
    }

    public void asSystem(Runnable work) {
        Acting.asSystem(() -> transaction.execute(status -> {
            work.run();
            return null;
        }));
    }

    <T> T ask(java.util.function.Supplier<T> question) {
        return Acting.asSystem(() -> transaction.execute(status -> question.get()));
    }

    long count(String sql, Object... parameters) {
        return ask(() ->
                database.sql(sql).params(List.of(parameters)).query(Long.class).single());
    }

    public String stateOf(UUID person) {
        return ask(() -> database.sql("select state from registration where person_id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElse("none"));
    }

    UUID registrationOf(UUID person) {
        return ask(() -> database.sql("select id from registration where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single());
    }

    private void organisation(UUID self, UUID body, UUID parent, String kind, String code, String name) {
        database.sql("""
                insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'CALENDAR', date '2000-01-01')
                """)
                .params(java.util.Arrays.asList(
                        self,
                        body,
                        parent,
                        "THU-" + mark.toUpperCase() + "." + (parent == null ? "" : code + "."),
                        kind,
                        code,
                        name,
                        name))
                .update();
    }

    private UUID person(String name, UUID unit, String position, boolean leads) {
        UUID person = UUID.randomUUID();
        database.sql(
                        "insert into person (id, version, organisation_id, code, full_name, given_name, joined_on) values (?, 0, ?, ?, ?, ?, date '2010-01-01')")
                .params(person, id, person.toString().substring(0, 12), name, name.substring(name.lastIndexOf(' ') + 1))
                .update();
        database.sql(
                        "insert into appointment (id, organisation_id, person_id, unit_id, position, rank, leadership, contract, valid_from) values (?, ?, ?, ?, ?, 'LECTURER', ?, 'PUBLIC_EMPLOYEE', date '2010-01-01')")
                .params(java.util.Arrays.asList(UUID.randomUUID(), id, person, unit, position, leads))
                .update();
        return person;
    }

    /** An account in the school, with the password of the demo world. */
    public void account(String name, UUID person, UUID unit, @Nullable String role, UUID place) {
        UUID account = UUID.randomUUID();
        database.sql("""
                insert into account (id, version, organisation_id, unit_id, person_id, user_name, display_name, password, must_change_password, created_at)
                select ?, 0, ?, ?, ?, ?, (select full_name from person where id = ?), password, false, now() from account where user_name = 'thuky.lc'
                """).params(account, id, unit, person, user(name), person).update();
        if (role != null) {
            database.sql("insert into account_grant (account_id, organisation_id, role) values (?, ?, ?)")
                    .params(account, place, role)
                    .update();
        }
        database.sql("insert into account_grant (account_id, organisation_id, role) values (?, ?, 'STAFF_MEMBER')")
                .params(account, id)
                .update();
    }
}
