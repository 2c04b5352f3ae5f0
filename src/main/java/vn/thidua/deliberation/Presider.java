package vn.thidua.deliberation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.council.CouncilMember;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingAttendance;
import vn.thidua.sitting.SittingAttendance.AttendanceState;

/**
 * Who presides (chủ trì): the chair, or who was chosen for the session; where that member is away or has an interest – above
 * all where the chair is a candidate – the next vice chair, then the standing member.
 *
 * @param name nobody if all who might preside are away or barred
 * @param instead the member in whose place this one presides over the item, because of an interest
 */
record Presider(@Nullable String name, @Nullable String instead) {

    /** Who presides over the session as a whole. */
    static @Nullable CouncilMember of(Sitting sitting, List<SittingAttendance> attendance) {
        return first(sitting, attendance, Set.of());
    }

    /**
     * Who presides over an item.
     *
     * @param barred members with an interest in one of its nominees
     */
    static Presider over(Sitting sitting, List<SittingAttendance> attendance, Set<UUID> barred) {
        CouncilMember usual = first(sitting, attendance, Set.of());
        CouncilMember actual = first(sitting, attendance, barred);
        boolean replaced = usual != null && (actual == null || !actual.id().equals(usual.id()));
        return new Presider(actual == null ? null : actual.name(), replaced ? usual.name() : null);
    }

    private static @Nullable CouncilMember first(
            Sitting sitting, List<SittingAttendance> attendance, Set<UUID> barred) {
        CouncilMember chosen = sitting.presider();
        if (chosen != null
                && !barred.contains(chosen.id())
                && attendance.stream().anyMatch(each -> each.member().id().equals(chosen.id()) && mayBeThere(each))) {
            return chosen;
        }
        return attendance.stream()
                .filter(Presider::mayBeThere)
                .map(SittingAttendance::member)
                .filter(member -> member.role().mayPreside() && !barred.contains(member.id()))
                .findFirst()
                .orElse(null);
    }

    /** Before attendance is taken everybody is expected. */
    private static boolean mayBeThere(SittingAttendance attendance) {
        return attendance.state() == AttendanceState.PRESENT || attendance.state() == AttendanceState.EXPECTED;
    }
}
