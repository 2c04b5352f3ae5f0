package vn.thidua.consolidation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.registration.RegistrationState;

/**
 * What the query string of board and list says.
 *
 * @param year the emulation year; nothing for the one in which registration opened last
 * @param q words of the name or code
 * @param title code of a title or form sought
 * @param counted only what counts as registered (submitted or further)
 */
record ListFilter(
        @Nullable String year,
        @Nullable String q,
        @Nullable RegistrationState state,
        @Nullable String title,
        @Nullable UUID unit,
        @Nullable RegistrationSubject subject,
        @Nullable Boolean counted,
        @Nullable Boolean late) {

    /** Of one unit or of all, only what counts as registered. */
    static ListFilter countedOf(@Nullable UUID unit) {
        return new ListFilter(null, null, null, null, unit, null, true, null);
    }
}
