package vn.thidua.excellence;

/** What is said of a circle on a page. */
public enum ShareVerdict {
    WITHIN("good", "check-circle"),
    /** Beyond it, in too small a circle to be held to it. */
    SMALL("neutral", "dash-circle"),
    /** Beyond it, which is shown and nothing more. */
    SHOWN("neutral", "dash-circle"),
    WARNS("waiting", "exclamation-triangle"),
    BLOCKS("bad", "exclamation-triangle");

    private final String tone;
    private final String icon;

    ShareVerdict(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
