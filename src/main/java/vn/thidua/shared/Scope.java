package vn.thidua.shared;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose rows may be seen and changed. It is bound to every database transaction, where row-level security repeats whatever
 * the queries say.
 *
 * @param everything reads all organisations (superior bodies, administrators, the system itself)
 * @param changesEverything may also change the rows of all organisations
 * @param reads organisations whose records may be read
 * @param changes organisations whose records may be changed
 * @param above superior bodies and clusters, of which only what they publish downwards may be read
 */
public record Scope(boolean everything, boolean changesEverything, Set<UUID> reads, Set<UUID> changes, Set<UUID> above)
        implements Serializable {

    /** Nothing at all: what a transaction without a viewer sees. */
    public static final Scope NONE = new Scope(false, false, Set.of(), Set.of(), Set.of());

    /** The system itself: migrations, nightly jobs, the first set-up. */
    public static final Scope SYSTEM = new Scope(true, true, Set.of(), Set.of(), Set.of());

    public Scope {
        reads = Set.copyOf(reads);
        changes = Set.copyOf(changes);
        above = Set.copyOf(above);
    }

    public boolean mayRead(UUID organisation) {
        return everything || reads.contains(organisation);
    }

    public boolean mayChange(UUID organisation) {
        return changesEverything || changes.contains(organisation);
    }

    /** The value of {@code app.reads}: {@code *} or a PostgreSQL array literal. */
    public String readsSetting() {
        return everything ? "*" : literal(reads);
    }

    /** The value of {@code app.changes}. */
    public String changesSetting() {
        return changesEverything ? "*" : literal(changes);
    }

    /** The value of {@code app.above}. */
    public String aboveSetting() {
        return everything ? "*" : literal(above);
    }

    private static String literal(Set<UUID> organisations) {
        return organisations.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
