package vn.thidua.award;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

/**
 * What a conferral states.
 *
 * @param variant whose certificate or flag, as in the title's rule; empty for the usual one
 * @param decision number, day and issuer, as far as they are known
 * @param achievement for what, in words
 */
public record Conferral(
        AwardSubject subject,
        UUID titleId,
        String variant,
        EmulationYear year,
        AwardKind kind,
        AwardLevel level,
        Decree decision,
        @Nullable String achievement,
        @Nullable UUID attachmentId) {

    /** A decision as an award cites it. */
    public record Decree(
            @Nullable String number,
            @Nullable LocalDate on,
            @Nullable String issuer) {

        /** Nothing is known of it yet. */
        public static final Decree UNKNOWN = new Decree(null, null, null);

        public Decree {
            number = blankToNull(number);
            issuer = blankToNull(issuer);
        }

        /** Đã xác nhận: number and day are known; the year alone proves nothing. */
        public boolean isKnown() {
            return number != null && on != null;
        }
    }

    public Conferral {
        achievement = blankToNull(achievement);
    }

    /** Refuses a decision from the future or from before the year of the achievement. */
    void requirePossible(LocalDate today) {
        LocalDate on = decision.on();
        if (year.firstDay().isAfter(today)) {
            throw new Refusal("award.yearAhead", year.toString());
        }
        if (on != null && on.isAfter(today)) {
            throw new Refusal("award.decidedAhead", on);
        }
        if (on != null && on.isBefore(year.firstDay())) {
            throw new Refusal("award.decidedBefore", on, year.toString());
        }
    }

    /** Who received what for which year; of a title there is one such award, of a form there may be several. */
    String key() {
        Object who =
                switch (subject.kind()) {
                    case PERSON -> subject.personId();
                    case UNIT -> subject.unitId();
                    case SCHOOL -> "";
                    case OTHER -> subject.name().toLowerCase(Locale.ROOT);
                };
        return String.join(
                "/", subject.kind().name(), String.valueOf(who), titleId.toString(), variant, year.toString());
    }

    /** Of two titles with one name for one year the issuer tells them apart, above the school only. */
    boolean hasIssuerOf(Conferral other) {
        return level == AwardLevel.BASE
                || decision.issuer() == null
                || other.decision.issuer() == null
                || decision.issuer().equalsIgnoreCase(other.decision.issuer());
    }

    boolean hasDecisionOf(Conferral other) {
        return decision.isKnown()
                && Objects.equals(decision.number(), other.decision.number())
                && Objects.equals(decision.on(), other.decision.on());
    }

    boolean hasAchievementOf(Conferral other) {
        return kind == other.kind
                && (achievement == null ? other.achievement == null : achievement.equalsIgnoreCase(other.achievement));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
