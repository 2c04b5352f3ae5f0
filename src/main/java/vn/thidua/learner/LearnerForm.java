package vn.thidua.learner;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form of a learner posts. */
record LearnerForm(
        @NotBlank @Size(min = 2, max = 120) String fullName,
        @Nullable @Min(1900) @Max(2100) Integer birthYear,
        @Nullable @Size(max = 200) String agency,
        boolean commended,
        @Nullable @Size(max = 60) String decision,
        @Nullable LocalDate decidedOn,
        @Nullable Integer version) {

    static LearnerForm blank() {
        return new LearnerForm("", null, null, false, null, null, null);
    }

    static LearnerForm of(Learner learner) {
        return new LearnerForm(
                learner.fullName(),
                learner.birthYear(),
                learner.agency(),
                learner.isCommended(),
                learner.decision(),
                learner.decidedOn(),
                learner.version());
    }
}
