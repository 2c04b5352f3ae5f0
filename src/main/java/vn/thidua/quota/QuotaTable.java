package vn.thidua.quota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.RatingRule.QuotaReading;
import vn.thidua.title.Quota.QuotaLevel;

/**
 * A quota tried out on a school: one line for each unit, or one for all.
 *
 * @param lines where the line falls
 * @param whole the same counted over the whole school, for comparison
 */
record QuotaTable(List<QuotaLine> lines, QuotaLine whole) {

    /**
     * Somebody of the school.
     *
     * @param counts among those of whom the share is taken
     * @param candidate what speaks for it, if it comes into question
     */
    record Counted(
            UUID unit,
            String unitName,
            boolean counts,
            @Nullable Candidate candidate) {}

    static QuotaTable of(String school, List<Counted> people, Cap cap, QuotaLevel level) {
        QuotaLine whole = line(null, school, people, cap);
        if (level == QuotaLevel.SCHOOL) {
            return new QuotaTable(List.of(whole), whole);
        }
        Map<UUID, List<Counted>> units = new LinkedHashMap<>();
        people.forEach(person ->
                units.computeIfAbsent(person.unit(), unit -> new ArrayList<>()).add(person));
        return new QuotaTable(
                units.entrySet().stream()
                        .map(unit -> line(unit.getKey(), unit.getValue().get(0).unitName(), unit.getValue(), cap))
                        .toList(),
                whole);
    }

    private static QuotaLine line(@Nullable UUID unit, String name, List<Counted> people, Cap cap) {
        var candidates = new ArrayList<Candidate>();
        int counted = 0;
        for (Counted person : people) {
            counted += person.counts() ? 1 : 0;
            if (person.candidate() != null) {
                candidates.add(person.candidate());
            }
        }
        candidates.sort(Candidate.MERIT);
        return new QuotaLine(unit, name, counted, candidates, cap);
    }

    public int counted() {
        return lines.stream().mapToInt(QuotaLine::counted).sum();
    }

    public int allowed() {
        return lines.stream().mapToInt(QuotaLine::allowed).sum();
    }

    public int allowed(QuotaReading reading) {
        return lines.stream().mapToInt(line -> line.allowed(reading)).sum();
    }

    public int candidates() {
        return lines.stream().mapToInt(line -> line.candidates().size()).sum();
    }
}
