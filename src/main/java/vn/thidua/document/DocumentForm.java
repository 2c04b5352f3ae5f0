package vn.thidua.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a document posts; the register in which it stands is fixed once it is entered. */
record DocumentForm(
        @NotNull UUID organisation,
        @NotNull DocumentDirection direction,
        @NotNull DocumentKind kind,
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(min = 2, max = 200) String issuer,
        @NotBlank @Size(min = 2, max = 500) String subject,
        @Nullable LocalDate arrivedOn,
        @Nullable @Size(max = 20) String arrivalNumber,
        boolean published,
        @Nullable Integer version) {

    static DocumentForm blank(@Nullable UUID organisation, DocumentDirection direction, LocalDate today) {
        return new DocumentForm(organisation, direction, DocumentKind.KH, "", today, "", "", null, null, false, 0);
    }

    static DocumentForm of(OfficialDocument document) {
        return new DocumentForm(
                document.organisation().id(),
                document.direction(),
                document.kind(),
                document.number(),
                document.issuedOn(),
                document.issuer(),
                document.subject(),
                document.arrivedOn(),
                document.arrivalNumber(),
                document.published(),
                document.version());
    }
}
