package vn.thidua.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.AwardKind;
import vn.thidua.award.AwardLevel;
import vn.thidua.award.AwardSubject;
import vn.thidua.award.Conferral;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

/**
 * Who is to receive which title or form, in a decision or a submission.
 *
 * @param detail position and unit, as the annexed list shows them
 * @param dossierId the dossier that proposes it, if there is one
 * @param voteResultId how the council voted on it
 */
@Embeddable
public record Proposed(
        @Enumerated(EnumType.STRING) AwardSubject.Receiver subjectKind,
        @Nullable UUID personId,
        @Nullable UUID unitId,
        String subjectName,
        @Nullable String detail,
        UUID titleId,
        String variant,
        EmulationYear emulationYear,
        @Enumerated(EnumType.STRING) AwardKind awardKind,
        @Nullable String achievement,
        @Nullable UUID dossierId,
        @Nullable UUID voteResultId) {

    /** Made by hand, without a dossier. */
    static Proposed byHand(
            AwardSubject subject,
            @Nullable String detail,
            UUID title,
            EmulationYear year,
            AwardKind kind,
            @Nullable String achievement) {
        return new Proposed(
                subject.kind(),
                subject.personId(),
                subject.unitId(),
                subject.name(),
                detail,
                title,
                "",
                year,
                kind,
                achievement,
                null,
                null);
    }

    public AwardSubject subject() {
        return new AwardSubject(subjectKind, personId, unitId, subjectName);
    }

    /** What the ledger is to state. */
    public Conferral conferral(AwardLevel level, Conferral.Decree decision) {
        return new Conferral(subject(), titleId, variant, emulationYear, awardKind, level, decision, achievement, null);
    }

    /** The same receiver, title and year. */
    public boolean isSameAs(Proposed other) {
        return subject().isSameAs(other.subject())
                && titleId.equals(other.titleId)
                && variant.equals(other.variant)
                && emulationYear.equals(other.emulationYear)
                && awardKind == other.awardKind;
    }

    /** Keeps words within what a line may hold. */
    static @Nullable String within(@Nullable String text, int longest) {
        return text == null || text.isBlank()
                ? null
                : text.strip().substring(0, Math.min(longest, text.strip().length()));
    }

    /** The year that a draft is about, as typed: of the school's kind, and one that has begun. */
    public static EmulationYear yearOf(Organisation school, String typed, LocalDate today) {
        EmulationYear year = EmulationYear.parse(typed);
        if (year.kind() != school.yearKind()) {
            throw new Refusal("dossier.otherKindOfYear");
        }
        if (year.firstDay().isAfter(today)) {
            throw new Refusal("award.yearAhead", year.toString());
        }
        return year;
    }
}
