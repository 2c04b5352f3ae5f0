package vn.thidua.title;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form of a title posts: how it is called and whether it is in use. */
record TitleForm(
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(min = 2, max = 60) String shortName,
        @NotBlank @Size(min = 2, max = 200) String nameEn,
        @Nullable @Size(max = 2000) String aliases,
        boolean entry,
        boolean enabled,
        @Nullable Integer version) {

    static TitleForm of(Title title) {
        return new TitleForm(
                title.name(),
                title.shortName(),
                title.nameEn(),
                String.join("\n", title.aliases()),
                title.isEntry(),
                title.isEnabled(),
                title.version());
    }

    /** One name a line. */
    List<String> otherNames() {
        return aliases == null ? List.of() : aliases.lines().toList();
    }
}
