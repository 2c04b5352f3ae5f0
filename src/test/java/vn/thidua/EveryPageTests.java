package vn.thidua;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks every link that a person can reach from home, and holds each page against what all pages owe: an answer, few
 * statements, little weight, one heading, no missing text, forms that count once.
 */
@IntegrationTest
class EveryPageTests {

    /** A list may have a thousand rows that open the same kind of page; a few of each kind tell enough. */
    private static final int OF_A_KIND = 4;

    /** A session costs each page one read and one touch (held in WeightTests); here every request begins a new one instead. */
    private static final int STATEMENTS_OF_THE_SESSION = 2;

    /** Whoever votes for a school in the room of its cluster is looked up there first, in a transaction of its own. */
    private static final int STATEMENTS_OF_A_SEAT = 2;

    private static final List<String> PEOPLE = List.of(
            "quantri",
            "hocvien",
            "thuky.cum",
            "thuky.lc",
            "hieutruong.lc",
            "truongkhoa.lc",
            "giangvien.lc",
            "thuky.pgd",
            "chuyenvien.pgd",
            "giaovien.ps");

    @Autowired
    Pages pages;

    @Test
    void every_reachable_page_is_sound_light_and_frugal() {
        Together.each(PEOPLE, this::walk);
    }

    private void walk(String userName) {
        var soft = new SoftAssertions();
        Crawl.as(pages, userName, OF_A_KIND).forEach((address, visit) -> {
            String path = userName + " " + address;
            soft.assertThat(visit.answer().status()).as("%s: status", path).isEqualTo(200);
            var asked = visit.statements().stream()
                    .filter(statement -> !statement.startsWith("INSERT INTO session"))
                    .toList();
            soft.assertThat(asked.size())
                    .as("%s: statements %s", path, asked)
                    .isLessThanOrEqualTo(8
                            - STATEMENTS_OF_THE_SESSION
                            + (asked.stream().anyMatch(each -> each.contains("seats_elsewhere(array[?])"))
                                    ? STATEMENTS_OF_A_SEAT
                                    : 0));
            if (visit.isPage()) {
                soft.assertThat(visit.answer().bytes().length)
                        .as("%s: bytes", path)
                        .isLessThanOrEqualTo(50_000);
                soft.assertThat(compressed(visit.answer().bytes()))
                        .as("%s: compressed", path)
                        .isLessThanOrEqualTo(12_000);
                sound(soft, path, visit.answer().page());
            }
        });
        soft.assertAll();
    }

    private static void sound(SoftAssertions soft, String path, Document page) {
        soft.assertThat(page.select("h1").size()).as("%s: one h1", path).isEqualTo(1);
        soft.assertThat(page.text())
                .as("%s: every text is in the bundles", path)
                .doesNotContain("??");
        page.select("textarea, code, .notation").remove(); // where codes are what is spoken of
        soft.assertThat(page.text())
                .as("%s: no code of an enum", path)
                .doesNotContainPattern("\\b[A-Z]{3,}_[A-Z_]{3,}\\b");
        page.select("form[method=post]").forEach(form -> {
            soft.assertThat(form.select("input[name=_csrf]"))
                    .as("%s: token in %s", path, form.attr("action"))
                    .isNotEmpty();
        });
        page.select("ul.nav-list")
                .forEach(list -> soft.assertThat(list.select("a").eachAttr("href"))
                        .as("%s: each entry of the navigation once", path)
                        .doesNotHaveDuplicates());
        soft.assertThat(page.select("a[href='']"))
                .as("%s: links lead somewhere", path)
                .isEmpty();
    }

    private static int compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.size();
    }
}
