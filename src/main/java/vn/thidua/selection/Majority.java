package vn.thidua.selection;

/**
 * What a proposal must find in a unit's meeting: more than a share of the votes of those who are there, counted in whole votes, so
 * that half of ten is not more than half.
 *
 * @param percent the share, 50 for the usual majority
 */
record Majority(int percent) {

    boolean isFoundBy(int votesFor, int present) {
        return (long) votesFor * 100 > (long) percent * present;
    }
}
