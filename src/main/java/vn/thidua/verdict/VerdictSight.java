package vn.thidua.verdict;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.Verdict;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * How much of the verdicts somebody sees: the standing body and the rector everything of their school, heads their units without
 * what is personal, everybody themselves.
 */
public enum VerdictSight {
    NOTHING,
    /** Without leave, discipline and cases. */
    DISCREET,
    FULL;

    /** What a viewer sees of one subject of the viewer's school. */
    public static VerdictSight of(Viewer viewer, Evidence evidence) {
        var subject = evidence.subject();
        if (!subject.schoolId().equals(viewer.homeId())) {
            return NOTHING;
        }
        if (seesAll(viewer) || subject.id().equals(viewer.personId())) {
            return FULL;
        }
        var unit = subject.isPerson() ? evidence.unitId() : subject.id();
        return unit != null && viewer.is(Role.UNIT_HEAD, unit) ? DISCREET : NOTHING;
    }

    /** Sees everybody of the school. */
    public static boolean seesAll(Viewer viewer) {
        return viewer.is(Role.SCHOOL_SECRETARY, viewer.homeId()) || viewer.is(Role.RECTOR, viewer.homeId());
    }

    /** Sees more people than just oneself. */
    public static boolean seesOthers(Viewer viewer) {
        return seesAll(viewer) || viewer.is(Role.UNIT_HEAD);
    }

    public static void requireRole(Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    /** The subject, or a 404 for who may not know of it. */
    public static Evidence require(Viewer viewer, @Nullable Evidence evidence) {
        if (evidence == null || of(viewer, evidence) == NOTHING) {
            throw new NotFound();
        }
        return Objects.requireNonNull(evidence);
    }

    /** The way to higher titles speaks of everything, also of what is personal. */
    public boolean showsPath(Evidence evidence) {
        return this == FULL || this == DISCREET && !evidence.subject().isPerson();
    }

    /** As much of the verdict as may be told. */
    public Verdict tell(Verdict verdict) {
        return this == FULL ? verdict : verdict.discreet();
    }
}
