package vn.thidua.cluster;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** Membership of clusters and blocks, year by year; the cluster is held while its members change, so that it has one head. */
@Service
@Transactional
class MembershipService {

    private final MembershipRepository memberships;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;

    MembershipService(
            MembershipRepository memberships, OrganisationRepository organisations, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.events = events;
    }

    Membership add(UUID clusterId, MembershipForm form, Viewer viewer) {
        Organisation cluster = kept(clusterId, viewer);
        Organisation member = organisations.require(form.member());
        EmulationYear year = EmulationYear.parse(form.year());
        refuseStranger(cluster, member, viewer);
        List<Membership> present = memberships.membersOf(clusterId, year);
        if (present.stream().anyMatch(other -> other.member().id().equals(form.member()))) {
            throw new Refusal("membership.already", member.name(), year.toString());
        }
        refuseSecond(form.role(), null, present);
        Membership membership =
                memberships.saveAndFlush(new Membership(cluster, member, year, form.role(), form.decision()));
        events.publishEvent(membership.entered());
        return membership;
    }

    Membership change(UUID id, MembershipForm.RoleForm form, Viewer viewer) {
        Membership membership = memberships.require(id);
        kept(membership.cluster().id(), viewer);
        membership = memberships.findForChange(id).orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), membership.version())) {
            throw new Stale(form, MembershipForm.RoleForm.of(membership));
        }
        List<Membership> present = memberships.membersOf(membership.cluster().id(), membership.year());
        refuseSecond(form.role(), id, present);
        refuseSecondFirst(form.place(), id, present);
        if (!Objects.equals(form.place(), membership.place())
                || !Objects.equals(form.placeDecision(), membership.placeDecision())) {
            events.publishEvent(membership.rank(form.place(), form.placeDecision()));
        }
        if (form.role() != membership.role() || !Objects.equals(form.decision(), membership.decision())) {
            events.publishEvent(membership.take(form.role(), form.decision()));
        }
        return membership;
    }

    Membership remove(UUID id, Viewer viewer) {
        Membership membership = memberships.require(id);
        kept(membership.cluster().id(), viewer);
        memberships.delete(membership);
        events.publishEvent(membership.ended());
        return membership;
    }

    /** Copies the members and roles of the year before, except bodies that no longer exist or are already there. */
    void carryOver(UUID clusterId, EmulationYear year, Viewer viewer) {
        kept(clusterId, viewer);
        List<Membership> present = memberships.membersOf(clusterId, year);
        List<Membership> before = memberships.membersOf(clusterId, year.previous());
        if (!present.isEmpty() || before.isEmpty()) {
            throw new Refusal(
                    before.isEmpty() ? "membership.nothingToCarryOver" : "membership.yearHasMembers",
                    before.isEmpty() ? year.previous().toString() : year.toString());
        }
        before.stream()
                .filter(old -> old.member().valid().overlaps(year.period()))
                .map(old -> memberships.saveAndFlush(old.carriedInto(year)))
                .forEach(carried -> events.publishEvent(carried.entered()));
    }

    /**
     * Membership opens a member's records to the cluster's secretary, who may therefore admit only what was a member before or
     * stands below the body that formed the cluster; anything else the administrator admits.
     */
    private void refuseStranger(Organisation cluster, Organisation member, Viewer viewer) {
        if (!viewer.is(Role.SYSTEM_ADMINISTRATOR)
                && !member.isBelow(cluster.parent())
                && !memberships.hasEverHad(cluster.id(), member.id())) {
            throw new Refusal("membership.stranger", member.name());
        }
    }

    private static void refuseSecond(MembershipRole role, @Nullable UUID self, List<Membership> present) {
        if (!role.isUnique()) {
            return;
        }
        for (Membership other : present) {
            if (other.role() == role && !other.id().equals(self)) {
                throw new Refusal(
                        role == MembershipRole.HEAD ? "membership.secondHead" : "membership.secondStandingDeputy",
                        other.member().name(),
                        other.year().toString());
            }
        }
    }

    private static void refuseSecondFirst(@Nullable Integer place, UUID self, List<Membership> present) {
        present.stream()
                .filter(other -> Objects.equals(place, 1) && Objects.equals(other.place(), 1))
                .filter(other -> !other.id().equals(self))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("membership.secondFirst", other.member().name());
                });
    }

    private Organisation kept(UUID cluster, Viewer viewer) {
        return organisations
                .findForChange(cluster)
                .filter(found -> found.hasMembersKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
