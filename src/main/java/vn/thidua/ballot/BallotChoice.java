package vn.thidua.ballot;

/** What a member says about a nominee. The mark is what the ballot paper posts: one character, whatever is chosen. */
public enum BallotChoice {
    AGREE('1'),
    DISAGREE('2'),
    /** Marked neither way: no opinion, and not a vote for. */
    BLANK('0');

    private final char mark;

    BallotChoice(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }
}
