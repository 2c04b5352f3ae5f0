package vn.thidua.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What would help.
 *
 * @param action what is to be done
 * @param until the last day on which it would still help; {@code null}: until the dossier is submitted
 */
public record Remedy(Sentence action, @Nullable LocalDate until) {

    /** Whether it comes too late. */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
