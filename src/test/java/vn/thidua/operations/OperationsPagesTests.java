package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.operations.BackupRun.BackupKind;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.EmulationYear;

@IntegrationTest
class OperationsPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    BackupService backups;

    @Autowired
    BackupProperties properties;

    @Autowired
    Clock clock;

    @Autowired
    DataSource database;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

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

    @Test
    void a_backup_asked_for_is_listed_and_verified_and_so_is_the_nightly_one_though_the_clock_stands_still() {
        assertThat(pages.post("quantri", "/operations/backups").location()).isEqualTo("/operations");
        settled();
        new JobsConfiguration()
                .nightlyBackup(properties, backups, clock)
                .execute(new TaskInstance<>("nightly-backup", "recurring"), null);
        settled();
        assertThat(pages.post("quantri", "/operations/backups").location()).isEqualTo("/operations");
        settled();

        var rows = pages.get("quantri", "/operations")
                .page()
                .select("#runs tbody tr")
                .eachText();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rows.subList(0, 3)).allMatch(row -> row.contains("Đã kiểm chứng"), "verified");
        assertThat(rows.get(1)).contains("Tự động hằng đêm");
        assertThat(rows.subList(0, 3).stream().map(row -> row.replaceAll(".* (\\S+\\.zip).*", "$1")))
                .doesNotHaveDuplicates()
                .allMatch(file -> Files.exists(backups.directory().resolve(file)));
    }

    private void settled() {
        await().atMost(90, TimeUnit.SECONDS).until(() -> pages.get("quantri", "/operations")
                .page()
                .select("button[disabled]")
                .isEmpty());
    }

    @Test
    void of_each_kind_as_many_archives_are_kept_as_wanted_the_newest(@TempDir Path directory) throws Exception {
        for (int i = 1; i <= 5; i++) {
            Path file = Files.writeString(directory.resolve("thidua-20220210-000000-" + i + "-nightly.zip"), "");
            Files.setLastModifiedTime(file, FileTime.fromMillis(i * 1000L));
        }
        Files.writeString(directory.resolve("thidua-20200101-000000-manual.zip"), "");
        BackupService.forgetOld(directory, BackupKind.NIGHTLY, 2);
        try (var left = Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "thidua-20220210-000000-4-nightly.zip",
                            "thidua-20220210-000000-5-nightly.zip",
                            "thidua-20200101-000000-manual.zip");
        }
    }

    @Test
    void what_is_exported_can_be_opened_in_a_spreadsheet_without_running_anything(@TempDir Path directory)
            throws Exception {
        Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> {
            entities.persist(new Organisation(
                    OrganisationKind.SCHOOL,
                    null,
                    "TCT-CSV",
                    "=HYPERLINK(\"http://x\")",
                    "-TCT, \"CSV\"",
                    EmulationYear.Kind.CALENDAR,
                    LocalDate.of(2022, 1, 1)));
            return null;
        }));
        Path file = directory.resolve("export.zip");
        try (var connection = database.getConnection()) {
            assertThat(SchoolExport.make(connection, "TCT-CSV", file, Instant.EPOCH))
                    .isPresent();
        }
        try (var zip = new ZipFile(file.toFile())) {
            String organisations = text(zip, "organisation.csv");
            assertThat(organisations)
                    .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'-TCT, \"\"CSV\"\"\"")
                    .doesNotContain("TCT-LC");
            assertThat(text(zip, "account.csv").lines().findFirst().orElseThrow())
                    .contains("user_name")
                    .doesNotContain(",password,", "one_time_code");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
