package vn.thidua.criteria;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who is scored by a set of criteria, and against whom. */
public enum Arena {
    /** Cụm thi đua: the schools of the Academy's cluster. */
    CLUSTER(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER),
    /** Khối thi đua: the units of the province's block. */
    BLOCK(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER),
    /** Faculties and offices inside a school, for a half-year or a year. */
    UNITS(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.ACADEMY_OFFICER),
    /** The monthly form of those who lead. */
    MONTH_LEADER(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.ACADEMY_OFFICER),
    /** The monthly form of everybody else. */
    MONTH_STAFF(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.ACADEMY_OFFICER),
    /** The monthly form of faculties and offices. */
    MONTH_UNIT(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.ACADEMY_OFFICER);

    private final Role[] keepers;

    Arena(Role... keepers) {
        this.keepers = keepers;
    }

    /** Filled in month by month, and leading to one of four levels. */
    public boolean isMonthly() {
        return this == MONTH_LEADER || this == MONTH_STAFF || this == MONTH_UNIT;
    }

    /** Whether who looks keeps sets of this kind in the own house; the same predicate guards buttons and verbs. */
    public boolean isKeptBy(Viewer viewer) {
        return viewer.mayChange(viewer.homeId()) && isOneOf(viewer);
    }

    private boolean isOneOf(Viewer viewer) {
        for (Role role : keepers) {
            if (viewer.is(role, viewer.homeId())) {
                return true;
            }
        }
        return false;
    }

    /** The sets that who looks keeps in the own house. */
    public static Set<Arena> keptBy(Viewer viewer) {
        Set<Arena> kept = EnumSet.noneOf(Arena.class);
        for (Arena arena : values()) {
            if (arena.isKeptBy(viewer)) {
                kept.add(arena);
            }
        }
        return kept;
    }
}
