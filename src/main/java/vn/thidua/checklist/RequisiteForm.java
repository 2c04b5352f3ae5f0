package vn.thidua.checklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.checklist.Requisite.RequisiteSubject;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.Evidence.ItemStage;

/** What the form of a line of the checklist posts; whose dossiers and which document stay once it exists. */
record RequisiteForm(
        @NotNull RequisiteSubject subject,
        @NotNull ItemKind item,
        @NotNull ItemStage stage,
        boolean mandatory,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotBlank @Size(min = 2, max = 200) String legalBasis,
        boolean verified,
        @NotBlank @Size(min = 2, max = 500) String sourceNote,
        @Nullable Integer version) {

    static RequisiteForm blank(LocalDate from) {
        return new RequisiteForm(
                RequisiteSubject.ANY, ItemKind.REPORT, ItemStage.VERIFICATION, true, from, null, "", false, "", 0);
    }

    /** A line as a form, with the first day of its own or of a change. */
    static RequisiteForm of(Requisite line, LocalDate from) {
        return new RequisiteForm(
                line.subject(),
                line.item(),
                line.stage(),
                line.isMandatory(),
                from,
                line.valid().to(),
                line.legalBasis(),
                false,
                line.sourceNote(),
                line.version());
    }
}
