package vn.thidua.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is to be proposed for what: the flag for the first, certificates for those who follow; barred units are passed over.
 *
 * @param flag for whom; empty while that is open
 * @param certificates in the order of their places
 * @param passedOver barred units that stand before the last one proposed
 * @param undecided units sharing a place that does not suffice for all of them: the conference has to part them first
 */
public record Honours(
        List<Standing> flag, List<Standing> certificates, List<Standing> passedOver, List<Standing> undecided) {

    public Honours {
        flag = List.copyOf(flag);
        certificates = List.copyOf(certificates);
        passedOver = List.copyOf(passedOver);
        undecided = List.copyOf(undecided);
    }

    /**
     * Goes down the places.
     *
     * @param flags how many flags there are
     * @param certificates how many certificates
     */
    public static Honours of(Outcome outcome, int flags, int certificates) {
        var barred = new ArrayList<Standing>();
        var chosen = new ArrayList<Standing>();
        if (outcome.open()) {
            return new Honours(List.of(), List.of(), List.of(), List.of());
        }
        for (Standing standing : outcome.standings()) {
            if (chosen.size() >= flags + certificates) {
                break;
            }
            if (standing.unit().isEligible()) {
                List<Standing> equals = outcome.standings().stream()
                        .filter(other -> other.place() == standing.place())
                        .filter(other -> other.unit().isEligible())
                        .toList();
                int room = chosen.size() < flags ? flags : flags + certificates;
                int before = chosen.size() - equals.indexOf(standing);
                if (before + equals.size() > room) {
                    return new Honours(
                            chosen.subList(0, Math.min(flags, before)),
                            chosen.subList(Math.min(flags, before), before),
                            barred,
                            equals);
                }
                chosen.add(standing);
            } else {
                barred.add(standing);
            }
        }
        int first = Math.min(flags, chosen.size());
        return new Honours(chosen.subList(0, first), chosen.subList(first, chosen.size()), barred, List.of());
    }

    /** Everybody who is proposed, the flag first. */
    public List<Standing> proposed() {
        var all = new ArrayList<>(flag);
        all.addAll(certificates);
        return all;
    }
}
