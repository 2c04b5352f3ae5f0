package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A spreadsheet on its way in, as somebody at the screen follows it. */
public record Imports(Pages pages, String user, String kind) {

    /** Uploads a sheet, waits until it is read, and returns the path of its preview. */
    public String read(String csv) {
        var answer =
                pages.upload(user, "/imports/" + kind, "file", "danh sách.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!pages.get(user, answer.location()).page().select("progress").isEmpty()) {
            assertThat(Instant.now()).isBefore(limit);
            LockSupport.parkNanos(20_000_000);
        }
        return answer.location();
    }

    /** How many rows are new, changed, wrong. */
    public List<String> counts(String preview) {
        return pages.get(user, preview).page().select(".chips li").eachText();
    }

    public int confirm(String preview) {
        return pages.post(user, preview + "/confirmation").status();
    }

    public int undo(String preview) {
        return pages.post(user, preview + "/undoing").status();
    }
}
