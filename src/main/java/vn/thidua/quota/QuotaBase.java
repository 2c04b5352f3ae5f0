package vn.thidua.quota;

import vn.thidua.eligibility.Verdict;
import vn.thidua.eligibility.Verdict.VerdictState;

/** Who counts among those of whom the share is taken. */
enum QuotaBase {
    /** Who has been awarded the lower title already. */
    AWARDED,
    /** Who has been awarded it or is eligible for it. */
    ELIGIBLE,
    /** Those, and whoever is still to be reviewed. */
    ELIGIBLE_OR_OPEN,
    /** Everybody who served in the year. */
    STAFF;

    boolean counts(Verdict lower) {
        boolean awarded = lower.awarded() != null;
        return switch (this) {
            case AWARDED -> awarded;
            case ELIGIBLE -> awarded || lower.state() == VerdictState.ELIGIBLE;
            case ELIGIBLE_OR_OPEN -> awarded || lower.state() != VerdictState.NOT_ELIGIBLE;
            case STAFF -> true;
        };
    }
}
