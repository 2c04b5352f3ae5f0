package vn.thidua.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.figure.Figures;
import vn.thidua.notation.FigureNames;
import vn.thidua.page.Words;

/** What may stand in braces in an outline: words of time, which every report replaces by its own, and in drafts figures. */
@Component
class OutlineWords {

    private final Figures figures;
    private final Words words;

    OutlineWords(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    /** In a heading, which counts nothing. */
    FigureNames ofHeadings() {
        return FigureNames.of(List.of(), ofTime());
    }

    /** In the words that a section begins with. */
    FigureNames ofDrafts() {
        return FigureNames.of(figures.catalogue(), ofTime());
    }

    private Map<String, String> ofTime() {
        var ofTime = new LinkedHashMap<String, String>();
        Stream.of("period", "next", "year", "before")
                .forEach(code -> ofTime.put(code, words.say("outline.word." + code)));
        return ofTime;
    }
}
