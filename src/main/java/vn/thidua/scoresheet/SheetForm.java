package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.formula.Entry;
import vn.thidua.shared.Refusal;

/** A section of an own sheet as it is typed; whatever was typed comes back as it was. */
public record SheetForm(@Nullable List<Line> lines) {

    /**
     * One criterion.
     *
     * @param version of the line that was shown
     * @param was the line as it was shown: who did not touch it does not overwrite it
     * @param counts in the order of the criterion's rates
     * @param chosen place of the level of a choice, {@link #NONE} for none of them
     */
    public record Line(
            @Nullable UUID criterion,
            @Nullable Integer version,
            @Nullable String was,
            @Nullable Boolean notAssigned,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String achieved,
            @Nullable List<String> counts,
            @Nullable String chosen,
            @Nullable String points,
            @Nullable String comment) {

        /** None of the levels of a choice, which is something else than nothing said. */
        public static final String NONE = "none";

        static Line of(SheetLine line, Criterion leaf) {
            Entry entry = line.entry();
            var shown = new Line(
                    line.criterion(),
                    line.version(),
                    null,
                    !entry.assigned(),
                    Numbers.show(entry.target()),
                    Numbers.show(entry.actual()),
                    entry.achieved() == null ? "" : entry.achieved().toString(),
                    leaf.kind() == CriterionKind.CHOICE
                            ? null
                            : leaf.rates().stream()
                                    .map(rate -> Numbers.show(entry.counts().get(rate.id())))
                                    .toList(),
                    leaf.kind() == CriterionKind.CHOICE ? level(leaf, entry) : null,
                    Numbers.show(entry.points()),
                    line.comment() == null ? "" : line.comment());
            return shown.shownAs(line.version(), shown.key());
        }

        private static String level(Criterion leaf, Entry entry) {
            return entry.chosen(leaf)
                    .map(level -> String.valueOf(leaf.rates().indexOf(level)))
                    .orElse(entry.counts().isEmpty() ? "" : NONE);
        }

        Line shownAs(int newVersion, String newWas) {
            return new Line(
                    criterion,
                    newVersion,
                    newWas,
                    notAssigned,
                    target,
                    actual,
                    achieved,
                    counts,
                    chosen,
                    points,
                    comment);
        }

        /** All that can be typed, as one text. */
        String key() {
            var parts = new ArrayList<String>();
            parts.add(isLeftOut() ? "-" : "+");
            parts.add(text(target));
            parts.add(text(actual));
            parts.add(text(achieved));
            parts.add(text(points));
            parts.add(text(chosen));
            parts.add(text(comment).replaceAll("\\R", "\n"));
            if (counts != null) {
                counts.forEach(count -> parts.add(text(count)));
            }
            while (parts.get(parts.size() - 1).isEmpty()) {
                parts.remove(parts.size() - 1);
            }
            return String.join("|", parts);
        }

        private boolean isLeftOut() {
            return Boolean.TRUE.equals(notAssigned);
        }

        boolean isTouched() {
            return !key().equals(was);
        }

        /** What a formula makes points of; refuses what is no number, and what is below nought. */
        Entry entry(Criterion leaf) {
            if (isLeftOut()) {
                return Entry.NOT_ASSIGNED;
            }
            return switch (leaf.kind()) {
                case TARGET, BANDS -> Entry.result(aim(target), positive(actual));
                case QUALITY -> Entry.achieved(reached());
                case ITEMS, ADJUSTMENT -> Entry.counts(numbers(leaf));
                case CHOICE -> choice(leaf);
                default -> Entry.points(Numbers.parse(points));
            };
        }

        private @Nullable Boolean reached() {
            return switch (text(achieved)) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> null;
            };
        }

        private Entry choice(Criterion leaf) {
            String level = text(chosen);
            if (level.isEmpty()) {
                return Entry.EMPTY;
            }
            int place = level.matches("\\d{1,2}") ? Integer.parseInt(level) : -1;
            if (!level.equals(NONE) && (place < 0 || place >= leaf.rates().size())) {
                throw new Refusal("scoring.noLevel", level);
            }
            return Entry.chosen(leaf, place < 0 ? null : leaf.rates().get(place));
        }

        private Map<UUID, BigDecimal> numbers(Criterion leaf) {
            var numbers = new LinkedHashMap<UUID, BigDecimal>();
            for (int i = 0; counts != null && i < leaf.rates().size() && i < counts.size(); i++) {
                BigDecimal number = positive(counts.get(i));
                if (number != null
                        && !isWhole(number)
                        && !leaf.rates().get(i).label().contains("%")) {
                    throw new Refusal("scoring.notWhole", leaf.rates().get(i).label(), Numbers.show(number));
                }
                if (number != null) {
                    numbers.put(leaf.rates().get(i).id(), number);
                }
            }
            return numbers;
        }

        private static @Nullable BigDecimal positive(@Nullable String typed) {
            BigDecimal number = Numbers.parse(typed);
            if (number != null && number.signum() < 0) {
                throw new Refusal("scoring.belowNought", typed);
            }
            return number;
        }

        private static boolean isWhole(BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0;
        }

        /** No target is said by an empty field: a target of nought would be reached by whoever does nothing. */
        private static @Nullable BigDecimal aim(@Nullable String typed) {
            BigDecimal number = positive(typed);
            if (number != null && number.signum() == 0) {
                throw new Refusal("scoring.targetNought");
            }
            return number;
        }

        /** The count of a rate as it was typed. */
        public String count(int nth) {
            return counts == null || nth >= counts.size() || counts.get(nth) == null ? "" : counts.get(nth);
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
