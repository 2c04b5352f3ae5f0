package vn.thidua.shared;

/**
 * The system says no in a sentence: a rule of the trade forbids what was asked. The key names the sentence in the message
 * bundles ({@code refusal.<key>}); the arguments fill it. Shown beside the form, or as a 409 page with a way back.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** Message key including the prefix. */
    public String messageKey() {
        return "refusal." + key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
