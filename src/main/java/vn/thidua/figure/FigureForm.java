package vn.thidua.figure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a figure of the installation's own.
 *
 * @param code its name in texts; fixed once it is added
 * @param narrowings conditions, {@code TRAINING_CLASS/facet/TC}; those of other facts are left out
 */
record FigureForm(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]{1,59}") String code,

        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(max = 40) String noun,
        @NotNull FigureSubject subject,
        @NotNull Measure measure,
        @NotBlank String fact,
        @NotNull FactTiming timing,
        @Nullable List<String> narrowings,
        @Nullable String source,
        @Nullable Integer version) {

    static FigureForm blank() {
        return new FigureForm(
                "",
                "",
                "",
                FigureSubject.TRAINING,
                Measure.COUNT,
                "TRAINING_CLASS",
                FactTiming.PRESENT,
                null,
                "",
                null);
    }

    static FigureForm of(Figure figure, int version) {
        String fact = Objects.requireNonNullElse(figure.fact(), "");
        return new FigureForm(
                figure.code(),
                figure.name(),
                figure.noun(),
                figure.subject(),
                figure.measure(),
                fact,
                Objects.requireNonNullElse(figure.timing(), FactTiming.PRESENT),
                Stream.of(
                                chosen(fact, "facet", figure.facets()),
                                chosen(fact, "level", figure.levels()),
                                chosen(fact, "state", figure.states()))
                        .flatMap(List::stream)
                        .toList(),
                figure.source(),
                version);
    }

    private static List<String> chosen(String fact, String kind, @Nullable List<String> codes) {
        return codes == null
                ? List.of()
                : codes.stream().map(code -> fact + "/" + kind + "/" + code).toList();
    }

    /** The values of one kind of condition as an array of PostgreSQL; {@code null}: all. */
    @Nullable
    String only(String kind) {
        String before = fact + "/" + kind + "/";
        List<String> values = narrowings == null
                ? List.of()
                : narrowings.stream()
                        .filter(text -> text != null && text.startsWith(before))
                        .map(text -> text.substring(before.length()))
                        .filter(text -> text.matches("[A-Z0-9_]{1,40}"))
                        .toList();
        return values.isEmpty() ? null : Figures.array(values);
    }
}
