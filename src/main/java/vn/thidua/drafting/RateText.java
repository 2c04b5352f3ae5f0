package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Words;

/** The lines of a criterion's points in one cell: {@code Hội thảo cấp tỉnh = 15; Từ 90 % = 15 | 90%}. */
final class RateText {

    private static final Pattern LINE = Pattern.compile(
            "\\s*(.{1,200}?)\\s*=\\s*([-−]?[\\d.,]{1,12})\\s*(?:\\|\\s*([\\d.,]{1,8})\\s*%\\s*)?(?:\\|\\s*([a-z0-9_]{2,60})\\s*)?");

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    private RateText() {}

    /** The lines; none where one of them cannot be read. */
    static List<CriterionForm.Line> read(String cell) {
        var lines = new ArrayList<CriterionForm.Line>();
        for (String part : cell.split("[;\\n]")) {
            Matcher line = LINE.matcher(part);
            if (part.isBlank()) {
                continue;
            }
            BigDecimal points = line.matches() ? number(line.group(2)) : null;
            if (points == null) {
                return List.of();
            }
            lines.add(new CriterionForm.Line(
                    line.group(1), points, line.group(3) == null ? null : number(line.group(3)), line.group(4)));
        }
        return lines;
    }

    static String written(List<CriterionForm.Line> lines, Words words) {
        return lines.stream()
                .map(line -> line.label() + " = " + words.number(line.points())
                        + (line.fromPercent() == null ? "" : " | " + words.number(line.fromPercent()) + "%")
                        + (line.figure() == null ? "" : " | " + Objects.requireNonNull(line.figure())))
                .collect(Collectors.joining("; "));
    }

    /** A number as people and spreadsheets write it: 2,5 or 2.5, 1.000; {@code null} for what is none. */
    static @Nullable BigDecimal number(String text) {
        String bare = text.strip().replace('−', '-');
        if (THOUSANDS.matcher(bare).matches()) {
            bare = bare.replace(".", "");
        }
        bare = bare.replace(',', '.');
        return bare.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(bare).stripTrailingZeros() : null;
    }
}
