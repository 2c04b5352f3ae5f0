package vn.thidua.excellence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.ExcellentShare;
import vn.thidua.excellence.ExcellenceRule.Effects;

/**
 * The share of excellent ones within one circle, by both readings of whom it is taken.
 *
 * @param name of the school, unit or group; {@code null}: those whose job is in no group
 * @param unrated who is on the list and in no denominator
 * @param inclusive whether the rule of rating takes the share of those good or better
 * @param small too few to be held to it
 */
public record ShareLine(
        ShareCircle circle,
        @Nullable String name,
        ExcellentShare share,
        long unrated,
        boolean inclusive,
        boolean small,
        Effects effects) {

    /** Those rated good or better. */
    public long counted() {
        return share.excellent() + share.good();
    }

    public long cap(boolean ofGoodOrBetter) {
        return ofGoodOrBetter ? share.capOfGoodOrBetter() : share.capOfGood();
    }

    /** How many are too many by a reading. */
    public long over(boolean ofGoodOrBetter) {
        return Math.max(0, share.excellent() - cap(ofGoodOrBetter));
    }

    /** How many would be good and no better, were the share used to the full. */
    public long goodAtCap() {
        return counted() - share.capOfGood();
    }

    /** The share before it is cut to whole people. */
    public BigDecimal exactly(boolean ofGoodOrBetter) {
        return BigDecimal.valueOf((ofGoodOrBetter ? counted() : goodAtCap()) * share.percent(), 2);
    }

    /** The highest number by the reading that the rule of rating applies. */
    public long allowed() {
        return cap(inclusive);
    }

    /** The strictest reading that is exceeded decides; within both it is only shown. */
    public ShareEffect effect() {
        ShareEffect applied = over(inclusive) > 0 ? effects.applied() : ShareEffect.SHOWN;
        ShareEffect other = over(!inclusive) > 0 ? effects.other() : ShareEffect.SHOWN;
        return small ? ShareEffect.SHOWN : applied.compareTo(other) >= 0 ? applied : other;
    }

    /** The highest number by the reading that has the effect. */
    public long allowedByEffect() {
        return over(inclusive) > 0 && effects.applied() == effect() ? allowed() : cap(!inclusive);
    }

    public boolean isOver() {
        return over(true) > 0 || over(false) > 0;
    }

    public ShareVerdict verdict() {
        if (!isOver()) {
            return ShareVerdict.WITHIN;
        }
        return small ? ShareVerdict.SMALL : ShareVerdict.valueOf(effect().name());
    }
}
