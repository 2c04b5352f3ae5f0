package vn.thidua.sitting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.Council;
import vn.thidua.council.CouncilMember;
import vn.thidua.council.CouncilRepository;
import vn.thidua.council.Councils;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingAttendance.AttendanceState;
import vn.thidua.sitting.SittingAttendance.Quorum;
import vn.thidua.sitting.SittingForms.AttendanceForm;
import vn.thidua.sitting.SittingForms.SittingForm;
import vn.thidua.sitting.SittingState.SittingVerb;

/** Planning a session, calling its members together, opening and closing it; attendance. The session is held meanwhile. */
@Service
@Transactional
class SittingService {

    private final SittingRepository sittings;
    private final Sittings desk;
    private final CouncilRepository councils;
    private final Councils seats;
    private final OpenVotes votes;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Words words;

    SittingService(
            SittingRepository sittings,
            Sittings desk,
            CouncilRepository councils,
            Councils seats,
            OpenVotes votes,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock,
            Words words) {
        this.sittings = sittings;
        this.desk = desk;
        this.councils = councils;
        this.seats = seats;
        this.votes = votes;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
        this.words = words;
    }

    String plan(SittingForm form, Viewer viewer) {
        Council council = councils.requireKept(Objects.requireNonNull(form.council()), viewer);
        var sitting = new Sitting(council, form);
        entities.persist(sitting);
        did(sitting, SittingVerb.PLAN, sitting.moved(SittingVerb.PLAN, null), viewer, null);
        return address(sitting);
    }

    String change(UUID id, SittingForm form, Viewer viewer) {
        Sitting sitting = desk.hold(id, viewer);
        if (!Objects.equals(form.version(), sitting.version())) {
            throw new Stale(form, SittingForm.of(sitting));
        }
        SittingEvent event = sitting.change(form);
        if (sitting.state() == SittingState.CONVENED) {
            councils.findForChange(sitting.council().id(), viewer.homeId());
            expect(sitting);
        }
        did(sitting, SittingVerb.CHANGE, event, viewer, null);
        return address(sitting);
    }

    String convene(UUID id, Viewer viewer) {
        Sitting sitting = desk.hold(id, viewer);
        councils.findForChange(sitting.council().id(), viewer.homeId());
        int members = expect(sitting);
        SittingEvent event = sitting.convene(sittings.agenda(id).size(), members);
        did(sitting, SittingVerb.CONVENE, event, viewer, null);
        return address(sitting);
    }

    String open(UUID id, Viewer viewer) {
        Sitting sitting = desk.hold(id, viewer);
        SittingEvent event = sitting.open(LocalDate.now(clock), clock.instant());
        did(sitting, SittingVerb.OPEN, event, viewer, null);
        return address(sitting);
    }

    String close(UUID id, @Nullable String conclusion, Viewer viewer) {
        Sitting sitting = desk.hold(id, viewer);
        refuseWhileVoting(sitting);
        String words = conclusion == null || conclusion.isBlank() ? null : conclusion.strip();
        if (words != null && words.length() > 4000) {
            throw new Refusal("sitting.conclusionTooLong");
        }
        SittingEvent event = sitting.close(sittings.agenda(id), words, clock.instant());
        did(sitting, SittingVerb.CLOSE, event, viewer, null);
        return address(sitting);
    }

    /** Takes the last step back, or calls the session off. */
    String back(UUID id, SittingVerb verb, @Nullable String typed, Viewer viewer) {
        Sitting sitting = desk.hold(id, viewer);
        String reason = Council.reason(typed);
        refuseWhileVoting(sitting);
        if (verb == SittingVerb.UNOPEN && (votes.hasResults(id) || isUnderWay(id))) {
            throw new Refusal("sitting.underWay");
        }
        SittingEvent event = sitting.back(verb, reason);
        if (verb == SittingVerb.UNOPEN) {
            sittings.attendance(id).stream()
                    .filter(SittingAttendance::isPresent)
                    .forEach(each -> each.note(AttendanceState.EXPECTED, null));
        }
        did(sitting, verb, event, viewer, reason);
        return address(sitting);
    }

