package vn.thidua.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Column;

/** A set of criteria as a table, one line a criterion; what is taken away can be brought back. */
public final class CriteriaSheet {

    private static final String KEY = "import.criteria.";

    public static final Column SET = Column.text(KEY + "set", true, 200);
    public static final Column CODE = Column.text(KEY + "code", true, 12);
    public static final Column PARENT = Column.text(KEY + "parent", false, 12);
    public static final Column NAME = Column.text(KEY + "name", true, 500);
    public static final Column KIND = Column.choice(KEY + "kind", true, CriterionKind.class);
    public static final Column MAXIMUM = Column.text(KEY + "maximum", true, 12);
    public static final Column MINIMUM = Column.text(KEY + "minimum", false, 12);
    public static final Column BASE = Column.text(KEY + "base", false, 12);
    public static final Column STEP = Column.text(KEY + "step", false, 12);
    public static final Column PRESET = Column.text(KEY + "preset", false, 12);
    public static final Column EVIDENCE = Column.yesNo(KEY + "evidence");
    public static final Column RATES = Column.text(KEY + "rates", false, 2000);
    public static final Column FIGURE = Column.text(KEY + "figure", false, 60);
    public static final Column TARGET_FIGURE = Column.text(KEY + "targetFigure", false, 60);
    public static final Column HINT = Column.text(KEY + "hint", false, 500);

    public static final List<Column> COLUMNS = List.of(
            SET,
            CODE,
            PARENT,
            NAME,
            KIND,
            MAXIMUM,
            MINIMUM,
            BASE,
            STEP,
            PRESET,
            EVIDENCE,
            RATES,
            FIGURE,
            TARGET_FIGURE,
            HINT);

    private CriteriaSheet() {}

    static List<String> headers(Words words) {
        return COLUMNS.stream().map(column -> words.say(column.key())).toList();
    }

    static List<List<?>> lines(CriteriaTree tree, Words words) {
        return tree.all().stream().<List<?>>map(node -> line(tree, node, words)).toList();
    }

    private static List<@Nullable Object> line(CriteriaTree tree, Criterion node, Words words) {
        return Arrays.asList(
                tree.name(),
                node.code(),
                node.parentId() == null
                        ? null
                        : tree.of(node.parentId()).map(Criterion::code).orElse(null),
                node.name(),
                words.choice(node.kind()),
                node.maximum(),
                node.minimum(),
                node.base(),
                node.step(),
                node.preset(),
                words.say(node.evidence() ? "form.yes" : "form.no"),
                rates(node.rates(), words),
                node.figure(),
                node.targetFigure(),
                node.hint());
    }

    /** label = points; label = points, with the percentage from which it counts and the figure, where there are any. */
    public static @Nullable String rates(List<Rate> rates, Words words) {
        return rates.isEmpty()
                ? null
                : rates.stream()
                        .map(rate -> rate.label() + " = " + words.number(rate.points())
                                + (rate.fromPercent() == null ? "" : " | " + words.number(rate.fromPercent()) + "%")
                                + (rate.figure() == null ? "" : " | " + rate.figure()))
                        .collect(Collectors.joining("; "));
    }
}
