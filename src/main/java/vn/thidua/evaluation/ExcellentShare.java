package vn.thidua.evaluation;

/**
 * How many were rated excellent, held against the cap of the rules of rating. What the percentage is of is disputed: of those rated
 * good or better, or of those rated good alone. Both readings are shown; neither forbids anything.
 *
 * @param excellent rated HTXSNV
 * @param good rated HTTNV
 * @param rated rated at all
 * @param percent the cap
 */
public record ExcellentShare(long excellent, long good, long rated, int percent) {

    private static final int WHOLE = 100;

    /** Highest number as a share of "good or better". */
    public long capOfGoodOrBetter() {
        return (excellent + good) * percent / WHOLE;
    }

    /** Highest number among the same people as a share of the good ones alone. */
    public long capOfGood() {
        return (excellent + good) * percent / (WHOLE + percent);
    }

    public boolean isWithinGoodOrBetter() {
        return excellent <= capOfGoodOrBetter();
    }

    public boolean isWithinGood() {
        return excellent <= capOfGood();
    }
}
