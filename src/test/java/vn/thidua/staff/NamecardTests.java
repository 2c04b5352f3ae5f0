package vn.thidua.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.Demo.id;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;

@IntegrationTest
class NamecardTests {

    @Autowired
    StaffDirectory directory;

    @Autowired
    JdbcClient database;

    @Autowired
    Pages pages;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_whole_name_that_one_person_bears_is_enough() {
        String name = name("= 1");
        assertThat(meant(name)).isPresent();
        assertThat(meant(name.toUpperCase())).isEqualTo(meant(name));
    }

    @Test
    void nobody_is_chosen_for_whoever_typed_half_a_name() {
        assertThat(meant("Nguyễn")).isEmpty();
        assertThat(meant("")).isEmpty();
    }

    private Optional<UUID> meant(String typed) {
        return Acting.within(pages.viewer("thuky.sl").scope(), () -> new TransactionTemplate(transactions)
                .execute(status -> directory.byNamecard(typed, id("TCT-SL"))));
    }

    private String name(String many) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> database.sql(
                        "select full_name from person where organisation_id = ? group by 1 having count(*) " + many
                                + " order by 1 limit 1")
                .param(id("TCT-SL"))
                .query(String.class)
                .single()));
    }
}
