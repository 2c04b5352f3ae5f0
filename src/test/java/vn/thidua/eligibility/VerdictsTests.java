package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Statements;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.eligibility.Verdict.VerdictState;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.TitleCatalogue;

@IntegrationTest
class VerdictsTests {

    private static final EmulationYear YEAR = EmulationYear.parse("2021");

    @Autowired
    Verdicts verdicts;

    @Autowired
    TitleCatalogue rules;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID id(String table, String code) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> database.sql("select id from " + table + " where code = :code"
                                + (table.equals("organisation") ? " and id = organisation_id" : ""))
                        .param("code", code)
                        .query(UUID.class)
                        .single()));
    }

    private Verdict verdict(String person, String title) {
        UUID school = id("organisation", person.startsWith("SL") ? "TCT-SL" : "TCT-LC");
        return Acting.asSystem(
                () -> verdicts.of(new Subject(SubjectKind.PERSON, id("person", person), school), title, YEAR));
    }

    /** The demo world's people who stand for the cases of the reference, in the year before the council. */
    @Test
    void the_named_people_of_the_demo_world_are_judged_like_their_cases() {
        assertThat(verdict("SL019", "LDTT").state()).isEqualTo(VerdictState.ELIGIBLE);
        assertThat(verdict("SL019", "CSTDCS").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(verdict("SL024", "CSTDCS").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(verdict("SL014", "CSTDCS").state()).isEqualTo(VerdictState.ELIGIBLE);
        assertThat(verdict("SL009", "CSTDCS").state()).isEqualTo(VerdictState.ELIGIBLE);
        assertThat(verdict("LC014", "CSTDBT").state()).isEqualTo(VerdictState.ELIGIBLE);
        assertThat(verdict("SL034", "CSTDBT").state()).isEqualTo(VerdictState.NEEDS_REVIEW);
        assertThat(verdict("LC029", "CSTDBT").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(verdict("SL029", "LDTT").state()).isEqualTo(VerdictState.ELIGIBLE);
        assertThat(verdict("SL041", "LDTT").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(verdict("SL040", "LDTT").state()).isEqualTo(VerdictState.NOT_ELIGIBLE);
        assertThat(verdict("SL030", "LDTT").paused()).isTrue();
        assertThat(verdict("SL027", "LDTT").state()).isEqualTo(VerdictState.NEEDS_REVIEW);
        assertThat(verdict("SL001", "CSTDCS").state()).isEqualTo(VerdictState.ELIGIBLE);
    }

    @Test
    void the_rules_of_the_plain_tests_are_those_of_the_catalogue() {
        var shipped = Acting.asSystem(() -> rules.between(LocalDate.of(2017, 10, 1), LocalDate.of(2030, 1, 1)).stream()
                .filter(rule -> rule.variant().isEmpty())
                .map(Standard::of)
                .toList());
        assertThat(TheLaw.STANDARDS).allSatisfy(standard -> assertThat(shipped).anySatisfy(rule -> {
            assertThat(rule.code()).isEqualTo(standard.code());
            assertThat(rule.regime()).isEqualTo(standard.regime());
            assertThat(rule.people()).isEqualTo(standard.people());
            assertThat(rule.requirement()).isEqualTo(standard.requirement());
            assertThat(rule.form()).isEqualTo(standard.form());
            assertThat(rule.verified()).isEqualTo(standard.verified());
        }));
    }

    /** A thousand people with all titles: the same few statements as for fifty; the time is reported, not judged. */
    @Test
    void a_thousand_people_take_as_many_statements_as_fifty(TestReporter report) {
        UUID small = id("organisation", "TCT-SL");
        UUID large = UUID.randomUUID();
        Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> {
            populate(large, 1000);
            List<String> few = Statements.of(() -> verdicts.ofSchool(small, YEAR));
            List<String> many = List.of();
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                long begun = System.nanoTime();
                many = Statements.of(
                        () -> assertThat(verdicts.ofSchool(large, YEAR)).hasSizeGreaterThan(10_000));
                best = Math.min(best, (System.nanoTime() - begun) / 1_000_000);
            }
            report.publishEntry("1,000 people and 21 collectives, all titles, best of 5", best + " ms");
            assertThat(many).hasSizeLessThanOrEqualTo(few.size()).hasSizeLessThanOrEqualTo(4);
            status.setRollbackOnly();
            return true;
        }));
    }

    private void populate(UUID school, int people) {
        database.sql("""
                        insert into organisation (id, version, organisation_id, path, kind, code, name, short_name, year_kind, valid_from)
                        values (:id, 0, :id, :path, 'SCHOOL', :code, 'Trường lớn', 'Trường lớn', 'CALENDAR', date '2000-01-01')
                        """)
                .param("id", school)
                .param("path", "LON" + school + ".")
                .param("code", "LON" + school.toString().substring(0, 8).toUpperCase())
                .update();
        IntStream.range(0, 20).forEach(unit -> database.sql("""
                        insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                        values (:id, 0, :school, :school, :path, 'FACULTY', :code, :name, :name, 'CALENDAR', date '2000-01-01')
                        """)
                .param("id", UUID.nameUUIDFromBytes((school + "/" + unit).getBytes()))
                .param("school", school)
                .param("path", "LON" + school + ".K" + unit + ".")
                .param("code", "K" + unit)
                .param("name", "Khoa " + unit)
                .update());
        for (String rows : List.of("""
                        insert into person (id, version, organisation_id, code, full_name, given_name, joined_on)
                        select gen_random_uuid(), 0, :school, 'X' || n, 'Người thứ ' || n, n::text, date '2010-09-01' from generate_series(1, :people) n
                        """, """
                        insert into appointment (id, organisation_id, person_id, unit_id, rank, contract, valid_from)
                        select gen_random_uuid(), :school, p.id, u.id, 'LECTURER', 'PUBLIC_EMPLOYEE', date '2010-09-01'
                          from person p join organisation u on u.organisation_id = :school and u.code = 'K' || (substr(p.code, 2)::int % 20)
                         where p.organisation_id = :school and :people > 0
                        """, """
                        insert into rating (id, version, organisation_id, subject_kind, person_id, emulation_year, level, decision, decided_on, confirmed)
                        select gen_random_uuid(), 0, :school, 'PERSON', p.id, y::text, case when (substr(p.code, 2)::int + y) % 4 = 0 then 'HTXSNV' else 'HTTNV' end,
                               '1-QĐ', make_date(y, 12, 10), true
                          from person p cross join generate_series(2015, 2021) y where p.organisation_id = :school and :people > 0
                        """, """
                        insert into research_work (id, version, organisation_id, kind, name, emulation_year, scope, state, applied, decision, decided_on, confirmed)
                        select p.id, 0, :school, 'INITIATIVE', 'Sáng kiến ' || p.code, '2021', 'BASE', 'RECOGNISED', true, '2-QĐ', date '2021-11-20', true
                          from person p where p.organisation_id = :school and :people > 0
                        """, """
                        insert into award_entry (id, organisation_id, number, entry, subject_kind, person_id, subject_name, title_id, emulation_year, award_kind,
                                                 award_level, decision_number, decided_on, issuer, confirmed, recorded_at, recorded_by, previous, hash)
                        select gen_random_uuid(), :school, 0, 'CONFERRAL', 'PERSON', p.id, p.code, t.id, '2018', 'CONG_TRANG', 'BASE', '3-QĐ', date '2018-12-20',
                               'Hiệu trưởng', true, now(), 'kiểm thử', '', ''
                          from person p join title t on t.code = case when substr(p.code, 2)::int % 3 = 0 then 'CSTDCS' else 'LDTT' end
                         where p.organisation_id = :school and substr(p.code, 2)::int % 2 = 0 and :people > 0
                        """, """
                        insert into award_entry (id, organisation_id, number, entry, subject_kind, person_id, subject_name, title_id, emulation_year, award_kind,
                                                 award_level, decision_number, decided_on, issuer, confirmed, recorded_at, recorded_by, previous, hash)
                        select gen_random_uuid(), :school, 0, 'CONFERRAL', 'PERSON', p.id, p.code, t.id, '2019', 'CONG_TRANG', 'BASE', '3-QĐ', date '2019-12-20',
                               'Hiệu trưởng', true, now(), 'kiểm thử', '', ''
                          from person p join title t on t.code = case when substr(p.code, 2)::int % 3 = 0 then 'CSTDCS' else 'LDTT' end
                         where p.organisation_id = :school and substr(p.code, 2)::int % 2 = 0 and :people > 0
                        """, """
                        insert into award_entry (id, organisation_id, number, entry, subject_kind, person_id, subject_name, title_id, emulation_year, award_kind,
                                                 award_level, decision_number, decided_on, issuer, confirmed, recorded_at, recorded_by, previous, hash)
                        select gen_random_uuid(), :school, 0, 'CONFERRAL', 'PERSON', p.id, p.code, t.id, '2020', 'CONG_TRANG', 'BASE', '3-QĐ', date '2020-12-20',
                               'Hiệu trưởng', true, now(), 'kiểm thử', '', ''
                          from person p join title t on t.code = case when substr(p.code, 2)::int % 3 = 0 then 'CSTDCS' else 'LDTT' end
                         where p.organisation_id = :school and substr(p.code, 2)::int % 2 = 0 and :people > 0
                        """)) {
            database.sql(rows).param("school", school).param("people", people).update();
        }
        database.sql("""
                        insert into research_author (work_id, person_id, organisation_id, lead)
                        select w.id, w.id, w.organisation_id, true from research_work w where w.organisation_id = :school
                        """).param("school", school).update();
    }
}
