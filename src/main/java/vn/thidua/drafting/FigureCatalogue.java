package vn.thidua.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.figure.Figure;
import vn.thidua.figure.Figures;
import vn.thidua.shared.Refusal;

/** From the names that people pick to the codes that criteria keep, and back. */
@Component
class FigureCatalogue {

    private final Figures figures;

    FigureCatalogue(Figures figures) {
        this.figures = figures;
    }

    List<String> names() {
        return figures.catalogue().stream().map(Figure::name).distinct().toList();
    }

    @Nullable
    String name(@Nullable String code) {
        return code == null
                ? null
                : figures.catalogue().stream()
                        .filter(figure -> figure.code().equals(code))
                        .map(Figure::name)
                        .findFirst()
                        .orElse(code);
    }

    /** The code of a figure named by name or code; nothing for nothing, a sentence for what is no figure. */
    @Nullable
    String code(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String wanted = typed.strip();
        return figures.catalogue().stream()
                .filter(figure ->
                        figure.name().equalsIgnoreCase(wanted) || figure.code().equals(wanted))
                .map(Figure::code)
                .findFirst()
                .orElseThrow(() -> new Refusal("criteria.unknownFigure", wanted));
    }
}
