package vn.thidua.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Housekeeping;

@IntegrationTest
class SweepTests {

    @Autowired
    List<Housekeeping> chores;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void a_preview_that_nobody_confirmed_within_a_day_is_gone_after_the_next_night_and_nothing_else() {
        Instant now = clock.instant();
        UUID old = preview("READY", now.minus(Duration.ofHours(25)));
        UUID fresh = preview("READY", now.minus(Duration.ofHours(23)));
        UUID confirmed = preview("APPLIED", now.minus(Duration.ofDays(400)));
        Acting.asSystem(() -> {
            chores.forEach(chore -> chore.sweep(now));
            return null;
        });
        assertThat(left(old)).isZero();
        assertThat(left(fresh)).isOne();
        assertThat(left(confirmed)).isOne();
    }

    private UUID preview(String status, Instant at) {
        UUID id = UUID.randomUUID();
        Acting.asSystem(() -> new TransactionTemplate(transactions).execute(inside -> database.sql("""
                                insert into sheet_import (id, organisation_id, kind, file_name, sha256, status, uploaded_by, uploaded_at, alive_at, applied_at)
                                values (?, ?, 'sweep', 'a.csv', repeat('0', 64), ?, 'Thử', ?, ?, ?)
                                """)
                .param(id)
                .param(pages.viewer("thuky.sl").homeId())
                .param(status)
                .param(Timestamp.from(at))
                .param(Timestamp.from(at))
                .param(status.equals("APPLIED") ? Timestamp.from(at) : null)
                .update()));
        return id;
    }

    private int left(UUID id) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> database.sql("select count(*) from sheet_import where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()));
    }
}
