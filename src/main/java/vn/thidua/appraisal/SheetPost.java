package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;
import vn.thidua.page.Words;

/**
 * What a sheet's form posts: of every criterion what was typed ({@code v.code}, {@code c.code}) and what stood there when the page
 * was opened ({@code w.code}, {@code d.code}), so that two people may fill in one sheet. Only criteria of the sheet's own set are
 * read; a criterion that the form leaves out stays untouched.
 */
final class SheetPost {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}([.,]\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(999);
    private static final BigDecimal WHOLE_SHARE = BigDecimal.valueOf(100);
    private static final int LONGEST = 500;

    /** Why something cannot be taken: a message and what fills it. */
    record Problem(String key, List<Object> arguments) {
        Problem(String key, Object... arguments) {
            this(key, List.of(arguments));
        }

        /** What fills the message, numbers as people write them. */
        public Object[] written(Words words) {
            return arguments.stream()
                    .map(argument -> argument instanceof Number number ? words.number(number) : argument)
                    .toArray();
        }
    }

    /** Of one criterion: what is meant, what stood there before, what is wrong. */
    record Line(Mark mine, Mark seen, @Nullable Problem problem) {}

    private final Map<String, String> typed;
    private final Map<UUID, Line> lines = new LinkedHashMap<>();

    SheetPost(CriteriaTree tree, Map<String, String> typed) {
        this.typed = typed;
        tree.leaves().stream().filter(this::isPosted).forEach(leaf -> lines.put(leaf.id(), line(leaf)));
    }

    private boolean isPosted(Criterion leaf) {
        return typed.containsKey("c." + leaf.code())
                || names(leaf).stream().anyMatch(name -> typed.containsKey("v." + name));
    }

    /** Names of the fields of a criterion: its code; one a rate where something is counted. */
    static List<String> names(Criterion leaf) {
        if (!Mark.isCounted(leaf)) {
            return List.of(leaf.code());
        }
        var names = new ArrayList<String>();
        for (int rate = 0; rate < leaf.rates().size(); rate++) {
            names.add(leaf.code() + "~" + rate);
        }
        return names;
    }

    private Line line(Criterion leaf) {
        Problem[] problem = new Problem[1];
        Mark mine = mark(leaf, "v.", "c.", problem);
        if (problem[0] == null && mine.comment() != null && mine.comment().length() > LONGEST) {
            problem[0] = new Problem("appraisal.commentTooLong", LONGEST);
        }
        return new Line(mine, mark(leaf, "w.", "d.", new Problem[1]), problem[0]);
    }

    private Mark mark(Criterion leaf, String value, String comment, Problem[] problem) {
        String remark = text(comment + leaf.code());
        if (Mark.isCounted(leaf)) {
            return new Mark(null, counts(leaf, value, problem), remark);
        }
        return new Mark(number(leaf, text(value + leaf.code()), problem), Map.of(), remark);
    }

    private Map<UUID, BigDecimal> counts(Criterion leaf, String prefix, Problem[] problem) {
        var counts = new HashMap<UUID, BigDecimal>();
        boolean any = false;
        for (int place = 0; place < leaf.rates().size(); place++) {
            Rate rate = leaf.rates().get(place);
            String text = text(prefix + leaf.code() + "~" + place);
            any |= text != null;
            if (text != null && !WHOLE.matcher(text).matches()) {
                problem[0] = new Problem("appraisal.notACount", text);
            } else {
                counts.put(rate.id(), text == null ? BigDecimal.ZERO : new BigDecimal(text));
            }
        }
        return any ? counts : Map.of();
    }

    private static @Nullable BigDecimal number(Criterion leaf, @Nullable String text, Problem[] problem) {
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            problem[0] = new Problem("appraisal.notANumber", text);
            return null;
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        problem[0] = leaf.kind() == CriterionKind.BANDS ? outside(leaf, number) : wrong(leaf, number);
        return number;
    }

    /** A percentage; where the hint sets a part beside its whole, no more than all of it. */
    static @Nullable Problem outside(Criterion leaf, BigDecimal percent) {
        if (percent.compareTo(WHOLE_SHARE) > 0 && percent.compareTo(MOST_PERCENT) <= 0 && isShare(leaf)) {
            return new Problem("appraisal.moreThanAll", percent, Objects.requireNonNull(leaf.hint()));
        }
        return percent.signum() < 0 || percent.compareTo(MOST_PERCENT) > 0
                ? new Problem("appraisal.notAPercentage", percent)
                : null;
    }

    private static boolean isShare(Criterion leaf) {
        return leaf.hint() != null
                && leaf.hint().contains("so với")
                && leaf.rates().stream()
                        .allMatch(rate ->
                                rate.fromPercent() == null || rate.fromPercent().compareTo(WHOLE_SHARE) <= 0);
    }

    private static @Nullable Problem wrong(Criterion leaf, BigDecimal points) {
        if (points.compareTo(leaf.maximum()) > 0) {
            return new Problem("appraisal.aboveMaximum", points, leaf.maximum());
        }
        if (points.compareTo(leaf.minimum()) < 0) {
            return new Problem("appraisal.belowMinimum", points, leaf.minimum());
        }
        return points.remainder(leaf.step()).signum() == 0
                ? null
                : new Problem("appraisal.betweenSteps", points, leaf.step());
    }

    private @Nullable String text(String name) {
        String text = typed.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    Map<UUID, Line> lines() {
        return lines;
    }

    /** What was typed into a field, understood or not; {@code null}: the form did not have it. */
    @Nullable
    String typed(String name) {
        return typed.get(name);
    }

    @Nullable
    String note() {
        return text("note");
    }

    @Nullable
    String level() {
        return text("level");
    }

    boolean isSound() {
        return lines.values().stream().allMatch(line -> line.problem() == null);
    }
}
