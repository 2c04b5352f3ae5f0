package vn.thidua.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.RatingRule.QuotaReading;

/**
 * Where the line falls within a unit, or within the school.
 *
 * @param unit {@code null} for the whole school
 * @param counted of how many the share is taken
 * @param candidates the strongest first
 */
record QuotaLine(@Nullable UUID unit, String name, int counted, List<Candidate> candidates, Cap cap) {

    /**
     * One candidate as the line falls.
     *
     * @param within above the line
     * @param tied equal in merit with somebody on the other side of the line
     */
    record Place(Candidate candidate, boolean within, boolean tied) {}

    public int allowed() {
        return cap.allows(counted);
    }

    public int allowed(QuotaReading reading) {
        return cap.read(reading).allows(counted);
    }

    public int over() {
        return Math.max(0, candidates.size() - allowed());
    }

    /** The candidates in order, with the line drawn after as many as are allowed. */
    public List<Place> places() {
        int allowed = allowed();
        var places = new ArrayList<Place>();
        for (int rank = 0; rank < candidates.size(); rank++) {
            boolean within = rank < allowed;
            places.add(new Place(candidates.get(rank), within, isTied(candidates.get(rank), within, allowed)));
        }
        return places;
    }

    private boolean isTied(Candidate candidate, boolean within, int allowed) {
        int across = within ? allowed : allowed - 1;
        return across >= 0 && across < candidates.size() && candidate.equals(candidates.get(across), Candidate.MERIT);
    }
}
