package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.registration.TrialSchool;
import vn.thidua.scoring.ScoringJourney;

/** The sheet of a faculty begins with what of the school's records is its own, with the records as proof. */
@IntegrationTest
class UnitSheetTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialSchool school;
    UUID office = UUID.randomUUID();

    /** Two months of both units, one of them kept without points; a topic by two of the faculty, an initiative of the office. */
    @BeforeEach
    void prepare() {
        school = new TrialSchool(database, transactions, 2, LocalDate.of(2022, 2, 28));
        school.asSystem(() -> {
            database.sql("""
                            insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                            select ?, 0, id, id, path || 'P1.', 'OFFICE', 'P1', 'Phòng Một', 'Phòng Một', 'CALENDAR', valid_from from organisation where id = ?
                            """).params(office, school.id).update();
            for (int month = 10; month <= 11; month++) {
                UUID rated = UUID.randomUUID();
                database.sql("""
                                insert into rating_month (id, version, organisation_id, month, state, opens_on, closes_on, decided_by, least_days, opened_by, opened_at, closed_by, closed_at)
                                values (?, 0, ?, make_date(2021, ?, 1), 'CLOSED', '2021-12-01', '2021-12-05', 'RECTOR', 15, 'Thử', now(), 'Thử', now())
                                """).params(rated, school.id, month).update();
                month(rated, school.faculty, month, month == 10 ? "86" : "null", "HTTNV");
                month(rated, office, month, "97", "HTXSNV");
            }
            UUID topic = work("TOPIC", "Đề tài của khoa", "ACCEPTED");
            author(topic, school.people.get(0));
            author(topic, school.people.get(1));
            UUID ofOffice = person("Phạm Thử Phòng");
            author(work("INITIATIVE", "Sáng kiến của phòng", "RECOGNISED"), ofOffice);
        });
    }

    private void month(UUID rated, UUID unit, int month, String points, String level) {
        database.sql("""
                        insert into month_sheet (id, version, organisation_id, month_id, month, subject_kind, unit_id, present_days, state, final_at, final_name, final_total, final_level)
                        values (gen_random_uuid(), 0, ?, ?, make_date(2021, ?, 1), 'UNIT', ?, 30, 'DECIDED', now(), 'Thử', cast(nullif(?, 'null') as numeric), ?)
                        """).params(school.id, rated, month, unit, points, level).update();
    }

    private UUID work(String kind, String name, String state) {
        UUID work = UUID.randomUUID();
        database.sql("""
                        insert into research_work (id, version, organisation_id, kind, name, emulation_year, scope, state, applied, decided_on, confirmed)
                        values (?, 0, ?, ?, ?, '2021', 'BASE', ?, true, '2021-11-20', false)
                        """).params(work, school.id, kind, name, state).update();
        return work;
    }

    private void author(UUID work, UUID person) {
        database.sql("insert into research_author (work_id, person_id, organisation_id, lead) values (?, ?, ?, false)")
                .params(work, person, school.id)
                .update();
    }

    private UUID person(String name) {
        UUID person = UUID.randomUUID();
        database.sql(
                        "insert into person (id, version, organisation_id, code, full_name, given_name, joined_on) values (?, 0, ?, ?, ?, 'Phòng', date '2010-01-01')")
                .params(person, school.id, person.toString().substring(0, 12), name)
                .update();
        database.sql(
                        "insert into appointment (id, organisation_id, person_id, unit_id, rank, leadership, contract, valid_from) values (gen_random_uuid(), ?, ?, ?, 'SPECIALIST', false, 'PUBLIC_EMPLOYEE', date '2010-01-01')")
                .params(school.id, person, office)
                .update();
        return person;
    }

    @Test
    void a_faculty_begins_with_its_months_and_the_works_of_its_people() {
        String secretary = school.user("thuky");
        String head = school.user("truongkhoa");
        var journey = new ScoringJourney(pages);
        String round = journey.prepare(secretary, "2021", "", "ROTATION");
        assertThat(journey.step(secretary, round, "DRAFT").status()).isEqualTo(302);
        var begun = pages.post(head, round + "/sheets", "unit", school.faculty.toString());
        String sheet = begun.location();
        var work = pages.get(head, sheet + "/sections/0");
        assertThat(work.page().selectFirst("[name='lines[1].points']").val())
                .as("86 and at least 70 make 78 per cent of 15 points, in steps of a quarter")
                .isEqualTo("11,75");
        assertThat(work.main()).contains("Điểm xếp loại tháng bình quân của khoa, phòng");
        var research = pages.get(head, sheet + "/sections/1");
        assertThat(research.page().selectFirst("[name='lines[0].counts[0]']").val())
                .as("one topic, however many of its authors are of the faculty")
                .isEqualTo("1");
        assertThat(research.page().selectFirst("[name='lines[0].counts[1]']").val())
                .as("the office's initiative is not the faculty's")
                .isEqualTo("0");
        assertThat(pages.get(head, sheet + "/sections/2").main()).contains("Không có số liệu riêng của khoa, phòng");
        String proof =
                research.page().select("a[href*=/figures/research_accepted]").attr("href");
        assertThat(proof).contains("unit=" + school.faculty);
        assertThat(pages.get(head, proof).main())
                .contains("Khoa Một", "Đề tài của khoa")
                .doesNotContain("của phòng");
        String months =
                work.page().select("a[href*=/figures/unit_months_average]").attr("href");
        assertThat(pages.get(head, months).main()).contains("Khoa Một, 10/2021").doesNotContain("Phòng Một");
        assertThat(pages.get(school.user("giangvien0"), months).main())
                .as("monthly ratings are a matter of the unit and the school")
                .doesNotContain("Khoa Một, 10/2021");
        assertThat(pages.get(
                                head,
                                proof.replace(
                                        school.faculty.toString(),
                                        UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(pages.post(head, sheet + "/figures").status()).isEqualTo(302);
    }
}
