package vn.thidua.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.Dossier.DossierKind;
import vn.thidua.nomination.Dossier.DossierSubject;

/**
 * What the form of a dossier without a unit's meeting posts.
 *
 * @param group how people from outside the staff are called together
 * @param names one line a name
 * @param variant whose certificate or flag
 */
record DossierForm(
        @NotNull DossierSubject subject,
        @Nullable UUID person,
        @Nullable UUID unit,
        @Nullable @Size(min = 2, max = 200) String group,
        @Nullable @Size(max = 20_000) String names,
        @NotNull DossierKind kind,

        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,

        @NotBlank String title,
        @Nullable @Size(max = 200) String variant,
        @Nullable UUID campaign,
        @Nullable @Size(max = 1000) String achievement) {

    static DossierForm blank(DossierSubject subject, DossierKind kind, String year, @Nullable UUID unit) {
        return new DossierForm(subject, null, unit, null, null, kind, year, "", null, null, null);
    }

    List<String> nameLines() {
        return names == null
                ? List.of()
                : names.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
