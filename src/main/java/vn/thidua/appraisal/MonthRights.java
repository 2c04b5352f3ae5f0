package vn.thidua.appraisal;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.appraisal.MonthSheet.MonthSheetState;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What a viewer may say on a sheet today: the own word within the window, then the head's, then that of council or rector. */
record MonthRights(MonthSheet sheet, Viewer viewer, LocalDate today) {

    /** Which level the viewer speaks for, now; none where there is nothing to say any more, or not yet. */
    Optional<MonthLayer> layer() {
        if (sheet.exempt() != null || sheet.set() == null || !month().isOpen()) {
            return Optional.empty();
        }
        if (isOwn() && isUnhanded()) {
            return isTimeToRateOneself() ? Optional.of(MonthLayer.SELF) : Optional.empty();
        }
        if (isDecider() && isRipe()) {
            return Optional.of(MonthLayer.FINAL);
        }
        return isHead() && sheet.state() != MonthSheetState.DECIDED && isRipe()
                ? Optional.of(MonthLayer.HEAD)
                : Optional.empty();
    }

    /** Why the viewer has nothing to say on it now. */
    Refusal silence() {
        if (sheet.exempt() != null) {
            return new Refusal("appraisal.isExempt", sheet.subject());
        }
        if (sheet.set() == null) {
            return new Refusal("appraisal.fromRecord", sheet.subject());
        }
        if (!month().isOpen()) {
            return new Refusal("appraisal.monthIsClosed", month().name());
        }
        if (isOwn()) {
            return isUnhanded()
                    ? new Refusal("appraisal.outsideWindow", month().opensOn(), month().closesOn())
                    : new Refusal("appraisal.handedInAlready");
        }
        if (!isRipe()) {
            return new Refusal("appraisal.notHandedInYet", sheet.subject(), month().closesOn());
        }
        return sheet.state() == MonthSheetState.DECIDED
                ? new Refusal("appraisal.decidedAlready", sheet.subject())
                : new Refusal("appraisal.othersRate", sheet.subject());
    }

    /** Who may open it once more for the one whom it rates. */
    public boolean mayReopen() {
        return sheet.exempt() == null
                && sheet.set() != null
                && month().isOpen()
                && (isUnhanded() || sheet.state() == MonthSheetState.HANDED_IN)
                && (isHead() || RatingMonth.isKeptBy(viewer, sheet.school()) && !isOwn());
    }

    boolean isOwn() {
        return sheet.isOwn(viewer);
    }

    private RatingMonth month() {
        return sheet.month();
    }

    private boolean isUnhanded() {
        return sheet.state() == MonthSheetState.NEW || sheet.state() == MonthSheetState.DRAFT;
    }

    /** Within the window, or as long as it was opened for this one. */
    private boolean isTimeToRateOneself() {
        LocalDate reopened = sheet.reopenedUntil();
        return month().isWindowOpen(today) || reopened != null && !today.isAfter(reopened);
    }

    /** Handed in, or too late to be. */
    private boolean isRipe() {
        return !isUnhanded() || today.isAfter(month().closesOn()) && !isTimeToRateOneself();
    }

    private boolean isHead() {
        return sheet.person() != null
                && !isOwn()
                && viewer.is(Role.UNIT_HEAD, sheet.unit().id());
    }

    /**
     * The rector, or for the council its standing body and the rector who chairs it. Nobody decides of oneself: of the board of
     * rectors the standing body may, too.
     */
    private boolean isDecider() {
        if (sheet.person() != null && isOwn()) {
            return false;
        }
        return viewer.is(Role.RECTOR, sheet.school())
                || viewer.is(Role.SCHOOL_SECRETARY, sheet.school())
                        && (month().decidedBy() == RatingMonth.MonthDecider.COUNCIL
                                || sheet.unit().kind() == OrganisationKind.LEADERSHIP);
    }
}
