package vn.thidua.excellence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Rank;

/**
 * In which circles the share of excellent ratings is held, how strictly, and how people are grouped by similar jobs.
 *
 * @param own the school's, or what is shipped
 * @param leastCounted units and groups with fewer rated good or better are only shown: a fifth of them is nobody
 */
public record ExcellenceRule(
        UUID id,
        int version,
        boolean own,
        LocalDate since,
        Effects school,
        Effects unit,
        Effects group,
        int leastCounted,
        @Nullable String basis,
        boolean verified,
        @Nullable String sourceNote,
        List<JobGroup> groups) {

    /**
     * What it means to go beyond a share.
     *
     * @param applied by the reading that the rule of rating applies
     * @param other by the other one
     */
    public record Effects(ShareEffect applied, ShareEffect other) {

        static final Effects NONE = new Effects(ShareEffect.SHOWN, ShareEffect.SHOWN);
    }

    /** People with similar jobs: who leads, or who has one of the ranks and does not lead. */
    public record JobGroup(int position, String name, boolean leaders, Set<Rank> ranks) {

        boolean holds(@Nullable Rank rank, boolean leader) {
            return leader && leaders || !leader && rank != null && ranks.contains(rank);
        }
    }

    public ExcellenceRule {
        groups = List.copyOf(groups);
    }

    public Effects of(ShareCircle circle) {
        return switch (circle) {
            case SCHOOL -> school;
            case UNIT -> unit;
            case JOB_GROUP -> group;
        };
    }

    /** The group to which an appointment belongs. */
    Optional<JobGroup> groupOf(@Nullable Rank rank, boolean leader) {
        return groups.stream().filter(each -> each.holds(rank, leader)).findFirst();
    }

    /** The secretary of the school lays it down. */
    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.mayChange(school) && viewer.is(Role.SCHOOL_SECRETARY, school);
    }
}
