package vn.thidua.scrutiny;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Claim;
import vn.thidua.reading.Claim.Precision;
import vn.thidua.reading.Sense;

/**
 * R16: monthly ratings of so many people, or units, make turns that their number divides. Where the months themselves are known,
 * their number stands beside that of the text, with its arithmetic.
 */
final class TurnRules implements Rule {

    private static final Pattern RATING = Pattern.compile("(?iu)đánh giá|xếp loại|bình xét");
    private static final Pattern HEADCOUNT =
            Pattern.compile("(?iu)(?:trường|đơn vị|cơ quan|tổng số|hiện) có\\s*$|có\\s*$|tổng số\\s*$");
    private static final String PEOPLE = "turns_people";
    private static final String UNITS = "turns_units";

    @Override
    public void check(Script script, Knowledge known, Consumer<Finding> finding) {
        List<Claim> claims = script.reading().claims();
        Claim staff = headcount(claims);
        turns(claims, "staff", staff == null ? BigDecimal.ONE : staff.amount()).ifPresent(claim -> {
            boolean divides =
                    staff == null || claim.amount().remainder(staff.amount()).signum() == 0;
            if (!held(claim, PEOPLE, staff, divides, known, finding) && staff != null && !divides) {
                finding.accept(new Finding(
                        RuleCode.R16,
                        Severity.NOTE,
                        "turns",
                        List.of(written(claim.amount()), written(staff.amount())),
                        claim.place(),
                        List.of(staff.place()),
                        null));
            }
        });
        turns(claims, "section", BigDecimal.ONE).ifPresent(claim -> held(claim, UNITS, null, true, known, finding));
    }

    /**
     * Holds a number of turns against the months as they are recorded.
     *
     * @return whether the records had something to say
     */
    private static boolean held(
            Claim claim,
            String figure,
            @Nullable Claim staff,
            boolean divides,
            Knowledge known,
            Consumer<Finding> finding) {
        Optional<Knowledge.Known> turns = known.figure(figure);
        Optional<Knowledge.Known> rated = known.figure(figure + "_rated");
        if (turns.isEmpty()) {
            return false;
        }
        BigDecimal recorded = Objects.requireNonNull(turns.get().amount());
        if (recorded.compareTo(claim.amount()) != 0) {
            report(
                    Severity.WARNING,
                    "turnsDiffer",
                    List.of(written(claim.amount()), written(recorded)),
                    claim,
                    staff,
                    turns.get(),
                    finding);
        } else if (staff != null && !divides) {
            var words = new ArrayList<>(List.of(written(claim.amount()), written(staff.amount())));
            words.add(rated.map(one -> written(Objects.requireNonNull(one.amount())))
                    .orElse("?"));
            report(Severity.NOTE, "turnsKnown", words, claim, staff, turns.get(), finding);
        }
        return true;
    }

    private static void report(
            Severity severity,
            String key,
            List<String> words,
            Claim claim,
            @Nullable Claim staff,
            Knowledge.Known known,
            Consumer<Finding> finding) {
        finding.accept(new Finding(
                RuleCode.R16,
                severity,
                key,
                words,
                claim.place(),
                staff == null ? List.of() : List.of(staff.place()),
                known.link()));
    }

    private static @Nullable Claim headcount(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.noun().family().equals("staff")
                        && !claim.noun().name().startsWith("lượt"))
                .filter(claim -> HEADCOUNT.matcher(claim.label()).find() && claim.precision() == Precision.EXACT)
                .filter(claim -> claim.amount().intValue() > 1 && claim.sense() != Sense.CHANGE)
                .findFirst()
                .orElse(null);
    }

    /** The first number of rated turns of people or of units, above so many. */
    private static Optional<Claim> turns(List<Claim> claims, String family, BigDecimal above) {
        return claims.stream()
                .filter(claim -> claim.noun().name().startsWith("lượt")
                        && claim.noun().family().equals(family)
                        && claim.whole() == null
                        && (family.equals("section")
                                || RATING.matcher(claim.label()).find())
                        && claim.amount().compareTo(above) > 0)
                .findFirst();
    }

    private static String written(BigDecimal number) {
        return NumberRules.written(number);
    }
}
