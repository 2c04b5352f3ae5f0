package vn.thidua.compilation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureValue;
import vn.thidua.page.Words;

/** A figure as a line of the exported matrix. */
final class SheetLine {

    private SheetLine() {}

    static List<@Nullable Object> of(Compiled compiled, Figure figure, Words words) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(words.label(figure.subject()));
        cells.add(figure.name());
        cells.add(figure.noun());
        compiled.members().forEach(member -> cells.add(cell(compiled.of(member, figure.code()))));
        cells.add(cell(compiled.total(figure.code())));
        var set = compiled.set().get(figure.code());
        cells.add(set == null ? null : set.reason());
        return cells;
    }

    private static @Nullable Object cell(@Nullable FigureValue value) {
        return value == null ? null : value.amount() == null ? value.shown() : value.amount();
    }
}
