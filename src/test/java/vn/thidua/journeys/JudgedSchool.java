package vn.thidua.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.registration.TrialSchool;

/** A school of a test's own that has a council of nine and two lecturers in the locked list of 2021, rated well. */
final class JudgedSchool {

    /** The members of the council who vote, by user name; the rector presides. */
    static final List<String> COUNCIL = List.of(
            "hieutruong",
            "thuky",
            "truongkhoa",
            "giangvien0",
            "giangvien1",
            "giangvien2",
            "giangvien3",
            "giangvien4",
            "giangvien5");

    private static final int NOMINEES = 2;

    private final TrialSchool school;
    private final JdbcClient database;

    JudgedSchool(JdbcClient database, PlatformTransactionManager transactions) {
        this.school = new TrialSchool(database, transactions, 6 + NOMINEES, LocalDate.of(2022, 2, 28));
        this.database = database;
        school.asSystem(() -> {
            for (int i = 3; i < 6; i++) {
                school.account("giangvien" + i, school.people.get(i), school.faculty, null, school.id);
            }
            council();
            UUID window = lockedWindow();
            school.people.stream().skip(6).forEach(person -> {
                register(window, person);
                rate(person);
            });
        });
    }

    String user(String name) {
        return school.user(name);
    }

    private void council() {
        UUID council = UUID.randomUUID();
        UUID composition = UUID.randomUUID();
        database.sql(
                        "insert into council (id, version, organisation_id, level, name) values (?, 0, ?, 'BASE', 'Hội đồng Thi đua – Khen thưởng')")
                .params(council, school.id)
                .update();
        database.sql("""
                        insert into composition (id, version, organisation_id, council_id, number, decided_on, valid_from, state)
                        values (?, 0, ?, ?, '9-QĐ/TCT', date '2021-05-17', date '2021-05-17', 'IN_FORCE')
                        """).params(composition, school.id, council).update();
        for (int place = 0; place < COUNCIL.size(); place++) {
            database.sql("""
                            insert into council_member (id, organisation_id, composition_id, place, person_id, name, role, voting, valid_from)
                            select gen_random_uuid(), a.organisation_id, ?, ?, a.person_id, a.display_name, ?, true, date '2021-05-17'
                              from account a where a.user_name = ?
                            """)
                    .params(composition, place + 1, role(place), user(COUNCIL.get(place)))
                    .update();
        }
    }

    private static String role(int place) {
        return switch (place) {
            case 0 -> "CHAIR";
            case 1 -> "STANDING";
            case 2 -> "VICE_CHAIR";
            default -> "MEMBER";
        };
    }

    private UUID lockedWindow() {
        UUID window = UUID.randomUUID();
        database.sql("""
                        insert into registration_window (id, version, organisation_id, emulation_year, opens_on, closes_on, state)
                        values (?, 0, ?, '2021', date '2020-12-20', date '2021-03-31', 'LOCKED')
                        """).params(window, school.id).update();
        return window;
    }

    private void register(UUID window, UUID person) {
        UUID registration = UUID.randomUUID();
        database.sql("""
                        insert into registration (id, version, organisation_id, window_id, emulation_year, subject_kind, person_id, unit_id, state, saved_at)
                        values (?, 0, ?, ?, '2021', 'PERSON', ?, ?, 'LOCKED', timestamptz '2021-03-10 09:00+07')
                        """)
                .params(registration, school.id, window, person, school.faculty)
                .update();
        database.sql(
                        "insert into registration_title (registration_id, title_id, organisation_id) select ?, id, ? from title where code = 'LDTT'")
                .params(registration, school.id)
                .update();
    }

    private void rate(UUID person) {
        database.sql("""
                        insert into rating (id, version, organisation_id, subject_kind, person_id, emulation_year, level, decision, decided_on, issuer, confirmed)
                        values (gen_random_uuid(), 0, ?, 'PERSON', ?, '2021', 'HTTNV', '77-QĐ/TCT', date '2021-12-20', 'Hiệu trưởng', true)
                        """).params(school.id, person).update();
    }
}
