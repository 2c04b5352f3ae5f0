package vn.thidua.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;

/** What the form of an organisation posts; code, kind and place are fixed once it exists. */
record OrganisationForm(
        @NotNull OrganisationKind kind,
        @Nullable UUID parent,

        @NotBlank @Pattern(regexp = "[A-Z0-9Đ][A-Z0-9Đ_-]{0,29}")
        String code,

        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(min = 2, max = 60) String shortName,
        @Nullable EducationLevel educationLevel,
        @NotNull EmulationYear.Kind yearKind,
        @NotNull LocalDate since,
        @Nullable Integer version) {

    static OrganisationForm blank(
            OrganisationKind kind, @Nullable UUID parent, EmulationYear.Kind yearKind, LocalDate today) {
        return new OrganisationForm(kind, parent, "", "", "", null, yearKind, today, 0);
    }

    static OrganisationForm of(Organisation organisation) {
        Organisation parent = organisation.parent();
        return new OrganisationForm(
                organisation.kind(),
                parent == null ? null : parent.id(),
                organisation.code(),
                organisation.name(),
                organisation.shortName(),
                organisation.educationLevel(),
                organisation.yearKind(),
                organisation.valid().from(),
                organisation.version());
    }
}
