package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class OperationsPagesTests {

    @Autowired
    Pages pages;

    @Test
    void the_administrator_sees_health_and_backups() {
        var answer = pages.get("quantri", "/operations");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.main()).contains("PostgreSQL 18", "Đĩa còn trống");
    }

    @Test
    void nobody_else_does() {
        assertThat(pages.get("hieutruong.lc", "/operations").status()).isEqualTo(403);
        assertThat(pages.post("thuky.lc", "/operations/backups").status()).isEqualTo(403);
    }

    @Test
    void the_page_asks_the_database_at_most_five_times() {
        assertThat(Statements.of(() -> pages.get("quantri", "/operations"))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void once_there_is_an_account_there_is_no_setup_any_more() {
        assertThat(pages.get("quantri", "/setup").status()).isEqualTo(404);
        assertThat(pages.post("quantri", "/setup", "oneTimeCode", "x").status()).isEqualTo(404);
    }
}
