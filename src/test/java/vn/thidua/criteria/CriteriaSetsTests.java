package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.persistence.Acting;

/** The shipped examples as trees, and that what is in force stands. */
@IntegrationTest
class CriteriaSetsTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    @Autowired
    private CriteriaSets sets;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private CriteriaTree example(Arena arena) {
        return Acting.asSystem(() -> sets.inForce(Demo.id("TCT-QN"), arena, DAY).orElseThrow());
    }

    @Test
    void every_example_adds_up_to_its_scale_and_says_that_nobody_compared_it() {
        for (Arena arena : Arena.values()) {
            CriteriaTree tree = example(arena);
            assertThat(tree.verified()).as(arena.name()).isFalse();
            assertThat(tree.organisationId()).isNull();
            assertThat(tree.sum()).as(arena.name()).isEqualByComparingTo(tree.scale());
            assertThat(tree.all()).allMatch(Criterion::addsUp, "adds up");
            assertThat(tree.leaves()).filteredOn(leaf -> leaf.kind().hasRates()).allMatch(leaf -> !leaf.rates()
                    .isEmpty());
        }
    }

    @Test
    void the_table_of_the_cluster_has_a_thousand_points_in_six_sections() {
        CriteriaTree tree = example(Arena.CLUSTER);
        assertThat(tree.sum()).isEqualByComparingTo("1000");
        assertThat(tree.roots())
                .extracting(Criterion::code)
                .containsExactly("I", "II", "III", "IV", "V", "VI", "VII", "VIII");
        assertThat(tree.roots())
                .extracting(root -> root.standard().intValue())
                .containsExactly(350, 200, 150, 100, 150, 50, 0, 0);
        assertThat(tree.roots().get(7).minimum()).isEqualByComparingTo("-100");
        assertThat(tree.of(tree.leaves().get(0).id()))
                .get()
                .extracting(Criterion::targetFigure)
                .isEqualTo("plan_year_classes");
    }

    @Test
    void the_form_of_those_who_lead_adds_the_five_points_that_its_source_lacks() {
        CriteriaTree tree = example(Arena.MONTH_LEADER);
        assertThat(tree.roots().get(1).children())
                .last()
                .satisfies(last -> assertThat(last.maximum()).isEqualByComparingTo("5"))
                .satisfies(last -> assertThat(last.hint()).contains("65/70"));
        assertThat(tree.thresholds())
                .isEqualTo(new Thresholds(new BigDecimal("90.00"), new BigDecimal("70.00"), new BigDecimal("50.00")));
    }

    @Test
    void what_is_in_force_stands_whatever_a_statement_asks() {
        UUID set = example(Arena.BLOCK).setId();
        for (String statement : new String[] {
            "update criterion set maximum = 11 where set_id = :set",
            "delete from criterion where set_id = :set",
            "update criterion_rate set points = 1 where criterion_id in (select id from criterion where set_id = :set)",
            "update criteria_set set scale = 90 where id = :set",
            "update criteria_set set state = 'DRAFT' where id = :set",
            "delete from criteria_set where id = :set"
        }) {
            assertThat(catchThrowable(() -> Acting.asSystem(() -> new TransactionTemplate(transactions)
                            .execute(status ->
                                    database.sql(statement).param("set", set).update()))))
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }
}
