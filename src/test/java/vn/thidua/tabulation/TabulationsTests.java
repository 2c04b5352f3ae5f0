package vn.thidua.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Statements;
import vn.thidua.page.Option;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Period;

@IntegrationTest
class TabulationsTests {

    private static final Period YEAR = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));

    @Autowired
    Tabulations tabulations;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void all_sources_of_a_school_are_read_in_one_statement_and_say_nothing_in_code() {
        Set<String> codes = tabulations.names().stream()
                .map(Option::value)
                .map(String.class::cast)
                .collect(Collectors.toSet());
        for (String body : List.of("TCT-LC", "TCT-SL")) {
            var statements = Statements.of(() -> read(codes, body).forEach((code, table) -> {
                assertThat(table.heads()).as(code).isNotEmpty();
                table.rows().forEach(row -> {
                    assertThat(row.cells().toString()).as(code).doesNotContain("@", "??", "_");
                    assertThat(row.link() == null || row.link().startsWith("/")).isTrue();
                    assertThat(row.cells().size())
                            .as(code + row)
                            .isLessThanOrEqualTo(table.heads().size());
                });
                assertThat(table.blocks()).as(code).isNotEmpty();
            }));
            assertThat(statements.stream().filter(statement -> statement.contains("as source")))
                    .hasSize(1);
        }
    }

    @Test
    void the_sum_of_classes_by_programme_is_the_sum_of_its_lines() {
        var table = read(Set.of("training_by_programme"), "TCT-SL").get("training_by_programme");
        var sum = table.rows().get(table.rows().size() - 1);
        assertThat(sum.isTotal()).isTrue();
        for (int column = 1; column < table.heads().size(); column++) {
            int at = column;
            assertThat(table.rows().stream()
                            .filter(row -> !row.isTotal())
                            .mapToInt(row -> number(row.cells().get(at)))
                            .sum())
                    .isEqualTo(number(sum.cells().get(column)));
        }
        assertThat(table.rows()).allSatisfy(row -> assertThat(
                        number(row.cells().get(1)) + number(row.cells().get(3)))
                .isEqualTo(number(row.cells().get(5))));
    }

    @Test
    void where_nothing_is_known_the_document_says_so() {
        var empty = read(Set.of("training_by_programme"), "MN-HM").values();
        assertThat(empty)
                .allSatisfy(table -> assertThat(table.blocks().toString()).contains("Chưa có số liệu"));
    }

    private Map<String, Tabulation> read(Set<String> codes, String body) {
        var id = Demo.id(body);
        return Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> tabulations.of(codes, java.util.UUID.randomUUID(), id, Map.of(id, Map.of()), YEAR)));
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell.replace(".", ""));
    }
}
