package vn.thidua.cluster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** What a conference makes of a cluster's memberships: where its members came out in a year, and who leads it in the next. */
@Component
@Transactional
public class Memberships {

    private final MembershipRepository memberships;
    private final MembershipService service;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;

    Memberships(
            MembershipRepository memberships,
            MembershipService service,
            OrganisationRepository organisations,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.service = service;
        this.organisations = organisations;
        this.events = events;
    }

    /** Writes down where members came out, with the decision that says so. */
    public void place(
            UUID cluster, EmulationYear year, Map<UUID, Integer> places, @Nullable String decision, Viewer viewer) {
        keep(cluster, viewer);
        List<Membership> members = memberships.membersOf(cluster, year);
        // There is one first a year: who was it and is it no more gives way before another takes it.
        members.stream()
                .filter(member -> Objects.equals(member.place(), 1)
                        && !Objects.equals(places.get(member.member().id()), 1))
                .forEach(member -> rank(member, null, null));
        members.stream()
                .filter(member -> places.containsKey(member.member().id()))
                .forEach(member -> rank(member, places.get(member.member().id()), decision));
    }

    /** Takes the places back that a decision wrote down and that stand so still. */
    public void takeBack(UUID cluster, EmulationYear year, @Nullable String decision) {
        memberships.membersOf(cluster, year).stream()
                .filter(member -> member.place() != null && Objects.equals(member.placeDecision(), decision))
                .forEach(member -> rank(member, null, null));
    }

    private void rank(Membership member, @Nullable Integer place, @Nullable String decision) {
        if (!Objects.equals(member.place(), place) || !Objects.equals(member.placeDecision(), decision)) {
            events.publishEvent(member.rank(place, decision));
            memberships.saveAndFlush(member);
        }
    }

    /** Carries the members into a year, if that has none yet, and gives its offices to who was elected. */
    public void handOver(
            UUID cluster,
            EmulationYear year,
            Map<UUID, MembershipRole> offices,
            @Nullable String decision,
            Viewer viewer) {
        keep(cluster, viewer);
        if (memberships.membersOf(cluster, year).isEmpty()) {
            service.carryOver(cluster, year, viewer);
        }
        List<Membership> members = memberships.membersOf(cluster, year);
        offices.keySet().stream()
                .filter(elected -> members.stream()
                        .noneMatch(member -> member.member().id().equals(elected)))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new Refusal(
                            "membership.notAMember",
                            organisations.require(stranger).name(),
                            year.toString());
                });
        // Whoever hands an office over does so before another takes it.
        members.stream()
                .filter(member -> member.role() != office(member, offices))
                .forEach(member -> take(member, MembershipRole.MEMBER, null));
        members.stream()
                .filter(member -> offices.containsKey(member.member().id()))
                .forEach(member -> take(member, office(member, offices), decision));
    }

    private void take(Membership member, MembershipRole role, @Nullable String decision) {
        if (member.role() != role || !Objects.equals(member.decision(), decision)) {
            events.publishEvent(member.take(role, decision));
            memberships.saveAndFlush(member);
        }
    }

    private static MembershipRole office(Membership member, Map<UUID, MembershipRole> offices) {
        return offices.getOrDefault(member.member().id(), MembershipRole.MEMBER);
    }

    private void keep(UUID cluster, Viewer viewer) {
        organisations
                .findForChange(cluster)
                .filter(found -> found.hasMembersKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
