package vn.thidua.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

/** A school's place in a cluster or block in one year; head and deputies are named anew each year. */
@Entity
public class Membership {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation member;

    private EmulationYear emulationYear;

    @Enumerated(EnumType.STRING)
    private MembershipRole role;

    private @Nullable String decision;
    private @Nullable Integer place;
    private @Nullable String placeDecision;

    protected Membership() {}

    /**
     * A school enters a cluster or block for a year.
     *
     * @param decision number and date of the decision that named it, if known
     */
    public Membership(
            Organisation cluster,
            Organisation member,
            EmulationYear year,
            MembershipRole role,
            @Nullable String decision) {
        if (!cluster.kind().hasMembers()
                || member.kind().isUnit()
                || member.kind().hasMembers()) {
            throw new Refusal("membership.onlyBodiesInClusters");
        }
        if (year.kind() != cluster.yearKind()) {
            throw new Refusal("membership.otherKindOfYear", year.toString());
        }
        if (!member.valid().overlaps(year.period())) {
            throw new Refusal("membership.notInThatYear", member.name(), year.toString());
        }
        this.id = UUID.randomUUID();
        this.organisation = cluster;
        this.member = member;
        this.emulationYear = year;
        this.role = role;
        this.decision = decision;
    }

    /** Takes another role in the same year. */
    public MembershipEvent take(MembershipRole newRole, @Nullable String newDecision) {
        role = newRole;
        decision = newDecision;
        return entered();
    }

    /** Came out so in the year's ranking (kết quả xếp hạng); nothing takes an entry back. */
    public MembershipEvent rank(@Nullable Integer newPlace, @Nullable String newDecision) {
        place = newPlace;
        placeDecision = newDecision;
        return new MembershipEvent.Ranked(
                organisation.id(),
                id,
                member.id(),
                organisation.name(),
                member.name(),
                emulationYear.toString(),
                newPlace);
    }

    /** The announcement of this membership as it now is. */
    MembershipEvent entered() {
        return new MembershipEvent.Entered(
                organisation.id(), id, member.id(), organisation.name(), member.name(), emulationYear.toString());
    }

    /** The announcement of its end. */
    MembershipEvent ended() {
        return new MembershipEvent.Ended(
                organisation.id(), id, member.id(), organisation.name(), member.name(), emulationYear.toString());
    }

    /** The same place in another year; the new year's decision is still to come. */
    Membership carriedInto(EmulationYear year) {
        return new Membership(organisation, member, year, role, null);
    }

    /** Where it is seen: among the others of its year. */
    String address() {
        return "/organisations/" + organisation.id() + "?year=" + emulationYear;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation cluster() {
        return organisation;
    }

    public Organisation member() {
        return member;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    public MembershipRole role() {
        return role;
    }

    public @Nullable String decision() {
        return decision;
    }

    /** Where it came out at the end of the year; nothing while that is not known. */
    public @Nullable Integer place() {
        return place;
    }

    public @Nullable String placeDecision() {
        return placeDecision;
    }
}
