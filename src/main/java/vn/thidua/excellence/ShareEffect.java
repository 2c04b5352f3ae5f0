package vn.thidua.excellence;

/** What it means to go beyond a share, weakest first. */
public enum ShareEffect {
    /** Shown, and nothing more. */
    SHOWN,
    /** Asks for a reason. */
    WARNS,
    /** Stops the confirmation. */
    BLOCKS
}
