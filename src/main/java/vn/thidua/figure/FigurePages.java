package vn.thidua.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;
import vn.thidua.shared.Viewer;

/** What the pages of figures show: values of the viewer's school or schools over the period that was asked for. */
@Component
class FigurePages {

    private final Figures figures;
    private final FigureSchools schools;
    private final FigureRecords records;
    private final FigureWords definitions;
    private final Words words;

    FigurePages(Figures figures, FigureSchools schools, FigureRecords records, FigureWords definitions, Words words) {
        this.figures = figures;
        this.schools = schools;
        this.records = records;
        this.definitions = definitions;
        this.words = words;
    }

    /** The figures that the filter lets through, with their values. */
    Map<String, Object> list(FigureFilter filter, Viewer viewer, Paging paging) {
        var model = new HashMap<String, Object>();
        List<FigureValue> found = found(filter, viewer, model);
        paging.of(found.size());
        model.put(
                "rows",
                found.stream().skip(paging.offset()).limit(paging.rows()).toList());
        return model;
    }

    /** All figures that the filter lets through, as a spreadsheet shows them. */
    List<List<?>> cells(FigureFilter filter, Viewer viewer) {
        return found(filter, viewer, new HashMap<>()).stream()
                .<List<?>>map(value -> java.util.Arrays.asList(
                        words.label(value.figure().subject()),
                        value.figure().name(),
                        value.amount() == null ? value.shown() : value.amount(),
                        value.figure().noun(),
                        words.label(value.qualifier()),
                        value.figure().source()))
                .toList();
    }

    private List<FigureValue> found(FigureFilter filter, Viewer viewer, Map<String, Object> model) {
        FigureTable table = table(filter, viewer, model);
        return table.figures().stream()
                .filter(filter::fits)
                .map(figure -> value(table, figure.code()))
                .toList();
    }

    private FigureTable table(FigureFilter filter, Viewer viewer, Map<String, Object> model) {
        Period period = filter.period(words.today());
        List<Option> readable = schools.of(viewer, period);
        model.put("schools", readable);
        List<UUID> chosen = FigureSchools.chosen(readable, filter.school(), viewer);
        model.put("chosen", chosen);
        if (filter.unit() == null) {
            return figures.over(chosen, period);
        }
        model.put("unit", schools.unit(filter.unit(), chosen));
        return figures.ofUnits(chosen.get(0), List.of(filter.unit()), period);
    }

    /** Of one school its value, of more the total. */
    private static FigureValue value(FigureTable table, String code) {
        return table.schools().size() == 1 ? table.of(table.schools().iterator().next(), code) : table.total(code);
    }

    /** One figure: value, arithmetic, value of each school, records. */
    Map<String, Object> show(String code, FigureFilter filter, Viewer viewer, Paging paging) {
        var model = new HashMap<String, Object>();
        FigureTable table = table(filter, viewer, model);
        Figure figure = table.figure(code);
        @SuppressWarnings("unchecked")
        var chosen = (List<UUID>) model.get("chosen");
        boolean open = FigureRecords.isOpenTo(viewer, figure, table.figures(), chosen, filter.unit());
        model.put("value", value(table, code));
        model.put("definition", definitions.definition(figure));
        model.put("conditions", definitions.conditions(figure));
        model.put("parts", parts(table, figure));
        model.put("bySchool", bySchool(table, figure, model));
        model.put("open", open);
        model.put(
                "records",
                open
                        ? records.find(figure, table.figures(), chosen, filter.unit(), table.period(), paging)
                        : List.of());
        return model;
    }

    /** The records of one figure, read while they are written out; nothing of what is not the viewer's to see. */
    Stream<FigureRecords.Row> records(String code, FigureFilter filter, Viewer viewer) {
        Period period = filter.period(words.today());
        List<Figure> catalogue = figures.catalogue();
        Figure figure = catalogue.stream()
                .filter(other -> other.code().equals(code))
                .findFirst()
                .orElseThrow(vn.thidua.shared.NotFound::new);
        List<UUID> chosen = FigureSchools.chosen(schools.of(viewer, period), filter.school(), viewer);
        if (filter.unit() != null) {
            schools.unit(filter.unit(), chosen);
        }
        return FigureRecords.isOpenTo(viewer, figure, catalogue, chosen, filter.unit())
                ? records.stream(figure, catalogue, chosen, filter.unit(), period)
                : Stream.empty();
    }

    private static List<Part> parts(FigureTable table, Figure figure) {
        var parts = new ArrayList<Part>();
        for (String code : figure.parts() == null ? List.<String>of() : figure.parts()) {
            boolean minus = code.startsWith("-");
            String part = minus ? code.substring(1) : code;
            if (table.has(part)) {
                String sign = figure.isShare() ? parts.isEmpty() ? "" : ":" : minus ? "−" : parts.isEmpty() ? "" : "+";
                parts.add(new Part(sign, value(table, part)));
            }
        }
        return parts;
    }

    private static List<SchoolValue> bySchool(FigureTable table, Figure figure, Map<String, Object> model) {
        @SuppressWarnings("unchecked")
        var names = (List<Option>) model.get("schools");
        return table.schools().size() < 2
                ? List.of()
                : names.stream()
                        .map(name -> new SchoolValue(
                                (UUID) name.value(), name.label(), table.of((UUID) name.value(), figure.code())))
                        .toList();
    }

    /**
     * A term of the arithmetic.
     *
     * @param sign what stands before it
     */
    record Part(String sign, FigureValue value) {}

    /** What one school has. */
    record SchoolValue(UUID id, String name, @Nullable FigureValue value) {}
}
