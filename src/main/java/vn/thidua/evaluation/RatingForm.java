package vn.thidua.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.Rating.RatedSubject;

/**
 * What the form of a rating posts; whom and which year it rates is fixed once it is entered.
 *
 * @param person code of the person, with or without the name after it
 */
record RatingForm(
        @NotNull RatedSubject subject,
        @NotNull @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @Nullable @Size(max = 160) String person,
        @Nullable UUID unit,
        @NotNull RatingLevel level,
        @Nullable @Size(max = 60) String decision,
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 200) String issuer,
        boolean confirmed,
        @Nullable @Size(max = 500) String note,
        @Nullable Integer version) {

    static RatingForm blank(RatedSubject subject, String year, @Nullable String person, @Nullable UUID unit) {
        return new RatingForm(subject, year, person, unit, RatingLevel.HTTNV, null, null, null, false, null, null);
    }

    static RatingForm of(Rating rating) {
        return new RatingForm(
                rating.subjectKind(),
                rating.year().toString(),
                null,
                null,
                rating.level(),
                rating.decision(),
                rating.decidedOn(),
                rating.issuer(),
                rating.isConfirmed(),
                rating.note(),
                rating.version());
    }

    Rating.Source source() {
        return new Rating.Source(decision, decidedOn, issuer);
    }
}
