package vn.thidua.award;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * An award as the ledger has it today: the facts of its last conferral, correction or confirmation, and whether it has ended.
 *
 * @param id of its conferral
 * @param number of its conferral in the school's ledger
 * @param lastNumber of the entry that spoke of it last
 * @param place the unit in which a person works, or the school
 * @param isForm a commendation form (hình thức), else a title (danh hiệu)
 * @param publicCode behind the QR on its certificate
 * @param ending nothing while it stands
 */
public record Award(
        UUID id,
        UUID school,
        String schoolName,
        long number,
        long lastNumber,
        AwardSubject subject,
        @Nullable String place,
        UUID titleId,
        String titleCode,
        String title,
        boolean isForm,
        String variant,
        EmulationYear year,
        AwardKind kind,
        AwardLevel level,
        Conferral.Decree decision,
        boolean confirmed,
        @Nullable String achievement,
        @Nullable UUID attachmentId,
        @Nullable String publicCode,
        @Nullable Ending ending) {

    /** How it ended. */
    public record Ending(
            boolean withdrawn,
            String reason,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn) {}

    /** How it stands: text and icon of its chip. */
    public enum AwardState {
        /** Its decision is known. */
        CONFIRMED("good", "check-circle"),
        /** Known by its year only: proves nothing until it is confirmed. */
        UNCONFIRMED("waiting", "question-circle"),
        /** Taken away. */
        WITHDRAWN("bad", "x-circle"),
        /** Struck out. */
        CANCELLED("neutral", "dash-circle");

        private final String tone;
        private final String icon;

        AwardState(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    /** As its chip says. */
    public AwardState state() {
        return ending != null
                ? ending.withdrawn() ? AwardState.WITHDRAWN : AwardState.CANCELLED
                : confirmed ? AwardState.CONFIRMED : AwardState.UNCONFIRMED;
    }

    /** Who writes in a school's ledger: its standing body and its rector. */
    public static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.mayChange(school) && (viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school));
    }

    public boolean isChangeableBy(Viewer viewer) {
        return stands() && isKeptBy(viewer, school);
    }

    public boolean stands() {
        return ending == null;
    }

    void requireStanding() {
        if (!stands()) {
            throw new Refusal("award.ended", title, subject.name());
        }
    }

    /** As the ledger states it now. */
    public Conferral facts() {
        return new Conferral(subject, titleId, variant, year, kind, level, decision, achievement, attachmentId);
    }

    /** Where the history of its receiver stands; somebody unknown has none. */
    public @Nullable String historyPath() {
        return switch (subject.kind()) {
            case PERSON -> "/awards/people/" + subject.personId();
            case UNIT -> "/awards/units/" + subject.unitId();
            case SCHOOL -> "/awards/schools/" + school;
            case OTHER -> null;
        };
    }

    /** Title with whose it is. */
    public String titleAndVariant() {
        return variant.isEmpty() ? title : title + " " + variant;
    }
}
