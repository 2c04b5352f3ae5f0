package vn.thidua.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class OneTimeKeyTests {

    @Autowired
    Pages pages;

    @Test
    void fifty_clicks_at_once_make_one_organisation_and_nobody_sees_an_error() throws Exception {
        String once = UUID.randomUUID().toString();
        pages.as("quantri");
        Callable<Integer> click = () -> pages.post(
                        "quantri",
                        "/organisations",
                        "_once",
                        once,
                        "kind",
                        "PROVINCE",
                        "code",
                        "TINH-ONCE",
                        "name",
                        "Tỉnh Một Lần",
                        "shortName",
                        "Một Lần",
                        "yearKind",
                        "CALENDAR",
                        "since",
                        "2022-01-01")
                .status();
        var clicks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 50; i++) {
            clicks.add(click);
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            var statuses = threads.invokeAll(clicks).stream()
                    .map(OneTimeKeyTests::result)
                    .collect(Collectors.toSet());
            assertThat(statuses).isSubsetOf(302, 200).contains(302);
        } finally {
            threads.shutdown();
        }
        assertThat(pages.get("quantri", "/organisations?q=TINH-ONCE").page().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void a_form_that_was_refused_may_be_sent_again_with_the_same_key() {
        String once = UUID.randomUUID().toString();
        var refused = pages.post(
                "quantri",
                "/organisations",
                "_once",
                once,
                "kind",
                "PROVINCE",
                "code",
                "TINH-AGAIN",
                "name",
                "",
                "shortName",
                "Lần nữa",
                "yearKind",
                "CALENDAR",
                "since",
                "2022-01-01");
        var accepted = pages.post(
                "quantri",
                "/organisations",
                "_once",
                once,
                "kind",
                "PROVINCE",
                "code",
                "TINH-AGAIN",
                "name",
                "Tỉnh Lần Nữa",
                "shortName",
                "Lần nữa",
                "yearKind",
                "CALENDAR",
                "since",
                "2022-01-01");
        var repeated = pages.post(
                "quantri",
                "/organisations",
                "_once",
                once,
                "kind",
                "PROVINCE",
                "code",
                "TINH-AGAIN",
                "name",
                "Tỉnh Lần Nữa",
                "shortName",
                "Lần nữa",
                "yearKind",
                "CALENDAR",
                "since",
                "2022-01-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(accepted.location()).startsWith("/organisations/");
        assertThat(repeated.location()).isEqualTo(accepted.location());
    }

    private static int result(java.util.concurrent.Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
