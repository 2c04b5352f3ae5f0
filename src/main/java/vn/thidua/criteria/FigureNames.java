package vn.thidua.criteria;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.Figure;

/** What the figures are called from which criteria fill themselves, for pages. */
public record FigureNames(Map<String, String> byCode) {

    static FigureNames of(List<Figure> catalogue) {
        return new FigureNames(catalogue.stream().collect(Collectors.toMap(Figure::code, Figure::name)));
    }

    /** The figure's name; its code where it is known no longer. */
    public @Nullable String of(@Nullable String code) {
        return code == null ? null : byCode.getOrDefault(code, code);
    }
}
