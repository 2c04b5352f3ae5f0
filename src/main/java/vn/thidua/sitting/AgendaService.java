package vn.thidua.sitting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.council.Council;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingForms.ItemForm;
import vn.thidua.sitting.SittingForms.SittingNomineeForm;
import vn.thidua.staff.StaffDirectory;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** The agenda: what is on it, in which order, what is before the council now and what came of it. */
@Service
@Transactional
class AgendaService {

    private final SittingRepository sittings;
    private final Sittings desk;
    private final TitleRepository titles;
    private final StaffDirectory staff;
    private final OrganisationRepository organisations;
    private final OpenVotes votes;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgendaService(
            SittingRepository sittings,
            Sittings desk,
            TitleRepository titles,
            StaffDirectory staff,
            OrganisationRepository organisations,
            OpenVotes votes,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.desk = desk;
        this.titles = titles;
        this.staff = staff;
        this.organisations = organisations;
        this.votes = votes;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    String add(UUID id, ItemForm form, Viewer viewer) {
        Sitting sitting = arrangeable(id, viewer);
        entities.persist(
                new AgendaItem(sitting, Sittings.next(sittings.agenda(id)), form.heading(), form.note(), null));
        return address(sitting);
    }

    String describe(UUID itemId, ItemForm form, Viewer viewer) {
        AgendaItem item = item(itemId, viewer);
        if (!Objects.equals(form.version(), item.version())) {
            throw new Stale(form, ItemForm.of(item));
        }
        item.describe(form.heading(), form.note());
        return address(item.sitting());
    }

    String remove(UUID itemId, Viewer viewer) {
        AgendaItem item = item(itemId, viewer);
        item.nominees().stream().filter(SittingNominee::isVoted).findFirst().ifPresent(nominee -> {
            throw new Refusal("sitting.nomineeVoted", nominee.name());
        });
        entities.remove(item);
        return address(item.sitting());
    }

    /** One place up or down; at the ends nothing moves. */
    String move(UUID itemId, boolean up, Viewer viewer) {
        AgendaItem item = item(itemId, viewer);
        List<AgendaItem> agenda = sittings.agenda(item.sitting().id());
        int at = agenda.indexOf(item) + (up ? -1 : 1);
        if (at >= 0 && at < agenda.size()) {
            AgendaItem other = agenda.get(at);
            int place = item.place();
            item.move(other.place());
            other.move(place);
        }
        return address(item.sitting());
    }

    /** Brings an item before the council; the one before it leaves the floor. */
    String takeFloor(UUID itemId, Viewer viewer) {
        AgendaItem item = item(itemId, viewer);
        item.sitting().requireOpen();
        sittings.agenda(item.sitting().id()).stream()
                .filter(other -> other.state() == AgendaItem.AgendaItemState.FLOOR)
                .forEach(AgendaItem::leaveFloor);
        entities.flush();
        item.takeFloor();
        return address(item.sitting());
    }

    String settle(UUID itemId, @Nullable String outcome, Viewer viewer) {
        AgendaItem item = item(itemId, viewer);
        item.sitting().requireOpen();
        String words = outcome == null || outcome.isBlank() ? null : outcome.strip();
        if (words != null && words.length() > 2000) {
            throw new Refusal("sitting.conclusionTooLong");
        }
        events.publishEvent(item.settle(words));
        return address(item.sitting());
    }

    String takeUpAgain(UUID itemId, Viewer viewer) {
        AgendaItem item = item(itemId, viewer);
        item.sitting().requireOpen();
        events.publishEvent(item.takeUpAgain());
        return address(item.sitting());
    }

    /** What the form of a nominee chooses from. */
    @Transactional(readOnly = true)
    public void furnish(UUID id, Viewer viewer, Model model) {
        model.addAttribute("sitting", desk.requireKept(id, viewer));
        model.addAttribute(
                "titles",
                titles.inUse().stream()
                        .map(title -> new Option(title.id(), title.name()))
                        .toList());
        model.addAttribute(
                "people",
                staff.ofSchool(viewer.homeId(), LocalDate.now(clock)).stream()
                        .map(person -> new Option(person.id(), person.fullName() + " – " + person.unitName()))
                        .toList());
        model.addAttribute("units", staff.units(viewer.homeId()));
    }

    /** Puts somebody, or a unit, before the council without a dossier of the house. */
    String nominate(UUID id, SittingNomineeForm form, Viewer viewer) {
        Sitting sitting = arrangeable(id, viewer);
        Title title = titles.require(form.title());
        if (form.person() != null ? !title.isForPeople() : !title.isForCollectives()) {
            throw new Refusal("sitting.titleNotForNominee", title.name());
        }
        SittingNominee.Proposed proposed = form.person() != null
                ? ofPerson(form.person(), form.summary(), viewer)
                : ofUnit(Objects.requireNonNull(form.unit()), form.summary(), viewer);
        if (desk.nominate(sitting, title, proposed) == null) {
            throw new Refusal("sitting.nomineeTwice", proposed.name());
        }
        return address(sitting);
    }

    private SittingNominee.Proposed ofPerson(UUID person, @Nullable String summary, Viewer viewer) {
        var colleague = staff.of(person, LocalDate.now(clock))
                .filter(each -> each.schoolId().equals(viewer.homeId()))
                .orElseThrow(NotFound::new);
        String detail = Stream.of(colleague.position(), colleague.unitName())
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.joining(", "));
        return new SittingNominee.Proposed(null, person, colleague.unitId(), colleague.fullName(), detail, summary);
    }

