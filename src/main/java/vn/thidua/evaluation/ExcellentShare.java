package vn.thidua.evaluation;

/**
 * How many were rated excellent, held against the customary cap of 20 %. What the percentage is of is disputed: of those rated
 * good or better, or of those rated good alone. Both readings are shown; neither forbids anything.
 *
 * @param excellent rated HTXSNV
 * @param good rated HTTNV
 * @param rated rated at all
 */
public record ExcellentShare(long excellent, long good, long rated) {

    private static final int PERCENT = 20;

    /** Highest number when one in five of "good or better" may be excellent. */
    public long capOfGoodOrBetter() {
        return (excellent + good) * PERCENT / 100;
    }

    /** Highest number among the same people when there must be five good ones for each excellent one. */
    public long capOfGood() {
        return (excellent + good) * PERCENT / (100 + PERCENT);
    }

    public boolean isWithinGoodOrBetter() {
        return excellent <= capOfGoodOrBetter();
    }

    public boolean isWithinGood() {
        return excellent <= capOfGood();
    }
}
