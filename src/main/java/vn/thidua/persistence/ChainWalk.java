package vn.thidua.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks along a chain from its first entry and says which ones do not fit; asks nobody. */
final class ChainWalk {

    /** What the first entry carries in the place of the hash before it. */
    private static final byte[] NOTHING = {};

    private final List<Long> broken = new ArrayList<>();
    private byte[] before = NOTHING;
    private long entries;
    private long last;

    /**
     * An entry as it stands in the ledger.
     *
     * @param previous hash of the one before, as this entry carries it
     * @param hash its own, as written when it was added
     * @param anew the same, made again today from what the entry says
     */
    record Link(long number, byte[] previous, byte[] hash, byte[] anew) {}

    /** Goes on to the next entry, in the order of their numbers: it bears its place, follows the one before and says what it said. */
    void pass(Link link) {
        entries++;
        boolean fits = link.number() == entries
                && Arrays.equals(link.previous(), before)
                && Arrays.equals(link.hash(), link.anew());
        if (!fits) {
            broken.add(link.number());
        }
        last = link.number();
        before = link.hash();
    }

    /**
     * Arrives at the end, which must be the last entry of which the ledger knows; what was cut off there breaks no link.
     *
     * @return numbers of the entries that do not fit, in their order
     */
    List<Long> arrive(long number, byte[] hash) {
        boolean whole = last == number && Arrays.equals(before, hash);
        long end = Math.max(last, number);
        if (!whole && !broken.contains(end)) {
            broken.add(end);
        }
        return List.copyOf(broken);
    }
}
