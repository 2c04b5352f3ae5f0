package vn.thidua.scoringround;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thidua.scoring.CrossMode;

/** Who scores whom across, from the order of the units alone: the same round is always assigned the same way. */
final class Rotation {

    /** One scores another. */
    record Pair(UUID scorer, UUID unit) {}

    private Rotation() {}

    /** In rotation everyone scores the neighbours that follow, the last ones the first; nobody ever scores oneself. */
    static List<Pair> pairs(List<UUID> units, CrossMode mode, int neighbours) {
        int most = mode == CrossMode.FULL ? units.size() - 1 : Math.min(neighbours, units.size() - 1);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < units.size(); i++) {
            for (int step = 1; step <= most; step++) {
                pairs.add(new Pair(units.get(i), units.get((i + step) % units.size())));
            }
        }
        return pairs;
    }
}
