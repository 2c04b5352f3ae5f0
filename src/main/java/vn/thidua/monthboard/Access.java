package vn.thidua.monthboard;

import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who may look at months at all; what they see there is a matter of each query. */
final class Access {

    private static final int EARLIEST = 1945;
    private static final int LATEST = 2200;

    private Access() {}

    static void require(Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    /** A year that can be, or a 404. */
    static int year(int year) {
        if (year < EARLIEST || year > LATEST) {
            throw new NotFound();
        }
        return year;
    }
}
