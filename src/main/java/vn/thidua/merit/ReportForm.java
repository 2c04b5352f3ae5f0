package vn.thidua.merit;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a report posts: the written sections of the official form.
 *
 * @param sheet the open form itself: what it saved meanwhile by itself does not make it stale
 */
record ReportForm(
        @Nullable @Size(max = 8000) String first,
        @Nullable @Size(max = 8000) String second,
        @Nullable @Size(max = 8000) String third,
        @Nullable @Size(max = 8000) String fourth,
        @Nullable @Size(max = 8000) String fifth,
        @Nullable @Size(max = 8000) String sixth,
        @Nullable Integer version,
        @Nullable UUID sheet) {

    static final int SECTIONS = 6;

    static ReportForm of(List<String> sections, @Nullable Integer version, @Nullable UUID sheet) {
        return new ReportForm(
                at(sections, 0),
                at(sections, 1),
                at(sections, 2),
                at(sections, 3),
                at(sections, 4),
                at(sections, 5),
                version,
                sheet);
    }

    private static @Nullable String at(List<String> sections, int index) {
        return index < sections.size() && !sections.get(index).isEmpty() ? sections.get(index) : null;
    }

    public List<String> sections() {
        return Stream.of(first, second, third, fourth, fifth, sixth)
                .map(text -> text == null ? "" : text.strip())
                .toList();
    }
}
