package vn.thidua.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Calls on reports in any order, and the shortest order that still shows a fault. */
final class Calls {

    /** What anybody may try. */
    enum Deed {
        REVIEW,
        SEND_BACK,
        ISSUE,
        SUBMIT,
        WITHDRAW,
        REOPEN,
        ACCEPT,
        RETURN,
        UNLOCK,
        TAKE_BACK,
        /** A day passes. */
        WAIT
    }

    /**
     * One call.
     *
     * @param who index of the caller, for whoever draws the callers
     * @param on index of the report
     * @param days how far in the future a last day lies; negative is in the past
     */
    record Call(Deed deed, int who, int on, int days) {}

    private Calls() {}

    static List<Call> any(Random chance, int most, int callers, int reports) {
        var calls = new ArrayList<Call>();
        int length = 1 + chance.nextInt(most);
        for (int i = 0; i < length; i++) {
            Deed deed = Deed.values()[chance.nextInt(Deed.values().length)];
            calls.add(new Call(deed, chance.nextInt(callers), chance.nextInt(reports), chance.nextInt(8) - 2));
        }
        return calls;
    }

    /** Leaves out what is not needed for the fault, until nothing more can be left out. */
    static List<Call> shrunk(List<Call> faulty, Predicate<List<Call>> stillFaulty) {
        List<Call> calls = faulty;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = calls.size() - 1; i >= 0; i--) {
                var without = new ArrayList<>(calls);
                without.remove(i);
                if (stillFaulty.test(without)) {
                    calls = without;
                    shorter = true;
                }
            }
        }
        return calls;
    }
}
