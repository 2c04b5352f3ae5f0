package vn.thidua.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** Tells the year's calendar what a module knows of tasks and deadlines; every module that has some offers one bean. */
@FunctionalInterface
public interface DeadlineSource {

    /**
     * What touches the year, in one SQL statement. The viewer may come from a calendar feed, without roles and with a scope
     * that only reads: say what is in scope, never what may be done.
     */
    List<Deadline> deadlines(Viewer viewer, EmulationYear year);

    /**
     * An entry of the calendar.
     *
     * @param key stable and unique in the installation, {@code plan-task/<id>}; the feed's UID is made of it
     * @param title what is to be done, in the reader's language
     * @param context what it belongs to (the movement, the window), in the reader's language
     * @param from first day, {@code null} for what goes on all year
     * @param to last day, {@code null} for what goes on all year
     * @param wholeMonths the plan names months only, so no day in them is special
     * @param done it is behind us
     * @param link application path
     */
    record Deadline(
            String key,
            String title,
            String context,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean wholeMonths,
            boolean done,
            String link) {}
}
