package vn.thidua.figure;

/** How exact a number is, and to which side it may be off: what is said of a sum, a difference or a share follows from its parts. */
public enum Qualifier {
    EXACT(""),
    /** Hơn: entered so by whoever counted. */
    MORE_THAN("hơn "),
    /** Khoảng. */
    ABOUT("khoảng "),
    /** Ít nhất: some of the records behind it do not tell their amount. */
    AT_LEAST("ít nhất "),
    /** Dưới: something more than its number was taken away, or stands below the line of a share. */
    LESS_THAN("dưới "),
    /** Nhiều nhất. */
    AT_MOST("nhiều nhất ");

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    /** What stands before the number in a report, with the space that follows it. */
    String word() {
        return word;
    }

    /** Of two numbers added up; off to both sides, the sum is about right at best. */
    public Qualifier and(Qualifier other) {
        if (this == other || other == EXACT) {
            return this;
        }
        if (this == EXACT) {
            return other;
        }
        if (isLow() && other.isLow()) {
            return MORE_THAN;
        }
        return isHigh() && other.isHigh() ? LESS_THAN : ABOUT;
    }

    /** Of a number that is taken away, or divided by. */
    public Qualifier opposite() {
        return switch (this) {
            case MORE_THAN -> LESS_THAN;
            case LESS_THAN -> MORE_THAN;
            case AT_LEAST -> AT_MOST;
            case AT_MOST -> AT_LEAST;
            case EXACT, ABOUT -> this;
        };
    }

    /** The true number may be greater. */
    private boolean isLow() {
        return this == MORE_THAN || this == AT_LEAST;
    }

    private boolean isHigh() {
        return this == LESS_THAN || this == AT_MOST;
    }
}
