package vn.thidua.shared;

import java.time.Instant;

/** What a module throws away by itself at night: what nobody can use any more. Run over all organisations. */
@FunctionalInterface
public interface Housekeeping {

    void sweep(Instant now);
}
