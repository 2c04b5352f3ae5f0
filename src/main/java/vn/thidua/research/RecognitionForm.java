package vn.thidua.research;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.research.ResearchWork.WorkScope;

/** What is posted when a work is recognised or accepted. */
record RecognitionForm(
        @NotNull WorkScope scope,
        boolean applied,
        @Nullable @Size(max = 60) String decision,
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 200) String issuer) {

    static RecognitionForm of(ResearchWork work) {
        return new RecognitionForm(
                work.scope(), work.isApplied(), null, null, work.school().name());
    }

    ResearchWork.Source source() {
        return new ResearchWork.Source(decision, decidedOn, issuer);
    }
}
