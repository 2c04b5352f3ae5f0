package vn.thidua.publicity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a posting posts. */
record PostingForm(
        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,

        @NotBlank @Size(min = 3, max = 200) String subject,
        @NotBlank @Size(min = 2, max = 200) String place,
        @NotBlank @Size(min = 2, max = 300) String contact,
        @NotNull LocalDate startsOn,
        @NotNull @Min(1) @Max(30) Integer workingDays,
        @Nullable List<UUID> dossiers) {

    PostingForm {
        dossiers = dossiers == null ? List.of() : List.copyOf(dossiers);
    }
}
