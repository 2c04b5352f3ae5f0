package vn.thidua.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.page.Option;
import vn.thidua.page.Words;

/** How a figure comes about, in words, and what an administrator may make a figure of. */
@Component
class FigureWords {

    private final Words words;

    FigureWords(Words words) {
        this.words = words;
    }

    /** {@code Đếm số lớp …, mở trong kỳ, chỉ tính: Trung cấp LLCT}. */
    String definition(Figure figure) {
        String fact = figure.fact();
        if (fact == null) {
            return words.label(figure.measure()) + ".";
        }
        return words.say("figure.how", words.label(figure.measure()), name(fact), words.label(figure.timing()));
    }

    /** The conditions, each a sentence; none when all records of the kind count. */
    List<String> conditions(Figure figure) {
        var lines = new ArrayList<String>();
        add(lines, "figure.only.facets", figure.facets());
        add(lines, "figure.only.levels", figure.levels());
        add(lines, "figure.only.states", figure.states());
        return lines;
    }

    private void add(List<String> lines, String key, @Nullable List<String> codes) {
        if (codes != null) {
            lines.add(words.say(key, codes.stream().map(this::value).collect(Collectors.joining("; "))));
        }
    }

    private String name(String fact) {
        return words.knows("fact." + fact) ? words.say("fact." + fact) : fact;
    }

    private String value(String code) {
        return words.knows("fact.value." + code) ? words.say("fact.value." + code) : code;
    }

    /** The kinds of records that the catalogue counts. */
    List<Option> facts(List<Figure> catalogue) {
        return catalogue.stream()
                .map(Figure::fact)
                .filter(fact -> fact != null)
                .distinct()
                .map(fact -> new Option(fact, name(fact)))
                .toList();
    }

    /** How records may be counted. */
    List<Option> measures() {
        return Stream.of(Measure.COUNT, Measure.SUM, Measure.SUBJECTS)
                .map(measure -> new Option(measure.name(), words.label(measure)))
                .toList();
    }

    /** Conditions that figures of each kind of records know: {@code TRAINING_CLASS/facet/TC}. */
    List<Option> narrowings(List<Figure> catalogue) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Figure figure : catalogue) {
            if (figure.fact() != null) {
                collect(found, figure.fact(), "facet", figure.facets());
                collect(found, figure.fact(), "level", figure.levels());
                collect(found, figure.fact(), "state", figure.states());
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void collect(Map<String, String> found, String fact, String kind, @Nullable List<String> codes) {
        if (codes != null) {
            codes.forEach(code -> found.put(fact + "/" + kind + "/" + code, name(fact) + ": " + value(code)));
        }
    }
}
