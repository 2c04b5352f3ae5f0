package vn.thidua.figure;

/** How exact a number is, the weakest last: a sum is as exact as the weakest of its parts. */
public enum Qualifier {
    EXACT(""),
    /** Hơn: at least so many, some of it not known in number. */
    MORE_THAN("hơn "),
    /** Khoảng. */
    ABOUT("khoảng ");

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    /** What stands before the number in a report, with the space that follows it. */
    String word() {
        return word;
    }

    /** The less exact of two. */
    public Qualifier weaker(Qualifier other) {
        return compareTo(other) < 0 ? other : this;
    }
}
