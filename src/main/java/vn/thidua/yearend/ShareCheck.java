package vn.thidua.yearend;

import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.ExcellentShare;
import vn.thidua.law.RatingRule.QuotaReading;

/**
 * The share of excellent ones among all that a year's ratings would hold, by both readings; the rule says which one binds.
 *
 * @param percent {@code null}: no share is prescribed
 * @param binds whether it binds at all; for units it only reminds
 */
record ShareCheck(
        long excellent,
        long good,
        long rated,
        @Nullable Integer percent,
        @Nullable QuotaReading reading,
        boolean binds,
        boolean mayClaim,
        @Nullable String legalBasis,
        @Nullable String sourceNote,
        boolean verified) {

    public ExcellentShare share() {
        return new ExcellentShare(excellent, good, rated, percent == null ? 100 : percent);
    }

    /** The highest number by the reading that binds. */
    public long allowed() {
        return percent == null
                ? excellent
                : reading == QuotaReading.EXCLUSIVE ? share().capOfGood() : share().capOfGoodOrBetter();
    }

    /** Whether a reason is asked for. */
    public boolean isOver() {
        return binds && percent != null && excellent > allowed();
    }

    /** "x ≤ p · n" with the excellent ones among n. */
    public boolean isInclusive() {
        return reading != QuotaReading.EXCLUSIVE;
    }
}
