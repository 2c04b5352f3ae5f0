package vn.thidua.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.registration.Registration.RegistrationSubject;

/**
 * What the query string of board and list says.
 *
 * @param year the emulation year; nothing for the one in which registration opened last
 * @param q words of the name or code
 * @param title code of a title or form sought
 * @param counted only what counts as registered (submitted or further)
 */
record RegistrationFilter(
        @Nullable String year,
        @Nullable String q,
        @Nullable RegistrationState state,
        @Nullable String title,
        @Nullable UUID unit,
        @Nullable RegistrationSubject subject,
        @Nullable Boolean counted,
        @Nullable Boolean late) {

    RegistrationFilter within(@Nullable UUID onlyUnit) {
        return new RegistrationFilter(year, q, state, title, onlyUnit, subject, counted, late);
    }
}
