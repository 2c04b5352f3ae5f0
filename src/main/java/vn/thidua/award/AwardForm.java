package vn.thidua.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;

/** What the form of a correction posts; whose award it is stays. */
record AwardForm(
        @NotBlank @Size(min = 2, max = 200) String subjectName,
        @NotNull UUID title,
        @Nullable @Size(max = 120) String variant,
        @NotBlank String year,
        @NotNull AwardKind kind,
        @NotNull AwardLevel level,
        @Nullable @Size(max = 60) String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 200) String issuer,
        @Nullable @Size(max = 1000) String achievement,
        @NotBlank @Size(max = 500) String reason,
        @Nullable Long version) {

    /** The decision of an award that was known by its year only. */
    record Proof(
            @NotBlank @Size(max = 60) String decisionNumber,
            @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 200) String issuer,
            @NotBlank @Size(max = 500) String reason) {

        Conferral.Decree decision() {
            return new Conferral.Decree(decisionNumber, decidedOn, issuer);
        }
    }

    /** Why an award ends, and by which decision; a mere slip of entry has none. */
    record End(
            @Nullable @Size(max = 60) String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable @Size(max = 200) String issuer,
            @NotBlank @Size(max = 500) String reason) {

        Conferral.Decree decision() {
            return new Conferral.Decree(decisionNumber, decidedOn, issuer);
        }
    }

    static AwardForm of(Award award) {
        return new AwardForm(
                award.subject().name(),
                award.titleId(),
                award.variant(),
                award.year().toString(),
                award.kind(),
                award.level(),
                award.decision().number(),
                award.decision().on(),
                award.decision().issuer(),
                award.achievement(),
                "",
                award.lastNumber());
    }

    /** As the form states it; receiver and file stay those of the award. */
    Conferral facts(Award award) {
        AwardSubject before = award.subject();
        return new Conferral(
                new AwardSubject(before.kind(), before.personId(), before.unitId(), subjectName.strip()),
                title,
                Objects.requireNonNullElse(variant, "").strip(),
                EmulationYear.parse(year),
                kind,
                level,
                new Conferral.Decree(decisionNumber, decidedOn, issuer),
                achievement,
                award.attachmentId());
    }
}
