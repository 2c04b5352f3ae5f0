package vn.thidua.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.persistence.Acting;
import vn.thidua.registration.TrialSchool;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

@IntegrationTest
class TransferTests {

    @Autowired
    Pages pages;

    @Autowired
    Verdicts verdicts;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private TrialSchool here;
    private TrialSchool there;
    private UUID person;
    private UUID former;

    /** A lecturer who left one school on 30 June 2021 and joined another on 1 July, rated and awarded at the first. */
    @BeforeEach
    void move() {
        here = new TrialSchool(database, transactions, 1, LocalDate.of(2022, 2, 28));
        there = new TrialSchool(database, transactions, 2, LocalDate.of(2022, 2, 28));
        person = here.people.get(0);
        former = there.people.get(0);
        here.asSystem(() -> {
            database.sql("update person set joined_on = '2021-07-01' where id = ?")
                    .param(person)
                    .update();
            database.sql("update appointment set valid_from = '2021-07-01' where person_id = ?")
                    .param(person)
                    .update();
            database.sql("update appointment set valid_to = '2021-06-30' where person_id = ?")
                    .param(former)
                    .update();
            database.sql("update person set left_on = '2021-06-30', code = 'CU-01' where id = ?")
                    .param(former)
                    .update();
            for (String year : List.of("2019", "2020")) {
                database.sql("""
                                insert into rating (id, version, organisation_id, subject_kind, person_id, emulation_year, level, confirmed, decision, decided_on)
                                values (gen_random_uuid(), 0, ?, 'PERSON', ?, ?, 'HTXSNV', true, '1-QĐ', '2020-12-20')
                                """).params(there.id, former, year).update();
            }
        });
    }

    @Test
    void what_was_earned_at_the_former_school_counts_once_that_school_has_confirmed_it() {
        assertThat(ratings()).isEmpty();
        assertThat(ask("CU-01").status()).isEqualTo(302);
        assertThat(ratings()).isEmpty();
        assertThat(pages.get(there.user("thuky"), "/").main()).contains("người chuyển đi chờ xác nhận");
        assertThat(pages.get(there.user("thuky"), "/transfers").main()).contains("Phạm Thử Viên A", "CU-01");
        assertThat(answer("confirmation", "Hoàn thành tốt nhiệm vụ.").status()).isEqualTo(302);

        Evidence evidence = evidence();
        assertThat(evidence.ratings()).hasSize(2).allMatch(rating -> rating.level()
                .equals("HTXSNV"));
        assertThat(evidence.service().former().opinion()).isEqualTo("Hoàn thành tốt nhiệm vụ.");
        assertThat(evidence.service().elsewhereBefore()).isTrue();
        assertThat(evidence.awards()).extracting(Award::title).isEmpty();
        assertThat(pages.get(here.user("thuky"), "/eligibility/people/" + person)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_else_learns_anything_through_the_door_in_the_wall() {
        ask("CU-01");
        answer("confirmation", "");
        assertThat(seen(pages.viewer(here.user("thuky")), here.id)).isEqualTo(3);
        assertThat(seen(pages.viewer("thuky.lc"), here.id)).isZero();
        assertThat(seen(pages.viewer(there.user("thuky")), here.id)).isZero();
        assertThat(as(pages.viewer(here.user("thuky")), () -> database.sql(
                                "select count(*) from rating where person_id = ?")
                        .param(former)
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(as(pages.viewer("thuky.lc"), () -> database.sql("select count(*) from transfer")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void the_receiving_school_cannot_answer_in_the_name_of_the_former_one() {
        ask("CU-01");
        UUID id = transfer();
        assertThat(pages.post(here.user("thuky"), "/transfers/" + id + "/confirmation")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.sl", "/transfers/" + id + "/confirmation").status())
                .isEqualTo(404);
        assertThat(as(pages.viewer(here.user("thuky")), () -> database.sql(
                                "update transfer set former_code = 'X' where id = ?")
                        .param(id)
                        .update()))
                .isZero();
        assertThatThrownBy(() -> as(pages.viewer(here.user("thuky")), () -> database.sql("""
                                insert into transfer (id, version, organisation_id, person_id, former_id, former_code, former_person_id, state, name, asked_by, asked_at, answered_at)
                                values (gen_random_uuid(), 0, ?, ?, ?, 'CU-01', ?, 'CONFIRMED', 'A', 'B', now(), now())
                                """)
                        .params(here.id, here.people.get(0), there.id, former)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void another_persons_record_and_somebody_still_there_are_refused_in_a_sentence() {
        assertThat(ask("KHONG-CO").status()).isEqualTo(302);
        assertThat(answer("confirmation", "").main()).contains("không có ai mang mã KHONG-CO");
        assertThat(answer("refusal", "").main()).contains("Hãy ghi lý do từ chối");
        assertThat(answer("refusal", "Không có người này.").status()).isEqualTo(302);
        here.asSystem(() -> database.sql("update person set code = 'CON-O' where id = ?")
                .param(there.people.get(1))
                .update());
        ask("CON-O");
        assertThat(answer("confirmation", "").main()).contains("không khớp họ tên");
        assertThat(ask("CU-01").main()).contains("đã được hỏi");
        assertThat(evidence().service().former()).isNull();
    }

    private Pages.Answer ask(String code) {
        return pages.post(
                here.user("thuky"), "/staff/" + person + "/transfer", "former", there.id.toString(), "code", code);
    }

    private Pages.Answer answer(String what, String opinion) {
        return pages.post(there.user("thuky"), "/transfers/" + transfer() + "/" + what, "opinion", opinion);
    }

    private UUID transfer() {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> database.sql(
                        "select id from transfer where person_id = ? order by asked_at desc limit 1")
                .param(person)
                .query(UUID.class)
                .single()));
    }

    private Evidence evidence() {
        return as(pages.viewer(here.user("thuky")), () -> verdicts.person(
                        here.id, person, JudgedYears.only(EmulationYear.parse("2021")))
                .people()
                .get(0));
    }

    private List<Evidence.Rating> ratings() {
        return evidence().ratings();
    }

    private int seen(Viewer viewer, UUID school) {
        return as(viewer, () -> database.sql("select count(*) from former_records(array[cast(? as uuid)], null)")
                .param(school)
                .query(Integer.class)
                .single());
    }

    private <T> T as(Viewer viewer, Supplier<T> question) {
        return Acting.within(
                viewer.scope(), () -> new TransactionTemplate(transactions).execute(status -> question.get()));
    }
}
