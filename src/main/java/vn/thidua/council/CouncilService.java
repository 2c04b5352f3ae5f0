package vn.thidua.council;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.CouncilForms.CompositionForm;
import vn.thidua.council.CouncilForms.CouncilForm;
import vn.thidua.council.CouncilForms.LeavingForm;
import vn.thidua.council.CouncilForms.MemberForm;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;

/** Constituting councils and composing them anew; the council is held while its composition changes. */
@Service
@Transactional
class CouncilService {

    private final CouncilRepository councils;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final CouncilBusiness business;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CouncilService(
            CouncilRepository councils,
            OrganisationRepository organisations,
            PersonRepository people,
            CouncilBusiness business,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.councils = councils;
        this.organisations = organisations;
        this.people = people;
        this.business = business;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    String found(CouncilForm form, Viewer viewer) {
        var council = new Council(organisations.require(viewer.homeId()), form.level(), form.name());
        entities.persist(council);
        entities.persist(new Composition(council, CompositionForm.blank(today())));
        events.publishEvent(council.founded());
        return address(council);
    }

    String rename(UUID id, CouncilForm form, Viewer viewer) {
        Council council = held(id, viewer);
        if (!Objects.equals(form.version(), council.version())) {
            throw new Stale(form, CouncilForm.of(council));
        }
        events.publishEvent(council.rename(form.level(), form.name()));
        return address(council);
    }

    /** Begins the next composition, as a rule with everybody who sits in the present one. */
    String draft(UUID id, CompositionForm form, Viewer viewer) {
        Council council = held(id, viewer);
        List<Composition> all = councils.compositions(id);
        if (all.stream().anyMatch(Composition::isDraft)) {
            throw new Refusal("council.draftExists");
        }
        var composition = new Composition(council, form);
        if (Boolean.TRUE.equals(form.carryOver()) && !all.isEmpty()) {
            composition.carryOver(all.get(0), form.validFrom().minusDays(1));
        }
        entities.persist(composition);
        return address(composition);
    }

    String describe(UUID id, CompositionForm form, Viewer viewer) {
        Composition composition = composition(id, viewer);
        if (!Objects.equals(form.version(), composition.version())) {
            throw new Stale(form, CompositionForm.of(composition));
        }
        composition.describe(form);
        return address(composition);
    }

    /** A draft may be thrown away; the council itself stays. */
    String discard(UUID id, Viewer viewer) {
        Composition composition = composition(id, viewer);
        if (!composition.isDraft()) {
            throw new Refusal("council.inForce");
        }
        entities.remove(composition);
        return address(composition.council());
    }

    String enact(UUID id, Viewer viewer) {
        Composition composition = composition(id, viewer);
        refuseWhileVoting(composition.council());
        refuseHeld(composition.council(), composition.valid().from());
        events.publishEvent(composition.enact(before(composition), today()));
        return address(composition.council());
    }

    String takeBack(UUID id, @Nullable String reason, Viewer viewer) {
        Composition composition = composition(id, viewer);
        String why = Council.reason(reason);
        boolean last = councils.compositions(composition.council().id()).stream()
                .filter(other -> !other.isDraft())
                .noneMatch(other ->
                        other.valid().from().isAfter(composition.valid().from()));
        if (!last) {
            throw new Refusal("council.notLast");
        }
        refuseWhileVoting(composition.council());
        refuseHeld(composition.council(), composition.valid().from());
        if (councils.compositions(composition.council().id()).stream().anyMatch(Composition::isDraft)) {
            throw new Refusal("council.draftExists");
        }
        events.publishEvent(composition.takeBack(before(composition), why));
        return address(composition);
    }

    String admit(UUID id, MemberForm form, Viewer viewer) {
        Composition composition = composition(id, viewer);
        CouncilMember member = composition.admit(form, person(form, viewer));
        if (!composition.isDraft()) {
            refuseWhileVoting(composition.council());
            refuseHeld(composition.council(), member.valid().from());
            announce(composition, member, Council.reason(form.reason()));
        }
        return address(composition);
    }

    String change(UUID id, MemberForm form, Viewer viewer) {
        Composition composition = compositionOf(id, viewer);
        CouncilMember member = composition.member(id);
        if (!Objects.equals(form.version(), composition.version())) {
            throw new Stale(form, MemberForm.of(member));
        }
        boolean counts = member.isVoting() != form.voting() || !Objects.equals(form.person(), idOf(member.person()));
        if (!composition.isDraft() && counts) {
            refuseWhileVoting(composition.council());
            refuseHeld(composition.council(), member.valid().from());
        }
        composition.change(member, form, person(form, viewer));
        if (!composition.isDraft()) {
            announce(composition, member, Council.reason(form.reason()));
        }
        entities.lock(composition, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return address(composition);
    }

    /** Somebody leaves a council that is at work. */
    String leave(UUID id, LeavingForm form, Viewer viewer) {
        Composition composition = compositionOf(id, viewer);
        if (composition.isDraft()) {
            throw new Refusal("council.strikeInstead");
        }
        refuseWhileVoting(composition.council());
        refuseHeld(composition.council(), form.from());
        CouncilMember member = composition.member(id);
        member.leave(form.from(), form.reason());
        Council council = composition.council();
        events.publishEvent(new CouncilEvent.MemberLeft(
                council.body().id(), council.id(), council.name(), member.name(), form.from(), form.reason()));
        return address(composition);
    }

    String comeBack(UUID id, @Nullable String reason, Viewer viewer) {
        Composition composition = compositionOf(id, viewer);
        CouncilMember member = composition.member(id);
        LocalDate lastDay = member.valid().to();
        if (lastDay == null) {
            throw new Refusal("council.hasNotLeft", member.name());
        }
        refuseWhileVoting(composition.council());
        refuseHeld(composition.council(), lastDay.plusDays(1));
        member.comeBack();
        Council council = composition.council();
        events.publishEvent(new CouncilEvent.MemberReturned(
                council.body().id(), council.id(), council.name(), member.name(), Council.reason(reason)));
        return address(composition);
    }

    /** Strikes somebody off a draft. */
    String strike(UUID id, Viewer viewer) {
        Composition composition = compositionOf(id, viewer);
        composition.strike(composition.member(id));
        return address(composition);
    }

    private void announce(Composition composition, CouncilMember member, String reason) {
        Council council = composition.council();
        events.publishEvent(new CouncilEvent.MemberEntered(
                council.body().id(), council.id(), council.name(), member.name(), reason));
    }

    private void refuseWhileVoting(Council council) {
        business.openVote(council.id()).ifPresent(vote -> {
            throw new Refusal("council.voteOpen", vote);
        });
    }

    private void refuseHeld(Council council, LocalDate from) {
        business.lastSittingFrom(council.id(), from).ifPresent(day -> {
            throw new Refusal("council.sittingHeld", day);
        });
    }

    private @Nullable Composition before(Composition composition) {
        return councils.compositions(composition.council().id()).stream()
                .filter(other -> other != composition && !other.isDraft())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Person person(MemberForm form, Viewer viewer) {
        if (form.person() == null) {
            return null;
        }
        return people.findById(form.person())
                .filter(person -> person.school().id().equals(viewer.homeId()))
                .orElseThrow(NotFound::new);
    }

    private static @Nullable UUID idOf(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    private Council held(UUID id, Viewer viewer) {
        return councils.findForChange(id, viewer.homeId())
                .filter(council -> council.isKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }

    private Composition composition(UUID id, Viewer viewer) {
        Council council = held(councils.councilOf(id, viewer.homeId()).orElseThrow(NotFound::new), viewer);
        return councils.compositions(council.id()).stream()
                .filter(composition -> composition.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Composition compositionOf(UUID member, Viewer viewer) {
        return composition(councils.compositionOf(member, viewer.homeId()).orElseThrow(NotFound::new), viewer);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String address(Council council) {
        return "/councils/" + council.id();
    }

    private static String address(Composition composition) {
        return address(composition.council()) + "?composition=" + composition.id();
    }
}
