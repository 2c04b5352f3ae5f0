package vn.thidua.shared;

/**
 * Somebody saved the same record while this form was open (409). Carries both versions as forms of the same record type, so
 * that the page can show what differs, component by component.
 */
public class Stale extends RuntimeException {

    private final transient Record mine;
    private final transient Record theirs;

    public <F extends Record> Stale(F mine, F theirs) {
        super("stale edit", null, false, false);
        this.mine = mine;
        this.theirs = theirs;
    }

    /** What the user wanted to save. */
    public Record mine() {
        return mine;
    }

    /** What is saved now. */
    public Record theirs() {
        return theirs;
    }
}
