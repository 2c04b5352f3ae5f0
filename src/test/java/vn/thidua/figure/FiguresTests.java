package vn.thidua.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.Demo.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Period;

@IntegrationTest
class FiguresTests {

    private static final Period YEAR_2021 = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    private static final Period YEAR_1990 = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31));

    @Autowired
    Figures figures;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void carried_over_and_newly_opened_add_up_to_all_classes() {
        FigureTable table = lookup(() -> figures.over(List.of(id("TCT-LC")), YEAR_2021));
        FigureValue carried = table.of(id("TCT-LC"), "carried_classes");
        FigureValue opened = table.of(id("TCT-LC"), "new_classes");
        FigureValue done = table.of(id("TCT-LC"), "done_classes");
        assertThat(carried.isKnown() && opened.isKnown()).isTrue();
        assertThat(done.amount()).isEqualByComparingTo(carried.amount().add(opened.amount()));
        assertThat(done.amount()).isEqualByComparingTo(lookup(() -> database.sql(
                        "select count(*)::numeric from training_class where organisation_id = ? and opened_on <= ? and (closed_on is null or closed_on >= ?)")
                .param(id("TCT-LC"))
                .param(YEAR_2021.to())
                .param(YEAR_2021.from())
                .query(BigDecimal.class)
                .single()));
    }

    @Test
    void where_nothing_is_kept_nothing_is_known_and_nothing_is_not_nought() {
        FigureTable table = lookup(() -> figures.over(List.of(id("TCT-LC")), YEAR_1990));
        assertThat(table.of(id("TCT-LC"), "new_classes").isKnown()).isFalse();
        assertThat(table.of(id("TCT-LC"), "new_classes").shown()).isEqualTo("chưa có số liệu");
        assertThat(table.of(id("TCT-LC"), "done_share_classes").isKnown()).isFalse();
        assertThat(table.total("new_classes").isKnown()).isFalse();
    }

    @Test
    void figures_of_other_schools_stay_unknown_behind_the_wall() {
        FigureTable table = lookup(() -> figures.over(List.of(id("TCT-SL")), YEAR_2021));
        assertThat(table.of(id("TCT-SL"), "new_classes").isKnown()).isFalse();
    }

    @Test
    void one_school_and_all_schools_take_two_statements() {
        assertThat(Statements.of(() -> lookup(() -> figures.over(List.of(id("TCT-LC")), YEAR_2021))))
                .hasSameSizeAs(Statements.of(() -> lookup(() ->
                        figures.over(List.of(id("TCT-LC"), id("TCT-SL"), id("TCT-DB"), id("TCT-QN")), YEAR_2021))));
    }

    @Test
    void a_table_that_was_written_down_reads_the_same() {
        FigureTable table = lookup(() -> figures.over(List.of(id("TCT-LC")), YEAR_2021));
        FigureTable again = FigureTable.parse(table.toJson());
        assertThat(again.of(id("TCT-LC")).stream().map(FigureValue::shown))
                .isEqualTo(
                        table.of(id("TCT-LC")).stream().map(FigureValue::shown).toList());
        assertThat(again.toJson()).isEqualTo(table.toJson());
        assertThat(again.period()).isEqualTo(YEAR_2021);
    }

    @Test
    void every_part_of_a_figure_is_a_figure() {
        List<Figure> catalogue = lookup(() -> figures.catalogue());
        List<String> codes = catalogue.stream().map(Figure::code).toList();
        assertThat(catalogue).filteredOn(figure -> figure.parts() != null).allSatisfy(figure -> assertThat(
                        figure.parts())
                .allSatisfy(part -> assertThat(codes).contains(part.replaceFirst("^-", ""))));
    }

    private <T> T lookup(Supplier<T> reading) {
        return Acting.within(pages.viewer("thuky.lc").scope(), () -> new TransactionTemplate(transactions)
                .execute(status -> reading.get()));
    }
}
