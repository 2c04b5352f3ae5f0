package vn.thidua.scrutiny;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.thidua.reading.Claim;
import vn.thidua.reading.Claim.Precision;
import vn.thidua.reading.Sense;

/** What the school's own records have to say: R20. */
final class RecordRules {

    private RecordRules() {}

    /** R20: a bound figure that has changed since the author looked. */
    static final class Bound implements Rule {

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            for (Script.Part part : script.parts()) {
                if (part.stale()) {
                    int end = Math.min(
                            part.to(), part.from() + Math.max(1, part.name().length()));
                    finding.accept(new Finding(
                            RuleCode.R20, Severity.WARNING, "stale", script.at(part.from(), end), part.name()));
                }
            }
        }
    }

    /** R20: what the text counts against what the records count, where it is clear that both mean the same. */
    static final class Values implements Rule {

        /** No report counts more things than this. */
        private static final int MOST_CLAIMS = 3_000;

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            if (known.figures().isEmpty()) {
                return;
            }
            LocalDate begin = known.period() != null ? known.period().from() : DayRules.begin(script);
            var meaning = new Meaning(script, known.figures(), begin == null ? null : begin.getYear());
            var first = new HashMap<String, Claim>();
            List<Claim> claims = script.reading().claims();
            for (Claim claim : claims.subList(0, Math.min(claims.size(), MOST_CLAIMS))) {
                if (isComparable(claim)) {
                    List<Knowledge.Known> meant = meaning.of(claim);
                    if (!meant.isEmpty() && !hold(claim, meant, finding)) {
                        repeat(claim, meant.get(0), first, finding);
                    }
                }
            }
        }

        private static boolean isComparable(Claim claim) {
            return claim.precision() == Precision.EXACT
                    && claim.whole() == null
                    && claim.sense() != Sense.CHANGE
                    && claim.sense() != Sense.COMPARED
                    && claim.sense() != Sense.EACH
                    && !claim.noun().isShare()
                    && !claim.bracketed()
                    && !claim.denied();
        }

        /** Against the records, where these know; whether they do. */
        private static boolean hold(Claim claim, List<Knowledge.Known> meant, Consumer<Finding> finding) {
            List<Knowledge.Known> counted =
                    meant.stream().filter(figure -> figure.amount() != null).toList();
            boolean right = counted.stream()
                    .anyMatch(figure -> Objects.requireNonNull(figure.amount()).compareTo(claim.amount()) == 0);
            if (!counted.isEmpty() && !right) {
                Knowledge.Known best = counted.get(0);
                finding.accept(new Finding(
                        RuleCode.R20,
                        Severity.WARNING,
                        "value",
                        List.of(
                                NumberRules.written(claim.amount()),
                                NumberRules.written(Objects.requireNonNull(best.amount())),
                                best.noun(),
                                best.name()),
                        claim.place(),
                        List.of(),
                        best.link()));
            }
            return !counted.isEmpty();
        }

        /** Against what the same text said of it before, where the records know nothing. */
        private static void repeat(
                Claim claim, Knowledge.Known figure, Map<String, Claim> first, Consumer<Finding> finding) {
            Claim before = first.putIfAbsent(figure.name(), claim);
            if (before != null && before.amount().compareTo(claim.amount()) != 0) {
                finding.accept(new Finding(
                        RuleCode.R20,
                        Severity.WARNING,
                        "repeated",
                        List.of(
                                NumberRules.written(claim.amount()),
                                NumberRules.written(before.amount()),
                                figure.noun(),
                                figure.name()),
                        claim.place(),
                        List.of(before.place()),
                        null));
            }
        }
    }
}
