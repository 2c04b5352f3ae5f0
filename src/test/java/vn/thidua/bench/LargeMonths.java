package vn.thidua.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Year;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;

/** Twelve months of the school of a thousand people, forty criteria on every sheet: the board of a month, a sheet, the lock. */
final class LargeMonths {

    private static final int NUMBER = 9_990;
    private static final int STANDING_BODY = 7;
    private static final int TIMES = 5;
    private static final double BOARD = 200;
    private static final double LOCK = 3_000;
    private static final long PATIENCE = 60_000_000_000L;
    private static final long BLINK = 20_000_000;

    private final World world;

    LargeMonths(World world) {
        this.world = world;
    }

    void add(Report report, int port) throws SQLException {
        Report.say("Adding twelve months of a school of 1,000 people");
        world.addMonths(NUMBER);
        Visitor secretary = new Visitor(port).signIn("s" + NUMBER + ".p" + STANDING_BODY);
        int year = Year.now().getValue() - 1;
        String month = "/months/" + year + "-12";
        double board = best(secretary, month);
        report.add(
                "Month board, 1,000 people × 12 months × 40 criteria",
                "%.0f ms".formatted(board),
                "≤ %.0f ms".formatted(BOARD),
                board <= BOARD);
        report.add("Months of a year, list", "%.0f ms".formatted(best(secretary, "/months?year=" + year)));
        report.add("A sheet of 40 criteria", "%.0f ms".formatted(best(secretary, sheet(secretary, month))));
        double lock = lock(secretary, month + "/closing");
        report.add(
                "Locking a month of 1,000 people, all marks counted anew",
                "%.0f ms".formatted(lock),
                "≤ %,.0f ms".formatted(LOCK),
                lock <= LOCK);
    }

    private static String sheet(Visitor visitor, String month) {
        var link = Jsoup.parse(text(visitor, month)).selectFirst("#rows tbody a[href*=/month-sheets/]");
        if (link == null) {
            throw new IllegalStateException("no sheet on " + month);
        }
        return link.attr("href");
    }

    /** From the button to the page that says it is locked. */
    private static double lock(Visitor visitor, String path) {
        var form = Jsoup.parse(text(visitor, path)).selectFirst("form[action$=/closing]");
        if (form == null) {
            throw new IllegalStateException("nothing to lock at " + path);
        }
        String body = "_csrf=" + form.select("[name=_csrf]").val() + "&_once="
                + form.select("[name=_once]").val() + "&note=benchmark";
        long start = System.nanoTime();
        visitor.send(path, body);
        while (!text(visitor, path).contains("/closing/unlocking")) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException(path + " does not come to its end");
            }
            LockSupport.parkNanos(BLINK);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String text(Visitor visitor, String path) {
        return new String(visitor.get(path, false).body(), StandardCharsets.UTF_8);
    }

    /** The best of several, since whatever else the machine does only adds to it. */
    private static double best(Visitor visitor, String path) {
        double[] waits = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            var answer = visitor.get(path, false);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
            waits[i] = (System.nanoTime() - start) / 1e6;
        }
        return Arrays.stream(waits).min().orElseThrow();
    }
}
