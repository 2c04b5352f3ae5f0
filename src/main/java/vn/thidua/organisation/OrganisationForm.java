package vn.thidua.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;

/** What the form of an organisation posts; code, kind, place and first day are fixed once it exists. */
record OrganisationForm(
        @NotNull OrganisationKind kind,
        @Nullable UUID parent,

        @NotBlank @Pattern(regexp = "[A-Z0-9Đ][A-Z0-9Đ_-]{0,29}")
        String code,

        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(min = 2, max = 60) String shortName,
        @Nullable EducationLevel educationLevel,
        EmulationYear.@Nullable Kind yearKind,
        @NotNull LocalDate since) {

    static OrganisationForm blank(OrganisationKind kind, @Nullable UUID parent, LocalDate today) {
        return new OrganisationForm(kind, parent, "", "", "", null, EmulationYear.Kind.CALENDAR, today);
    }

    /** Why something that was entered is taken back. */
    record Withdrawal(@NotBlank @Size(min = 5, max = 500) String reason) {}

    /** What may be corrected afterwards. */
    record Correction(
            @NotBlank @Size(min = 2, max = 200) String name,
            @NotBlank @Size(min = 2, max = 60) String shortName,
            @Nullable EducationLevel educationLevel,
            @Nullable Integer version) {

        static Correction of(Organisation organisation) {
            return new Correction(
                    organisation.name(),
                    organisation.shortName(),
                    organisation.educationLevel(),
                    organisation.version());
        }
    }
}
