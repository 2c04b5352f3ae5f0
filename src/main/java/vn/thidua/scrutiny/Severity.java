package vn.thidua.scrutiny;

/** How much a finding weighs. */
public enum Severity {
    /** Wrong, whatever else is true. */
    ERROR("bad", "x-circle"),
    /** Probably wrong; the author decides. */
    WARNING("waiting", "exclamation-triangle"),
    /** Worth a look. */
    NOTE("done", "info-circle");

    private final String tone;
    private final String icon;

    Severity(String tone, String icon) {
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
