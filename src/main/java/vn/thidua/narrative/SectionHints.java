package vn.thidua.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureValue;
import vn.thidua.notation.BoundText;
import vn.thidua.notation.FigureNames;

/**
 * What an author may want to know of a section while writing it: none of it forbids anything.
 *
 * @param unknown names in braces that are no figure
 * @param repeated figures that stand in it twice
 * @param changed figures whose value is not what the author last saw: before and now
 * @param typed numbers typed by hand that are a figure's
 */
record SectionHints(List<String> unknown, List<Figure> repeated, List<Changed> changed, List<Suggestion> typed) {

    private static final int TELLING = 100;
    private static final int MOST = 8;

    /** A figure that is no longer what it was. */
    record Changed(Figure figure, String before, String now) {}

    /** A typed number that is a figure's. */
    record Suggestion(String number, Figure figure) {}

    static SectionHints of(SectionReader.Row row, ReportValues values, FigureNames names) {
        BoundText text = row.text();
        return new SectionHints(
                names.unknown(row.body()),
                text.repeated().stream()
                        .filter(values::has)
                        .map(code -> values.table().figure(code))
                        .toList(),
                changed(row, values),
                suggestions(text, values));
    }

    private static List<Changed> changed(SectionReader.Row row, ReportValues values) {
        var changed = new ArrayList<Changed>();
        row.changed(values).forEach((code, before) -> values.of(code)
                .ifPresent(value -> changed.add(new Changed(value.figure(), before, value.shown()))));
        return changed;
    }

    /** A number that says enough by its size, or stands before what the figure counts. */
    private static List<Suggestion> suggestions(BoundText text, ReportValues values) {
        var byNumber = new LinkedHashMap<String, Suggestion>();
        for (BoundText.Typed typed : text.typed()) {
            for (Figure figure : values.table().figures()) {
                if (byNumber.size() < MOST
                        && !byNumber.containsKey(typed.number())
                        && values.of(figure.code())
                                .filter(value -> fits(typed, value))
                                .isPresent()) {
                    byNumber.put(typed.number(), new Suggestion(typed.number(), figure));
                }
            }
        }
        return List.copyOf(byNumber.values());
    }

    private static boolean fits(BoundText.Typed typed, FigureValue value) {
        if (value.amount() == null || value.figure().isShare()) {
            return false;
        }
        int number = Integer.parseInt(typed.number().replace(".", "").replaceFirst("^(\\d{1,9}).*", "$1"));
        boolean same = value.amount().compareTo(java.math.BigDecimal.valueOf(number)) == 0;
        String behind = typed.behind().toLowerCase(Locale.ROOT);
        String name = value.figure().name().toLowerCase(Locale.ROOT);
        boolean planned = name.contains("kế hoạch") && !behind.contains("kế hoạch");
        return same
                && !planned
                && (number >= TELLING || saysThat(behind, name, value.figure().noun()));
    }

    /** What is counted stands behind the number, and of its name at least one word more. */
    private static boolean saysThat(String behind, String name, String noun) {
        String counted = noun.toLowerCase(Locale.ROOT);
        if (!behind.startsWith(counted)) {
            return false;
        }
        String sentence = behind.split("[.;]", 2)[0];
        return Arrays.stream(name.replaceFirst("^" + java.util.regex.Pattern.quote(counted), "")
                        .split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !counted.contains(word))
                .anyMatch(word -> sentence.substring(counted.length()).contains(word));
    }

    public boolean isEmpty() {
        return unknown.isEmpty() && repeated.isEmpty() && changed.isEmpty() && typed.isEmpty();
    }

    /** For tests: typed number and code. */
    Map<String, String> suggested() {
        var suggested = new LinkedHashMap<String, String>();
        typed.forEach(one -> suggested.put(one.number(), one.figure().code()));
        return suggested;
    }
}
