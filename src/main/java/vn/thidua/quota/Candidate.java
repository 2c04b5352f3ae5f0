package vn.thidua.quota;

import java.util.Comparator;
import java.util.UUID;

/**
 * Somebody who comes into question, with what speaks for it; the order is a proposal, the council decides.
 *
 * @param open something is still to be reviewed
 * @param excellent rated excellent in the year
 * @param scope of the widest recognised work of the year: 0 none, 1 unit, 2 school, 3 province, 4 nation
 * @param works how many were recognised in the year
 */
record Candidate(UUID id, String name, boolean open, boolean excellent, int scope, int works) {

    /** What speaks for it, the strongest first. */
    static final Comparator<Candidate> MERIT = Comparator.comparing(Candidate::open)
            .thenComparing(Candidate::excellent, Comparator.reverseOrder())
            .thenComparing(Candidate::scope, Comparator.reverseOrder())
            .thenComparing(Candidate::works, Comparator.reverseOrder());

    public boolean equals(Candidate other, Comparator<Candidate> by) {
        return by.compare(this, other) == 0;
    }
}
