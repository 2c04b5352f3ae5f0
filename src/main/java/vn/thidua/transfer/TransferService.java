package vn.thidua.transfer;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;

/** Asking the former school and its answer, each one transaction. */
@Service
@Transactional
class TransferService {

    private final Transfers transfers;
    private final TransferDesk desk;
    private final PersonRepository people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TransferService(
            Transfers transfers,
            TransferDesk desk,
            PersonRepository people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.transfers = transfers;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody of the viewer's school, kept by the viewer; a 404 for others. */
    @Transactional(readOnly = true)
    Person kept(UUID person, Viewer viewer) {
        return people.findById(person)
                .filter(found -> viewer.is(Role.SCHOOL_SECRETARY, found.school().id()))
                .orElseThrow(NotFound::new);
    }

    String ask(UUID personId, TransferForm form, Viewer viewer) {
        Person person = people.findForChange(personId)
                .filter(found -> viewer.is(Role.SCHOOL_SECRETARY, found.school().id()))
                .orElseThrow(NotFound::new);
        if (!desk.isSchool(form.former())) {
            throw new NotFound();
        }
        if (desk.hasOne(personId)) {
            throw new Refusal("transfer.alreadyAsked", person.fullName());
        }
        Transfer transfer = transfers.save(
                new Transfer(person, form.former(), form.code().strip(), viewer.displayName(), clock.instant()));
        events.publishEvent(transfer.asked());
        return "/transfers";
    }

    String confirm(UUID id, @Nullable String opinion, Viewer viewer) {
        Transfer transfer = answerable(id, viewer);
        Person former = desk.person(transfer.formerId(), transfer.formerCode())
                .flatMap(people::findForChange)
                .orElseThrow(() -> new Refusal("transfer.unknownCode", transfer.formerCode()));
        events.publishEvent(transfer.confirm(former, opinion, viewer.displayName(), clock.instant()));
        return "/transfers";
    }

    String refuse(UUID id, @Nullable String reason, Viewer viewer) {
        events.publishEvent(answerable(id, viewer).refuse(reason, viewer.displayName(), clock.instant()));
        return "/transfers";
    }

    private Transfer answerable(UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return transfers
                .findForChange(id)
                .filter(transfer -> transfer.isAnsweredBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
