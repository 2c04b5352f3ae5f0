package vn.thidua.narrative;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.notation.BoundText;
import vn.thidua.notation.FigureNames;
import vn.thidua.report.Report;

/**
 * The figures of one report: what stands in its text for each code.
 *
 * @param table the figures of the schools behind it, which an issued report keeps
 * @param own what a code comes to for the whole report; empty for an unknown code
 * @param notes what is printed as a note to a figure that was set otherwise than it was counted, by code
 * @param links where a figure explains itself, by code; {@code null} where nothing does
 * @param missing schools that belong to it and have no figures in it: nothing of theirs was accepted
 */
public record ReportValues(
        FigureTable table,
        Function<String, Optional<FigureValue>> own,
        Map<String, String> notes,
        Function<String, @Nullable String> links,
        List<UUID> missing) {

    /**
     * Gives the figures of reports that are not counted from their author's own records: a cluster's, which are sums over the
     * reports of its schools.
     */
    public interface Source {

        /** Whether these figures are this source's affair. */
        boolean isFor(Report report);

        /** As they are today. */
        ReportValues of(Report report);

        /** The same with what pictures are made of. */
        ReportFigures.Told told(Report report);

        /** As an issued report keeps them. */
        default ReportValues frozen(Report report, FigureTable table) {
            return ReportValues.ofAll(table, Map.of());
        }
    }

    /** A report on the records of several schools. */
    public static ReportValues ofAll(FigureTable table, Map<String, String> notes) {
        return new ReportValues(
                table,
                code -> table.has(code) ? Optional.of(table.total(code)) : Optional.empty(),
                notes,
                code -> null,
                List.of());
    }

    /** A report on one body's own records. */
    public static ReportValues of(FigureTable table, UUID school) {
        return new ReportValues(
                table,
                code -> table.has(code) ? Optional.of(table.of(school, code)) : Optional.empty(),
                Map.of(),
                code -> table.figure(code).link(school, table.period()),
                List.of());
    }

    /** What it says of each of its schools; of those of whom it can say nothing, {@code null}. */
    Map<UUID, @Nullable Map<String, BigDecimal>> reported(Collection<String> codes) {
        var reported = new LinkedHashMap<UUID, @Nullable Map<String, BigDecimal>>();
        for (UUID school : table.schools()) {
            var said = new HashMap<String, BigDecimal>();
            codes.stream().filter(table::has).forEach(code -> {
                BigDecimal amount = table.of(school, code).amount();
                if (amount != null) {
                    said.put(code, amount);
                }
            });
            reported.put(school, said);
        }
        missing.forEach(school -> reported.put(school, null));
        return reported;
    }

    public Optional<FigureValue> of(String code) {
        return own.apply(code);
    }

    public boolean has(String code) {
        return table.has(code);
    }

    /** How texts of this report name its figures. */
    public FigureNames names() {
        return FigureNames.of(table.figures());
    }

    /** What stands in a text: value, or value with what is counted; an unknown code stays as it was typed. */
    String shown(BoundText.Piece piece) {
        String code = piece.code() == null ? "" : piece.code();
        return of(code).map(value -> shown(value, piece.counted())).orElse(piece.text());
    }

    private static String shown(FigureValue value, @Nullable String counted) {
        if (counted == null) {
            return value.shown();
        }
        return counted.equals("noun") || !value.isKnown() ? value.withNoun() : value.shown() + " " + counted;
    }

    /** Where a figure explains itself. */
    public @Nullable String link(String code) {
        return table.has(code) ? links.apply(code) : null;
    }
}
