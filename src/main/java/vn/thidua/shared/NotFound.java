package vn.thidua.shared;

/** There is no such record, or none that this viewer may know of; the two are deliberately indistinguishable (404). */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
