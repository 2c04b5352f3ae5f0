package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.Refusal;

@IntegrationTest
class QuotaTests {

    @Autowired
    Pages pages;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient database;

    @Autowired
    OrganisationRepository organisations;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void as_a_secretary() {
        SecurityContextHolder.getContext().setAuthentication(pages.as("hieutruong.ps"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_person_keeps_no_more_files_and_bytes_than_allowed() {
        assertThat(refusal(2, new Attachments.Quota(2, DataSize.ofGigabytes(1), 99, DataSize.ofGigabytes(1))))
                .isEqualTo("refusal.attachment.quotaOfPerson");
        assertThat(refusal(0, new Attachments.Quota(9, DataSize.ofBytes(5), 99, DataSize.ofGigabytes(1))))
                .isEqualTo("refusal.attachment.quotaOfPerson");
    }

    @Test
    void all_people_of_an_organisation_together_keep_no_more_than_allowed() {
        assertThat(refusal(1, new Attachments.Quota(9, DataSize.ofGigabytes(1), 1, DataSize.ofGigabytes(1))))
                .isEqualTo("refusal.attachment.quotaOfOrganisation");
        assertThat(refusal(0, new Attachments.Quota(9, DataSize.ofGigabytes(1), 99, DataSize.ofBytes(5))))
                .isEqualTo("refusal.attachment.quotaOfOrganisation");
    }

    /** The sentence after so many files that were still accepted; nothing of it is kept. */
    private String refusal(int accepted, Attachments.Quota quota) {
        var attachments = new Attachments(
                entities, database, quota, new Antivirus(new Antivirus.Settings(null, 0)), Clock.systemUTC());
        var key = new StringBuilder();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var school = organisations.require(pages.viewer("hieutruong.ps").homeId());
            for (int i = 0; i < accepted; i++) {
                attachments.accept(school, "a.pdf", Files.pdf(""));
            }
            assertThatThrownBy(() -> attachments.accept(school, "a.pdf", Files.pdf("")))
                    .isInstanceOfSatisfying(Refusal.class, refused -> key.append(refused.messageKey()));
        });
        return key.toString();
    }
}
