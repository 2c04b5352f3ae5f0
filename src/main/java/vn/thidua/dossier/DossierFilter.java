package vn.thidua.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.Dossier.DossierKind;
import vn.thidua.nomination.DossierState;

/**
 * What the query string of the list says.
 *
 * @param year the emulation year; nothing for all
 * @param still only those that have not moved for two weeks
 */
record DossierFilter(
        @Nullable String year,
        @Nullable String q,
        @Nullable DossierState state,
        @Nullable String title,
        @Nullable UUID unit,
        @Nullable DossierKind kind,
        @Nullable Boolean still) {

    public boolean onlyStill() {
        return Boolean.TRUE.equals(still);
    }
}
