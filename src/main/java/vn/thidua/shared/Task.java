package vn.thidua.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the viewer, as the home page lists it.
 *
 * @param messageKey the sentence, {@code task.…}
 * @param arguments what fills it
 * @param link where it is done, an application path
 * @param due last day on which it can be done in time, {@code null} if none is set
 */
public record Task(
        String messageKey,
        List<Object> arguments,
        String link,
        @Nullable LocalDate due) {

    /**
     * Tells what waits for a viewer. A module that knows of work to be done owns a view {@code task_…}, which the home page
     * reads together with all others in one statement; a source of its own is for what a view cannot say.
     */
    @FunctionalInterface
    public interface Source {
        /** At most a handful, in at most one SQL statement. */
        List<Task> tasksOf(Viewer viewer);
    }
}
