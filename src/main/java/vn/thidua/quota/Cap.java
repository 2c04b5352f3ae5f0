package vn.thidua.quota;

import vn.thidua.law.RatingRule.QuotaReading;
import vn.thidua.title.Quota.QuotaRounding;

/**
 * How many a share allows, in whole numbers.
 *
 * @param percent of those who count
 * @param rounding what becomes of a fraction
 * @param reading whether those who are chosen count among those of whom the share is taken
 */
record Cap(int percent, QuotaRounding rounding, QuotaReading reading) {

    private static final int WHOLE = 100;

    public int allows(int counted) {
        int parts = percent * counted;
        int whole = reading == QuotaReading.INCLUSIVE ? WHOLE : WHOLE + percent;
        return switch (rounding) {
            case DOWN -> parts / whole;
            case UP -> (parts + whole - 1) / whole;
            case NEAREST -> (2 * parts + whole) / (2 * whole);
        };
    }

    /** The exact share, in hundredths of a person. */
    public double exactly(int counted) {
        int whole = reading == QuotaReading.INCLUSIVE ? WHOLE : WHOLE + percent;
        return Math.round(100.0 * percent * counted / whole) / 100.0;
    }

    public Cap read(QuotaReading otherwise) {
        return new Cap(percent, rounding, otherwise);
    }
}
