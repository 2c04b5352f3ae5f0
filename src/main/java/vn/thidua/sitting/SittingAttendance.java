package vn.thidua.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.council.CouncilMember;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;

/** One member in one session: expected, there, away, or away but voting in writing. */
@Entity
public class SittingAttendance {

    /** Where the member is. */
    public enum AttendanceState {
        EXPECTED,
        PRESENT,
        ABSENT,
        WRITTEN
    }

    /**
     * Whether enough members are there (Decree 98/2023, Article 47: two thirds of the members). Written ballots of absent members
     * count as votes, not as presence.
     *
     * @param total voting members by the decision
     * @param present those who are there
     * @param written absent, vote in writing
     */
    public record Quorum(int total, int present, int written) {

        /** Two thirds of all, rounded up. */
        public int needed() {
            return (2 * total + 2) / 3;
        }

        public boolean isReached() {
            return total > 0 && present >= needed();
        }

        public int absent() {
            return total - present - written;
        }

        /** Refuses whatever needs enough members in the room. */
        public void require() {
            if (!isReached()) {
                throw new Refusal("sitting.noQuorum", present, total, needed());
            }
        }
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Sitting sitting;

    @ManyToOne(fetch = FetchType.LAZY)
    private CouncilMember member;

    @Enumerated(EnumType.STRING)
    private AttendanceState state;

    private @Nullable String reason;

    protected SittingAttendance() {}

    SittingAttendance(Sitting sitting, CouncilMember member) {
        this.id = UUID.randomUUID();
        this.organisation = sitting.body();
        this.sitting = sitting;
        this.member = member;
        this.state = AttendanceState.EXPECTED;
    }

    /** Who is away says why; an absence without a reason is one that nobody has asked about. */
    void note(AttendanceState where, @Nullable String why) {
        boolean away = where == AttendanceState.ABSENT || where == AttendanceState.WRITTEN;
        if (away && (why == null || why.isBlank())) {
            throw new Refusal("sitting.absenceReason", member.name());
        }
        if (where == AttendanceState.WRITTEN && !member.isVoting()) {
            throw new Refusal("sitting.writtenWithoutVote", member.name());
        }
        state = where;
        reason = away ? why.strip() : null;
    }

    public boolean isPresent() {
        return state == AttendanceState.PRESENT;
    }

    public UUID id() {
        return id;
    }

    Sitting sitting() {
        return sitting;
    }

    public CouncilMember member() {
        return member;
    }

    public AttendanceState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    boolean isOf(@Nullable UUID person) {
        return person != null && member.person() != null && member.person().id().equals(person);
    }
}
