package vn.thidua.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    public OrganisationEvent take(MembershipRole newRole, @Nullable String newDecision) {
        role = newRole;
        decision = newDecision;
        return entered();
    }

    /** The announcement of this membership as it now is. */
    OrganisationEvent entered() {
        return new OrganisationEvent.MembershipChanged(
                organisation.id(), id, organisation.name(), member.name(), emulationYear.toString(), role);
    }

    /** The announcement of its end. */
    OrganisationEvent ended() {
        return new OrganisationEvent.MembershipEnded(
                organisation.id(), id, organisation.name(), member.name(), emulationYear.toString());
    }

    /** The same place in another year; the new year's decision is still to come. */
    Membership carriedInto(EmulationYear year) {
        return new Membership(organisation, member, year, role, null);
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
}
