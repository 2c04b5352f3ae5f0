package vn.thidua.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.contest.ContestResult.ContestLevel;

/**
 * What the form of a result posts.
 *
 * @param person code of the person, with or without the name after it; fixed once it is entered
 */
record ContestForm(
        @Nullable @Size(max = 160) String person,
        @NotBlank @Size(min = 3, max = 200) String contest,
        @NotNull ContestLevel level,
        @NotNull @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @NotBlank @Size(min = 2, max = 120) String result,
        @Nullable LocalDate heldOn,
        @Nullable @Size(max = 60) String decision,
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 200) String issuer,
        @Nullable Integer version) {

    static ContestForm blank(String year) {
        return new ContestForm(null, "", ContestLevel.SCHOOL, year, "", null, null, null, null, null);
    }

    static ContestForm of(ContestResult result) {
        return new ContestForm(
                result.person().namecard(),
                result.contest(),
                result.level(),
                result.year().toString(),
                result.result(),
                result.heldOn(),
                result.decision(),
                result.decidedOn(),
                result.issuer(),
                result.version());
    }
}