    private SittingNominee.Proposed ofUnit(UUID unit, @Nullable String summary, Viewer viewer) {
        var found = organisations.require(unit);
        if (!found.body().id().equals(viewer.homeId())) {
            throw new NotFound();
        }
        return new SittingNominee.Proposed(null, null, unit, found.name(), null, summary);
    }

    String strike(UUID nomineeId, Viewer viewer) {
        Sitting sitting = arrangeable(desk.ofNominee(nomineeId, viewer), viewer);
        SittingNominee nominee = nominee(sitting, nomineeId);
        nominee.item().strike(nominee);
        return address(sitting);
    }

    /** Leaves a nominee for another session. */
    String defer(UUID nomineeId, @Nullable String reason, Viewer viewer) {
        Sitting sitting = arrangeable(desk.ofNominee(nomineeId, viewer), viewer);
        sitting.requireOpen();
        SittingNominee nominee = nominee(sitting, nomineeId);
        if (nominee.isVoted()) {
            throw new Refusal("sitting.nomineeVoted", nominee.name());
        }
        nominee.defer(Council.reason(reason));
        return address(sitting);
    }

    String takeUp(UUID nomineeId, Viewer viewer) {
        Sitting sitting = arrangeable(desk.ofNominee(nomineeId, viewer), viewer);
        sitting.requireOpen();
        SittingNominee nominee = nominee(sitting, nomineeId);
        if (nominee.state() == SittingNominee.NomineeState.DEFERRED) {
            desk.reset(nominee);
        }
        return address(sitting);
    }

    private SittingNominee nominee(Sitting sitting, UUID id) {
        return sittings.agenda(sitting.id()).stream()
                .flatMap(item -> item.nominees().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    AgendaItem item(UUID itemId, Viewer viewer) {
        UUID sitting = sittings.sittingOfItem(itemId, viewer.homeId()).orElseThrow(NotFound::new);
        arrangeable(sitting, viewer);
        return sittings.agenda(sitting).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Sitting arrangeable(UUID id, Viewer viewer) {
        Sitting sitting = desk.hold(id, viewer);
        sitting.requireArrangeable();
        votes.openIn(id).ifPresent(vote -> {
            throw new Refusal("sitting.voteOpen", vote);
        });
        return sitting;
    }

    private static String address(Sitting sitting) {
        return "/council-sessions/" + sitting.id();
    }
}
