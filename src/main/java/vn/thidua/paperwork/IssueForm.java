package vn.thidua.paperwork;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said when a document is issued; the password only for a decision. */
record IssueForm(
        @Nullable @Min(1) @Max(999999) Integer number,
        @NotNull LocalDate issuedOn,
        @Nullable @Size(max = 120) String signer,
        @Nullable @Size(max = 200) String password) {

    /** Why an issued document is declared void. */
    record Annulment(@NotBlank @Size(min = 3, max = 500) String reason) {}
}
