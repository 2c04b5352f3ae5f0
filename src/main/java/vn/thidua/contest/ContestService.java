package vn.thidua.contest;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;
import vn.thidua.staff.StaffDirectory;

/** The verbs of a contest's result, each one transaction. */
@Service
@Transactional
class ContestService {

    private static final UUID NONE = new UUID(0, 0);
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final ContestRepository results;
    private final StaffDirectory directory;
    private final PersonRepository people;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    ContestService(
            ContestRepository results,
            StaffDirectory directory,
            PersonRepository people,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.results = results;
        this.directory = directory;
        this.people = people;
        this.attachments = attachments;
        this.events = events;
    }

    UUID create(ContestForm form, Viewer viewer) {
        if (!ContestResult.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        Person person = directory
                .byNamecard(form.person(), viewer.homeId())
                .flatMap(people::findById)
                .orElseThrow(() -> new Refusal("work.unknownAuthor", Objects.requireNonNullElse(form.person(), "")));
        refuseSecond(person, form, NONE);
        var result = results.saveAndFlush(new ContestResult(person, form));
        events.publishEvent(result.entered());
        return result.id();
    }

    void update(UUID id, ContestForm form, Viewer viewer) {
        ContestResult result = changeable(id, viewer);
        if (!Objects.equals(form.version(), result.version())) {
            throw new Stale(form, ContestForm.of(result));
        }
        refuseSecond(result.person(), form, id);
        events.publishEvent(result.correct(form));
    }

    void delete(UUID id, @Nullable String reason, Viewer viewer) {
        ContestResult result = changeable(id, viewer);
        if (reason == null || reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("work.reason");
        }
        ContestEvent deleted = result.deleted(reason);
        Attachment file = result.attachment();
        results.delete(result);
        try {
            results.flush();
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("work.inUse", result.contest(), "");
        }
        attachments.discard(file);
        events.publishEvent(deleted);
    }

    void attach(UUID id, @Nullable MultipartFile file, Viewer viewer) throws IOException {
        ContestResult result = changeable(id, viewer);
        Attachment before = result.attachment();
        ContestEvent attached = result.attach(attachments.accept(result.school(), file));
        results.flush();
        attachments.discard(before);
        events.publishEvent(attached);
    }

    void detach(UUID id, Viewer viewer) {
        ContestResult result = changeable(id, viewer);
        Attachment before = result.attachment();
        ContestEvent removed = result.detach();
        results.flush();
        attachments.discard(before);
        events.publishEvent(removed);
    }

    private void refuseSecond(Person person, ContestForm form, UUID except) {
        if (results.hasOther(person.id(), form.contest(), EmulationYear.parse(form.year()), except)) {
            throw new Refusal("contest.alreadyEntered", person.fullName(), form.contest(), form.year());
        }
    }

    private ContestResult changeable(UUID id, Viewer viewer) {
        return results.findForChange(id)
                .filter(result -> result.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