    private boolean isUnderWay(UUID id) {
        return sittings.agenda(id).stream().anyMatch(AgendaItem::isSettled);
    }

    /** Ticks off who is there. */
    String attend(UUID id, AttendanceForm form, Viewer viewer) {
        Sitting sitting = desk.hold(id, viewer);
        List<SittingAttendance> all = sittings.attendance(id);
        form.requireFresh(sitting, all, words);
        if (sitting.state() != SittingState.OPEN && sitting.state() != SittingState.CONVENED) {
            throw new Refusal("sitting.attendanceStands");
        }
        refuseWhileVoting(sitting);
        List<UUID> members = Objects.requireNonNullElse(form.members(), List.of());
        List<AttendanceState> states = Objects.requireNonNullElse(form.states(), List.of());
        List<String> reasons = Objects.requireNonNullElse(form.reasons(), List.of());
        for (int i = 0; i < members.size() && i < states.size(); i++) {
            UUID member = members.get(i);
            String reason = i < reasons.size() ? reasons.get(i) : null;
            if (states.get(i) == AttendanceState.PRESENT && sitting.state() != SittingState.OPEN) {
                throw new Refusal("sitting.notOpen");
            }
            of(all, member).note(states.get(i), reason);
        }
        sitting.presidedBy(
                form.presider() == null ? null : of(all, form.presider()).member());
        entities.lock(sitting, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        Quorum quorum = Sittings.quorum(all);
        events.publishEvent(new SittingEvent.AttendanceTaken(
                sitting.body().id(), id, sitting.subject(), quorum.present(), quorum.total()));
        return address(sitting) + "/attendance";
    }

    /** A member says beforehand whether he or she will come. */
    String answer(UUID id, AttendanceState state, @Nullable String reason, Viewer viewer) {
        Sitting sitting = desk.holdAsMember(id, viewer);
        if (sitting.state() != SittingState.CONVENED || state == AttendanceState.PRESENT) {
            throw new Refusal("sitting.answerTooLate");
        }
        SittingAttendance own = Objects.requireNonNull(Sittings.memberOf(sittings.attendance(id), viewer));
        own.note(state, reason);
        entities.lock(sitting, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        events.publishEvent(new SittingEvent.Answered(
                sitting.body().id(), id, sitting.subject(), own.member().name(), own.reason()));
        return address(sitting);
    }

    private static SittingAttendance of(List<SittingAttendance> all, UUID member) {
        return all.stream()
                .filter(each -> each.member().id().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Expects those who sit in the council on the session's day, and nobody else. */
    private int expect(Sitting sitting) {
        List<SittingAttendance> present = sittings.attendance(sitting.id());
        Set<UUID> sitters = seats.seats(sitting.council().id(), sitting.heldOn()).stream()
                .map(Councils.Seat::memberId)
                .collect(Collectors.toCollection(HashSet::new));
        present.stream().filter(each -> !sitters.contains(each.member().id())).forEach(entities::remove);
        Set<UUID> known = present.stream().map(each -> each.member().id()).collect(Collectors.toSet());
        sitters.stream()
                .filter(member -> !known.contains(member))
                .map(member -> new SittingAttendance(sitting, entities.getReference(CouncilMember.class, member)))
                .forEach(entities::persist);
        return sitters.size();
    }

    private void refuseWhileVoting(Sitting sitting) {
        votes.openIn(sitting.id()).ifPresent(vote -> {
            throw new Refusal("sitting.voteOpen", vote);
        });
    }

    private void did(Sitting sitting, SittingVerb verb, SittingEvent event, Viewer viewer, @Nullable String reason) {
        entities.persist(new SittingStep(sitting, verb, viewer, clock.instant(), reason));
        events.publishEvent(event);
    }

    private static String address(Sitting sitting) {
        return "/council-sessions/" + sitting.id();
    }
}
